import PartnerUpdates
import SampleSections
import Testing

@Suite("The rules on the action log from quarter to quarter")
struct ActionLogRulesTests {
  private static let open = Action(
    reference: "7", action: "Report on patrols", owner: "Chair", due: CalendarDate("2021-04-30"))
  private static let completed = Action(
    reference: "7", action: "Report on patrols", owner: "Chair", due: CalendarDate("2021-04-30"),
    state: .completed, closed: CalendarDate("2020-12-01"))

  /// A section after earlier logs, the latest first; a log of `nil` stands for no submission.
  private static func section(
    _ now: [Action], after logs: [Action]?..., strategy: String = "2020-2023",
    unreadable: Set<FieldPath> = []
  ) -> Section {
    var (quarter, earlier) = (CoreSample.quarter.previous, [Submission]())
    for log in logs {
      guard let current = quarter else { break }
      if let log {
        earlier.append(Submission(partner: "police", quarter: current, strategy: strategy, actions: log))
      }
      quarter = current.previous
    }
    let submission = CoreSample.submission { $0.actions = now }
    return Section(
      submission, definitions: [], partnership: Partnership(name: "", members: []), earlier: earlier,
      unreadable: unreadable)
  }

  @Test("ask for an open action of the last log that has gone, naming reference and text")
  func lost() throws {
    let findings = try Self.section([], after: [Self.open]).findings(of: "common.action-carried-over")

    #expect(findings.map(\.path) == ["actions"])
    #expect(findings.first?.message.contains("\"7\" (\"Report on patrols\")") == true)
  }

  @Test("do not repeat what an earlier text may hold of a person")
  func personal() throws {
    var action = Self.open
    action.action = "Call 020 7946 0000"
    let findings = try Self.section([], after: [action]).findings(of: "common.action-carried-over")

    #expect(findings.count == 1)
    #expect(findings.allSatisfy { !$0.message.contains("7946") })
  }

  @Test("ask for an action in every quarter until it is closed, however long it was not mentioned")
  func untilClosed() throws {
    let rule = "common.action-carried-over"

    #expect(try Self.section([], after: [], [Self.open]).paths(of: rule) == ["actions"])
    #expect(try Self.section([], after: nil, nil, nil, nil, [Self.open]).paths(of: rule) == ["actions"])
    #expect(try Self.section([], after: [], [Self.completed], [Self.open]).paths(of: rule) == [])
    #expect(try Self.section([], after: [], [Self.open], [Self.completed]).paths(of: rule) == ["actions"])
    #expect(try Self.section([], after: [Self.completed]).paths(of: rule) == [])
    #expect(try Self.section([Self.completed], after: [Self.open]).paths(of: rule) == [])
  }

  @Test("begin the log anew with a new strategy")
  func newStrategy() throws {
    let rule = "common.action-carried-over"

    #expect(try Self.section([], after: [Self.open], strategy: "2017-2020").paths(of: rule) == [])
  }

  @Test("name the quarter in which a lost action was last open")
  func lastOpen() throws {
    let findings = try Self.section([], after: [], [Self.open]).findings(of: "common.action-carried-over")

    #expect(findings.first?.message.contains("was open in the submission for 2020-21 Q2") == true)
  }

  @Test("say nothing of a lost action while an entry of the log cannot be read")
  func unreadable() throws {
    let rule = "common.action-carried-over"

    for path in ["actions", "actions[1]", "actions[1].reference"] as [FieldPath] {
      #expect(try Self.section([], after: [Self.open], unreadable: [path]).paths(of: rule) == [])
    }
  }

  @Test("ask about an action that was closed at any time and is open again")
  func reopened() throws {
    let rule = "common.action-stays-closed"

    #expect(try Self.section([Self.open], after: [Self.completed]).paths(of: rule) == ["actions[7].state"])
    #expect(
      try Self.section([Self.open], after: [], [Self.completed]).paths(of: rule) == ["actions[7].state"])
    #expect(try Self.section([Self.open], after: [Self.open], [Self.completed]).paths(of: rule) == [])
  }

  @Test(
    "ask about a date that was moved unless something new is said",
    arguments: [("", false, true), ("Old.", false, true), ("New.", false, false), ("", true, false)])
  func moved(_ update: String, hasNote: Bool, asks: Bool) throws {
    var (before, now) = (Self.open, Self.open)
    before.update = "Old."
    (now.update, now.due) = (update, CalendarDate("2021-05-31"))
    now.updates = hasNote ? CalendarDate("2021-03-01").map { [DatedNote(date: $0, text: "Late.")] } ?? [] : []

    #expect(
      try Self.section([now], after: [before]).paths(of: "common.action-due-kept")
        == (asks ? ["actions[7].due"] : []))
  }

  @Test("take a dated update since the due date for the word that an overdue action owes")
  func overdue() throws {
    var action = Self.open
    action.due = CalendarDate("2021-02-28")
    for (day, asks) in [("2021-02-27", true), ("2021-02-28", false)] {
      action.updates = CalendarDate(day).map { [DatedNote(date: $0, text: "Waiting.")] } ?? []
      #expect(
        try Self.section([action]).paths(of: "common.action-not-overdue") == (asks ? ["actions[7].due"] : []))
    }
  }

  @Test("find dates of updates that are out of order or after the day of submission")
  func dates() throws {
    var action = Self.open
    action.updates = ["2021-03-01", "2021-02-01", "2021-02-01", "2021-03-12"].compactMap(CalendarDate.init)
      .map {
        DatedNote(date: $0, text: "Noted.")
      }
    let section = Self.section([action])

    #expect(try section.paths(of: "common.notes-in-order") == ["actions[7].updates[2021-02-01].date"])
    #expect(try section.paths(of: "common.date-not-in-future") == ["actions[7].updates[2021-03-12].date"])
  }
}
