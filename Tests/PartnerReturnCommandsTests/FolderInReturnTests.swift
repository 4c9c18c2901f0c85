import Foundation
import PartnerReturnCommands
import Testing

@Suite("What is wrong with a folder shows in the return too")
struct FolderInReturnTests {
  private func page(_ scene: Scene) throws -> String {
    try String(contentsOf: scene.root.appending(path: "returns/2020-21-Q4/board/return.md"), encoding: .utf8)
  }

  @Test("A submission under another name makes a draft with its text in the annex, and its partner unusable")
  func misnamed() throws {
    let scene = try Scene()
    let text = try scene.text(of: "police/2020-21-Q4.yaml")
    try scene.remove("police/2020-21-Q4.yaml")
    try scene.write(text, to: "police/2020-21-Q4.yml")
    let build = scene.run("build")
    #expect(build.status == .errorsFound)
    #expect(build.output.hasPrefix("DRAFT"))
    #expect(build.output.contains("unusable"))
    #expect(try page(scene).contains("BCU partnership lead"))
    #expect(scene.run("status").status == .errorsFound)
  }

  @Test(
    "A folder that is a link out of the partnership's is not followed", arguments: ["police", "strategies"])
  func linkedFolder(_ name: String) throws {
    let scene = try Scene()
    let outside = scene.root.appending(path: "outside")
    try FileManager.default.moveItem(at: scene.url(name), to: outside)
    try FileManager.default.createSymbolicLink(at: scene.url(name), withDestinationURL: outside)
    let outcome = scene.run("check")
    #expect(
      outcome.output.contains("/\(name):1:1: error: the symbolic link leads out of the partnership's folder"))
    #expect(outcome.status == .errorsFound)
  }

  @Test("Without a partner's updates a rolled-up status says how many are missing")
  func incomplete() throws {
    let scene = try Scene()
    try scene.remove("police/2020-21-Q4.yaml")
    _ = scene.run("build")
    #expect(try page(scene).contains(/incomplete: \d+ updates missing/))
  }

  @Test("A status or a value that cannot be read is a gap in the return")
  func gaps() throws {
    let scene = try Scene()
    try scene.replace("value: 639", with: "value: many", in: "police/2020-21-Q4.yaml")
    try scene.replace("status: red", with: "status: rde", in: "police/2020-21-Q4.yaml")
    #expect(scene.run("build").status == .errorsFound)
    let page = try page(scene)
    #expect(!page.contains("Everything that was expected came"))
    #expect(page.contains(/incomplete: \d+ updates? missing/))
  }

  @Test("An undated pro-forma does not become the newest quarter")
  func proForma() throws {
    let scene = try Scene()
    #expect(scene.run("new", "police", "--quarter", "2021-22 Q4").status == .nothingWrong)
    #expect(scene.run("build").output.contains("2020-21 Q4: meeting"))
  }

  @Test("A byte order mark and Windows line ends change nothing")
  func windows() throws {
    let scene = try Scene()
    let before = scene.run("check")
    let text = try scene.text(of: "police/2020-21-Q4.yaml")
    try scene.write("\u{FEFF}" + text.replacing("\n", with: "\r\n"), to: "police/2020-21-Q4.yaml")
    let after = scene.run("check")
    #expect(after.findings(in: "police/2020-21-Q4.yaml") == before.findings(in: "police/2020-21-Q4.yaml"))
    #expect(!after.output.contains("\u{FFFD}"))
  }

  @Test(
    "References are refused whatever ends the line before them",
    arguments: ["\r", "\u{85}", "\u{2028}", "\n", ""])
  func aliasBomb(_ lineEnd: String) throws {
    let scene = try Scene()
    let levels = (1...30).map { "a\($0): &a\($0) [\(lineEnd)*a\($0 - 1),\(lineEnd)*a\($0 - 1)]\n" }.joined()
    try scene.write("a0: &a0 [x]\n\(levels)? [\(lineEnd)*a30]\n: y\n", to: "police/2020-21-Q4.yaml")
    let finding = scene.run("check").findings(in: "police/2020-21-Q4.yaml").first
    #expect(finding?.hasSuffix("[file.plain-yaml]") == true)
  }
}
