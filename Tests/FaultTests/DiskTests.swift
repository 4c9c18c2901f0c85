import BuiltTool
import Foundation
import Testing

@Suite(
  "A disk that is full or read-only", .serialized, .tags(.takesMinutes),
  .enabled(if: Disk.isPossible, "\(Disk.reason)"))
struct DiskTests {
  private static let build = ["build", "--quarter", "2020-21 Q4", "--output", "disk/returns/q"]

  /// A command that writes, with what it must leave as it was or make whole.
  struct Writing: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let arguments: [String]
    /// How many bytes of room to try: from none to nearly enough.
    let rooms: [Int]

    init(_ arguments: String, _ rooms: [Int]) {
      (testDescription, self.rooms) = (arguments, rooms)
      self.arguments = arguments.split(separator: " ").map { String($0.replacing("_", with: " ")) }
    }

    static let all = [
      Writing(
        "build --quarter 2020-21_Q4 --output disk/returns/q", [0, 4_096, 20_000, 100_000, 200_000]),
      Writing("rollup partners --quarter 2020-21_Q4 --output disk/rollup", [0, 4_096, 20_000]),
      Writing("init disk/anytown --name Safer_Anytown --strategy 2026-2029", [0, 8_192, 40_000, 90_000]),
      Writing("schema --write --partners disk/partners", [0, 4_096, 40_000]),
      Writing("rules --markdown disk/rules", [0, 4_096, 40_000]),
      Writing(
        "figures police --from table.csv --ending 2021-01 --read 2021-03-01 --write "
          + "disk/partners/police/2020-21-Q4.yaml", [0, 4_096, 8_192]),
    ]
  }

  /// A place beside which a small disk hangs, with a partnership on each.
  private static func place(withPolice: Bool = false) throws -> (TemporaryFolder, Disk) {
    let (place, disk) = (try TemporaryFolder(), try Disk(kilobytes: 3_000))
    try place.addPartnership()
    if withPolice { try place.addPolice() }
    let link = place.url.appending(path: "disk")
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: disk.root)
    try FileManager.default.copyItem(
      at: place.url.appending(path: "partners"), to: disk.root.appending(path: "partners"))
    return (place, disk)
  }

  private static func contents(_ disk: Disk) throws -> [String: Data] {
    var contents: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: disk.root.path) where name != "ballast" {
      contents[name] = FileManager.default.contents(atPath: "\(disk.root.path)/\(name)")
    }
    return contents
  }

  @Test("gets a sentence; nothing is half written, and with room it works", arguments: Writing.all)
  func full(_ writing: Writing) throws {
    let (place, disk) = try Self.place(withPolice: writing.arguments.contains("police"))
    var written: [String: Set<Data>] = [:]
    for room in writing.rooms {
      let before = try Self.contents(disk)
      try disk.fill(leaving: room)
      let outcome = try BuiltTool.start(writing.arguments, in: place.url).end()
      #expect(outcome.isRefusal, "\(room): \(outcome.status) \(outcome.output)")
      #expect(outcome.output.contains(/disk is full|no space left|room on the disk/), "\(outcome.output)")
      #expect(Self.advice.contains(where: outcome.output.contains), "\(outcome.output)")
      let after = try Self.contents(disk)
      // Of many files some may be written, each as a whole.
      if writing.arguments.contains("--write") || writing.arguments.contains("--markdown") {
        for (name, text) in after where before[name] != text { written[name, default: []].insert(text) }
        #expect(before.allSatisfy { after[$0.key] != nil })
      } else {
        #expect(after == before, "\(room)")
      }
      #expect(
        try !FileManager.default.subpathsOfDirectory(atPath: disk.root.path).contains { $0.contains(".new") })
    }
    try disk.empty()
    let outcome = try BuiltTool.start(writing.arguments, in: place.url).end()
    #expect(outcome.isExit && outcome.status < 2, "\(outcome.output)")
    let whole = try Self.contents(disk)
    for (name, texts) in written { #expect(texts.allSatisfy { $0 == whole[name] }, "\(name)") }
  }

  /// What somebody can do about it.
  private static let advice = [
    "put that right", "check the permissions", "check its permissions", "name another folder", "make room",
  ]

  @Test("leaves the previous return whole, whatever the room")
  func previous() throws {
    let (place, disk) = try Self.place()
    #expect(try BuiltTool.start(Self.build, in: place.url).end().status < 2)
    let before = try Self.contents(disk)
    try place.setValue(640)
    for room in stride(from: 0, to: 240_000, by: 20_000) {
      try disk.fill(leaving: room)
      #expect(try BuiltTool.start(Self.build, in: place.url).end().isRefusal, "\(room)")
      try #require(Self.contents(disk) == before, "\(room)")
    }
    try disk.empty()
    #expect(try BuiltTool.start(Self.build, in: place.url).end().status < 2)
    #expect(try Self.contents(disk) != before)
  }

  @Test("that is read-only gets a sentence", arguments: Writing.all)
  func readOnly(_ writing: Writing) throws {
    let (place, disk) = try Self.place(withPolice: writing.arguments.contains("police"))
    let before = try Self.contents(disk)
    try disk.setReadOnly(true)
    let outcome = try BuiltTool.start(writing.arguments, in: place.url).end()
    #expect(outcome.isRefusal, "\(outcome.output)")
    #expect(outcome.output.contains(/read-only|cannot be (written|made)/), "\(outcome.output)")
    #expect(Self.advice.contains(where: outcome.output.contains), "\(outcome.output)")
    #expect(try Self.contents(disk) == before)
  }

  @Test("cuts no pro-forma in half")
  func proForma() throws {
    let (place, disk) = try Self.place()
    let arguments = ["new", "subgroup", "--quarter", "2021-22 Q4", "--partners", "disk/partners"]
    let before = try Self.contents(disk)
    for room in [0, 4_096] {
      try disk.fill(leaving: room)
      let outcome = try BuiltTool.start(arguments, in: place.url).end()
      #expect(outcome.isRefusal, "\(room): \(outcome.output)")
    }
    #expect(try Self.contents(disk) == before)
    try disk.empty()
    #expect(try BuiltTool.start(arguments, in: place.url).end().status == 0)
  }

  @Test("under what is printed is told, and the exit status is 2")
  func printed() throws {
    let place = try TemporaryFolder()
    try place.addPartnership()
    let command = ["-c", "exec \"$0\" check >/dev/full", BuiltTool.program.path]
    let outcome = try BuiltTool.start(command, in: place.url, program: URL(filePath: "/bin/sh")).end()

    #expect(outcome.isRefusal, "\(outcome.status) \(outcome.output)")
    #expect(outcome.output.contains("no space left on device: make room"), "\(outcome.output)")
  }
}
