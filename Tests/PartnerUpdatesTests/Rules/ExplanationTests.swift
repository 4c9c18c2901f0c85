import PartnerUpdates
import SampleSections
import Testing

@Suite("An explanation")
struct ExplanationTests {
  private static let rule = "common.change-agrees"
  private static let field = "figures[knife-crime].change"

  @Test("answers the query on its field and value")
  func matched() throws {
    let answer = Explanation(rule: Self.rule, field: Self.field, value: "-48%", reason: "As published.")
    let findings = Self.section(change: "-48%", [answer]).findings

    #expect(findings.map(\.rule) == [Self.rule])
    #expect(findings.first?.answer == answer)
    #expect(findings.first?.isOpenQuery == false)
    #expect(Self.section(change: "-48%", []).findings.map(\.isOpenQuery) == [true])
  }

  @Test(
    "holds however the value is written",
    arguments: [
      ("+48%", "48%"), ("+48%", "+48 %"), ("+48%", "+48%"), ("-1,234", "-1234"), ("-1234", "\u{2212}1,234"),
    ])
  func spelling(_ change: String, value: String) {
    let answer = Explanation(rule: Self.rule, field: Self.field, value: value, reason: "As published.")

    #expect(Self.section(change: change, [answer]).findings.map { $0.answer?.reason } == ["As published."])
  }

  @Test(
    "lapses when the value is another",
    arguments: [("-48%", "-49%"), ("-48%", "-48"), ("-48%", "48%"), ("-48%", ""), ("-48%", "forty-eight")])
  func lapsed(_ change: String, value: String) throws {
    let answer = Explanation(rule: Self.rule, field: Self.field, value: value, reason: "As published.")
    let findings = Self.section(change: change, [answer]).findings

    #expect(findings.map(\.rule) == [Self.rule, "common.explanation-in-use"])
    #expect(findings.map(\.isOpenQuery) == [true, true])
    #expect(findings.last?.path == "explanations[1]")
    #expect(
      findings.last?.message
        == "this explanation was given for the value \"\(value)\", which \"\(Self.field)\" does not have")
    #expect(findings.last?.fix == "check that it still holds, then write `value: -48%`")
  }

  @Test(
    "is reported when nothing is asked, or something else, or elsewhere",
    arguments: [
      (rule, "figures[gun-crime].change"), ("common.change-agree", field), ("common.period-ended", field),
      (rule, "figures[knife-crime]"), ("", ""),
    ])
  func unused(_ rule: String, field: String) {
    let answer = Explanation(rule: rule, field: field, value: "-48%", reason: "As published.")
    let findings = Self.section(change: "-48%", [answer]).findings

    #expect(findings.map(\.isOpenQuery) == [true, true])
    #expect(
      findings.last?.message
        == "nothing is asked by \"\(rule)\" about \"\(field)\", so this explanation is not in use")
  }

  @Test("cannot answer an error")
  func error() {
    let field = "updates[P1.2].status"
    let section = CoreSample.section { submission in
      submission.updates[2].status = nil
      submission.explanations = [Explanation(rule: "common.status-given", field: field, reason: "Later.")]
    }

    #expect(section.told == ["common.status-given \(field)", "common.explanation-in-use explanations[1]"])
    #expect(section.findings.allSatisfy { $0.answer == nil })
    #expect(
      section.findings.last?.message
        == "\"common.status-given\" is an error, which an explanation cannot answer")
  }

  @Test("of a field without a value needs none")
  func noValue() throws {
    func section(_ value: String) -> Section {
      CoreSample.section { submission in
        submission.figures[0].status = nil
        submission.explanations = [
          Explanation(
            rule: "common.figure-status-given", field: "figures[knife-crime].status", value: value,
            reason: "x")
        ]
      }
    }

    #expect(section("").findings.map { $0.answer?.reason } == ["x"])
    #expect(section("green").findings.last?.fix == "leave out `value`: the field has none")
  }

  @Test("given for a rule under its former name answers it all the same")
  func formerName() {
    let rule = Rule.asking("fire.new", aliases: ["fire.old"])
    let findings = ["fire.old", "fire.new", "fire.older"].map { name in
      Agency(rules: [rule]).validate(Self.marked([Explanation(rule: name, field: "marking", reason: "x")]))
    }

    #expect(findings.map { $0.first?.answer?.reason } == ["x", "x", nil])
    #expect(findings.map(\.count) == [1, 1, 2])
  }

  @Test("of something that may not be shown does not show it when it lapses")
  func secret() {
    let rule = Rule.asking("fire.secret", echoes: false)
    let answer = Explanation(rule: "fire.secret", field: "marking", value: "AB12 CDE", reason: "x")
    let findings = Agency(rules: [rule]).validate(Self.marked([answer]))

    #expect(findings.map(\.echoes) == [false, false])
    #expect(findings.allSatisfy { !$0.message.contains("AB12") && !$0.fix.contains("AB12") })
  }

  @Test("answers one query; a second one of the same kind is reported as not needed")
  func twice() {
    let answers = ["First.", "Second."].map {
      Explanation(rule: Self.rule, field: Self.field, value: "-48%", reason: $0)
    }
    let findings = Self.section(change: "-48%", answers).findings

    #expect(findings.map { $0.answer?.reason } == ["First.", nil])
    #expect(findings.last?.path == "explanations[2]")
    #expect(
      findings.last?.message
        == "the query of \"\(Self.rule)\" about \"\(Self.field)\" has an explanation already")
  }

  @Test("is numbered as in the submission, and every unused one has a finding")
  func numbering() {
    let answers = [("a", "x"), (Self.rule, Self.field), ("b", "y")].map {
      Explanation(rule: $0, field: $1, value: "-48%", reason: "As published.")
    }
    let findings = Self.section(change: "-48%", answers).findings

    #expect(
      findings.map(\.path.description) == [Self.field, "explanations[1]", "explanations[3]"])
    #expect(findings.first?.answer == answers[1])
  }

  private static func marked(_ explanations: [Explanation]) -> Section {
    CoreSample.section { $0.explanations = explanations }
  }

  private static func section(change: String, _ explanations: [Explanation]) -> Section {
    CoreSample.section { submission in
      submission.figures[0].change = StatedChange(change)
      submission.explanations = explanations
    }
  }
}

private struct Agency: PartnerUpdateProvider {
  let partner = CoreSample.police
  let figures = CoreSample.definitions
  let rules: [Rule]
}

extension Rule {
  fileprivate static func asking(_ slug: String, aliases: [String] = [], echoes: Bool = true) -> Rule {
    Rule(slug, aliases: aliases, title: "", rationale: "", echoes: echoes, passing: [], failing: []) { _ in
      [Observation(at: "marking", "asked", fix: "answer")]
    }
  }
}
