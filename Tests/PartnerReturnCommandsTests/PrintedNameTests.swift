import Foundation
import PartnerReturnCommands
import Testing

@Suite("Names that a terminal would obey")
struct PrintedNameTests {
  /// Clears the screen, colours what follows, and begins a line of its own.
  private static let evil = #"X\e[2J\u009b31m\nerror: forged"#

  /// A partnership in which everything that has a name has an evil one.
  private static func scene() throws -> Scene {
    let scene = try Scene(withEveryQuarter: true)
    try scene.replace(
      "partnership: Safer Bromley Partnership", with: "partnership: \"Safer \(evil)\"", in: "partnership.yaml"
    )
    for (name, other) in [
      ("name: Police", "name: \"Police \(evil)\""),
      ("title: Community impact days held", "title: \"Impact days \(evil)\""),
    ] { try scene.replace(name, with: other, in: "partnership.yaml") }
    try scene.replace(
      "title: Anti-social behaviour\n", with: "title: \"Behaviour \(evil)\"\n",
      in: "strategies/2020-2023.yaml")
    try FileManager.default.createDirectory(
      at: scene.url("a\u{1B}[2Jb\nerror: forged"), withIntermediateDirectories: true)
    try scene.write("x", to: "a\u{1B}[2Jb\nerror: forged/2020-21-Q4.yaml")
    return scene
  }

  @Test(
    "are made harmless wherever they are printed",
    arguments: [
      ["build", "--quarter", "2020-21 Q4"], ["status", "--quarter", "2020-21 Q4"], ["check"],
      ["diff", "2020-21 Q3", "2020-21 Q4"], ["figures", "police", "--area", "\u{1B}[31m\nerror: forged"],
      ["series", "police"], ["new", "\u{1B}[31m\nerror: forged", "--quarter", "2020-21 Q4"],
      ["explain", "\u{1B}[31m"], ["\u{1B}[31m\nerror: forged"], ["verify", "\u{1B}[31m\nerror: forged"],
      ["build", "--quarter", "\u{1B}[31m"], ["build", "--browser", "\u{1B}[31m", "--pdf"],
    ])
  func harmless(_ command: [String]) throws {
    let outcome = try Self.scene().run(arguments: command)
    Self.expectHarmless(outcome.output + outcome.errors)
  }

  @Test("are made harmless in a view of the region, and of folders too")
  func region() throws {
    let scene = try Self.scene()
    let other = scene.root.appending(path: "\u{1B}[31m\nerror: forged/partners")
    try FileManager.default.createDirectory(
      at: other.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: scene.partners, to: other)
    try scene.remove("strategies/2020-2023.yaml")
    try FileManager.default.createDirectory(
      at: scene.root.appending(path: "\u{1B}[31m\nerror: forged/empty"), withIntermediateDirectories: true)
    try Data("[".utf8).write(
      to: scene.root.appending(path: "\u{1B}[31m\nerror: forged/empty/partnership.yaml"))
    for command in [
      ["init", scene.root.path + "/\u{1B}[31m\nerror: forged/new", "--name", "A"],
      [
        "rollup", scene.partners.path, other.path, "--edition", "board", "--output",
        scene.root.path + "/view",
      ],
      ["rollup", other.path, "--output", other.deletingLastPathComponent().path + "/view"],
      ["check", "--all-in", scene.root.path], ["build", "--all-in", scene.root.path],
      ["build", "--partners", other.path, "--dataset", other.deletingLastPathComponent().path + "/data"],
    ] {
      let outcome = scene.run(
        arguments: command + (["check", "init"].contains(command[0]) ? [] : ["--quarter", "2020-21 Q4"]))
      Self.expectHarmless(outcome.output + outcome.errors)
      #expect(!(outcome.output + outcome.errors).isEmpty)
    }
  }

  @Test("leave our own colours")
  func colours() throws {
    let sink = Sink()
    let terminal = Terminal(
      output: { sink.text += $0 }, errorOutput: { sink.text += $0 }, usesColour: true, today: { nil })
    let partners = try Self.scene()
    _ = PartnerReturnTool(providers: Scene.providers).run(
      ["status", "--partners", partners.partners.path, "--quarter", "2020-21 Q4"], on: terminal)
    let colours = sink.text.matches(of: /\e\[(?:31|32|33)m[a-z0-9 ,]+\e\[0m/)
    #expect(colours.count >= 6)
    Self.expectHarmless(sink.text.replacing(/\e\[(?:31|32|33)m([a-z0-9 ,]+)\e\[0m/) { $0.output.1 })
  }

  private final class Sink { var text = "" }

  private static func expectHarmless(
    _ text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let controls = text.unicodeScalars.filter { $0.properties.generalCategory == .control }
    #expect(
      Set(controls).isSubset(of: ["\n", "\t"]), "\(Set(controls))", sourceLocation: sourceLocation)
    let forged = text.split(separator: "\n").filter { $0.hasPrefix("error: forged") }
    #expect(forged == [], "\(text.prefix(2_000))", sourceLocation: sourceLocation)
  }
}
