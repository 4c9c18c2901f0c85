import PartnerUpdates
import SubmissionFiles
import Testing

@Suite("The rules of files have examples that do what they say")
struct FileRuleExampleTests {
  @Test("Nothing is found in the passing one, and one thing by the rule in the failing one")
  func examples() throws {
    for rule in FileRule.all {
      let example = try #require(rule.example, "\(rule.slug)")
      #expect(example.foundInPassing.map(\.message) == [], "\(rule.slug)")
      #expect(example.foundInFailing.map(\.rule) == [rule.slug], "\(example.foundInFailing.map(\.message))")
    }
  }
}
