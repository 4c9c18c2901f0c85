import PartnerUpdates
import SampleSections
import Testing

@Suite("A rule and the provider that applies it")
struct RuleTests {
  @Test("turns what it sees into findings with its name and severity", arguments: Severity.allCases)
  func findings(_ severity: Severity) {
    let rule = Rule("fire.few", title: "Few", rationale: "", severity: severity, passing: [], failing: []) {
      _ in
      [Observation(at: "marking", "too many", fix: "take some away")]
    }

    #expect(
      rule.findings(in: CoreSample.section()) == [
        Finding(
          rule: "fire.few", severity: severity, path: "marking", message: "too many", fix: "take some away")
      ])
  }

  @Test("becomes a finding that names it when it throws, whatever could not be read")
  func throwing() throws {
    let rule = Rule("fire.few", title: "Few fires", rationale: "", severity: .note, passing: [], failing: [])
    { _ in
      throw Failure()
    }
    let findings = rule.findings(in: CoreSample.section(unreadable: ["figures"]))

    #expect(findings.map(\.rule) == ["fire.few"])
    #expect(findings.map(\.severity) == [.error])
    #expect(findings.map(\.path) == [.whole])
    #expect(findings.map(\.message) == ["the rule \"Few fires\" could not be applied: no such table"])
  }

  @Test("tells only the kind of what was thrown when it looks for what may not be shown")
  func throwingQuietly() {
    let rule = Rule("fire.few", title: "Few", rationale: "", echoes: false, passing: [], failing: []) { _ in
      throw Failure()
    }
    let findings = rule.findings(in: CoreSample.section())

    #expect(findings.map(\.message) == ["the rule \"Few\" could not be applied: Failure"])
    #expect(findings.map(\.echoes) == [false])
  }

  @Test("stops no other rule when it throws")
  func otherRules() {
    let section = CoreSample.section { $0.figures[0].source = "" }
    let findings = Agency(rules: [.broken, .seeing("fire.b")]).validate(section)

    #expect(findings.map(\.rule) == ["common.figure-source-given", "fire.broken", "fire.b"])
  }

  @Test("comes after the common rules, in the order of the provider")
  func order() {
    let section = CoreSample.section { $0.updates[0].text = "" }
    let findings = Agency(rules: [.seeing("fire.b"), .seeing("fire.a")]).validate(section)

    #expect(findings.map(\.rule) == ["common.update-text-given", "fire.b", "fire.a"])
  }

  @Test("has examples that start from an empty submission of police for 2020-21 Q4")
  func examples() throws {
    let section = Rule.Example.values(["fires": 100, "alarms": 7]).section([.hateCrime])

    #expect(section.submission.partner == "police")
    #expect(section.submission.quarter == Quarter("2020-21 Q4"))
    #expect(section.definitions == [.hateCrime])
    #expect(section.value("fires") == 100 && section.value("alarms") == 7)
    #expect(section.partnership.members.map(\.partner.id) == ["police", "hate-crime"])
    #expect(section.submission.texts.isEmpty)
  }

  @Test("has severities that go from note to error")
  func severities() {
    #expect([Severity.error, .note, .query].sorted() == [.note, .query, .error])
  }

  private struct Failure: Error, CustomStringConvertible {
    var description: String { "no such table" }
  }

  private struct Agency: PartnerUpdateProvider {
    let partner = CoreSample.police
    let figures = CoreSample.definitions
    let rules: [Rule]
  }
}

extension Rule {
  fileprivate static let broken = Rule("fire.broken", title: "", rationale: "", passing: [], failing: []) {
    _ in
    throw CancellationError()
  }

  fileprivate static func seeing(_ slug: String) -> Rule {
    Rule(slug, title: "", rationale: "", passing: [], failing: []) { _ in
      [Observation(at: .whole, "seen", fix: "nothing")]
    }
  }
}
