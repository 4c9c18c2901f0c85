import Foundation
import PartnerReturnCommands

/// The repository's partnership with an earlier quarter and an appendix, and its return of 2020-21 Q4.
struct SealedScene {
  let scene: Scene
  var folder: URL { scene.root.appending(path: "returns/2020-21-Q4") }
  var manifest: URL { folder.appending(path: "manifest.json") }

  init() throws {
    scene = try Scene(holding: Self.files.get())
  }

  /// Built once, as many tests begin with it.
  private static let files = Result {
    let scene = try Scene()
    let police = try scene.text(of: "police/2020-21-Q4.yaml")
    try scene.write(
      police.replacing("quarter: 2020-21 Q4", with: "quarter: 2020-21 Q3"), to: "police/2020-21-Q3.yaml")
    try scene.write(
      police + "\nappendices:\n  - appendix: A\n    title: A map\n    file: ./map.pdf\n",
      to: "police/2020-21-Q4.yaml")
    try scene.write("A map.", to: "police/map.pdf")
    _ = scene.run("build", "--quarter", "2020-21 Q4")
    return try scene.files()
  }

  func verify() -> Scene.Outcome { scene.run("verify", folder.path) }

  /// A file of the partnership's folder, or of the return's.
  func url(_ name: String) -> URL {
    FileManager.default.fileExists(atPath: scene.url(name).path)
      ? scene.url(name) : folder.appending(path: name)
  }

  /// Changes one byte in the middle of a file.
  func flipByte(in name: String) throws {
    var data = try Data(contentsOf: url(name))
    data[data.count / 2] ^= 1
    try data.write(to: url(name))
  }

  /// Replaces a text in the manifest.
  func rewriteManifest(_ change: (String) -> String) throws {
    try Data(change(try String(contentsOf: manifest, encoding: .utf8)).utf8).write(to: manifest)
  }
}
