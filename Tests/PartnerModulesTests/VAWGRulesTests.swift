import PartnerUpdates
import Testing
import VAWGPartner

@Suite("The rules of the VAWG section")
struct VAWGRulesTests {
  private let vawg = VAWGUpdates()

  @Test("ask nothing about the figures of 2020-21 Q4")
  func realFigures() {
    let example = Rule.Example.submission {
      $0.challenges = ["No post of MARAC coordinator exists."]
      $0.figures = [
        .init(.maracCases, nilReturn: "not printed"),
        .init(.homicideReviewsInProgress, value: 3), .init(.homicideReviewsAtActionPlan, value: 2),
        .init(.homicideReviewActionPlansLive, value: 1), .init(.homicideReviewActionPlansComplete, value: 1),
        .init(.informationCardsPrinted, value: 10_000), .init(.informationCardsDistributed, value: 9_300),
        .init(.informationCardsRemaining, value: 700),
      ]
    }

    #expect(vawg.queries(in: example) == [])
  }

  @Test(
    "expect a MARAC repeat rate of 28 to 40 per cent, both ends included",
    arguments: [("27.9", false), ("28", true), ("28.0", true), ("40", true), ("40.1", false), ("0", false)])
  func repeatRateInBand(_ rate: String, isExpected: Bool) throws {
    let example = Rule.Example.figures([.init(.maracRepeatRate, value: ExactDecimal(rate))])
    let findings = try vawg.findings(of: "vawg.repeat-rate-in-band", in: example)

    #expect(findings.isEmpty == isExpected)
    #expect(findings.allSatisfy { $0.message.contains("\(rate)%") })
  }

  @Test("say whether a repeat rate is too low or too high")
  func repeatRateDirection() throws {
    let messages = try [ExactDecimal(27), 41].map {
      try vawg.findings(of: "vawg.repeat-rate-in-band", in: .values([.maracRepeatRate: $0])).map(\.message)
    }

    #expect(
      messages == [
        ["a MARAC repeat rate of 27% is below the expected 28 to 40%"],
        ["a MARAC repeat rate of 41% is above the expected 28 to 40%"],
      ])
  }

  @Test(
    "compute the repeat rate at the precision at which it is printed",
    arguments: [("32", true), ("32.0", true), ("32.04", true), ("32.1", false), ("33", false)])
  func repeatRateComputed(_ rate: String, isRight: Bool) throws {
    let example = Rule.Example.figures([
      .init(.maracCases, value: 412), .init(.maracRepeatCases, value: 132),
      .init(.maracRepeatRate, value: ExactDecimal(rate)),
    ])

    #expect(try vawg.findings(of: "vawg.repeat-rate-computed", in: example).isEmpty == isRight)
  }

  @Test("are content with missing MARAC data once the board is asked for support")
  func missingDataRaised() throws {
    let asked = Rule.Example.submission {
      $0.figures = [.init(.maracCases, nilReturn: "not printed")]
      $0.supportRequired = ["A post of MARAC coordinator."]
    }
    let silent = Rule.Example.figures([.init(.maracCases, nilReturn: "not printed")])

    #expect(try vawg.findings(of: "vawg.missing-data-raised", in: asked) == [])
    #expect(try vawg.findings(of: "vawg.missing-data-raised", in: silent).count == 1)
  }
}
