import PartnerUpdates
import SampleSections
import Testing

@Suite("The rules on what stands for nothing")
struct PlaceholderRulesTests {
  @Test(
    "know a word for what is open in every spelling",
    arguments: [
      "TBC", "Tbc", "tbc.", "T.B.C.", "T B C", "t/b/c", "[TBC]", "TBC (pending recruitment)",
      "TBC – new post",
      "TBA", "TBD pending the restructure", "n/k", "N.K.", "not known", "?", "??", "To be confirmed",
      "Lead TBC",
      "ТВС", "Т.В.С.", "ＴＢＣ", "ｔｂｃ", "ΤΒC", "Vacant", "to be appointed", "n/a", "None", "-", "", "…",
    ])
  func open(_ text: String) throws {
    let section = CoreSample.section { submission in
      submission.actions = [
        Action(reference: "7", action: "Report", owner: text, due: CalendarDate("2021-04-30"))
      ]
      submission.violenceReduction = [PlannedAction(number: "1.1", lead: text)]
    }

    #expect(try section.paths(of: "common.action-owned") == ["actions[7].owner"])
    #expect(try section.paths(of: "common.planned-lead-named") == ["violence-reduction[1.1].lead"])
  }

  @Test(
    "leave names of roles alone",
    arguments: [
      "Head of service", "TBA Training", "Chair", "Head of service (TBC)", "Tactical board coordinator",
      "Team B, community", "Unknown Pleasures Trust", "Nikos",
    ])
  func roles(_ text: String) throws {
    let section = CoreSample.section { submission in
      submission.actions = [
        Action(reference: "7", action: "Report", owner: text, due: CalendarDate("2021-04-30"))
      ]
    }

    #expect(try section.paths(of: "common.action-owned") == [])
  }

  @Test("find what is open in every other field, once")
  func everyField() throws {
    let section = CoreSample.section { submission in
      submission.updates[0].text = "Tbc"
      submission.challenges = ["T.B.C.", "Staff left."]
      submission.figures[0].source = "n/k"
      submission.actions = [
        Action(reference: "7", action: "?", owner: "TBC", due: CalendarDate("2021-04-30"), update: "tbc")
      ]
      submission.violenceReduction = [
        PlannedAction(
          number: "1.1", theme: "TBC", organisation: "N/A", supporting: ["Police", "ТВС"],
          progress: CalendarMonth("2021-02").map { [.init(month: $0, comment: "TBC (awaiting data)")] } ?? [])
      ]
      submission.inspections = [Inspection(title: "TBC", organisation: "tbc")]
      submission.supportRequired = ["TBC (pending recruitment)"]
    }

    #expect(
      try section.paths(of: "common.field-filled-in") == [
        "updates[P1.1.1].update", "challenges[1]", "actions[7].action", "actions[7].update",
        "violence-reduction[1.1].progress[2021-02].comment", "figures[knife-crime].source",
        "violence-reduction[1.1].organisation", "violence-reduction[1.1].supporting[2]",
        "inspections[TBC].inspection", "inspections[TBC].organisation",
      ])
    #expect(try section.paths(of: "common.request-stated") == ["support-required[1]"])
  }

  @Test("repeat the word, never what follows it")
  func quotes() throws {
    let section = CoreSample.section { submission in
      submission.actions = [Action(reference: "7", action: "Report", owner: "TBC (ask J. Doe, 07700 900123)")]
    }

    #expect(
      try section.findings(of: "common.action-owned").map(\.message) == [
        "the action \"7\" has no owner but \"TBC\""
      ])
  }
}
