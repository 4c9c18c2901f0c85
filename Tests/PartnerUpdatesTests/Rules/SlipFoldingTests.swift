import PartnerUpdates
import Testing

@Suite("What follows from a wrong number")
struct SlipFoldingTests {
  @Test("is left out where the number is impossible")
  func impossible() {
    #expect(told { $0.figures[0].value = -639 } == ["common.count-possible figures[knife-crime].value"])
  }

  @Test("is left out where the number jumps, but for what is said of the number itself")
  func jump() {
    #expect(
      told { $0.figures[1].value = 12 } == ["common.plausible-jump figures[total].value"])
    #expect(
      told { $0.figures[0].value = 20_000 } == [
        "common.plausible-jump figures[knife-crime].value", "test.part figures[knife-crime].value",
      ])
  }

  @Test("is asked once the jump has been answered")
  func answered() {
    let answer = Explanation(
      rule: "common.plausible-jump", field: "figures[knife-crime].value", value: "20000",
      reason: "Counted anew.")

    #expect(
      told {
        $0.figures[0].value = 20_000
        $0.explanations = [answer]
      } == [
        "common.change-agrees figures[knife-crime].change",
        "common.worsening-not-green figures[knife-crime].status",
        "test.part figures[knife-crime].value",
      ])
  }

  @Test("is said of the other numbers as ever")
  func elsewhere() {
    #expect(
      told {
        $0.figures[0].value = -639
        $0.figures[1].change = StatedChange("-99%")
      } == ["common.change-agrees figures[total].change", "common.count-possible figures[knife-crime].value"])
  }

  /// What is open in a section of two figures, one a part of the other, after a change.
  private func told(_ change: @escaping @Sendable (inout Submission) -> Void) -> [String] {
    let example = Rule.Example.submission { submission in
      submission.figures = [
        figure("knife-crime", 639, 1_216, "-47%"), figure("total", 5_000, 6_000, "-17%"),
      ]
      submission.preparedBy = "Partnership lead"
      submission.marking = .official
      change(&submission)
    }
    let provider = TwoFigures()
    return provider.validate(example.section(provider.figures)).filter { $0.answer == nil }
      .map { "\($0.rule) \($0.path)" }.sorted()
  }

  private func figure(_ key: FigureKey, _ value: ExactDecimal, _ previous: ExactDecimal, _ change: String)
    -> FigureReading
  {
    FigureReading(
      key, period: MonthSpan("2020-02 to 2021-01"), value: value, previous: previous,
      change: StatedChange(change),
      status: .green, source: "Dashboard", read: CalendarDate("2021-02-26"))
  }
}

private struct TwoFigures: PartnerUpdateProvider {
  let partner = Partner(id: "police", name: "Police")
  let figures = ["knife-crime", "total"].map {
    FigureDefinition($0, "Example", unit: .count("offences"), basis: .rollingYear, good: .lower)
  }
  let rules = [
    Rule(
      "test.part", title: "A part is not larger", rationale: "", .part("knife-crime", within: "total"),
      passing: [],
      failing: [])
  ]
}
