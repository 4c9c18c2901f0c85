import PartnerUpdates
import QuarterlyReturn
import SampleSections
import Testing

@Suite("There is no public edition")
struct RefusalTests {
  private static func scene(_ findings: Finding...) -> EditionScene {
    EditionScene(
      definitions: [], findings: findings.map { LocatedFinding($0, file: "police/2020-21-Q4.yaml", line: 7) })
  }

  private static func finding(
    _ severity: Severity, echoes: Bool, answer: String? = nil
  ) -> Finding {
    Finding(
      rule: "common.no-contact-details", severity: severity, path: "challenges[1]",
      message: "the text holds 07700 900123", fix: "take out 07700 900123",
      answer: answer.map { Explanation(rule: "common.no-contact-details", field: "", reason: $0) },
      echoes: echoes)
  }

  private static func refusal(_ scene: EditionScene) throws -> DisclosureRefusal? {
    let result = scene.control.publicEdition(of: scene.inputs(CoreSample.submission()))
    if case .failure(let refusal) = result { return refusal }
    return nil
  }

  @Test("while something personal stands in what was handed in: where is said, and what is not")
  func personal() throws {
    let refusal = try #require(try Self.refusal(Self.scene(Self.finding(.error, echoes: false))))

    #expect(
      refusal.reasons.map(\.sentence) == [
        "challenges[1] of police/2020-21-Q4.yaml may hold something personal (common.no-contact-details): "
          + "take it out."
      ])
    #expect(!String(reflecting: refusal).contains("07700"))
  }

  @Test("while something may be personal and nobody has answered for it")
  func query() throws {
    #expect(try Self.refusal(Self.scene(Self.finding(.query, echoes: false))) != nil)
    #expect(try Self.refusal(Self.scene(Self.finding(.query, echoes: false, answer: "a ship"))) == nil)
  }

  @Test("of a draft: any error is a reason")
  func draft() throws {
    let refusal = try #require(try Self.refusal(Self.scene(Self.finding(.error, echoes: true))))

    #expect(
      refusal.reasons.map(\.sentence) == [
        "challenges[1] of police/2020-21-Q4.yaml cannot be used as it stands (common.no-contact-details): "
          + "correct it."
      ])
  }

  @Test("of anything in the partnership's own files that is an error")
  func ownFiles() throws {
    var inputs = EditionScene(definitions: []).inputs(CoreSample.submission())
    inputs.ownFindings = [.of(.error, in: "partnership.yaml")]
    let result = EditionScene(definitions: []).control.publicEdition(of: inputs)

    #expect(throws: DisclosureRefusal.self) { try result.get() }
  }

  @Test("but notes, and queries that may be told, do not stand in its way")
  func harmless() throws {
    let scene = Self.scene(Self.finding(.note, echoes: false), Self.finding(.query, echoes: true))

    #expect(try Self.refusal(scene) == nil)
  }
}
