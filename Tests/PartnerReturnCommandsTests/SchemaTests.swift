import Foundation
import PartnerReturnCommands
import SubmissionFiles
import Testing

@Suite("Schemas for editors")
struct SchemaTests {
  /// The schema of the police's submissions, as the tool prints it.
  private static func schema(of partner: String = "police") throws -> [String: Any] {
    let outcome = try Scene().run("schema", partner)
    #expect(outcome.status == .nothingWrong)
    return try #require(JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
  }

  private static func properties(
    of group: FormGroup, in schema: [String: Any]
  ) throws -> [String: [String: Any]] {
    let inner = (schema["$defs"] as? [String: [String: Any]])?[group.rawValue]
    return try #require((inner ?? schema)["properties"] as? [String: [String: Any]])
  }

  @Test("The schemas of this partnership are current")
  func current() throws {
    let scene = try Scene()
    let present = try scene.files(in: "schemas")
    try scene.remove("schemas")
    #expect(scene.run("schema", "--write").status == .nothingWrong)
    let remedy: Comment = "a schema is out of date: run `swift run partner-return schema --write`"
    let written = try scene.files(in: "schemas")
    #expect(Set(present.keys) == Set(written.keys), remedy)
    for (name, contents) in written { #expect(present[name] == contents, remedy) }
  }

  @Test("Every file of this partnership names its schema in its first line")
  func firstLines() throws {
    let scene = try Scene()
    var files = 0
    for case let name as String in try #require(FileManager.default.enumerator(atPath: scene.partners.path))
    where name.hasSuffix(".yaml") {
      let line = try #require(try scene.text(of: name).split(separator: "\n").first)
      let schema = try #require(line.wholeMatch(of: /# yaml-language-server: \$schema=(\S+)/)?.output.1)
      let folder = scene.url(name).deletingLastPathComponent()
      #expect(FileManager.default.fileExists(atPath: folder.appending(path: String(schema)).path), "\(name)")
      if !name.contains("strategies"), name != "partnership.yaml" {
        #expect(schema == "../schemas/\(name.split(separator: "/")[0]).schema.json")
      }
      files += 1
    }
    #expect(files == 10)
  }

  @Test(
    "A schema has every field that a reader knows, and no other",
    arguments: [FormGroup.submission, .update, .figure, .action, .restricted, .explanation])
  func fields(of group: FormGroup) throws {
    let schema = try Self.schema()
    let object = (schema["$defs"] as? [String: [String: Any]])?[group.rawValue] ?? schema
    #expect(Set(try Self.properties(of: group, in: schema).keys) == Set(group.names))
    #expect(object["required"] as? [String] == group.fields.filter(\.isRequired).map(\.name))
    #expect(object["additionalProperties"] as? Bool == false)
    #expect(
      try Self.properties(of: group, in: schema).values.allSatisfy { $0["description"] is String })
  }

  @Test("A schema offers the partner's own figures, commitments and queries, each with what it means")
  func names() throws {
    let schema = try Self.schema()
    let figure = try #require(try Self.properties(of: .figure, in: schema)["figure"])
    let meanings = try #require(figure["enumDescriptions"] as? [String])
    #expect((figure["enum"] as? [String])?.first == "total-notifiable-offences")
    #expect(meanings[0].hasPrefix("Total notifiable offences, in offences, twelve months. All recorded"))
    #expect((figure["enum"] as? [String])?.contains("marac-cases") == false)

    let commitment = try #require(try Self.properties(of: .update, in: schema)["commitment"])
    let codes = try #require(commitment["enum"] as? [String])
    #expect(codes.contains("P1.4") && !codes.contains("P2.2"))
    #expect((commitment["enumDescriptions"] as? [String])?.count == codes.count)

    let rule = try #require(try Self.properties(of: .explanation, in: schema)["rule"])
    let rules = try #require(rule["enum"] as? [String])
    #expect(rules.contains("common.change-agrees") && rules.contains("police.burglary-within-total"))
    #expect(!rules.contains("common.known-commitment"), "errors cannot be explained")
  }

  @Test("A partner without a module is offered the figures that the partnership declares for it")
  func rosterPartner() throws {
    let figure = try #require(
      try Self.properties(of: .figure, in: Self.schema(of: "community-safety"))["figure"])
    #expect((figure["enum"] as? [String])?.contains("weapon-sweeps") == true)
  }

  @Test("A former name of a rule can still be written, and says what the rule is called now")
  func formerNames() throws {
    let output = try Scene().run("schema", "police", providers: OwnProvider.all(with: .noAddress)).output
    #expect(output.contains("\"police.no-e-mail\""))
    #expect(output.contains("Now called police.no-address: "))
  }

  @Test("Codes of two strategies can both be written, and each says of which it is")
  func severalStrategies() throws {
    let scene = try Scene()
    let strategy = """
      strategy: 2024
      title: Strategy 2024
      in-force: 2023-24 Q1 to 2026-27 Q4
      priorities:
        - code: A
          title: Prevention
          commitments:
            - {code: P1.8.1, title: Panels, partners: [police]}
            - {code: 1.10, title: Campaigns, partners: [police]}
      """
    try scene.write(strategy, to: "strategies/2024.yaml")
    let output = scene.run("schema", "police").output
    #expect(output.contains(" (2020-2023). Panels (2024).\""))
    #expect(output.contains("2024,\n        \"2024\""), "YAML takes an id of digits for a number")
    #expect(output.contains("1.1,\n            \"1.10\""))
  }

  @Test("A partnership is offered the thresholds of the tool's rules, and may set those of other tools")
  func thresholds() throws {
    let scene = try Scene()
    try scene.replace("- id: vawg", with: "- id: fire", in: "partnership.yaml")
    #expect(scene.run("schema", "--write").status == .nothingWrong)
    let text = try scene.text(of: "schemas/partnership.yaml.schema.json")
    let schema = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let thresholds = try #require(try Self.properties(of: .partnership, in: schema)["thresholds"])
    let jump = (thresholds["properties"] as? [String: [String: Any]])?["jump"]
    #expect(jump?["minimum"] as? Int == 2 && jump?["maximum"] as? Int == 100)
    #expect(thresholds["additionalProperties"] as? Bool == false)
    let foreign = try #require(thresholds["patternProperties"] as? [String: Bool])
    #expect(foreign["^fire[.]"] == true && foreign["^community-safety[.]"] == true)
  }

  @Test("A misspelt partner gets the name that was meant, and no partner a sentence")
  func mistakes() throws {
    let unknown = try Scene().run("schema", "polise")
    #expect(unknown.status == .couldNotRun)
    #expect(unknown.errors.contains("\"polise\" is not on the roster, did you mean \"police\"?"))
    let none = try Scene().run("schema")
    #expect(none.status == .couldNotRun)
    #expect(none.errors.contains("name a partner, or write the schemas of all with --write"))
  }

  @Test("Only what has changed is written, and one partner's schema on its own where it is named")
  func write() throws {
    let scene = try Scene()
    #expect(scene.run("schema", "--write").output.contains("/schemas are current\n"))
    try scene.write("{}", to: "schemas/police.schema.json")
    try scene.write("{}", to: "schemas/vawg.schema.json")
    let one = scene.run("schema", "vawg", "--write").output
    #expect(one == "Wrote \(scene.partners.path)/schemas/vawg.schema.json\n")
    #expect(try scene.text(of: "schemas/police.schema.json") == "{}")
    #expect(scene.run("schema", "--write").output == one.replacing("vawg", with: "police"))
  }

  @Test("A pro-forma names its schema, which is written beside it")
  func proForma() throws {
    let scene = try Scene()
    try scene.remove("schemas")
    #expect(scene.run("new", "vawg", "--quarter", "2021-22 Q4").status == .nothingWrong)
    #expect(try scene.files(in: "schemas").keys.sorted() == ["vawg.schema.json"])
    #expect(
      try scene.text(of: "vawg/2021-22-Q4.yaml").hasPrefix(
        "# yaml-language-server: $schema=../schemas/vawg.schema.json\n# Violence"))
  }

  @Test("A schema that cannot be written gets a sentence")
  func cannotWrite() throws {
    let scene = try Scene()
    try scene.remove("schemas")
    try scene.write("in the way", to: "schemas")
    let outcome = scene.run("schema", "--write")
    #expect(outcome.status == .couldNotRun)
    #expect(outcome.errors.contains("schemas/police.schema.json\" cannot be written: check the permissions"))
  }

  @Test("An id that leads out of the folder is an error, and no schema is written there")
  func oddIdentifier() throws {
    let scene = try Scene()
    try scene.replace("- id: vawg", with: "- id: ../../vawg", in: "partnership.yaml")
    #expect(scene.run("schema", "--write").status == .nothingWrong)
    #expect(
      try scene.files().keys.allSatisfy { !$0.hasSuffix("vawg.schema.json") || $0.contains("/schemas/") })
    let check = scene.run("check")
    #expect(check.status == .errorsFound && check.output.contains("is no name that files can refer to"))
  }
}

extension Scene {
  /// The files in a folder of the partnership, by name.
  fileprivate func files(in folder: String) throws -> [String: Data] {
    let names = try FileManager.default.contentsOfDirectory(atPath: url(folder).path)
    return Dictionary(
      uniqueKeysWithValues: names.map { name in
        (name, FileManager.default.contents(atPath: url("\(folder)/\(name)").path) ?? Data())
      })
  }
}
