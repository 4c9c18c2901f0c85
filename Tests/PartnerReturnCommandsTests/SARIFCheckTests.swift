import Foundation
import Testing

@testable import PartnerReturnCommands

@Suite("A check as SARIF is what code scanning can use")
struct SARIFCheckTests {
  private typealias Object = [String: Any]

  private static func run(of scene: Scene, strict: Bool = false) throws -> Object {
    let document = SARIFCheck(catalogue: Catalogue(Scene.providers)).document(
      of: try scene.report(strict: strict))
    let log = try #require(try JSONSerialization.jsonObject(with: Data(document.utf8)) as? Object)
    #expect(log["version"] as? String == "2.1.0")
    return try #require((log["runs"] as? [Object])?.first)
  }

  private static func results(of scene: Scene, strict: Bool = false) throws -> [Object] {
    try #require(try run(of: scene, strict: strict)["results"] as? [Object])
  }

  private static func rules(of run: Object) throws -> [Object] {
    let tool = try #require(run["tool"] as? [String: Object])
    return try #require(tool["driver"]?["rules"] as? [Object])
  }

  @Test("Every rule has its title, its rationale, a help text with examples, and a level")
  func rules() throws {
    let rules = try Self.rules(of: Self.run(of: Scene()))
    #expect(rules.compactMap { $0["id"] as? String } == Catalogue(Scene.providers).entries.map(\.slug))
    let rule = try #require(rules.first { $0["id"] as? String == "common.change-agrees" })
    #expect(
      (rule["shortDescription"] as? Object)?["text"] as? String
        == "The printed change is the computed one at the precision at which it is printed.")
    #expect(((rule["fullDescription"] as? Object)?["text"] as? String)?.contains("cut off") == true)
    let help = try #require(rule["help"] as? [String: String])
    #expect(help["text"]?.contains("write `change: -8.7%`") == true)
    #expect(help["markdown"]?.contains("```yaml\n") == true)
    let levels = rules.compactMap { ($0["defaultConfiguration"] as? [String: String])?["level"] }
    #expect(levels.count == rules.count)
    #expect(Set(levels) == ["error", "warning", "note"])
  }

  @Test("A result names its rule, by index too, its place, its field, and what to do")
  func result() throws {
    let scene = try Scene()
    let place = try scene.replace("change: -47%", with: "change: ⟦-48%", in: Scene.file)
    let run = try Self.run(of: scene)
    let results = try #require(run["results"] as? [Object])
    let result = try #require(
      results.first { "\($0["locations"] ?? "")".contains("figures[knife-crime].change") })
    let rules = try Self.rules(of: run)
    let index = try #require(result["ruleIndex"] as? Int)
    #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
    #expect(result["level"] as? String == "warning")
    #expect(
      (result["message"] as? Object)?["text"] as? String
        == "the change from 1,216 to 639 is -47%, not -48%. To mend it: write `change: -47%`, or correct a value."
    )
    let location = try #require((result["locations"] as? [Object])?.first)
    let physical = try #require(location["physicalLocation"] as? [String: Object])
    #expect("\(physical["region"]?["startLine"] ?? ""):\(physical["region"]?["startColumn"] ?? "")" == place)
    #expect(physical["artifactLocation"]?["uri"] as? String == Scene.file)
    #expect(physical["artifactLocation"]?["uriBaseId"] as? String == "PARTNERSHIP")
  }

  @Test("A result is known again when lines are added above it, and no two results are taken for one")
  func fingerprints() throws {
    func prints(_ scene: Scene) throws -> [String] {
      try Self.results(of: scene).compactMap {
        ($0["partialFingerprints"] as? [String: String])?["partnerReturnFinding/v1"]
      }
    }
    let scene = try Scene()
    try scene.replace("status: green", with: "status: gren", in: Scene.file)
    try scene.write("partner: police", to: "police/update.yaml")
    let before = try prints(scene)
    try scene.replace("updates:\n", with: "# Added\n\n# above\nupdates:\n", in: Scene.file)
    #expect(try prints(scene) == before)
    #expect(Set(before).count == before.count)
    #expect(try before.count == Self.results(of: scene).count)
  }

  @Test("An answered query is suppressed with its answer")
  func answered() throws {
    let scene = try Scene()
    let answer = """

      explanations:
        - rule: common.change-agrees
          field: figures[gun-crime].change
          value: -27%
          reason: The published paper rounds down.

      """
    try scene.write(try scene.text(of: Scene.file) + answer, to: Scene.file)
    let suppressed = try Self.results(of: scene).compactMap { $0["suppressions"] as? [[String: String]] }
    #expect(suppressed == [[["kind": "inSource", "justification": "The published paper rounds down."]]])
  }

  @Test("With --strict an open query is at the level of an error, as it makes the check fail")
  func strict() throws {
    let scene = try Scene()
    func levels(strict: Bool) throws -> Set<String> {
      Set(try Self.results(of: scene, strict: strict).compactMap { $0["level"] as? String })
    }
    #expect(try levels(strict: false) == ["warning", "note"])
    #expect(try levels(strict: true) == ["error", "note"])
  }

  @Test(
    "A file's URI is relative, with forward slashes, percent-encoded",
    arguments: [
      ("partners", "police/2020-21-Q4.yaml", "partners/police/2020-21-Q4.yaml"),
      ("/home/me/partners", "police/a.yaml", "partners/police/a.yaml"),
      (".", "police/a.yaml", "police/a.yaml"),
      ("./a b/../partners", "police/50% {é}:\\.yaml", "partners/police/50%25%20%7B%C3%A9%7D%3A%5C.yaml"),
      ("/home/you", "police/a.yaml", "police/a.yaml"), ("../partners", "police/a.yaml", "police/a.yaml"),
      ("/home/meadow", "police/a.yaml", "police/a.yaml"),
    ])
  func uri(_ folder: String, _ file: String, _ uri: String) {
    #expect(FilePlace(folder: folder, from: "/home/me").uri(of: file) == uri)
  }

  @Test(
    "A folder elsewhere is told from one inside",
    arguments: [("partners", true), (".", true), ("../x", false), ("/home/me2", false), ("/", false)])
  func inside(_ folder: String, _ isInside: Bool) {
    #expect((FilePlace(folder: folder, from: "/home/me").way != nil) == isInside)
  }
}
