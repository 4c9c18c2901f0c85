import Foundation
import PartnerReturnCommands
import Testing

@Suite("The names of partnerships in a dataset")
struct DatasetNameTests {
  /// The repository's partnership under other names, each in a folder of its own.
  private static func scene(_ names: [String]) throws -> (scene: Scene, arguments: [String]) {
    let scene = try Scene()
    let folders = try names.enumerated().map { index, name in
      let folder = scene.root.appending(path: "region/\(index)")
      try FileManager.default.createDirectory(
        at: folder.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.copyItem(at: scene.partners, to: folder)
      try rename(folder, name)
      return folder.path
    }
    return (scene, folders)
  }

  private static func rename(_ folder: URL, _ name: String) throws {
    let file = folder.appending(path: "partnership.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
      .replacing(/partnership: .*\n/, with: "partnership: \"\(name)\"\n")
    try Data(text.utf8).write(to: file)
  }

  private static func build(_ scene: Scene, _ folders: [String]) -> Scene.Outcome {
    scene.run(
      arguments: ["build", "--quarter", "2020-21 Q4"] + folders.flatMap { ["--partners", $0] } + [
        "--output", scene.root.path + "/returns", "--dataset", scene.root.path + "/dataset",
      ])
  }

  private static func written(_ scene: Scene) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: scene.root.path).sorted()
  }

  @Test(
    "are refused before anything is written where two are one, however they are spelt",
    arguments: [
      ("Safer Anytown", "Safer Anytown", "are both called \"Safer Anytown\""),
      ("Safer Anytown", "safer anyTown", "are called \"Safer Anytown\" and \"safer anyTown\""),
      ("M\u{F4}n", "Mo\u{302}n", "which some disks take for one name"),
      ("Gro\u{DF}", "GROSS", "which some disks take for one name"),
    ])
  func same(one: String, other: String, sentence: String) throws {
    let (scene, folders) = try Self.scene([one, "Safer Elsewhere", other])
    let outcome = Self.build(scene, folders)
    #expect(outcome.status == .couldNotRun)
    #expect(outcome.errors.contains(sentence), "\(outcome.errors)")
    #expect(outcome.errors.contains("correct `partnership:` in one of the two"))
    #expect(try Self.written(scene) == ["partners", "region"])
  }

  @Test("are refused where the dataset holds another spelling, and not where it holds the same")
  func earlier() throws {
    let (scene, folders) = try Self.scene(["Safer M\u{F4}n"])
    #expect(Self.build(scene, folders).status == .nothingWrong)
    #expect(Self.build(scene, folders).status == .nothingWrong)
    let before = try scene.files()
    for name in ["Safer Mo\u{302}n", "SAFER M\u{F4}N"] {
      try Self.rename(URL(filePath: folders[0]), name)
      let outcome = Self.build(scene, folders)
      #expect(outcome.status == .couldNotRun)
      #expect(outcome.errors.contains("remove its folders TABLE/partnership=Safer%20M%C3%B4n first"))
    }
    try Self.rename(URL(filePath: folders[0]), "Safer M\u{F4}n")
    #expect(try scene.files() == before)
  }

  @Test("that cannot be read keep no other from being entered")
  func unreadable() throws {
    let (scene, folders) = try Self.scene(["Safer Anytown", "Safer Otherton", "Safer Elsewhere"])
    for folder in folders.dropFirst() {
      try FileManager.default.removeItem(atPath: folder + "/partnership.yaml")
    }
    let outcome = Self.build(scene, folders)
    #expect(outcome.status == .couldNotRun)
    #expect(outcome.output.contains("in partnership=Safer%20Anytown/quarter="))
  }
}
