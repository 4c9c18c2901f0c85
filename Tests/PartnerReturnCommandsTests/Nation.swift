import Foundation
import PartnerReturnCommands
import PartnerUpdates

@testable import PartnerReturnCommands

/// Many partnerships in folders of their own, each with a name of its own: copies of the repository's.
final class Nation {
  let scene: Scene
  var root: String { scene.root.appending(path: "nation").path }
  /// The partnerships' folders, in the order of their paths.
  let folders: [String]

  init(_ names: [String] = ["anytown", "brightham", "coldwick"], withEveryQuarter: Bool = false) throws {
    let scene = try Scene(withEveryQuarter: withEveryQuarter)
    let root = scene.root.appending(path: "nation")
    folders = try names.map { name in
      let folder = root.appending(path: "\(name)/partners")
      try FileManager.default.createDirectory(
        at: folder.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.copyItem(at: scene.partners, to: folder)
      let file = folder.appending(path: "partnership.yaml")
      let text = try String(contentsOf: file, encoding: .utf8)
      try Data(text.replacing("Safer Bromley Partnership", with: "Safer \(name)").utf8).write(to: file)
      return folder.path
    }
    self.scene = scene
  }

  /// A file in a partnership's folder.
  func file(_ name: String, of number: Int) -> URL { URL(filePath: "\(folders[number])/\(name)") }

  func text(_ name: String, of number: Int) throws -> String {
    try String(contentsOf: file(name, of: number), encoding: .utf8)
  }

  func write(_ text: String, to name: String, of number: Int) throws {
    try Data(text.utf8).write(to: file(name, of: number))
  }

  func replace(_ old: String, with new: String, in name: String, of number: Int) throws {
    let text = try text(name, of: number)
    guard text.contains(old) else { throw Scene.NotThere(text: old) }
    try write(text.replacing(old, with: new, maxReplacements: 1), to: name, of: number)
  }

  /// Runs `check` or `build` over all of them.
  func run(_ command: String, _ more: String...) -> Scene.Outcome {
    run(command, arguments: ["--all-in", root] + more)
  }

  func run(_ command: String, arguments: [String], stop: ((String) -> Bool)? = nil) -> Scene.Outcome {
    final class Sink { var text = "" }
    let (output, errors, interruption) = (Sink(), Sink(), Interruption())
    let terminal = Terminal(
      output: { text in
        output.text += text
        if stop?(output.text) == true { interruption.request() }
      },
      errorOutput: { errors.text += $0 }, usesColour: false, interruption: interruption, today: { nil })
    let status = PartnerReturnTool(providers: Scene.providers).run([command] + arguments, on: terminal)
    return Scene.Outcome(status: status, output: output.text, errors: errors.text)
  }
}
