import PartnerUpdates
import Testing
import YouthOffendingPartner

@Suite("The rules of the youth offending section")
struct YouthOffendingRulesTests {
  private let youth = YouthOffendingUpdates()

  @Test("ask nothing about the figures of 2020-21 Q4")
  func realFigures() {
    let figures: [FigureReading] = [
      .init(
        .firstTimeEntrants, period: MonthSpan("2019-01 to 2019-12"), value: 49, previous: 65,
        change: StatedChange("-25%"), status: .green),
      .init(
        .reoffendingCohort, period: MonthSpan("2018-01 to 2018-12"), value: 135, previous: 219,
        change: StatedChange("-38%"), status: .green),
      .init(.reoffendingRate, nilReturn: "not printed"), .init(.custodialSentences, nilReturn: "not printed"),
      .init(.victimsReferred, value: 62, previous: 127),
      .init(.victimsOfferedRestorativeJustice, value: 61, previous: 93),
    ]

    #expect(youth.queries(in: .figures(figures)) == [])
  }

  @Test(
    "ask for numbers instead of a percentage of fewer than twenty",
    arguments: [("+25%", 4, true), ("-5%", 19, true), ("-5%", 20, false), ("+1", 4, false), ("+1", 0, false)])
  func fewGivenAsNumbers(_ change: String, previous: Int, asks: Bool) throws {
    let example = Rule.Example.figures([
      .init(
        .custodialSentences, value: ExactDecimal(previous + 1), previous: ExactDecimal(previous),
        change: StatedChange(change))
    ])
    let findings = try youth.findings(of: "youth-offending.few-given-as-numbers", in: example)

    #expect(findings.isEmpty == !asks)
    #expect(findings.allSatisfy { $0.fix.contains("`change: +1`") })
  }

  @Test(
    "leave percentages of rates and averages alone, however low",
    arguments: ["reoffending-rate", "reoffences-per-reoffender"])
  func ratesAreNotFew(_ key: String) throws {
    let example = Rule.Example.figures([
      .init(FigureKey(key), value: 12, previous: 15, change: StatedChange("-20%"))
    ])

    #expect(try youth.findings(of: "youth-offending.few-given-as-numbers", in: example) == [])
  }

  @Test(
    "take a cohort to be complete eighteen months after its year",
    arguments: [("2020-05-31", 1), ("2020-06-01", 0), ("2019-03-01", 1)])
  func cohortComplete(_ submitted: String, queries: Int) throws {
    let cohort = MonthSpan("2018-01 to 2018-12")
    let example = Rule.Example.submission {
      $0.submitted = CalendarDate(submitted)
      $0.figures = [
        .init(.reoffendingCohort, period: cohort, value: 135), .init(.reoffenders, period: cohort, value: 48),
        .init(.firstTimeEntrants, period: MonthSpan("2019-01 to 2019-12"), value: 49),
      ]
    }

    #expect(try youth.findings(of: "youth-offending.cohort-complete", in: example).count == queries)
  }

  @Test(
    "compute the first-time entrant rate at the precision at which it is printed",
    arguments: [("320", true), ("320.0", true), ("319.99", true), ("319.9", false), ("319", false)])
  func entrantRateComputed(_ rate: String, isRight: Bool) throws {
    let example = Rule.Example.figures([
      .init(.firstTimeEntrants, value: 81), .init(.populationAged10To17, value: 25_313),
      .init(.firstTimeEntrantRate, value: ExactDecimal(rate)),
    ])

    #expect(try youth.findings(of: "youth-offending.entrant-rate-computed", in: example).isEmpty == isRight)
  }
}
