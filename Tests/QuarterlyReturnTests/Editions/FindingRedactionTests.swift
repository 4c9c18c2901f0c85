import PartnerUpdates
import QuarterlyReturn
import SampleSections
import Testing

@Suite("Of what was found, the public edition tells")
struct FindingRedactionTests {
  private static func told(
    _ path: FieldPath, _ message: String = "the change is -47.5%", severity: Severity = .query,
    echoes: Bool = true, answer: String? = nil, marking: Marking = .official
  ) throws -> [String] {
    let explanation = answer.map { Explanation(rule: "x.y", field: path.description, reason: $0) }
    let finding = Finding(
      rule: "x.y", severity: severity, path: path, message: message, fix: "write it", answer: explanation,
      echoes: echoes)
    let scene = EditionScene(
      definitions: [.people("victims"), .people("all"), .people("knives")],
      relations: [.part("victims", within: "all")],
      findings: [LocatedFinding(finding, file: "police/2020-21-Q4.yaml", line: 7, column: 3)])
    let edition = try scene.edition([.of("victims", 3), .of("all", 40), .of("knives", 639)]) {
      $0.marking = marking
    }
    return edition.content.findings.map(\.finding.message)
  }

  @Test("queries about figures from which nothing is withheld, answered or not")
  func harmless() throws {
    #expect(try Self.told("figures[knives].change") == ["the change is -47.5%"])
    #expect(try Self.told("figures[knives].change", answer: "rounded down") == ["the change is -47.5%"])
  }

  @Test("nothing about a confidential figure, or about one that it is related to")
  func related() throws {
    #expect(try Self.told("figures[victims].value") == [])
    #expect(try Self.told("figures[all].value") == [])
  }

  @Test("nothing that repeats a text, or was found by a rule that does not echo, or is only a note")
  func quoting() throws {
    #expect(try Self.told("challenges[1]") == [])
    #expect(try Self.told("figures[knives].value", severity: .note) == [])
    #expect(try Self.told("figures[knives].value", severity: .query, echoes: false, answer: "a ship") == [])
  }

  @Test("no answer that speaks of a confidential number")
  func answer() throws {
    #expect(try Self.told("figures[knives].change", answer: "3 victims were counted twice") == [])
  }

  @Test("nothing from a submission that is marked OFFICIAL-SENSITIVE")
  func sensitive() throws {
    #expect(try Self.told("figures[knives].change", marking: .officialSensitive) == [])
  }
}
