import Foundation
import PartnerUpdates
import Testing

@testable import PartnerReturnCommands

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("A check as JUnit XML is a test report")
struct JUnitCheckTests {
  /// The elements of a report in their order.
  private final class Reader: NSObject, XMLParserDelegate {
    var elements: [(name: String, attributes: [String: String])] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) { elements.append((name, attributes)) }
  }

  private static func elements(
    of scene: Scene, strict: Bool = false
  ) throws -> [(name: String, attributes: [String: String])] {
    let text = JUnitCheck().document(of: try scene.report(strict: strict))
    let parser = XMLParser(data: Data(text.utf8))
    let reader = Reader()
    parser.delegate = reader
    #expect(parser.parse(), "\(text)")
    return reader.elements
  }

  @Test("There is a suite for each file, and a passing case for a file without a finding")
  func suites() throws {
    let elements = try Self.elements(of: Scene())
    #expect(elements.filter { $0.name == "testsuite" }.count == 10)
    let clean = elements.filter { $0.attributes["classname"] == "check" }.compactMap { $0.attributes["name"] }
    #expect(clean.contains("partnership.yaml") && clean.contains("strategies/2020-2023.yaml"))
  }

  @Test("The counts of every suite and of all are those of its cases", arguments: [false, true])
  func counts(_ strict: Bool) throws {
    let scene = try Scene()
    try scene.replace("status: green", with: "status: gren", in: Scene.file)
    let elements = try Self.elements(of: scene, strict: strict)
    for (attribute, element) in [("tests", "testcase"), ("failures", "failure"), ("skipped", "skipped")] {
      let suites = elements.filter { $0.name == "testsuite" }.compactMap {
        Int($0.attributes[attribute] ?? "")
      }
      let found = elements.count { $0.name == element }
      #expect(suites.count == 10 && suites.reduce(0, +) == found)
      #expect(elements.first?.attributes[attribute] == "\(found)")
    }
    let kinds = Set(elements.filter { $0.name == "failure" }.compactMap { $0.attributes["type"] })
    #expect(kinds == (strict ? ["error", "query"] : ["error"]), "a failure is what makes the check fail")
  }

  @Test("An open query is skipped with its message, a note passes, an answer passes with its words")
  func outcomes() throws {
    let scene = try Scene()
    let answer = """

      explanations:
        - rule: common.change-agrees
          field: figures[gun-crime].change
          value: -27%
          reason: The published paper rounds down.

      """
    try scene.write(try scene.text(of: Scene.file) + answer, to: Scene.file)
    let report = try scene.report()
    let text = JUnitCheck().document(of: report)
    #expect(text.contains("\nanswer: The published paper rounds down.</system-out>"))
    #expect(text.contains("<skipped message=\"the change from 1,040 to 950 is -8.7%, not -8.6%\">"))
    #expect(text.components(separatedBy: "<skipped ").count - 1 == report.count(.query))
    #expect(text.components(separatedBy: "<system-out>").count - 1 == report.count(.note) + 1)
  }

  @Test("No two cases of a report have one name")
  func names() throws {
    let scene = try Scene()
    try scene.replace("status: green", with: "status: gren", in: Scene.file)
    try scene.write("a: 1\nb: 2\n", to: "vawg/2020-21-Q4.yaml")
    let cases = try Self.elements(of: scene).filter { $0.name == "testcase" }
      .map { "\($0.attributes["classname"] ?? "") \($0.attributes["name"] ?? "")" }
    #expect(Set(cases).count == cases.count)
  }

  @Test("Markup is escaped and control characters are left out")
  func escaping() {
    let element = XMLElement(
      "a", [("b", "<&>\"'\n\u{1}\u{202E}\u{FFFE}x")], words: "<&>\n\u{1B}\u{0}\u{85}é🚓")
    #expect(element.text == "<a b=\"&lt;&amp;&gt;&quot;&apos; x\">&lt;&amp;&gt;\né🚓</a>")
  }
}
