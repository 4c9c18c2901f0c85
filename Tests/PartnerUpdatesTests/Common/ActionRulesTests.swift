import PartnerUpdates
import SampleSections
import Testing

@Suite("The rules on actions")
struct ActionRulesTests {
  @Test(
    "ask for an owner where there is none or a word for none",
    arguments: [
      ("Head of service", false), ("", true), ("TBC", true), ("tbc", true), ("To be confirmed", true),
      ("N/A", true),
      ("?", true), ("TBC lead", false),
    ])
  func owners(_ owner: String, asks: Bool) throws {
    #expect(
      try Self.section { $0.owner = owner }.paths(of: "common.action-owned")
        == (asks ? ["actions[2020-21/07].owner"] : []))
  }

  @Test("ask for a date, of a completed action too")
  func dates() throws {
    let section = Self.section {
      $0.due = nil
      $0.state = .completed
    }

    #expect(try section.paths(of: "common.action-dated") == ["actions[2020-21/07].due"])
  }

  @Test(
    "want a closing date of a completed action and of no other",
    arguments: [
      (Action.State.open, "", nil), (.open, "2021-03-01", "state"), (.completed, "", "closed"),
      (.completed, "2021-03-01", nil),
    ])
  func closing(_ state: Action.State, closed: String, field: String?) throws {
    let section = Self.section {
      $0.state = state
      $0.closed = CalendarDate(closed)
    }

    #expect(
      try section.paths(of: "common.action-closed-with-date")
        == (field.map { ["actions[2020-21/07].\($0)"] } ?? []))
  }

  @Test(
    "ask why an open action is overdue on the day of submission, unless its update says so",
    arguments: [
      ("2021-03-10", Action.State.open, "", true), ("2021-03-11", .open, "", false),
      ("2021-03-10", .open, "Waiting.", false), ("2021-03-10", .completed, "", false),
    ])
  func overdue(_ due: String, state: Action.State, update: String, asks: Bool) throws {
    let section = Self.section {
      ($0.due, $0.state, $0.update) = (CalendarDate(due), state, update)
    }

    #expect(
      try section.paths(of: "common.action-not-overdue") == (asks ? ["actions[2020-21/07].due"] : []))
  }

  @Test("tell repeated references apart")
  func repeated() throws {
    let section = CoreSample.section { submission in
      submission.actions = ["7", "7", "8"].map { Action(reference: $0, action: "a") }
      submission.actions[2].due = CalendarDate("2021-04-30")
    }

    #expect(try section.paths(of: "common.action-dated") == ["actions[7].due", "actions[7][2].due"])
  }

  @Test("ask once for the dates of a log that has none")
  func undatedLog() throws {
    let section = CoreSample.section { submission in
      submission.actions = ["7", "8", "9"].map { Action(reference: $0, action: "a") }
    }

    #expect(
      try section.findings(of: "common.action-dated").map(\.message) == [
        "none of the 3 actions has a date by which it is due"
      ])
    #expect(try section.paths(of: "common.action-dated") == ["actions"])
  }

  private static func section(_ change: (inout Action) -> Void) -> Section {
    var action = Action(
      reference: "2020-21/07", action: "Report on patrols", owner: "Chair", due: CalendarDate("2021-04-30"))
    change(&action)
    return CoreSample.section { $0.actions = [action] }
  }
}
