import BuiltTool
import Foundation
import Testing

@Suite("The folder in which a check keeps what it found", .serialized)
struct CacheTests {
  private static let check = ["check", "--cache", "cache"]

  /// A place with a slip in each of two versions of its submission, and what a check without a cache says of each.
  private static func place() throws -> (TemporaryFolder, [Int: String]) {
    let place = try TemporaryFolder()
    try place.addPartnership()
    let text = try place.text(of: Place.file).replacing("status: green", with: "status: gren")
    try place.write(text, to: Place.file)
    let said = try [639, 640].map { value in
      try place.setValue(value)
      let outcome = try BuiltTool.run("check", in: place.url)
      try #require(outcome.status == 1 && outcome.output.contains("gren"), "\(outcome.output)")
      return (value, outcome.output)
    }
    return (place, Dictionary(said) { first, _ in first })
  }

  @Test("that is killed half-way: 60 moments, and what the next one finds is what is there")
  func killed() throws {
    let (place, said) = try Self.place()
    let cache = place.url.appending(path: "cache")
    for moment in 0..<60 {
      let value = moment.isMultiple(of: 2) ? 639 : 640
      try place.setValue(value)
      if moment.isMultiple(of: 10) { try? FileManager.default.removeItem(at: cache) }
      let run = try BuiltTool.start(Self.check, in: place.url)
      usleep(UInt32(moment * 1_500))
      _ = try run.kill()
      guard moment % 3 == 2 else { continue }
      let outcome = try BuiltTool.start(Self.check, in: place.url).end()
      try #require(outcome.isExit && outcome.output == said[value], "\(moment): \(outcome.output)")
      try #require(place.strays(below: "cache") == [])
    }
  }

  @Test("that other checks and kills write to at the same time: 15 rounds of four")
  func atOnce() throws {
    let (place, said) = try Self.place()
    for round in 0..<15 {
      let value = round.isMultiple(of: 2) ? 639 : 640
      try place.setValue(value)
      let runs = try (0..<4).map { _ in try BuiltTool.start(Self.check, in: place.url) }
      _ = try runs[0].kill()
      for outcome in try runs.dropFirst().map({ try $0.end() }) {
        try #require(outcome.isExit && outcome.output == said[value], "\(outcome.output)")
      }
    }
    #expect(try BuiltTool.start(Self.check, in: place.url).end().output == said[639])
    #expect(try place.strays(below: "cache") == [])
  }

  @Test("that is damaged in any of 60 ways: what is found is what is there")
  func damaged() throws {
    let (place, said) = try Self.place()
    _ = try BuiltTool.start(Self.check, in: place.url).end()
    let names = try FileManager.default.contentsOfDirectory(atPath: place.url.appending(path: "cache").path)
    let record = place.url.appending(path: "cache/\(try #require(names.first { $0.hasSuffix(".check") }))")
    let sound = try Data(contentsOf: record)
    for way in 0..<60 {
      var bytes = sound
      let at = sound.count * way / 60
      switch way % 4 {
      case 0: bytes[at] ^= 1 << UInt8(way % 8)
      case 1: bytes = bytes.prefix(at)
      case 2: bytes.append(contentsOf: sound.suffix(at + 1))
      default: bytes.replaceSubrange(at..<min(at + 9, bytes.count), with: Data(count: 9))
      }
      try bytes.write(to: record)
      let value = way.isMultiple(of: 2) ? 639 : 640
      try place.setValue(value)
      let outcome = try BuiltTool.start(Self.check, in: place.url).end()
      try #require(outcome.isExit && outcome.output == said[value], "\(way): \(outcome.output)")
    }
  }

  @Test(
    "on a disk that is full or read-only costs time, and no finding",
    .enabled(if: Disk.isPossible, "\(Disk.reason)"))
  func full() throws {
    let (place, said) = try Self.place()
    let disk = try Disk(kilobytes: 500)
    let arguments = ["check", "--cache", disk.root.appending(path: "cache").path]
    for value in [639, 640, 639] {
      try place.setValue(value)
      let outcome = try BuiltTool.start(arguments, in: place.url).end()
      #expect(outcome.output == said[value])
      for room in [0, 4_096] {
        try disk.fill(leaving: room)
        try place.setValue(value == 639 ? 640 : 639)
        let other = try BuiltTool.start(arguments, in: place.url).end()
        #expect(
          other.isExit && other.status == 1 && other.output.hasPrefix(said[value == 639 ? 640 : 639] ?? "?"))
        try disk.empty()
      }
    }
    try disk.setReadOnly(true)
    try place.setValue(640)
    let outcome = try BuiltTool.start(arguments, in: place.url).end()
    #expect(
      outcome.isExit && outcome.status == 1 && outcome.output.hasPrefix(said[640] ?? "?"), "\(outcome.output)"
    )
  }

  @Test("that cannot be made on a full disk gets a sentence", .enabled(if: Disk.isPossible, "\(Disk.reason)"))
  func notMade() throws {
    let (place, _) = try Self.place()
    let disk = try Disk(kilobytes: 500)
    try disk.fill(leaving: 0)
    let cache = disk.root.appending(path: "cache").path
    let outcome = try BuiltTool.run("check", "--cache", cache, in: place.url)
    #expect(outcome.isRefusal && outcome.output.contains("name another folder with --cache, or leave it out"))
    try disk.empty()
    #expect(
      try BuiltTool.run("check", "--cache", cache, in: place.url).status == 1, "what is left of it is taken")
  }
}
