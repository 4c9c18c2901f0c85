import Foundation
import PartnerReturnCommands
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("A check prints its document and nothing else")
struct CheckDocumentTests {
  private static let formats = ["json", "sarif", "github", "junit"]

  @Test("The exit status is the same in every format", arguments: formats)
  func exitStatus(_ format: String) throws {
    let scene = try Scene()
    #expect(scene.run("check", "--format", format).status == .nothingWrong)
    #expect(scene.run("check", "--format", format, "--strict").status == .errorsFound)
    try scene.replace("status: green", with: "status: gren", in: Scene.file)
    #expect(scene.run("check", "--format", format).status == .errorsFound)
  }

  @Test("Where nothing can be checked there is no document, but a sentence beside it", arguments: formats)
  func cannotRun(_ format: String) throws {
    let scene = try Scene()
    try scene.remove("partnership.yaml")
    let outcome = scene.run("check", "--format", format)
    #expect(outcome.status == .couldNotRun)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("there is no partnership.yaml in"))
  }

  @Test("The same submissions give the same bytes", arguments: formats)
  func sameBytes(_ format: String) throws {
    let scene = try Scene()
    #expect(scene.run("check", "--format", format).output == scene.run("check", "--format", format).output)
  }

  @Test("JSON, SARIF and JUnit are well formed whatever stands in a file")
  func wellFormed() throws {
    let scene = try Scene()
    try scene.replace(
      "value: 639", with: #"value: "<a> & 'b' \u0001 ]]> \e[31m \u2028 \uFFFE %0A""#, in: Scene.file)
    try scene.write("x", to: "police/<odd> & \"name\".yaml")
    for format in ["json", "sarif"] {
      let output = scene.run("check", "--format", format).output
      let json = try JSONSerialization.jsonObject(with: Data(output.utf8))
      #expect(json is [String: Any])
      #expect(output.utf8.allSatisfy { $0 >= 0x20 || $0 == 0x0A })
    }
    let xml = scene.run("check", "--format", "junit").output
    #expect(XMLParser(data: Data(xml.utf8)).parse(), "\(xml)")
  }

  @Test("A format that is none is refused with those that there are")
  func unknown() throws {
    let outcome = try Scene().run("check", "--format", "xml")
    #expect(outcome.status == .couldNotRun)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("'sarif'"))
  }

  @Test("Text is the default")
  func defaultFormat() throws {
    let scene = try Scene()
    let text = scene.run("check", "--format", "text").output
    #expect(text == scene.run("check").output)
    #expect(text.contains("6 files checked: 0 errors, "))
  }
}
