import PartnerUpdates
import SampleSections
import Testing

@Suite("The rules on the board's other papers")
struct BoardPaperRulesTests {
  private static func section(
    meetings: [Quarter: String] = [:], standing: [String] = [], _ change: (inout Submission) -> Void
  ) -> Section {
    let partnership = Partnership(
      name: "", members: [.init(partner: CoreSample.police, lead: "Lead")],
      meetings: meetings.compactMapValues { CalendarDate($0) }, standingItems: standing)
    return Section(CoreSample.submission(change), definitions: [], partnership: partnership)
  }

  private static func planned(_ change: (inout PlannedAction) -> Void) -> Section {
    var action = PlannedAction(
      number: "1.1", theme: "Data", action: "Share", outcome: "Fewer are hurt", lead: "Data lead",
      start: CalendarDate("2021-01-01"), end: CalendarDate("2021-12-31"),
      progress: CalendarMonth("2021-02").map { [.init(month: $0, comment: "Begun.")] } ?? [])
    change(&action)
    return section { $0.violenceReduction = [action] }
  }

  private static func meeting(_ date: String, _ items: AgendaItem...) -> [PlannedMeeting] {
    CalendarDate(date).map { [PlannedMeeting(date: $0, items: items)] } ?? []
  }

  private static let march = ["2020-21 Q4": "2021-03-25", "2021-22 Q1": "2021-06-24"].reduce(
    into: [Quarter: String]()
  ) { meetings, entry in
    if let quarter = Quarter(entry.key) { meetings[quarter] = entry.value }
  }

  @Test(
    "ask about an end that has passed on the day of submission",
    arguments: [("2021-03-10", true), ("2021-03-11", false), ("2020-12-31", false)])
  func pastEnd(_ end: String, asks: Bool) throws {
    let section = Self.planned { $0.end = CalendarDate(end) }

    #expect(
      try section.paths(of: "common.planned-not-past-end") == (asks ? ["violence-reduction[1.1].end"] : []))
  }

  @Test("go by the end of the quarter where the day of submission is not known")
  func pastQuarter() throws {
    for (end, asks) in [("2021-03-30", true), ("2021-03-31", false)] {
      var section = Self.planned { $0.end = CalendarDate(end) }.submission
      section.submitted = nil
      let found = try Section(section, definitions: [], partnership: Partnership(name: "", members: []))
        .paths(of: "common.planned-not-past-end")
      #expect(found == (asks ? ["violence-reduction[1.1].end"] : []))
    }
  }

  @Test("ask of a red risk once: for progress where there is none, else for a comment of the quarter")
  func red() throws {
    let silent = Self.planned { ($0.status, $0.progress) = (.red, []) }
    let old = Self.planned {
      ($0.status, $0.progress) = (.split(.green, .red), [])
      $0.progress = CalendarMonth("2020-12").map { [.init(month: $0, comment: "Begun.")] } ?? []
    }

    #expect(try silent.paths(of: "common.planned-progress-given") == ["violence-reduction[1.1].progress"])
    #expect(try silent.paths(of: "common.planned-risk-explained") == [])
    #expect(try old.paths(of: "common.planned-progress-given") == [])
    #expect(try old.paths(of: "common.planned-risk-explained") == ["violence-reduction[1.1].status"])
  }

  @Test("find progress and completion after the day of submission, to the month and to the day")
  func future() throws {
    let section = Self.planned {
      $0.completed = CalendarDate("2021-03-12")
      $0.progress = ["2021-03", "2021-04"].compactMap(CalendarMonth.init).map {
        .init(month: $0, comment: "Done.")
      }
    }

    #expect(
      try section.paths(of: "common.date-not-in-future") == [
        "violence-reduction[1.1].completed", "violence-reduction[1.1].progress[2021-04].month",
      ])
  }

  @Test(
    "want the next agreed meeting in the plan, and its theme on the agenda",
    arguments: [
      ("2021-06-24", [String]()), ("2021-09-23", ["common.next-meeting-planned"]),
      ("2021-06-23", ["common.meeting-agreed"]), ("2021-03-25", ["common.next-meeting-planned"]),
    ])
  func nextMeeting(_ date: String, _ rules: [String]) throws {
    let section = Self.section(meetings: Self.march) { $0.forwardPlan = Self.meeting(date) }
    let asked = try ["common.next-meeting-planned", "common.meeting-agreed"].filter {
      try !section.paths(of: $0).isEmpty
    }

    #expect(asked == rules)
  }

  @Test("say nothing of the next meeting where an entry of the plan cannot be read")
  func unreadablePlan() throws {
    let submission = CoreSample.submission { $0.forwardPlan = Self.meeting("2021-03-25") }
    let section = Section(
      submission, definitions: [], partnership: Partnership(name: "", members: []),
      unreadable: ["forward-plan[2].meeting"])

    #expect(try section.paths(of: "common.next-meeting-planned") == [])
  }

  @Test("know a standing item by its title within an item, or by the name that the item gives")
  func standing() throws {
    for (item, name, asks) in [
      ("Police: crime  UPDATE", "", false), ("Figures", "crime update", false), ("Crime", "update", true),
    ] {
      let section = Self.section(standing: ["Crime update"]) {
        $0.forwardPlan = Self.meeting("2021-06-24", AgendaItem(item: item, standing: name))
      }
      #expect(
        try section.paths(of: "common.standing-items-on-agenda")
          == (asks ? ["forward-plan[2021-06-24].items"] : []), "\(item)")
    }
  }

  @Test("find one slip in an inspection once")
  func inspections() throws {
    let slips: [(String, (inout Inspection) -> Void)] = [
      ("inspections[Probation].standards[1].rating", { $0.standards[0].rating = .outstanding }),
      ("inspections[Probation].standards[1].score", { $0.standards[0].score = 1 }),
      (
        "inspections[Probation].standards[1].score",
        { ($0.standards[0].rating, $0.standards[0].score) = (nil, 3) }
      ),
      ("inspections[Probation].score", { $0.score = 22 }),
      ("inspections[Probation].rating", { $0.rating = .inadequate }),
      ("inspections[Probation].rating", { ($0.rating, $0.score) = (.outstanding, nil) }),
    ]
    for (path, slip) in slips {
      var inspection = Self.inspection
      slip(&inspection)
      let section = Self.section { $0.inspections = [inspection] }
      let found =
        try section.paths(of: "common.standard-rating-follows")
        + section.paths(of: "common.inspection-rating-follows")
      #expect(found == [path])
    }
  }

  @Test("say nothing about a sound inspection, the standard on outcomes included")
  func soundInspection() throws {
    var inspection = Self.inspection
    inspection.standards.append(InspectionStandard("9 Outcomes", isRated: false))
    let section = Self.section { $0.inspections = [inspection] }

    for rule in CommonRules.all where rule.slug.contains(/inspection|standard|share|outcomes/) {
      #expect(rule.findings(in: section).map(\.path) == [], "\(rule.slug)")
    }
  }

  @Test("ask for a report of a partner of whom nothing is due, unless it sent something")
  func report() throws {
    let strategy = Strategy(
      id: "2020-2023", title: "", inForce: CoreSample.quarter...CoreSample.quarter, priorities: [])
    for (challenges, asks) in [([], true), (["Staff left."], false)] as [([String], Bool)] {
      let submission = Submission(
        partner: "police", quarter: CoreSample.quarter, strategy: "2020-2023", challenges: challenges)
      let partnership = Partnership(name: "", members: [.init(partner: CoreSample.police, lead: "")])
      let section = Section(submission, definitions: [], strategy: strategy, partnership: partnership)
      #expect(try section.paths(of: "common.report-given") == (asks ? ["brief-update"] : []))
    }
  }

  @Test(
    "tell a request from a word for none",
    arguments: [
      ("None", true), ("none.", true), ("N/A", true), ("None at  present", true), ("-", true), ("", true),
      ("None of the schools has replied; please write to them.", false), ("Rooms", false),
    ])
  func requests(_ text: String, asks: Bool) throws {
    let section = Self.section { $0.supportRequired = [text] }

    #expect(try section.paths(of: "common.request-stated") == (asks ? ["support-required[1]"] : []))
  }

  @Test("bind an answer to the value of a paper that it explains")
  func answers() {
    let submission = Self.section {
      $0.inspections = [Self.inspection]
      $0.violenceReduction = [PlannedAction(number: "1.1", end: CalendarDate("2021-12-31"), status: .red)]
    }.submission

    #expect(submission.text(at: "violence-reduction[1.1].end") == "2021-12-31")
    #expect(submission.text(at: "violence-reduction[1.1].status") == "red")
    #expect(submission.text(at: "violence-reduction[1.1].lead") == nil)
    #expect(submission.text(at: "inspections[Probation].rating") == "good")
    #expect(submission.text(at: "inspections[Probation].standards[2].score") == "2")
  }

  /// Eight standards, each of them good.
  private static let inspection = Inspection(
    title: "Probation",
    standards: (1...8).map {
      InspectionStandard("\($0)", questions: [.init("Well done?", sufficient: 66)], rating: .good, score: 2)
    }, rating: .good, score: 16)
}
