import PartnerUpdates
import SubmissionFiles
import Testing

@Suite("A pro-forma is a submission that only needs filling in")
struct ProFormaTests {
  private static func form(
    basis: PeriodBasis = .rollingYear, lag: Int = 1, title: String = "Knife crime",
    earlier: FigureReading? = nil, latest: Submission? = nil, before: Submission? = nil,
    others: [FigureDefinition] = []
  ) throws -> (text: String, reading: FileReading<Submission>) {
    let quarter = try #require(Quarter("2021-22 Q4"))
    let strategy = Strategy(
      id: "2020-2023", title: "", inForce: quarter...quarter,
      priorities: [
        Priority(
          code: "P1", title: "Safer",
          commitments: [Commitment(code: "P1: #1", title: "Reduce\nviolence", partners: ["police"])])
      ])
    let definition = FigureDefinition(
      "knife-crime", title, unit: .count("offences"), basis: basis, good: .lower, usualLag: lag)
    let lastYear = earlier.flatMap { reading in
      quarter.yearEarlier.map { Submission(partner: "police", quarter: $0, strategy: "", figures: [reading]) }
    }
    let form = ProForma(
      for: .init(partner: Partner(id: "police", name: "Police"), lead: "- lead: \\ \"role\""),
      quarter: quarter,
      strategy: strategy, definitions: [definition] + others, dueDate: CalendarDate("2022-03-11"),
      earlier: [latest, before, lastYear].compactMap(\.self))
    let reading = SubmissionReader.read(form.text, at: .init(folder: "police", quarter: quarter))
    return (form.text, reading)
  }

  @Test("It reads back as it was meant, awkward names included")
  func readsBack() throws {
    let (text, reading) = try Self.form(title: "Knife\n- figure: evil")
    #expect(
      reading.findings.map(\.finding.rule) == ["file.required-keys"], "only the day of submission: \(text)")
    let submission = try #require(reading.value)
    #expect(submission.strategy == "2020-2023")
    #expect(submission.preparedBy == "- lead: \\ \"role\"")
    #expect(submission.updates.map(\.commitment) == ["P1: #1"])
    #expect(submission.figures.map(\.key) == ["knife-crime"])
  }

  @Test("What the last submission leaves open is carried over, and what is done is not")
  func carriesOver() throws {
    let quarter = try #require(Quarter("2021-22 Q3"))
    let past = try #require(CalendarDate("2022-03-10"))
    let coming = try #require(CalendarDate("2022-03-25"))
    var latest = Submission(partner: "police", quarter: quarter, strategy: "2020-2023")
    let open = Action(
      reference: "2021-22/04", action: "Report on: patrols", owner: "Chair", due: coming,
      updates: [DatedNote(date: past, text: "Nearly done")])
    latest.actions = [
      open, Action(reference: "2021-22/05", action: "Count", state: .completed, closed: past),
    ]
    let planned = PlannedAction(number: "1.1", theme: "Data", action: "Share what is recorded")
    latest.violenceReduction = [planned, PlannedAction(number: "1.2", completed: past)]
    latest.subject = "Patrols: what came of them"
    latest.forwardPlan = [PlannedMeeting(date: past), PlannedMeeting(date: coming)]

    let forgotten = Action(reference: "2021-22/03", action: "Ask landlords", due: past)
    var before = Submission(
      partner: "police", quarter: try #require(Quarter("2021-22 Q2")), strategy: "2020-2023",
      actions: [forgotten])
    before.actions += latest.actions
    let form = try Self.form(latest: latest, before: before)
    let submission = try #require(form.reading.value)
    #expect(form.reading.findings.map(\.finding.rule) == ["file.required-keys"], "\(form.text)")
    #expect(submission.actions == [open, forgotten])
    #expect(submission.violenceReduction == [planned])
    #expect(submission.subject == latest.subject)
    #expect(submission.forwardPlan.map(\.date) == [coming])
    #expect(form.text.contains("Carried over from earlier quarters"))
    #expect(try !Self.form().text.contains("Carried over"))
  }

  @Test(
    "The period is the latest that will be published by the due date",
    arguments: [
      (PeriodBasis.rollingYear, 1, "2021-02 to 2022-01"), (.rollingYear, 0, "2021-03 to 2022-02"),
      (.calendarYear, 1, "2021-01 to 2021-12"), (.calendarYear, 6, "2020-01 to 2020-12"),
      (.financialYear, 1, "2020-04 to 2021-03"), (.yearToDate, 1, "2021-04 to 2022-01"),
      (.quarter, 1, "2022-01 to 2022-03"), (.pointInTime, 1, "2022-01"),
    ])
  func period(_ basis: PeriodBasis, _ lag: Int, _ period: String) throws {
    let reading = try Self.form(basis: basis, lag: lag).reading
    #expect(reading.value?.figures.first?.period == MonthSpan(period))
  }

  @Test("A year after a submission, period and previous value follow from it")
  func previousValue() throws {
    let earlier = FigureReading(
      "knife-crime", period: MonthSpan("2020-02 to 2021-01"), value: 639, source: "Dashboard: crime")
    let figure = try #require(try Self.form(earlier: earlier).reading.value?.figures.first)
    #expect(figure.period == MonthSpan("2021-02 to 2022-01"))
    #expect(figure.previous == 639)
    #expect(figure.source == "Dashboard: crime")
  }

  @Test("A figure that was not reported a year ago gets the months of those that were")
  func periodOfOthers() throws {
    let earlier = FigureReading("knife-crime", period: MonthSpan("2019-11 to 2020-10"), value: 639)
    let others = [1, 6].map { lag in
      FigureDefinition(
        FigureKey("gun-crime-\(lag)"), "Gun crime", unit: .count("offences"), basis: .rollingYear,
        good: .lower,
        usualLag: lag)
    }
    let figures = try #require(try Self.form(earlier: earlier, others: others).reading.value?.figures)
    #expect(
      figures.map(\.period) == [
        MonthSpan("2020-11 to 2021-10"), MonthSpan("2020-11 to 2021-10"), MonthSpan("2020-09 to 2021-08"),
      ])
  }
}
