import PartnerUpdates
import QuarterlyReturn

extension SampleReturn {
  func vawg(_ quarter: Quarter) -> ReceivedSubmission {
    let submission = Submission(
      partner: "vawg", quarter: quarter, strategy: "2020-2023", submitted: CalendarDate("2021-03-15"),
      preparedBy: write("Strategic lead"), marking: .officialSensitive,
      illustrative: write("The statuses of this submission are invented"),
      updates: [
        Update(commitment: "P2.1", status: .green, text: write("The steering group met.")),
        Update(commitment: "P2.2", status: .notRated, reason: write("partners have not shared data")),
      ],
      figures: [
        FigureReading(
          .domesticAbuseOffences, period: MonthSpan("2020-03 to 2021-02"), value: 2901, previous: 3054,
          status: .amber, reason: write("read a month later"), source: write("Partnership sheet")),
        FigureReading(
          "savings", period: MonthSpan("2020-04 to 2021-02"), value: 244_867, previous: 0,
          previousPeriod: MonthSpan("2018-04 to 2019-02"), source: write("Annual statement")),
        FigureReading(
          "payback", period: MonthSpan("2021-02"), value: ExactDecimal("45.1"), previous: 45,
          isIllustrative: true),
      ],
      actions: [
        Action(
          reference: "2020-21/03", action: write("Appoint a coordinator"), state: .completed,
          closed: CalendarDate("2021-02-01"))
      ])
    return ReceivedSubmission(
      file: "vawg/2020-21-Q4.yaml", partner: "vawg", submission: submission,
      definitions: [
        .domesticAbuseOffences,
        FigureDefinition(
          "savings", write("Savings"), unit: .pounds, basis: .yearToDate, good: .higher, isRated: false),
        FigureDefinition("payback", write("Payback"), unit: .times, basis: .pointInTime, good: .higher),
      ], findings: [], text: "")
  }

  func youth(_ quarter: Quarter) -> ReceivedSubmission {
    let submission = Submission(
      partner: "youth", quarter: quarter, strategy: "2020-2023", submitted: CalendarDate("2021-03-01"),
      figures: [
        FigureReading(
          "entrant-rate", period: MonthSpan("2019-01 to 2019-12"), value: 148, previous: 148,
          source: write("National statistics"), read: CalendarDate("2021-02-01"))
      ])
    return ReceivedSubmission(
      file: "youth/2020-21-Q4.yaml", partner: "youth", submission: submission,
      definitions: [
        FigureDefinition(
          "entrant-rate", write("First-time entrants"), unit: .rate(per: 100_000, of: write("aged 10 to 17")),
          basis: .calendarYear, good: .lower, usualLag: 7, countsPeople: true)
      ], findings: [], text: "")
  }

  func fire(_ quarter: Quarter) throws -> ReceivedSubmission {
    var submission = Submission(
      partner: "fire", quarter: quarter, strategy: "2020-2023",
      updates: [Update(commitment: "P1.9", status: .amber, text: write("Visits were made by telephone."))])
    if hasPapers { try addPapers(to: &submission) }
    return ReceivedSubmission(
      file: "fire/2020-21-Q4.yaml", partner: "fire", submission: submission, definitions: [], findings: [],
      text: "")
  }

  /// A file of which nothing can be used, with a name that may be anything.
  var unusable: ReceivedSubmission {
    let file = "probation/" + write("2020-21-Q4.yaml")
    let finding = Finding(
      rule: write("file.structure"), severity: .error, path: .whole, message: write("this is not YAML"),
      fix: write("close the quotation mark"))
    return ReceivedSubmission(
      file: file, partner: "probation", submission: nil, definitions: [],
      findings: [LocatedFinding(finding, file: file, line: 3)],
      text: "partner: probation\n  note: |\n" + write("The whole text of probation") + "\n")
  }
}
