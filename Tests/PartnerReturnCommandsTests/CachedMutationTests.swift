import Foundation
import PartnerReturnCommands
import Testing

/// A change of a partnership's folder.
struct Mutation: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let change: @Sendable (Scene) throws -> Void

  init(_ name: String, _ change: @escaping @Sendable (Scene) throws -> Void) {
    (testDescription, self.change) = (name, change)
  }

  /// Replaces a text in a file.
  init(_ name: String, _ file: String, _ old: String, _ new: String) {
    self.init(name) { try $0.replace(old, with: new, in: file) }
  }

  static let file = "police/2020-21-Q4.yaml"
  static let third = "police/2020-21-Q3.yaml"

  static let all: [Mutation] = [
    Mutation("a value", file, "value: 639", "value: 6390"),
    Mutation("a value that is no number", file, "value: 639", "value: many"),
    Mutation("a value of the same length and date") { scene in
      let path = scene.url(file).path
      let date = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate]
      try scene.replace("value: 639", with: "value: 640", in: file)
      try FileManager.default.setAttributes([.modificationDate: date as Any], ofItemAtPath: path)
    },
    Mutation("a shared value in another section", "vawg/2020-21-Q4.yaml", "value: 2900", "value: 2901"),
    Mutation("a date", file, "submitted: 2021-03-11", "submitted: 2021-03-31"),
    Mutation("a date that does not exist", file, "submitted: 2021-03-11", "submitted: 2021-02-30"),
    Mutation("a status", file, "status: green", "status: red"),
    Mutation("a misspelt status", file, "status: green", "status: gren"),
    Mutation("a line more at the top", file, "partner: police", "\n\npartner: police"),
    Mutation("another partner", file, "partner: police", "partner: vawg"),
    Mutation("another quarter", file, "quarter: 2020-21 Q4", "quarter: 2020-21 Q3"),
    Mutation("another strategy", file, "strategy: 2020-2023", "strategy: 2024-2027"),
    Mutation("a stricter marking", file, "marking: OFFICIAL", "marking: OFFICIAL-SENSITIVE"),
    Mutation("an earlier quarter's value", third, "value: ", "value: 1"),
    Mutation("an earlier quarter that cannot be read") { try $0.write("partner: [", to: third) },
    Mutation("an earlier quarter without text") { try $0.write("", to: third) },
    Mutation("bytes that are no text") { scene in
      try Data([0x70, 0x3A, 0xFF, 0x0A]).write(to: scene.url(file))
    },
    Mutation("a mark before the text") { scene in
      try Data([0xEF, 0xBB, 0xBF] + Array(try scene.text(of: file).utf8)).write(to: scene.url(file))
    },
    Mutation("a deleted file") { try $0.remove(file) },
    Mutation("a deleted earlier file") { try $0.remove(third) },
    Mutation("an added file") { scene in
      try scene.write(
        try scene.text(of: third).replacing("2020-21 Q3", with: "2021-22 Q1"), to: "police/2021-22-Q1.yaml")
    },
    Mutation("a renamed file") { scene in
      try FileManager.default.moveItem(at: scene.url(file), to: scene.url("police/2021-22-Q4.yaml"))
    },
    Mutation("a file in another partner's folder") { scene in
      try FileManager.default.moveItem(at: scene.url(third), to: scene.url("vawg/2020-21-Q3.yaml"))
    },
    Mutation("a second file for a quarter") { scene in
      try scene.write(try scene.text(of: file), to: "police/2020-21 Q4.yaml")
    },
    Mutation("a file that names no quarter") { try $0.write("x", to: "police/notes.yaml") },
    Mutation("a file outside the folders") { try $0.write("x", to: "notes.yaml") },
    Mutation("a file that is only touched") { scene in
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: 0)], ofItemAtPath: scene.url(file).path)
    },
    Mutation("a file that has become a link") { scene in
      try FileManager.default.moveItem(at: scene.url(file), to: scene.url("police/kept.txt"))
      try FileManager.default.createSymbolicLink(
        atPath: scene.url(file).path, withDestinationPath: "kept.txt")
    },
    Mutation("a link that leads out") { scene in
      try FileManager.default.moveItem(at: scene.url(file), to: scene.root.appending(path: "kept.yaml"))
      try FileManager.default.createSymbolicLink(
        atPath: scene.url(file).path, withDestinationPath: "../../kept.yaml")
    },
    Mutation("a title in the strategy", "strategies/2020-2023.yaml", "title: ", "title: New "),
    Mutation("a strategy that is gone") { try $0.remove("strategies/2020-2023.yaml") },
    Mutation(
      "a threshold", "partnership.yaml", "thresholds:\n", "thresholds:\n  open-data-tolerance: 1 per cent\n"),
    Mutation("a smaller largest file", "partnership.yaml", "area: ", "largest-file: 1 MB\narea: "),
    Mutation("a member that leaves", "partnership.yaml", "  - id: vawg\n", "  - id: vawgs\n"),
    Mutation("another area", "partnership.yaml", "area: Bromley", "area: Bromly"),
    Mutation("a published table") { scene in
      let name = "open-data/recorded-crime-bromley-2010-04-to-2023-11.csv"
      try scene.write(try scene.text(of: name).replacing(",97,", with: ",9700,"), to: name)
    },
    Mutation("a published table that is gone") { scene in
      try scene.remove("open-data/recorded-crime-bromley-2010-04-to-2023-11.csv")
    },
    Mutation("a new partner") { scene in
      try FileManager.default.createDirectory(at: scene.url("fire"), withIntermediateDirectories: true)
      try scene.write(
        try scene.text(of: third).replacing("partner: police", with: "partner: fire"),
        to: "fire/2020-21-Q3.yaml")
    },
  ]
}

@Suite("What a check remembers is what a check of everything finds")
struct CachedMutationTests {
  /// What a check says, with a cache or without.
  private static func said(_ scene: Scene, _ more: [String] = [], format: String = "text") -> String {
    let outcome = scene.run(arguments: ["check", "--format", format] + more)
    return "\(outcome.status) \(outcome.output) \(outcome.errors)"
  }

  private static func cache(_ scene: Scene) -> [String] {
    ["--cache", scene.root.appending(path: "cache").path]
  }

  @Test("byte for byte, after any change", arguments: Mutation.all)
  func same(_ mutation: Mutation) throws {
    let scene = try Scene(withEveryQuarter: true)
    _ = Self.said(scene, Self.cache(scene))
    try mutation.change(scene)
    let full = Self.said(scene, format: "json")
    #expect(Self.said(scene, Self.cache(scene), format: "json") == full, "at once")
    #expect(Self.said(scene, Self.cache(scene), format: "json") == full, "from what is remembered of it")
  }

  @Test("byte for byte, after one change upon the other and back again")
  func sequence() throws {
    let scene = try Scene(withEveryQuarter: true)
    let before = Self.said(scene)
    #expect(Self.said(scene, Self.cache(scene)) == before)
    #expect(Self.said(scene, Self.cache(scene)) == before, "where nothing changed")
    let saved = scene.root.appending(path: "saved")
    try FileManager.default.copyItem(at: scene.partners, to: saved)
    for mutation in Mutation.all.shuffledAlways() {
      // Some cannot follow upon others.
      try? mutation.change(scene)
      #expect(Self.said(scene, Self.cache(scene)) == Self.said(scene), "\(mutation.testDescription)")
    }
    try FileManager.default.removeItem(at: scene.partners)
    try FileManager.default.moveItem(at: saved, to: scene.partners)
    #expect(Self.said(scene, Self.cache(scene)) == before)
  }

  @Test("also of papers that come and go")
  func papers() throws {
    let scene = try Scene()
    try scene.replace(
      "prepared-by:", with: "appendices:\n  - appendix: A\n    title: Map\n    file: map.pdf\nprepared-by:",
      in: Mutation.file)
    let missing = Self.said(scene)
    #expect(missing.contains("there is no file \"police/map.pdf\""))
    #expect(Self.said(scene, Self.cache(scene)) == missing)
    try scene.write("a map", to: "police/map.pdf")
    #expect(Self.said(scene, Self.cache(scene)) == Self.said(scene))
    #expect(!Self.said(scene, Self.cache(scene)).contains("there is no file"))
    try scene.remove("police/map.pdf")
    #expect(Self.said(scene, Self.cache(scene)) == missing)
  }
}

extension Array {
  /// Another order, the same every time.
  fileprivate func shuffledAlways() -> [Element] {
    var (state, shuffled) = (UInt64(7), self)
    for index in shuffled.indices.reversed() {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      shuffled.swapAt(index, Int((state >> 33) % UInt64(index + 1)))
    }
    return shuffled
  }
}
