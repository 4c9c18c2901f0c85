import Foundation
import Testing

@testable import PartnerReturnCommands

@Suite("A check as JSON is what its schema says")
struct JSONCheckTests {
  private static func schema() throws -> [String: Any] {
    let file = Scene.repository.appending(
      path: "Sources/PartnerReturnCommands/Schemas/check.schema.json")
    return try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
  }

  private static func document(of scene: Scene) throws -> [String: Any] {
    let text = JSONCheck().document(of: try scene.report())
    return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  /// What the schema does not say of a value, and what it says that the value does not have.
  private static func differences(_ value: Any, _ schema: [String: Any], at path: String = "$") -> [String] {
    var found = schema["description"] is String ? [] : ["\(path) is not described"]
    if let object = value as? [String: Any] {
      let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
      let names = Set(properties.keys)
      found += names.symmetricDifference(object.keys).sorted().map { "\(path).\($0) is on one side only" }
      found += Set(schema["required"] as? [String] ?? []) == names ? [] : ["\(path): not all is required"]
      found += schema["additionalProperties"] as? Bool == false ? [] : ["\(path): anything may be added"]
      for (name, property) in properties.sorted(by: { $0.key < $1.key }) {
        found += object[name].map { differences($0, property, at: "\(path).\(name)") } ?? []
      }
    } else if let list = value as? [Any] {
      let items = schema["items"] as? [String: Any] ?? [:]
      for (index, item) in list.enumerated() {
        found += differences(item, items, at: "\(path)[\(index)]")
      }
    }
    return found
  }

  @Test("Every key that is written is described and required, and every key described is written")
  func keys() throws {
    let scene = try Scene()
    let answer = """

      explanations:
        - rule: common.change-agrees
          field: figures[gun-crime].change
          value: -27%
          reason: The published paper rounds down.

      """
    try scene.write(try scene.text(of: Scene.file) + answer, to: Scene.file)
    try scene.write("partner: police", to: "police/update.yaml")
    let document = try Self.document(of: scene)
    #expect(try Self.differences(document, Self.schema()) == [])
    let identifier = try (Self.schema()["properties"] as? [String: [String: Any]])?["schema"]?["const"]
    #expect(identifier as? String == "partner-return-check/1")
    #expect(document["schema"] as? String == "partner-return-check/1")
  }

  @Test("A finding has its place, its rule, its field and its answer")
  func finding() throws {
    let scene = try Scene()
    let place = try scene.replace("change: -47%", with: "change: ⟦-48%", in: Scene.file)
    let document = try Self.document(of: scene)
    let findings = try #require(document["findings"] as? [[String: Any]])
    let finding = try #require(findings.first { $0["field"] as? String == "figures[knife-crime].change" })
    #expect("\(finding["line"] ?? ""):\(finding["column"] ?? "")" == place)
    #expect(finding["file"] as? String == scene.url(Scene.file).path)
    #expect(finding["rule"] as? String == "common.change-agrees")
    #expect(finding["severity"] as? String == "query")
    #expect(finding["message"] as? String == "the change from 1,216 to 639 is -47%, not -48%")
    #expect(finding["fix"] as? String == "write `change: -47%`, or correct a value")
    #expect(finding["isConfidential"] as? Bool == false)
    #expect(finding["answer"] is NSNull)
  }

  @Test("The counts are those of the text, and the files are all that were checked")
  func counts() throws {
    let scene = try Scene()
    try scene.replace("status: green", with: "status: gren", in: Scene.file)
    let document = try Self.document(of: scene)
    let counts = try #require(document["counts"] as? [String: Int])
    #expect(
      scene.run("check").output.contains(
        "6 files checked: \(counts["errors"] ?? -1) error, \(counts["openQueries"] ?? -1) open queries, "
          + "\(counts["answeredQueries"] ?? -1) answered, \(counts["notes"] ?? -1) notes"))
    #expect(document["passes"] as? Bool == false)
    let files = try #require(document["files"] as? [[String: Any]])
    #expect(files.count == 10, "the partnership, its two strategies, its releases and six submissions")
    #expect(files.compactMap { $0["partner"] as? String }.count == 6)
  }
}
