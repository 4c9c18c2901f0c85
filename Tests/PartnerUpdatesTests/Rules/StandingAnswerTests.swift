import PartnerUpdates
import Testing

@Suite("An answer with a last quarter")
struct StandingAnswerTests {
  private static let rule = "common.worsening-not-green"

  /// The findings on a green figure that worsened, after a quarter in which that was answered.
  private static func findings(
    until: String?, answeredValue: String = "green", now: Status = .green, ownAnswerUntil: String? = nil,
    reason: String = "a new way of counting"
  ) throws -> [Finding] {
    let field = "figures[knife-crime].status"
    func answer(_ until: String?) throws -> Explanation {
      Explanation(
        rule: rule, field: field, value: answeredValue, reason: reason,
        until: try until.map { try #require(Quarter($0)) })
    }
    func submission(_ quarter: String, _ status: Status) throws -> Submission {
      Submission(
        partner: "police", quarter: try #require(Quarter(quarter)), strategy: "2020-2023",
        figures: [.init("knife-crime", value: 160, previous: 100, status: status)])
    }
    var earlier = try submission("2020-21 Q3", .green)
    earlier.explanations = [try answer(until)]
    var current = try submission("2020-21 Q4", now)
    if let ownAnswerUntil { current.explanations = [try answer(ownAnswerUntil)] }
    let definition = FigureDefinition(
      "knife-crime", "Knife crime", unit: .count("offences"), basis: .rollingYear, good: .lower)
    let member = Partnership.Member(
      partner: Partner(id: "police", name: "Police"), lead: "Lead", figures: [definition])
    let section = Section(
      current, definitions: [definition], partnership: Partnership(name: "", members: [member]),
      earlier: [earlier])
    return RosterProvider(member).validate(section).filter {
      $0.rule == rule || $0.rule == CommonRules.explanationInUse.slug
    }
  }

  @Test("stands in later quarters until that quarter", arguments: ["2020-21 Q4", "2021-22 Q1"])
  func stands(until: String) throws {
    let findings = try Self.findings(until: until)
    #expect(findings.map(\.answer?.reason) == ["a new way of counting"])
  }

  @Test("does not stand after that quarter, nor without one", arguments: ["2020-21 Q3", nil])
  func ends(until: String?) throws {
    #expect(try Self.findings(until: until).map(\.isOpenQuery) == [true])
  }

  @Test("does not stand for another value")
  func otherValue() throws {
    #expect(try Self.findings(until: "2021-22 Q1", answeredValue: "amber").map(\.isOpenQuery) == [true])
  }

  @Test("does not stand where it holds something personal, which only the earlier file is asked about")
  func personal() throws {
    let findings = try Self.findings(until: "2021-22 Q1", reason: "ask officer@example.org")
    #expect(findings.map(\.isOpenQuery) == [true])
  }

  @Test("is a finding where its last quarter has passed")
  func passed() throws {
    let findings = try Self.findings(until: nil, ownAnswerUntil: "2020-21 Q3")
    let paths = findings.map(\.path.description)
    #expect(paths == ["figures[knife-crime].status", "explanations[1].until"])
    #expect(findings.filter(\.isOpenQuery).count == 2)
  }
}
