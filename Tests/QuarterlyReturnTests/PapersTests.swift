import PartnerUpdates
import QuarterlyReturn
import SampleSections
import Testing

@Suite("The board's other papers in a return")
struct PapersTests {
  @Test("are absent where nobody hands one in")
  func none() {
    let quarterlyReturn = QuarterlyReturn.of([.police { $0.challenges = ["a challenge is no report"] }])

    #expect(quarterlyReturn.reports.isEmpty && quarterlyReturn.actionPlans.isEmpty)
    #expect(quarterlyReturn.forwardPlans.isEmpty && quarterlyReturn.inspections.isEmpty)
  }

  @Test("make one report of what a partner tells, in roster order and with cited figures")
  func reports() throws {
    let quarterlyReturn = QuarterlyReturn.of([
      .housing { $0.recommendations = ["Build."] },
      .police { submission in
        submission.figures = [CoreSample.reading("knife-crime", 639)]
        submission.subject = "Knives ({knife-crime})"
        submission.briefUpdate = "There were {knife-crime}."
        submission.challenges = ["{knife-crime} is many"]
        submission.appendices = [Appendix(name: "A", title: "All {knife-crime}", file: "a.pdf")]
      },
    ])

    #expect(quarterlyReturn.reports.map(\.partner) == [CoreSample.police, CoreSample.housing])
    let report = try #require(quarterlyReturn.reports.first)
    #expect([report.subject, report.briefUpdate] == ["Knives (639 offences)", "There were 639 offences."])
    #expect(report.challenges == ["639 offences is many"])
    #expect(report.appendices.map(\.title) == ["All 639 offences"])
    #expect(report.preparedBy == "Police analyst" && report.submitted == CalendarDate("2021-03-11"))
  }

  @Test("group planned actions by theme and roll their statuses up, splits kept")
  func themes() throws {
    let plan = try #require(
      keptPlan(
        ("1.1", "Places", .green), ("2.1", "Schools", .amber), ("1.2", "Places", .split(.red, .amber)),
        ("1.3", "Places", .amber), ("3.1", "", nil)))

    #expect(plan.themes.map(\.theme) == ["Places", "Schools", ""])
    #expect(
      plan.themes.map { $0.actions.map(\.action.number) } == [["1.1", "1.2", "1.3"], ["2.1"], ["3.1"]])
    #expect(plan.themes.map(\.rollUp) == [.split(.red, .amber), .amber, nil])
  }

  private func keptPlan(_ actions: (String, String, Status?)...) -> ActionPlanReport? {
    QuarterlyReturn.of([
      .police {
        $0.violenceReduction = actions.map { PlannedAction(number: $0.0, theme: $0.1, status: $0.2) }
      }
    ]).actionPlans.first
  }

  @Test(
    "hold a planned action overdue when its end lies before the meeting and it is not done",
    arguments: [
      ("2021-03-24", "", 1), ("2021-03-25", "", nil), ("2020-03-25", "", 365),
      ("2021-03-24", "2021-03-24", nil),
      ("", "", nil),
    ] as [(String, String, Int?)])
  func overdue(_ end: String, completed: String, days: Int?) throws {
    let action = PlannedAction(number: "1", end: CalendarDate(end), completed: CalendarDate(completed))
    let plan = try #require(
      QuarterlyReturn.of([.police { $0.violenceReduction = [action] }]).actionPlans.first)

    #expect(plan.actions.map(\.daysOverdue) == [days])
    #expect(plan.overdue == (days == nil ? 0 : 1))
    #expect(plan.completed == (completed.isEmpty ? 0 : 1))
    #expect(plan.withoutProgress == (completed.isEmpty ? 1 : 0))
  }

  @Test("put what was noted of a planned action newest first, and pass over empty comments for the latest")
  func progress() throws {
    let notes = try [("2020-11", "old"), ("2021-01", "new"), ("2021-02", "")].map { month, comment in
      PlannedAction.Progress(month: try #require(CalendarMonth(month)), comment: comment)
    }
    let action = PlannedAction(number: "1", progress: notes)
    let plan = try #require(
      QuarterlyReturn.of([.police { $0.violenceReduction = [action] }]).actionPlans.first)

    #expect(plan.actions.first?.action.progress == notes.reversed())
    #expect(plan.actions.first?.latest?.comment == "new")
    #expect(plan.withoutProgress == 0)
  }

  @Test("put meetings in the order of their dates and say what does not fit into them")
  func meetings() throws {
    let dates = try ["2021-09-23", "2021-06-24"].map { try #require(CalendarDate($0)) }
    let items = [70, 50].map { AgendaItem(item: "x", minutes: $0) }
    let quarterlyReturn = QuarterlyReturn.of([
      .police {
        $0.forwardPlan = [
          PlannedMeeting(date: dates[0], length: 119, items: items),
          PlannedMeeting(date: dates[1], items: items),
        ]
      }
    ])

    let meetings = try #require(quarterlyReturn.forwardPlans.first?.meetings)
    #expect(meetings.map(\.meeting.date) == dates.reversed())
    #expect(meetings.map(\.length) == [120, 119])
    #expect(meetings.map(\.excess) == [nil, 1])
  }

  @Test("survive minutes beyond every number")
  func overflow() throws {
    let date = try #require(CalendarDate("2021-06-24"))
    let items = [AgendaItem(item: "x", minutes: .max), AgendaItem(item: "y", minutes: .max)]
    let quarterlyReturn = QuarterlyReturn.of([
      .police { $0.forwardPlan = [PlannedMeeting(date: date, length: 60, items: items)] }
    ])

    #expect(quarterlyReturn.forwardPlans.first?.meetings.first?.excess == .max - 60)
  }

  @Test(
    "say whether a printed rating follows from its shares",
    arguments: [
      (InspectionRating.good, 2, true), (.outstanding, 3, false), (.good, 3, false), (nil, 2, true),
      (nil, nil, true), (.requiresImprovement, nil, false),
    ] as [(InspectionRating?, Int?, Bool)])
  func standard(_ rating: InspectionRating?, score: Int?, agrees: Bool) throws {
    let standard = InspectionStandard(
      "1.1", questions: [KeyQuestion("a", sufficient: 90), KeyQuestion("b", sufficient: 65)], rating: rating,
      score: score)
    let report = try inspection(Inspection(title: "x", standards: [standard]))

    #expect(report.standards.map(\.ratings.computed) == [.good])
    #expect(report.standards.map(\.ratings.computedScore) == [2])
    #expect(report.agrees == agrees)
  }

  @Test("say whether the printed rating of the whole follows from its standards", arguments: [14, 16])
  func whole(_ score: Int) throws {
    let standard = InspectionStandard("1", questions: [KeyQuestion("a", sufficient: 70)])
    let report = try inspection(
      Inspection(title: "x", standards: Array(repeating: standard, count: 8), rating: .good, score: score))

    #expect(report.overall.computed == .good && report.overall.computedScore == 16)
    #expect(report.agrees == (score == 16))
    #expect(report.inspection.rating == .good)
  }

  @Test("compute no score of an inspection without standards")
  func withoutStandards() throws {
    let report = try inspection(Inspection(title: "x", rating: .good, score: 14))

    #expect(report.overall.computedScore == nil && report.overall.computed == nil)
    #expect(report.agrees)
  }

  private func inspection(_ inspection: Inspection) throws -> InspectionReport {
    try #require(QuarterlyReturn.of([.police { $0.inspections = [inspection] }]).inspections.first)
  }
}
