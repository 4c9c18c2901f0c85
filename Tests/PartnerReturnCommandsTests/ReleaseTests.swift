import Foundation
import PartnerReturnCommands
import Testing

@Suite("Before a return is released")
struct ReleaseTests {
  private static let file = "releases/2020-21-Q4.yaml"
  private static let quarter = ["--quarter", "2020-21 Q4"]

  @Test("the repository's real quarter needs twenty decisions at most, and all are taken")
  func realQuarter() throws {
    let scene = try Scene(withEveryQuarter: true)
    let outcome = scene.run(arguments: ["release"] + Self.quarter)
    let asked = outcome.output.components(separatedBy: "\n    why: ").count - 1

    #expect(outcome.status == .nothingWrong)
    #expect((1...20).contains(asked), "\(asked) asked")
    #expect(outcome.output.contains("all decided"))
    #expect(!outcome.output.contains("lapsed"))
    #expect(!outcome.output.contains("not decided"))
  }

  @Test("its public edition is complete where the paper was public")
  func complete() throws {
    let scene = try Scene(withEveryQuarter: true)
    #expect(scene.run(arguments: ["build"] + Self.quarter).status == .nothingWrong)
    let page = try String(
      contentsOf: scene.root.appending(path: "returns/2020-21-Q4/public/return.md"), encoding: .utf8)

    #expect(!page.contains("[withheld]") && !page.contains("\\[withheld\\]"))
    #expect(page.contains("one more sentence than before"))
  }

  @Test("without the decisions the same texts are withheld, and status and build count them")
  func undecided() throws {
    let scene = try Scene(withEveryQuarter: true)
    try scene.remove(Self.file)
    let build = scene.run(arguments: ["build"] + Self.quarter)
    let page = try String(
      contentsOf: scene.root.appending(path: "returns/2020-21-Q4/public/return.md"), encoding: .utf8)

    #expect(!page.contains("one more sentence than before") && !page.contains("one more custodial sentence"))
    for outcome in [build, scene.run(arguments: ["status"] + Self.quarter)] {
      #expect(outcome.output.contains("texts are withheld until you decide: `partner-return release"))
    }
  }

  @Test("--write adds what is missing once, in a form that can be filled in, and a filled in entry holds")
  func write() throws {
    let scene = try Scene(withEveryQuarter: true)
    try scene.remove(Self.file)
    #expect(scene.run(arguments: ["release", "--write"] + Self.quarter).output.contains("Added 1"))
    let text = try scene.text(of: Self.file)
    #expect(scene.run(arguments: ["release", "--write"] + Self.quarter).output.contains("Nothing to add"))
    #expect(try scene.text(of: Self.file) == text)
    let decided = text.replacing("decision:\n", with: "decision: publish\n").replacing(
      "role:\n", with: "role: Lead\n"
    )
    .replacing("decided:\n", with: "decided: 2021-03-18\n").replacing("reason:\n", with: "reason: known\n")
    try scene.write(decided, to: Self.file)

    #expect(scene.run(arguments: ["release"] + Self.quarter).output.contains("all decided"))
    #expect(scene.run("check").status == .nothingWrong)
  }

  @Test("the place of each text is named as a person can open it")
  func places() throws {
    let scene = try Scene(withEveryQuarter: true)
    let place = try scene.replace(
      "  - commitment: P3.5.4", with: "  - ⟦commitment: P3.5.4", in: "youth-offending/2020-21-Q4.yaml")
    let outcome = scene.run(arguments: ["release"] + Self.quarter)

    #expect(outcome.output.contains("youth-offending/2020-21-Q4.yaml:\(place): publish"))
  }

  @Test("a text that was changed since is withheld again, and the command says so")
  func lapsed() throws {
    let scene = try Scene(withEveryQuarter: true)
    try scene.replace(
      "one more sentence than", with: "one sentence more than", in: "youth-offending/2020-21-Q4.yaml")
    let outcome = scene.run(arguments: ["release"] + Self.quarter)
    let status = scene.run(arguments: ["status"] + Self.quarter)

    #expect(
      outcome.output.contains(
        "updates[P3.5.4] of youth-offending: the text or a hidden number has changed; decide again"))
    #expect(status.output.contains("1 decision has lapsed"))
    #expect(status.output.contains("1 text is withheld until you decide"))
  }

  @Test("decisions are sealed with the return, those of later quarters are not")
  func sealed() throws {
    let scene = try Scene(withEveryQuarter: true)
    try scene.write("quarter: 2025-26 Q2\ndecisions: []\n", to: "releases/2025-26-Q2.yaml")
    #expect(scene.run(arguments: ["build"] + Self.quarter).status == .nothingWrong)
    let folder = scene.root.appending(path: "returns/2020-21-Q4")
    let manifest = try String(contentsOf: folder.appending(path: "manifest.json"), encoding: .utf8)
    #expect(manifest.contains(Self.file) && !manifest.contains("releases/2025-26-Q2.yaml"))
    #expect(scene.run("verify", folder.path).status == .nothingWrong)
    try scene.write(scene.text(of: Self.file) + "# later\n", to: Self.file)

    #expect(scene.run("verify", folder.path).status == .errorsFound)
  }

  @Test("a file of decisions that cannot be read stops the public edition, and nothing is written to it")
  func unreadable() throws {
    let scene = try Scene(withEveryQuarter: true)
    try scene.replace("decisions:", with: "decision:", in: Self.file)
    let text = try scene.text(of: Self.file)

    #expect(scene.run(arguments: ["build"] + Self.quarter).output.contains("No public edition was made"))
    #expect(scene.run(arguments: ["release", "--write"] + Self.quarter).status == .couldNotRun)
    #expect(try scene.text(of: Self.file) == text)
    #expect(scene.run("check").status == .errorsFound)
  }

  @Test("what was decided is nowhere in the public edition")
  func confidential() throws {
    let scene = try Scene(withEveryQuarter: true)
    let text = try scene.text(of: Self.file)
    try scene.write(text.replacing("reason: ", with: "reason: Wombat "), to: Self.file)
    #expect(scene.run(arguments: ["build"] + Self.quarter).status == .nothingWrong)
    let folder = scene.root.appending(path: "returns/2020-21-Q4/public")
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      let file = try? String(contentsOf: folder.appending(path: name), encoding: .utf8)
      #expect(file?.contains("Wombat") != true, "\(name)")
    }
  }

  @Test(
    "an empty file, or one without the list, is completed",
    arguments: ["", "\n \n", "# nothing yet\n", "quarter: 2020-21 Q4\n"])
  func beginsAnew(_ text: String) throws {
    let scene = try Scene(withEveryQuarter: true)
    try scene.write(text, to: Self.file)
    let outcome = scene.run(arguments: ["release", "--write"] + Self.quarter)

    #expect(outcome.status == .nothingWrong && outcome.output.contains("Added 1"))
    #expect(scene.run(arguments: ["release", "--write"] + Self.quarter).output.contains("Nothing to add"))
    #expect(scene.run("check").status == .nothingWrong)
  }

  @Test(
    "a file that is not read is told of, and how it must be named",
    arguments: ["releases/2020-21-Q4.yml", "releases/2020-21-Q4.yaml.txt", "strategies/2020-2023.yml"])
  func notRead(_ file: String) throws {
    let scene = try Scene()
    try scene.write("quarter: 2020-21 Q4\n", to: file)
    let outcome = scene.run("check")

    #expect(outcome.status == .errorsFound)
    let build = scene.run("build")
    #expect(build.output.contains("Wrote ") && !build.output.contains("was changed while"))
    let right = file.contains("releases") ? "2020-21-Q4.yaml" : "2020-2023.yaml"
    #expect(outcome.output.contains("\(file):1:1: error: this file is not read: only files"))
    #expect(outcome.output.contains("rename it \"\(right)\""))
  }

  @Test("two decisions about one text that differ, and one about a partner that is not there, are found")
  func doubtful() throws {
    let scene = try Scene(withEveryQuarter: true)
    let text = try scene.text(of: Self.file)
    let entries = try #require(text.range(of: "decisions:\n")).upperBound
    try scene.write(
      text + text[entries...].replacing("decision: publish", with: "decision: withhold"), to: Self.file)
    let twice = scene.run("check")
    #expect(twice.status == .errorsFound && twice.output.contains("this text is decided twice"))
    #expect(scene.run(arguments: ["release"] + Self.quarter).output.contains(": withhold, "))

    try scene.write(text.replacing("from: vawg", with: "from: vagw"), to: Self.file)
    #expect(scene.run("check").output.contains("no text comes from \"vagw\", did you mean \"vawg\"?"))
  }
}
