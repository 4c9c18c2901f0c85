import Foundation
import PartnerReturnCommands
import PartnerUpdates
import Testing

@Suite("The manifest of a return")
struct ManifestTests {
  private struct Manifest: Decodable {
    struct File: Decodable { let path, sha256: String, size: Int }
    struct AppliedRule: Decodable { let rule: String, version: Int }
    let schema, partnership, quarter, toolVersion: String
    let rules: [AppliedRule]
    let inputs, outputs: [File]

    init(of sealed: SealedScene) throws {
      self = try JSONDecoder().decode(Self.self, from: Data(contentsOf: sealed.manifest))
    }
  }

  @Test("names every file that the return was made from, and every file written, in order")
  func files() throws {
    let sealed = try SealedScene()
    let manifest = try Manifest(of: sealed)
    let written = try FileManager.default.subpathsOfDirectory(atPath: sealed.folder.path).filter { name in
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(
        atPath: sealed.folder.appending(path: name).path, isDirectory: &isFolder)
      return !isFolder.boolValue && name != "manifest.json"
    }

    #expect(
      manifest.inputs.map(\.path) == [
        "community-safety/2020-21-Q4.yaml", "hate-crime/2020-21-Q4.yaml",
        "open-data/recorded-crime-bromley-2010-04-to-2023-11.csv",
        "open-data/recorded-crime-bromley-2023-12-to-2025-11.csv", "partnership.yaml",
        "police/2020-21-Q3.yaml", "police/2020-21-Q4.yaml", "police/map.pdf",
        "releases/2020-21-Q4.yaml", "strategies/2020-2023.yaml",
        "strategies/2024-2027.yaml",
        "trading-standards/2020-21-Q4.yaml", "vawg/2020-21-Q4.yaml", "youth-offending/2020-21-Q4.yaml",
      ])
    #expect(manifest.outputs.map(\.path) == written.sorted())
    #expect(manifest.schema == "partner-return-manifest/1")
    #expect(manifest.quarter == "2020-21 Q4")
  }

  @Test("has the digest that any other program computes")
  func digest() throws {
    let map = try #require(try Manifest(of: SealedScene()).inputs.first { $0.path == "police/map.pdf" })

    #expect(map.size == 6)
    #expect(map.sha256 == "3c969a905eb1dcb2c978025e1be6eb3f743f2d419e7d3e73e47477afa7902b6e")
  }

  @Test("is the same in two builds, wherever they are made")
  func sameBytes() throws {
    let (one, other) = (try SealedScene(), try SealedScene())

    #expect(try Data(contentsOf: one.manifest) == Data(contentsOf: other.manifest))
  }

  @Test("lists every rule of the tool with its version")
  func rules() throws {
    let rules = try Manifest(of: SealedScene()).rules
    let known = (CommonRules.all + Scene.providers.flatMap(\.rules)).map(\.slug)

    #expect(Set(known).isSubset(of: rules.map(\.rule)))
    #expect(rules.contains { $0.rule == "file.readable" })
    #expect(rules.allSatisfy { $0.version >= 1 })
    #expect(rules.map(\.rule) == rules.map(\.rule).sorted())
  }

  @Test("has the version that a rule states, and of a rule that is gone it is noted")
  func ruleVersion() throws {
    let sealed = try SealedScene()
    let rule = Rule("police.own", version: 2, title: "Own", rationale: "", passing: [], failing: []) { _ in []
    }
    _ = sealed.scene.run("build", "--quarter", "2020-21 Q4", providers: OwnProvider.all(with: rule))

    #expect(try Manifest(of: sealed).rules.first { $0.rule == "police.own" }?.version == 2)
    #expect(sealed.verify().output.contains("note: the rule police.own is gone"))
  }

  @Test("lies outside the public edition, in which no digest stands")
  func notPublic() throws {
    let sealed = try SealedScene()
    let digests = try Manifest(of: sealed).inputs.map(\.sha256)
    let folder = sealed.folder.appending(path: "public")
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      #expect(!name.contains("manifest"))
      let text = (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)) ?? ""
      #expect(!digests.contains(where: text.contains), "\(name)")
    }
  }

  @Test("alone does not make a return of a folder")
  func stranger() throws {
    let scene = try Scene()
    let folder = scene.root.appending(path: "web")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data("{}".utf8).write(to: folder.appending(path: "manifest.json"))
    let outcome = scene.run("build", "--output", folder.path)

    #expect(outcome.status == .couldNotRun)
    #expect(outcome.errors.contains("holds \"manifest.json\", which is no part of a return"))
  }

  @Test("that is damaged goes when the return is built anew")
  func rebuilt() throws {
    let sealed = try SealedScene()
    try sealed.rewriteManifest { _ in "{}" }
    _ = sealed.scene.run("build", "--quarter", "2020-21 Q4")

    #expect(sealed.verify().status == .nothingWrong)
  }

  @Test(
    "that is damaged or gone does not make room for another quarter or partnership",
    arguments: [nil, "{}", "", "{\"schema\": \"partner-return-manifest/9\"}"] as [String?], [false, true])
  func keptThoughDamaged(manifest: String?, isOthers: Bool) throws {
    let sealed = try SealedScene()
    try FileManager.default.removeItem(at: sealed.manifest)
    if let manifest { try Data(manifest.utf8).write(to: sealed.manifest) }
    if isOthers {
      try sealed.scene.replace(
        "partnership: Safer Bromley", with: "partnership: Safer Anytown", in: "partnership.yaml")
    }
    let before = try sealed.scene.files()
    let quarter = isOthers ? "2020-21 Q4" : "2020-21 Q3"
    let outcome = sealed.scene.run("build", "--quarter", quarter, "--output", sealed.folder.path)

    #expect(outcome.status == .couldNotRun)
    #expect(
      outcome.errors.contains(
        "holds the return of Safer Bromley Partnership for 2020-21 Q4: name another folder"),
      "\(outcome.errors)")
    #expect(try sealed.scene.files() == before)
  }

  @Test(
    "that is damaged or gone together with the board's edition keeps the folder as it is",
    arguments: [true, false])
  func unknownReturn(isGone: Bool) throws {
    let sealed = try SealedScene()
    let edition = sealed.folder.appending(path: "board/return.json")
    if isGone {
      for file in [sealed.manifest, edition] { try FileManager.default.removeItem(at: file) }
    } else {
      try sealed.rewriteManifest { _ in "{}" }
      try Data("{\"partnership\": [".utf8).write(to: edition)
    }
    let before = try sealed.scene.files()
    let outcome = sealed.scene.run("build", "--quarter", "2020-21 Q4")

    #expect(outcome.status == .couldNotRun)
    #expect(
      outcome.errors.contains(
        "nobody can tell for which quarter: move it away, or name another folder with --output"),
      "\(outcome.errors)")
    #expect(try sealed.scene.files() == before)
  }

  @Test("is never made of more files than can be verified")
  func tooManyFiles() throws {
    let sealed = try SealedScene()
    let text = "MajorText,MinorText,BoroughName,202401\nBURGLARY,A,Bromley,3\n"
    for number in 1...5_000 { try sealed.scene.write(text, to: "open-data/\(number).csv") }
    try sealed.scene.replace(
      "file: open-data/recorded-crime-bromley-2023-12-to-2025-11.csv", with: "file: open-data",
      in: "partnership.yaml")
    let before = try sealed.scene.files()
    let outcome = sealed.scene.run("build", "--quarter", "2020-21 Q4")

    #expect(outcome.status == .couldNotRun)
    #expect(
      outcome.errors.contains("from 5,014 files, and `verify` reads no more than 5,000"), "\(outcome.errors)")
    #expect(try sealed.scene.files() == before)
  }

  @Test("is made of a draft too")
  func draft() throws {
    let sealed = try SealedScene()
    try Data([0xFF, 0xFE, 0x00]).write(to: sealed.scene.url("vawg/2020-21-Q4.yaml"))
    #expect(sealed.scene.run("build", "--quarter", "2020-21 Q4").output.hasPrefix("DRAFT"))

    #expect(sealed.verify().status == .nothingWrong)
  }

  @Test("names the version that the tool states")
  func version() throws {
    let outcome = try Scene().run("--version")
    let manifest = try Manifest(of: SealedScene())

    #expect(outcome.output == manifest.toolVersion + "\n")
  }
}
