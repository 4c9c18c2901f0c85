import PartnerUpdates
import SubmissionFiles
import Testing

@Suite("The file of what was decided about texts")
struct ReleaseFileTests {
  private static let quarter = Quarter("2020-21 Q4")

  private static func read(_ text: String) -> FileReading<[ReleaseDecision]> {
    ReleaseFile.read(text, for: quarter)
  }

  @Test(
    "is read back as it was written, and nobody has decided",
    arguments: ["Plain words", "Quoted: \"words\" # and 'more'", "- dash", "3", "ŵ ④ {x.change} [y]", ""])
  func roundTrip(begins: String) throws {
    let quarter = try #require(Self.quarter)
    let question = ReleaseDecision(
      quarter: quarter, from: "strategies/2020-2023", item: "priorities[P1].commitments[P1.1]",
      begins: begins,
      seal: "0123", hidden: ["police/victims", "vawg/cases.previous"])
    let text =
      ReleaseFile.beginning(of: quarter) + ReleaseFile.entries([question]) + ReleaseFile.entries([question])
    let reading = Self.read(text)

    #expect(reading.findings.map(\.finding.message) == [])
    #expect(reading.value == [question, question])
    #expect(reading.value?.first?.choice == nil)
  }

  @Test("takes a decision with its role, day and reason")
  func decision() throws {
    let reading = Self.read(Self.entry("publish", role: "Lead", decided: "2021-03-18", reason: "known"))
    let decision = try #require(reading.value?.first)

    #expect(reading.findings.isEmpty)
    #expect(decision.choice == .publish && decision.role == "Lead" && decision.reason == "known")
    #expect(decision.decided == CalendarDate("2021-03-18"))
  }

  @Test(
    "takes nothing for a decision that nobody stands by, and says what is missing",
    arguments: [
      ("", "2021-03-18", "known", "the decision has no `role`"),
      ("Lead", "", "known", "the decision has no `decided`"),
      ("Lead", "2021-03-18", "", "the decision has no `reason`"),
    ])
  func missing(role: String, decided: String, reason: String, message: String) {
    let reading = Self.read(Self.entry("publish", role: role, decided: decided, reason: reason))

    #expect(reading.findings.map(\.finding.message) == [message])
    #expect(reading.value?.map(\.choice) == [nil])
  }

  @Test("takes no other word for a decision")
  func word() {
    let reading = Self.read(Self.entry("published", role: "Lead", decided: "2021-03-18", reason: "known"))

    #expect(
      reading.findings.map(\.finding.message) == [
        "\"published\" is not a decision, did you mean \"publish\"?"
      ])
    #expect(reading.value?.map(\.choice) == [nil])
  }

  @Test("holds for the quarter of its name only")
  func otherQuarter() {
    let reading = ReleaseFile.read(
      Self.entry("", role: "", decided: "", reason: ""), for: Quarter("2020-21 Q3"))

    #expect(
      reading.findings.map(\.finding.message) == ["the file is named for 2020-21 Q3, and says 2020-21 Q4"])
    #expect(reading.value == [])
  }

  private static func entry(_ choice: String, role: String, decided: String, reason: String) -> String {
    """
    quarter: 2020-21 Q4
    decisions:
      - from: police
        item: updates[P1.1]
        seal: 0123
        hidden: [police/victims]
        decision: \(choice)
        role: \(role)
        decided: \(decided)
        reason: \(reason)

    """
  }
}
