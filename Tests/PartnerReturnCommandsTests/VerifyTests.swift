import Foundation
import PartnerReturnCommands
import Testing

@Suite("A sealed return")
struct VerifyTests {
  @Test("is as it was sealed, until something changes")
  func holds() throws {
    let outcome = try SealedScene().verify()

    #expect(outcome.status == .nothingWrong, "\(outcome.output)\(outcome.errors)")
    #expect(outcome.output.contains("2020-21 Q4: made from 14 files, "))
    #expect(outcome.output.hasSuffix("Everything is as it was sealed.\n"))
  }

  @Test(
    "tells of a single byte in every kind of file",
    arguments: [
      "partnership.yaml", "strategies/2020-2023.yaml", "police/2020-21-Q4.yaml", "police/2020-21-Q3.yaml",
      "police/map.pdf", "open-data/recorded-crime-bromley-2010-04-to-2023-11.csv", "board/return.html",
      "board/return.md", "board/return.json", "board/data/figures.csv",
      "board/data/datapackage.json", "board/queries/police.txt", "public/return.html", "public/return.md",
      "public/return.json", "public/data/reported_values.csv",
    ])
  func flippedByte(_ name: String) throws {
    let sealed = try SealedScene()
    try sealed.flipByte(in: name)
    let outcome = sealed.verify()

    #expect(outcome.status == .errorsFound)
    #expect(outcome.output.contains("  changed   \(name)\n"))
    #expect(outcome.output.split(separator: "\n").count { $0.hasPrefix("  ") } == 1, "\(outcome.output)")
  }

  @Test(
    "tells what has vanished",
    arguments: ["vawg/2020-21-Q4.yaml", "partnership.yaml", "police/map.pdf", "public/return.html"])
  func vanished(_ name: String) throws {
    let sealed = try SealedScene()
    try FileManager.default.removeItem(at: sealed.url(name))
    let outcome = sealed.verify()

    #expect(outcome.status == .errorsFound)
    #expect(outcome.output.contains("  vanished  \(name)\n"))
  }

  @Test(
    "tells what is new for its quarter",
    arguments: [
      ("police/2020-21-Q2.yaml", true), ("police/2021-22-Q1.yaml", false), ("police/2020-21-Q4.yml", true),
      ("strategies/2030-2033.yaml", true), ("police/notes.txt", false), ("schemas/x.json", false),
    ])
  func newInput(_ name: String, isInput: Bool) throws {
    let sealed = try SealedScene()
    try sealed.scene.write("x", to: name)
    let outcome = sealed.verify()

    #expect(outcome.status == (isInput ? .errorsFound : .nothingWrong))
    #expect(outcome.output.contains("  new       \(name)\n") == isInput)
  }

  @Test("tells what does not belong to it, a link as well as a file")
  func newOutput() throws {
    let sealed = try SealedScene()
    try Data("x".utf8).write(to: sealed.folder.appending(path: "public/extra.html"))
    try FileManager.default.createSymbolicLink(
      at: sealed.folder.appending(path: "public/link"), withDestinationURL: sealed.scene.partners)
    let outcome = sealed.verify()

    #expect(outcome.status == .errorsFound)
    #expect(outcome.output.contains("  new       public/extra.html\n  new       public/link\n"))
  }

  @Test("does not take a file for a link to one that lies elsewhere")
  func linkedOutside() throws {
    let sealed = try SealedScene()
    let page = sealed.folder.appending(path: "public/return.html")
    let elsewhere = sealed.scene.root.appending(path: "copy.html")
    try FileManager.default.moveItem(at: page, to: elsewhere)
    try FileManager.default.createSymbolicLink(at: page, withDestinationURL: elsewhere)

    #expect(sealed.verify().output.contains("  changed   public/return.html\n"))
  }

  @Test("notes another version of the tool or of a rule, and that is no difference")
  func versions() throws {
    let sealed = try SealedScene()
    try sealed.rewriteManifest { text in
      text.replacing(/"toolVersion" : "[^"]*"/, with: "\"toolVersion\" : \"0.1.0\"")
        .replacing(
          /"rule" : "common.change-agrees",\n      "version" : 1/,
          with: "\"rule\" : \"common.change-agrees\",\n      \"version\" : 3"
        )
        .replacing("\"file.readable\"", with: "\"file.lost\"")
    }
    let outcome = sealed.verify()

    #expect(outcome.status == .nothingWrong)
    #expect(outcome.output.contains("note: the return was made by version 0.1.0, this is "))
    #expect(outcome.output.contains("note: the rule common.change-agrees had version 3, now it has 1\n"))
    #expect(outcome.output.contains("note: the rule file.lost is gone"))
    #expect(outcome.output.contains("note: the rule file.readable is new\n"))
  }

  @Test(
    "is not believed everything that its manifest says",
    arguments: [
      ("", "the file is empty"), ("[]", "is not the manifest of a return"),
      ("{\"schema\": 7}", "is not the manifest of a return"),
      (String(repeating: "[", count: 100_000), "is not the manifest of a return"),
      (Self.manifest(schema: "x/9"), "its schema is \"x/9\""),
      (Self.manifest(quarter: "soon"), "\"soon\" is not a quarter"),
      (Self.manifest(path: "../../etc/passwd"), "its entry \"../../etc/passwd\""),
      (Self.manifest(path: "/etc/passwd"), "its entry \"/etc/passwd\""),
      (Self.manifest(path: "a/./b"), "its entry"), (Self.manifest(path: ""), "its entry"),
      (Self.manifest(path: "a\\u0000b"), "its entry"),
      (Self.manifest(size: "-1"), "its entry"),
      (Self.manifest(size: "1e99"), "is not the manifest of a return"),
      (Self.manifest(digest: "abc"), "its entry"),
      (Self.manifest(path: "a", "a"), "it names a file twice"),
      (String(repeating: " ", count: 4_000_001), "the file is larger than 4 MB"),
    ])
  func hostile(_ text: String, _ sentence: String) throws {
    let sealed = try SealedScene()
    try Data(text.utf8).write(to: sealed.manifest)
    let outcome = sealed.verify()

    #expect(outcome.status == .couldNotRun)
    #expect(outcome.errors.contains(sentence), "\(outcome.errors)")
  }

  @Test("may state a size that no file has")
  func absurdSize() throws {
    let sealed = try SealedScene()
    try Data(Self.manifest(path: "partnership.yaml", size: "9223372036854775807").utf8).write(
      to: sealed.manifest)

    #expect(sealed.verify().output.contains("  changed   partnership.yaml\n"))
  }

  @Test("is needed to verify anything")
  func absent() throws {
    let sealed = try SealedScene()
    try FileManager.default.removeItem(at: sealed.manifest)
    #expect(sealed.verify().errors.contains("there is no manifest.json in"))
    #expect(sealed.scene.run("verify", "nowhere").errors.contains("there is no folder \"nowhere\""))
    #expect(sealed.scene.run("verify", "nowhere").status == .couldNotRun)
  }

  private static func manifest(
    schema: String = "partner-return-manifest/1", quarter: String = "2020-21 Q4", path: String = "a",
    _ other: String? = nil, size: String = "1", digest: String = String(repeating: "0", count: 64)
  ) -> String {
    let files = [path, other].compactMap(\.self).map { path in
      "{\"path\": \"\(path)\", \"size\": \(size), \"sha256\": \"\(digest)\"}"
    }
    return """
      {"schema": "\(schema)", "partnership": "P", "quarter": "\(quarter)", "toolVersion": "1", "rules": [],
      "inputs": [\(files.joined(separator: ","))], "outputs": []}
      """
  }
}
