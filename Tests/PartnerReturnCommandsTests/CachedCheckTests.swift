import Foundation
import PartnerReturnCommands
import PartnerUpdates
import Synchronization
import Testing

@Suite("A check of what changed")
struct CachedCheckTests {
  /// Counts how often the submissions of the police are checked.
  private final class Counter: Sendable {
    private let count = Atomic(0)

    var providers: [any PartnerUpdateProvider] {
      OwnProvider.all(
        with: Rule(
          "police.counted", title: "A rule that counts", rationale: "To know what is checked.", passing: [],
          failing: []
        ) { [self] _ in
          count.add(1, ordering: .relaxed)
          return []
        })
    }

    /// How many checks there were since it was asked last.
    func taken() -> Int { count.exchange(0, ordering: .relaxed) }
  }

  private static func cache(_ scene: Scene) -> String { scene.root.appending(path: "cache").path }

  @Test("checks nothing again where nothing changed, and only what a change touches where something did")
  func onlyWhatChanged() throws {
    let (scene, counter) = (try Scene(withEveryQuarter: true), Counter())
    func checked() -> Int {
      _ = scene.run(
        arguments: ["check", "--cache", Self.cache(scene)], providers: counter.providers)
      return counter.taken()
    }
    #expect(checked() == 5)
    #expect(checked() == 0)
    let quarters = try FileManager.default.contentsOfDirectory(atPath: scene.url("police").path).sorted()
    #expect(quarters.first == "2020-21-Q1.yaml" && quarters.count == 5)

    // Another partner's file of a quarter touches the one of that quarter.
    try scene.replace("value: 2900", with: "value: 2901", in: "vawg/2020-21-Q4.yaml")
    #expect(checked() == 1)
    // An earlier file touches itself and all later ones of its partner.
    let second = try scene.text(of: "police/2020-21-Q2.yaml")
    try scene.write(second + "# a remark\n", to: "police/2020-21-Q2.yaml")
    #expect(checked() == 4)
    // The newest touches itself alone.
    let newest = "police/2025-26-Q2.yaml"
    try scene.write(try scene.text(of: newest) + "# a remark\n", to: newest)
    #expect(checked() == 1)
    // One that is gone touches those that were held against it.
    try scene.remove("vawg/2025-26-Q2.yaml")
    #expect(checked() == 1)
    // What everything depends on touches everything.
    try scene.write(try scene.text(of: "partnership.yaml") + "# a remark\n", to: "partnership.yaml")
    #expect(checked() == 5)
    // A date alone touches nothing.
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1)], ofItemAtPath: scene.url(Scene.file).path)
    #expect(checked() == 0)
  }

  @Test("looks at many partnerships alike, and forgets those that are gone")
  func several() throws {
    let nation = try Nation()
    let cache = nation.scene.root.appending(path: "cache").path
    let full = nation.run("check")
    #expect(nation.run("check", "--cache", cache).output == full.output)
    #expect(nation.run("check", "--cache", cache, "--jobs", "3").output == full.output)
    func records() throws -> Int {
      try FileManager.default.contentsOfDirectory(atPath: cache).count { $0.hasSuffix(".check") }
    }
    #expect(try records() == 3)
    try FileManager.default.removeItem(atPath: nation.folders[2])
    #expect(nation.run("check", "--cache", cache).output == nation.run("check").output)
    #expect(try records() == 2)
    // Whoever checks one of them keeps what is known of the others.
    let one = nation.scene.run(arguments: ["check", "--partners", nation.folders[0], "--cache", cache])
    #expect(one.output == nation.scene.run(arguments: ["check", "--partners", nation.folders[0]]).output)
    #expect(try records() == 2)
  }

  @Test("reports on the files that a person asks about, whichever it did before")
  func selection() throws {
    let scene = try Scene()
    let paths = [scene.url("police").path]
    let full = scene.run(arguments: ["check"] + paths + ["--partners", scene.partners.path])
    for _ in 0..<2 {
      let cached = scene.run(
        arguments: ["check", "--cache", Self.cache(scene), "--partners", scene.partners.path] + paths)
      #expect(cached.output == full.output)
    }
    #expect(scene.run("check", "--cache", Self.cache(scene)).output == scene.run("check").output)
  }

  @Test("tells folders apart whose names differ only in how accents are composed")
  func composition() throws {
    let scene = try Scene()
    let names = ["m\u{F4}n", "mo\u{302}n"]
    func write(_ word: String, to name: String) throws {
      try FileManager.default.createDirectory(at: scene.url(name), withIntermediateDirectories: true)
      try scene.write("partner: \(name)\nquarter: 2020-21 Q4\n\(word): x\n", to: "\(name)/2020-21-Q4.yaml")
    }
    for name in names { try write("first", to: name) }
    func differences() -> (cached: [Substring], full: [Substring]) {
      let cached = scene.run("check", "--cache", Self.cache(scene)).output.split(separator: "\n")
      let full = scene.run("check").output.split(separator: "\n")
      return (cached.filter { !full.contains($0) }, full.filter { !cached.contains($0) })
    }
    for (number, changed) in ([nil, nil] + names + names.reversed()).enumerated() {
      if let changed { try write("word\(number)", to: changed) }
      let (more, less) = differences()
      #expect(more == [] && less == [], "\(number)")
    }
    // Each is quoted from itself.
    let lines = scene.run("check").output.split(separator: "\n")
    #expect(lines.contains("    word4: x") && lines.contains("    word5: x"))
  }

  @Test("goes by the tool: other rules are checked, whatever is known")
  func otherRules() throws {
    let scene = try Scene()
    try scene.replace("update: |\n      ", with: "update: |\n      Ask jo@example.org. ", in: Scene.file)
    let cache = ["check", "--cache", Self.cache(scene)]
    _ = scene.run(arguments: cache)
    let own = OwnProvider.all(with: .noAddress)
    let full = scene.run("check", providers: own)
    #expect(full.output.contains("police.no-address"))
    #expect(scene.run(arguments: cache, providers: own).output == full.output)
    #expect(scene.run(arguments: cache).output == scene.run("check").output)
  }
}
