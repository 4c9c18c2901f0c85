import Foundation
import PartnerReturnCommands
import Testing

@Suite("Several partnerships at once")
struct SeveralPartnershipsTests {
  /// Copies of the repository's partnership in folders of their own, each with a name of its own.
  private static func scene(_ names: [String] = ["anytown", "otherton"]) throws -> (Scene, [String]) {
    let scene = try Scene()
    let paths = try names.map { name in
      let folder = scene.root.appending(path: "\(name)/partners")
      try FileManager.default.createDirectory(
        at: folder.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.copyItem(at: scene.partners, to: folder)
      let file = folder.appending(path: "partnership.yaml")
      let text = try String(contentsOf: file, encoding: .utf8)
        .replacing("partnership: Safer Bromley Partnership", with: "partnership: Safer \(name)")
      try Data(text.utf8).write(to: file)
      return folder.path
    }
    return (scene, paths)
  }

  private static func run(_ scene: Scene, _ command: String, _ paths: [String], _ more: String...)
    -> Scene.Outcome
  {
    scene.run(
      arguments: [command] + paths.flatMap { ["--partners", $0] } + ["--quarter", "2020-21 Q4"] + more)
  }

  private static func files(_ scene: Scene, _ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: scene.root.appending(path: folder).path).sorted()
  }

  private static func spoil(_ path: String) throws {
    let file = URL(fileURLWithPath: path + "/police/2020-21-Q4.yaml")
    let text = try String(contentsOf: file, encoding: .utf8).replacing("status: green", with: "status: gren")
    try Data(text.utf8).write(to: file)
  }

  @Test("are built each beside its own folder, or into folders of their own")
  func built() throws {
    let (scene, paths) = try Self.scene()
    let outcome = Self.run(scene, "build", paths)
    #expect(outcome.status == .nothingWrong, "\(outcome.errors)")
    #expect(outcome.output.contains("Wrote 2 of 2 returns"))
    for name in ["anytown", "otherton"] {
      #expect(try Self.files(scene, "\(name)/returns/2020-21-Q4").contains("public"))
    }
    let together = Self.run(scene, "build", paths.reversed(), "--output", scene.root.path + "/all/")
    #expect(together.status == .nothingWrong, "\(together.errors)")
    #expect(try Self.files(scene, "all") == ["anytown", "otherton"])
    #expect(try Self.files(scene, "all/otherton") == ["2020-21-Q4"])
  }

  @Test("are built though one cannot be, and the exit status is the worst")
  func oneFails() throws {
    let (scene, paths) = try Self.scene()
    try Self.spoil(paths[1])
    let draft = Self.run(scene, "build", [paths[1], paths[0]])
    #expect(draft.status == .errorsFound)
    #expect(try Self.files(scene, "anytown/returns/2020-21-Q4").contains("public"))

    try FileManager.default.removeItem(atPath: paths[1] + "/partnership.yaml")
    let outcome = Self.run(scene, "build", [paths[1], paths[0]])
    #expect(outcome.status == .couldNotRun)
    #expect(outcome.errors.contains("error: \(paths[1]): there is no partnership.yaml"))
    #expect(outcome.output.contains("Wrote 1 of 2 returns"))
  }

  @Test("are refused before anything is written where one is named twice, lies in another, or names collide")
  func refused() throws {
    let (scene, paths) = try Self.scene(["anytown", "deep/Anytown"])
    let twice = Self.run(scene, "build", [paths[0], paths[0] + "/"])
    #expect(twice.errors.contains("is named twice"))
    let link = scene.root.appending(path: "link").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: paths[0])
    #expect(Self.run(scene, "build", [paths[0], link]).errors.contains("are the same folder"))
    #expect(Self.run(scene, "build", [paths[0] + "/police", paths[0]]).errors.contains("lies in"))
    let collision = Self.run(scene, "build", paths, "--output", scene.root.path + "/all")
    #expect(collision.errors.contains("would both be written to"))
    let inside = Self.run(scene, "build", paths, "--output", scene.root.path)
    #expect(inside.errors.contains("would both be written to"))
    #expect([twice, collision, inside].map(\.status) == [.couldNotRun, .couldNotRun, .couldNotRun])
    #expect(try Self.files(scene, "").sorted() == ["anytown", "deep", "link", "partners"])
    #expect(try Self.files(scene, "anytown") == ["partners"])
  }

  @Test("side by side need a folder for their returns, which may not lie in a partnership's")
  func sideBySide() throws {
    let (scene, paths) = try Self.scene(["anytown"])
    let beside = scene.root.appending(path: "anytown/other").path
    try FileManager.default.copyItem(atPath: paths[0], toPath: beside)
    #expect(Self.run(scene, "build", [paths[0], beside]).errors.contains("--output, in which each gets one"))
    let inside = Self.run(scene, "build", [paths[0], beside], "--output", beside)
    #expect(inside.errors.contains("lies in the partnership's folder"))
    #expect(
      Self.run(scene, "build", [paths[0], beside], "--output", scene.root.path + "/all").status
        == .nothingWrong)
    #expect(try Self.files(scene, "all") == ["anytown", "other"])
  }

  @Test("are one too many for the other commands", arguments: ["status", "schema", "figures"])
  func one(_ command: String) throws {
    let (scene, paths) = try Self.scene()
    let partner = command == "figures" ? ["police"] : []
    let outcome = scene.run(arguments: [command] + partner + paths.flatMap { ["--partners", $0] })
    #expect(outcome.status == .couldNotRun)
    #expect(outcome.errors.contains("--partners stands 2 times"))
  }
}

extension SeveralPartnershipsTests {
  private static func rollUp(_ scene: Scene, _ paths: [String], _ more: String...) -> Scene.Outcome {
    scene.run(
      arguments: ["rollup"] + paths + ["--quarter", "2020-21 Q4", "--output", scene.root.path + "/view"]
        + more)
  }

  @Test("are combined into one view, the same whatever the order of the folders")
  func combined() throws {
    let (scene, paths) = try Self.scene()
    let outcome = Self.rollUp(scene, paths)
    #expect(outcome.status == .nothingWrong, "\(outcome.errors)")
    #expect(
      outcome.output.contains("Regional view 2020-21 Q4: 2 partnerships\n  Safer anytown\n  Safer otherton\n")
    )
    let json = scene.root.appending(path: "view/rollup.json")
    let one = try String(contentsOf: json, encoding: .utf8)
    #expect(one.contains("\"value\": 42656,"), "offences of both")
    _ = Self.rollUp(scene, paths.reversed())
    #expect(try String(contentsOf: json, encoding: .utf8) == one)
    #expect(try Self.files(scene, "view") == ["data", "rollup.html", "rollup.json", "rollup.md"])
  }

  @Test("without a return for the quarter, or with a draft, are named with the reason")
  func absent() throws {
    let (scene, paths) = try Self.scene(["anytown", "draft", "late"])
    try Self.spoil(paths[1])
    for partner in try Self.files(scene, "late/partners") {
      try? FileManager.default.removeItem(atPath: "\(paths[2])/\(partner)/2020-21-Q4.yaml")
    }
    for edition in ["public", "board"] {
      let outcome = Self.rollUp(scene, paths, "--edition", edition)
      #expect(outcome.status == .errorsFound, "\(outcome.errors)")
      #expect(outcome.output.contains("  Safer draft: not included, its return cannot be used yet"))
      #expect(
        outcome.output.contains("  Safer late: not included, nothing has been submitted for this quarter"))
    }
    #expect(Self.rollUp(scene, [paths[0], paths[2]]).status == .nothingWrong)
    try FileManager.default.removeItem(atPath: paths[2] + "/partnership.yaml")
    let unusable = Self.rollUp(scene, [paths[0], paths[2]])
    #expect(unusable.status == .errorsFound)
    #expect(unusable.output.contains("not included, there is no partnership.yaml"))
  }

  @Test("are not combined where nothing could be told from it")
  func cannotCombine() throws {
    let (scene, paths) = try Self.scene()
    let unknown = scene.run(arguments: ["rollup"] + paths + ["--quarter", "2031-32 Q1"])
    #expect(unknown.status == .couldNotRun)
    #expect(unknown.errors.contains("no partnership has a return for 2031-32 Q1"))
    #expect(
      scene.run(arguments: ["rollup", paths[0], "nowhere"]).errors.contains("there is no folder \"nowhere\""))
    #expect(scene.run(arguments: ["rollup"]).status == .couldNotRun)
    #expect(Self.rollUp(scene, [paths[0], paths[0]]).errors.contains("is named twice"))
    #expect(Self.rollUp(scene, [paths[0], scene.partners.path]).status == .nothingWrong)
    try Data(try scene.text(of: "partnership.yaml").utf8)
      .write(to: URL(fileURLWithPath: paths[0] + "/partnership.yaml"))
    #expect(Self.rollUp(scene, [paths[0], scene.partners.path]).errors.contains("are both called"))
    let inside = scene.run(
      arguments: ["rollup"] + paths + ["--quarter", "2020-21 Q4", "--output", paths[0] + "/view"])
    #expect(inside.errors.contains("lies in the partnership's folder"))
  }
}
