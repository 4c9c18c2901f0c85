import PartnerUpdates
import SampleSections
import Testing

@Suite("The rule that partners agree on a figure they share")
struct AgreementRuleTests {
  @Test(
    "asks once about all numbers in which the later partner on the roster differs, and once about the rating")
  func fields() throws {
    let own = CoreSample.reading(.hateCrime, 531, 444, .split(.amber, .green)) {
      $0.period = MonthSpan("2020-01 to 2020-12")
    }
    let findings = try Self.findings(of: CoreSample.hateCrime, own, beside: [CoreSample.police])

    #expect(
      findings.map(\.path.description) == ["figures[hate-crime].period", "figures[hate-crime].status"])
    #expect(
      findings.map(\.message) == [
        "\"hate-crime\" has the period 2020-01 to 2020-12, the value 531 and the earlier value 444 in the section of "
          + "hate-crime, but 2020-02 to 2021-01, 513 and 441 in that of police",
        "\"hate-crime\" has the status amber/green in the section of hate-crime, but amber in that of police",
      ])
    #expect(findings.map(\.others) == [["police"], ["police"]])
  }

  @Test("tells the later partner on the roster only")
  func laterPartner() throws {
    let own = CoreSample.reading(.hateCrime, 531)

    #expect(try Self.findings(of: CoreSample.police, own, beside: [CoreSample.hateCrime]) == [])
    #expect(try Self.findings(of: CoreSample.hateCrime, own, beside: [CoreSample.police]).count > 0)
    #expect(try Self.findings(of: CoreSample.hateCrime, own, beside: [CoreSample.housing]) == [])
    #expect(try Self.findings(of: CoreSample.housing, own, beside: [CoreSample.hateCrime]).count > 0)
  }

  @Test("compares with the first partner on the roster that has a value")
  func firstWithValue() throws {
    var police = Self.submission(of: CoreSample.police)
    police.figures = [FigureReading(.hateCrime, nilReturn: "Not published.")]
    let findings = try Self.findings(
      of: CoreSample.housing, CoreSample.reading(.hateCrime, 531, 441, .amber),
      beside: [police, Self.submission(of: CoreSample.hateCrime)])

    #expect(
      findings.map(\.message) == [
        "\"hate-crime\" has the value 531 in the section of housing, but 513 in that of hate-crime"
      ])
  }

  @Test("does not depend on the order in which the others come")
  func orderOfOthers() throws {
    let own = CoreSample.reading(.hateCrime, 531)
    let others = [CoreSample.police, CoreSample.hateCrime].map(Self.submission)

    #expect(
      try Self.findings(of: CoreSample.housing, own, beside: others)
        == Self.findings(of: CoreSample.housing, own, beside: others.reversed()))
  }

  @Test("finds nothing where the same value is printed with other digits, or a field is not given")
  func agreement() throws {
    let same = CoreSample.reading(.hateCrime, ExactDecimal(5_130, fractionDigits: 1), 441, .amber)
    let bare = FigureReading(.hateCrime, value: 513)

    #expect(try Self.findings(of: CoreSample.hateCrime, same, beside: [CoreSample.police]) == [])
    #expect(try Self.findings(of: CoreSample.hateCrime, bare, beside: [CoreSample.police]) == [])
  }

  @Test("asks nobody else about a figure that the section keeps back")
  func restricted() throws {
    let own = CoreSample.submission(
      of: CoreSample.hateCrime, figures: [CoreSample.reading(.hateCrime, 531, 441, .amber)]
    ) { $0.restrictions = [.init(item: .figure(.hateCrime), paragraphs: [7])] }
    let findings = try Section(
      own, definitions: CoreSample.definitions, strategy: CoreSample.strategy(),
      partnership: CoreSample.partnership(), others: [Self.submission(of: CoreSample.police)]
    ).findings(of: "common.agrees-with-partners")

    #expect(findings.map(\.others) == [[]])
  }

  @Test("leaves a period that is not as defined to the section in which it stands")
  func wrongPeriod() throws {
    var police = Self.submission(of: CoreSample.police)
    police.figures[0].period = MonthSpan("2020-04 to 2021-02")
    let own = CoreSample.reading(.hateCrime, 513, 441, .amber)

    #expect(try Self.findings(of: CoreSample.hateCrime, own, beside: [police]) == [])
  }

  @Test("says nothing of a figure that nobody else reports")
  func alone() throws {
    let own = CoreSample.reading("knife-crime", 639)

    #expect(try Self.findings(of: CoreSample.hateCrime, own, beside: [CoreSample.police]) == [])
    #expect(try Self.findings(of: CoreSample.hateCrime, own, beside: [] as [Submission]) == [])
  }

  private static func submission(of partner: Partner) -> Submission {
    CoreSample.submission(of: partner, figures: [CoreSample.reading(.hateCrime, 513, 441, .amber)])
  }

  private static func findings(
    of partner: Partner, _ reading: FigureReading, beside others: [Partner]
  ) throws -> [Finding] {
    try findings(of: partner, reading, beside: others.map(submission))
  }

  private static func findings(
    of partner: Partner, _ reading: FigureReading, beside others: [Submission]
  ) throws -> [Finding] {
    try Section(
      CoreSample.submission(of: partner, figures: [reading]), definitions: CoreSample.definitions,
      strategy: CoreSample.strategy(), partnership: CoreSample.partnership(), others: others
    ).findings(of: "common.agrees-with-partners")
  }
}
