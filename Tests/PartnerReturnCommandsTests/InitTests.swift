import Foundation
import PartnerReturnCommands
import PartnerUpdates
import Testing

@Suite("A new partnership")
struct InitTests {
  private static func folder() throws -> (scene: Scene, path: String) {
    let scene = try Scene()
    return (scene, scene.root.appending(path: "anytown").path)
  }

  @Test("is made with a folder for every partner that has a module, and checked without an error")
  func made() throws {
    let (scene, path) = try Self.folder()
    let outcome = scene.run("init", path, "--name", "Safer Anytown Partnership", today: "2026-11-21")
    #expect(outcome.status == .nothingWrong, "\(outcome.errors)")
    #expect(outcome.output.contains("partner-return new police --quarter \"2026-27 Q1\" --partners \(path)"))
    let names = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    let partners = Scene.providers.map(\.partner.id.description)
    #expect(names == (["README.md", "partnership.yaml", "schemas", "strategies"] + partners).sorted())
    let check = scene.run("check", "--partners", path)
    #expect(check.status == .nothingWrong)
    #expect(
      check.output.contains(
        "0 files checked: 0 errors, \(partners.count + 3) open queries, 0 answered, 1 note"))
    #expect(check.output.contains("strategies/2026-2029.yaml:"))
    #expect(!check.output.contains("field:"), "nobody can answer in these files")
    #expect(scene.run("check", "--strict", "--partners", path).status == .errorsFound)
    #expect(scene.run("schema", "--write", "--partners", path).output.contains("are current"))
  }

  @Test("tells in `status` what is to be done, and in `build` what is missing")
  func beginning() throws {
    let (scene, path) = try Self.folder()
    _ = scene.run("init", path, "--name", "Safer Anytown", "--partner", "police", today: "2026-11-21")
    let form = "partner-return new police --quarter \"2026-27 Q1\" --partners \(path)"
    let status = scene.run("status", "--partners", path)
    #expect(status.status == .nothingWrong)
    #expect(status.output.contains("nothing has been handed in, and no meeting is set"))
    #expect(status.output.contains("partnership.yaml: Police has no lead yet"))
    #expect(status.output.contains(form))
    let build = scene.run("build", "--partners", path)
    #expect(build.status == .couldNotRun)
    #expect(build.errors.contains(form))
  }

  @Test("takes the next meeting for the quarter where nothing is in yet")
  func nextMeeting() throws {
    let (scene, path) = try Self.folder()
    _ = scene.run("init", path, "--name", "Safer Anytown", "--partner", "police", today: "2026-11-21")
    let file = path + "/partnership.yaml"
    let meetings =
      "meetings:\n  - quarter: 2026-27 Q1\n    date: 2026-07-15\n  - quarter: 2026-27 Q2\n    date: 2026-10-15"
    let text = try String(contentsOfFile: file, encoding: .utf8).replacing("meetings: []", with: meetings)
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    #expect(
      scene.run("status", "--partners", path, today: "2026-07-16").output.contains("2026-27 Q2: meeting"))
    #expect(
      scene.run("status", "--partners", path, today: "2027-07-16").output.contains("2026-27 Q2: meeting"))
  }

  @Test(
    "is refused with a sentence, and nothing is made",
    arguments: [
      (["--name", " "], "needs a name"), (["--name", "A", "--partner", "Police"], "cannot be the id"),
      (["--name", "A", "--partner", "../police"], "cannot be the id"),
      (["--name", "A", "--partner", "strategies"], "cannot be the id"),
      (["--name", "A", "--partner", ""], "cannot be the id"),
      (["--name", "A", "--partner", "police", "--partner", "police=Met"], "named twice"),
      (["--name", "A", "--partner", "fire="], "needs a name"),
      (["--name", "A", "--strategy", "2026-27"], "such as 2026-2029"), ([], "--name"),
    ])
  func refused(_ arguments: [String], _ sentence: String) throws {
    let (scene, path) = try Self.folder()
    let outcome = scene.run(arguments: ["init", path] + arguments)
    #expect(outcome.status == .couldNotRun)
    #expect(outcome.errors.contains(sentence), "\(outcome.errors)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: scene.root.path) == ["partners"])
  }

  @Test("never takes the place of anything, but of an empty folder")
  func neverOverwrites() throws {
    let (scene, path) = try Self.folder()
    let before = try scene.text(of: "partnership.yaml")
    let taken = scene.run("init", scene.partners.path, "--name", "A")
    #expect(taken.status == .couldNotRun)
    #expect(taken.errors.contains("stays as it is"))
    #expect(try scene.text(of: "partnership.yaml") == before)

    let inside = scene.run("init", scene.partners.path + "/new/deep", "--name", "A")
    #expect(inside.errors.contains("lies in the partnership's folder"))
    #expect(!FileManager.default.fileExists(atPath: scene.url("new").path))

    try Data("mine".utf8).write(to: URL(fileURLWithPath: path))
    #expect(scene.run("init", path, "--name", "A").errors.contains("is no folder"))
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    #expect(scene.run("init", path + "/", "--name", "A").status == .nothingWrong)
  }

  @Test("asks nothing of the files of this partnership")
  func ownFiles() throws {
    let outcome = try Scene().run("check")
    #expect(!outcome.output.contains("[file."))
  }
}
