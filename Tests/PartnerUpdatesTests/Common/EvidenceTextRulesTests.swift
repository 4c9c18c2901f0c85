import PartnerUpdates
import SampleSections
import Testing

@Suite("The rules on what a rating says and its update does not")
struct EvidenceTextRulesTests {
  @Test(
    "question a green update that only points elsewhere",
    arguments: [
      ("See section 3.", true), ("Reported under commitment P4.3.", true), ("See above. See below.", true),
      ("Officers were trained. See section 3.", false), ("", false),
      ("See section 3 for the full story of the year in every ward and town.", false),
    ])
  func pointers(_ text: String, asks: Bool) throws {
    #expect(
      try Self.paths(of: "common.green-says-what", .green, text) == (asks ? ["updates[P1.2].update"] : []))
    #expect(try Self.paths(of: "common.green-says-what", .amber, text) == [])
  }

  @Test(
    "question a green update that tells of plans only",
    arguments: [
      ("Training will be held.", true), ("Training is planned. It will be held in May.", true),
      ("Training was held. More will follow.", false), ("Goodwill is needed.", false), ("", false),
    ])
  func plans(_ text: String, asks: Bool) throws {
    #expect(
      try Self.paths(of: "common.green-not-only-planned", .green, text)
        == (asks ? ["updates[P1.2].update"] : []))
    #expect(try Self.paths(of: "common.green-not-only-planned", .split(.amber, .green), text) == [])
  }

  @Test(
    "ask which half of a split is which",
    arguments: [
      ("Amber for repeats, GREEN for trust.", nil), ("Green for trust.", "amber"),
      ("Amber for repeats.", "green"),
      ("Mixed.", "amber"), ("", nil), ("Greener and ambergris.", "amber"),
    ])
  func splits(_ reason: String, unnamed: String?) throws {
    let section = CoreSample.section { submission in
      submission.figures[0].status = .split(.amber, .green)
      submission.figures[0].reason = reason
    }

    #expect(
      try section.findings(of: "common.split-explained").map(\.message)
        == (unnamed.map { ["the reason does not say what is \($0)"] } ?? []))
  }

  @Test(
    "want a dated action for a red commitment",
    arguments: [
      ("Resume patrols", "P1.2", true, nil),
      ("Resume patrols", "P1.2", false, "add `due:` to the action \"7\""),
      ("Resume patrols under P1.2", "", true, "add `commitment: P1.2` to the action \"7\""),
      (
        "Resume patrols under P1.2", "", false, "add `commitment: P1.2` and `due:` to the action \"7\""
      ),
      ("Resume patrols under P1.2", "P1.1", true, other), ("Resume patrols under P1.20", "", true, other),
      ("Resume patrols", "", true, other), ("Resume XP1.2", "", true, other),
    ] as [(String, String, Bool, String?)])
  func redActions(_ text: String, commitment: String, isDated: Bool, fix: String?) throws {
    let section = CoreSample.section { submission in
      submission.updates[2].status = .red
      submission.actions = [
        Action(
          reference: "7", action: text, commitment: commitment,
          due: isDated ? CalendarDate("2021-06-30") : nil)
      ]
    }
    let findings = try section.findings(of: "common.red-has-action")

    #expect(findings.map(\.path.description) == (fix == nil ? [] : ["updates[P1.2].status"]))
    #expect(findings.first?.fix == fix)
  }

  private static let other =
    "add an action with `commitment: P1.2` and `due:`, or add both to the action that is meant"

  @Test(
    "want a reason of a green figure of which more can be good news",
    arguments: [
      (FigureKey.hateCrime, "", true), (.hateCrime, "Fewer repeats.", false), ("knife-crime", "", false),
    ])
  func contextual(_ key: FigureKey, reason: String, asks: Bool) throws {
    let section = CoreSample.section { submission in
      for index in submission.figures.indices where submission.figures[index].key == key {
        submission.figures[index].reason = reason
      }
    }

    #expect(
      try section.paths(of: "common.contextual-rating-reasoned")
        == (asks ? ["figures[hate-crime].status"] : []))
  }

  private static func paths(of slug: String, _ status: Status, _ text: String) throws -> [String] {
    try CoreSample.section { submission in
      submission.updates[2] = Update(commitment: "P1.2", status: status, reason: "Because.", text: text)
    }.paths(of: slug)
  }
}
