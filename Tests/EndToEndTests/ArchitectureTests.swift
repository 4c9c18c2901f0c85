import BuiltTool
import Foundation
import Testing

@Suite("Dependencies point inwards")
struct ArchitectureTests {
  private static let partnerModules = Result {
    try FileManager.default.contentsOfDirectory(
      atPath: BuiltTool.repository.appending(path: "Sources").path
    ).filter { $0.hasSuffix("Partner") }.sorted()
  }

  /// The modules that the sources of a target import.
  private static func imports(of target: String) throws -> Set<String> {
    let folder = BuiltTool.repository.appending(path: "Sources/\(target)")
    var modules: Set<String> = []
    var files = 0
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    where name.hasSuffix(".swift") {
      files += 1
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      for line in text.split(whereSeparator: \.isNewline) {
        var words = line.split(whereSeparator: \.isWhitespace).filter { !$0.hasPrefix("@") }[...]
        if ["public", "package", "internal", "fileprivate", "private"].contains(words.first) {
          words = words.dropFirst()
        }
        guard words.first == "import", let module = words.last else { continue }
        modules.insert(String(module.prefix { $0 != "." }))
      }
    }
    #expect(files > 0, "\(target) has sources")
    return modules
  }

  @Test("The core imports nothing, not even Foundation")
  func core() throws {
    #expect(try Self.imports(of: "PartnerUpdates").isEmpty)
  }

  @Test("A partner's module imports the core and nothing else")
  func partnerModule() throws {
    let modules = try Self.partnerModules.get()
    #expect(modules.contains("PolicePartner"))
    for module in modules { #expect(try Self.imports(of: module) == ["PartnerUpdates"], "\(module)") }
  }

  @Test("The list of partners imports every partner's module and the core")
  func list() throws {
    let modules = try Self.partnerModules.get()
    #expect(try Self.imports(of: "PartnerModules") == Set(modules + ["PartnerUpdates"]))
  }

  @Test("The executable imports the list and the commands")
  func executable() throws {
    #expect(try Self.imports(of: "partner-return") == ["PartnerModules", "PartnerReturnCommands"])
  }

  @Test("The conformance kit imports the core and the testing library of the toolchain")
  func conformanceKit() throws {
    #expect(try Self.imports(of: "PartnerUpdatesTesting") == ["PartnerUpdates", "Testing"])
  }

  @Test("The aggregator imports the core and nothing else, least of all a partner's module")
  func aggregator() throws {
    #expect(try Self.imports(of: "QuarterlyReturn") == ["PartnerUpdates"])
  }

  @Test(
    "The outer ring knows no partner's module",
    arguments: [
      "SubmissionFiles", "ReturnPublishing", "OpenCrimeData", "PartnerReturnCommands",
    ])
  func outerRing(_ target: String) throws {
    #expect(try Self.imports(of: target).isDisjoint(with: Self.partnerModules.get() + ["PartnerModules"]))
  }
}
