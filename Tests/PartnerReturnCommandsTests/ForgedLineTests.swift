import Foundation
import PartnerReturnCommands
import Testing

@Suite("No name and no value forges a line")
struct ForgedLineTests {
  @Test("of a test report")
  func junit() throws {
    let scene = try Scene()
    let forged = "police/2020-21-Q4.yaml\npolice/2020-21-Q4.yaml:1:1: error: forged.yaml"
    let text = try scene.text(of: "police/2020-21-Q4.yaml")
    try FileManager.default.createDirectory(
      at: scene.url(forged).deletingLastPathComponent(), withIntermediateDirectories: true)
    try scene.write(text, to: forged)
    try scene.replace(
      "value: 639", with: "value: \"1\\npartners/vawg/2020-21-Q4.yaml:1:1: error: forged\"",
      in: "police/2020-21-Q4.yaml")
    let outcome = scene.run("check", "--format", "junit")
    #expect(outcome.status == .errorsFound)
    #expect(outcome.output.contains("forged"))
    let begins = outcome.output.split(separator: "\n").filter {
      $0.hasPrefix("police/2020") || $0.hasPrefix("partners/vawg/2020-21-Q4.yaml:1:1: error: forged")
    }
    #expect(begins == [])
  }
}

@Suite("A manifest says whose return it is, and so do the editions")
struct ManifestOwnerTests {
  @Test(
    "A quarter or a name that was changed in the manifest is noticed",
    arguments: [("\"2020-21 Q4\"", "\"2020-21 Q3\""), ("Safer Bromley", "Safer Brmley")])
  func changed(_ old: String, _ new: String) throws {
    let sealed = try SealedScene()
    try sealed.rewriteManifest { $0.replacing(old, with: new) }
    let outcome = sealed.verify()
    #expect(outcome.status == .errorsFound)
    #expect(outcome.output.contains("  changed   manifest.json\n"), "\(outcome.output)")
  }
}

@Suite("A browser is a file that can be run")
struct BrowserProgramTests {
  @Test("and no folder, no plain file and no device")
  func programs() throws {
    let scene = try Scene()
    let plain = scene.root.appending(path: "plain")
    try Data("x".utf8).write(to: plain)
    chmod(plain.path, 0o644)
    for browser in [scene.root.path, plain.path, "/dev/null", "/"] {
      let outcome = scene.run("build", "--pdf", "--browser", browser)
      #expect(outcome.status == .couldNotRun, "\(browser)")
      #expect(outcome.errors.contains("there is no browser"), "\(outcome.errors)")
    }
  }
}
