import Foundation
import Testing

@Suite("Templates")
struct TemplateTests {
  private static let sources = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Sources/ReturnPublishing")

  private static func templates() throws -> [(name: String, text: String)] {
    let folder = sources.appending(path: "Templates")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map { name in
      (name, try String(contentsOf: folder.appending(path: name), encoding: .utf8))
    }
  }

  @Test("Every part that a template calls for exists and is in use")
  func parts() throws {
    let templates = try Self.templates().filter { $0.name.hasSuffix(".mustache") }
    #expect(templates.count > 20)
    var called: Set<String> = [
      "page.html.mustache", "page.md.mustache", "rollup.html.mustache",
      "rollup.md.mustache",
    ]
    for template in templates {
      let kind = template.name.split(separator: ".")[1]
      for part in template.text.matches(of: /\{\{> ([a-z]+)\}\}/) {
        called.insert("\(part.1).\(kind).mustache")
      }
    }
    #expect(called == Set(templates.map(\.name)))
  }

  @Test("Every template is known to the publisher")
  func known() throws {
    let list = try String(contentsOf: Self.sources.appending(path: "View/Templates.swift"), encoding: .utf8)
    for template in try Self.templates() where template.name.hasSuffix(".mustache") {
      let name = template.name.split(separator: ".")[0]
      let resource = template.name.replacing(".", with: "_")
      #expect(list.contains("(\"\(name)\", PackageResources.\(resource))"), "\(template.name)")
    }
  }

  @Test("Nothing of a template is left over in what is printed", arguments: [false, true])
  func leftOvers(_ hasErrors: Bool) throws {
    let published = try Published(hasErrors: hasErrors)
    for text in [published.html, published.markdown] {
      #expect(!text.contains("{{"))
      #expect(!text.contains("Optional("))
      #expect(!text.contains("Printed("))
      #expect(!text.contains("Fields("))
    }
  }

  @Test("No template prints with three braces or changes how text is escaped")
  func escaping() throws {
    for template in try Self.templates() {
      for mark in ["{{{", "{{&", "{{%", "{{="] { #expect(!template.text.contains(mark), "\(template.name)") }
    }
  }
}
