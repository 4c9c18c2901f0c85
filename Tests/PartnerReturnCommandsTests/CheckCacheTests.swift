import Foundation
import PartnerReturnCommands
import Testing

@testable import PartnerReturnCommands

@Suite("The folder in which a check keeps what it found")
struct CheckCacheTests {
  private let scene: Scene
  private var cache: String { scene.root.appending(path: "cache").path }

  init() throws { scene = try Scene() }

  private func check(_ more: String...) -> Scene.Outcome {
    scene.run(arguments: ["check", "--cache", cache] + more)
  }

  private func records() throws -> [URL] {
    try FileManager.default.contentsOfDirectory(atPath: cache).filter { $0.hasSuffix(".check") }
      .map { URL(filePath: "\(cache)/\($0)") }
  }

  private func permissions(_ path: String) throws -> Int {
    try (FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber)?.intValue ?? 0
  }

  @Test("is for its owner only")
  func isPrivate() throws {
    _ = check()
    #expect(try permissions(cache) == 0o700)
    for name in try FileManager.default.contentsOfDirectory(atPath: cache) {
      #expect(try permissions("\(cache)/\(name)") == 0o600, "\(name)")
    }
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: cache)
    _ = check()
    #expect(try permissions(cache) == 0o700)
  }

  @Test("is passed over where it is damaged, at any byte, and mended")
  func damaged() throws {
    let full = scene.run("check").output
    #expect(check().output == full)
    let record = try #require(try records().first)
    let bytes = Array(try Data(contentsOf: record))
    let places = stride(from: 0, to: bytes.count, by: max(1, bytes.count / 40))
    for place in places {
      #expect(CheckRecord(bytes: Array(bytes.prefix(place))) == nil)
      var changed = bytes
      changed[place] ^= 0x55
      #expect(CheckRecord(bytes: changed) == nil)
    }
    for spoilt in [[], Array("x".utf8), Array(bytes.dropLast()), Array(repeating: 0xFF, count: 10_000)] {
      try Data(spoilt).write(to: record)
      #expect(check().output == full)
      #expect(Array(try Data(contentsOf: record)) == bytes, "written anew")
    }
  }

  @Test("holds records that are read as they were written, and is passed over where they make no sense")
  func bytes() throws {
    try scene.replace("value: 639", with: "value: 640", in: Scene.file)
    _ = check()
    let bytes = Array(try Data(contentsOf: try #require(try records().first)))
    #expect(CheckRecord(bytes: bytes)?.bytes == bytes)
    let mark = Array(bytes.prefix { $0 != UInt8(ascii: "\n") }) + [UInt8(ascii: "\n")]
    let body = Array(bytes.dropFirst(mark.count + ContentDigest.size))
    func record(_ body: [UInt8]) -> CheckRecord? {
      CheckRecord(bytes: mark + ContentDigest { $0.add(body[...]) }.bytes + body)
    }
    #expect(record(body)?.bytes == bytes, "the digest is the one that a record has")
    var passedOver = 0
    for place in stride(from: 0, to: body.count, by: max(1, body.count / 300)) {
      #expect(record(Array(body.prefix(place))) == nil)
      for value in [0x00, 0x7F, 0x80, 0xFF] as [UInt8] {
        var changed = body
        changed[place] = value
        passedOver += record(changed) == nil ? 1 : 0
      }
    }
    #expect(passedOver > 0)
    #expect(record(body + [0]) == nil)
    #expect(record(Array(repeating: 0xFF, count: 64)) == nil)
  }

  @Test("is made by the next run where one was killed while it made it")
  func halfMade() throws {
    try FileManager.default.createDirectory(atPath: cache, withIntermediateDirectories: true)
    // No process has that number.
    let left = cache + "/.CACHEDIR.TAG.99999999.new"
    try Data("Signature".utf8).write(to: URL(filePath: left))
    #expect(check().status == .nothingWrong)
    #expect(!FileManager.default.fileExists(atPath: left))
  }

  @Test("is never one that holds anything else, or lies in a partnership's folder")
  func refused() throws {
    try FileManager.default.createDirectory(atPath: cache, withIntermediateDirectories: true)
    try Data("mine".utf8).write(to: URL(filePath: cache + "/letter.txt"))
    let foreign = check()
    #expect(foreign.status == .couldNotRun)
    #expect(foreign.errors.contains("holds \"letter.txt\" and is no cache of this tool"))
    let inside = scene.run(arguments: ["check", "--cache", scene.url("cache").path])
    #expect(inside.errors.contains("where it would be taken for a partner"))
    let file = scene.run(arguments: ["check", "--cache", scene.url("README.md").path + "/cache"])
    #expect(inside.status == .couldNotRun && file.status == .couldNotRun)
    #expect(!FileManager.default.fileExists(atPath: scene.url("cache").path))
  }

  @Test("that cannot be written costs nothing but time")
  func unwritable() throws {
    let full = scene.run("check").output
    _ = check()
    let record = try #require(try records().first)
    try FileManager.default.removeItem(at: record)
    try FileManager.default.createDirectory(
      at: record.appending(path: "x"), withIntermediateDirectories: true)
    let outcome = check()
    #expect(outcome.output == full)
    #expect(outcome.status == .nothingWrong)
    #expect(outcome.errors.contains("note: what was found could not be kept in"))
  }

  @Test("holds no more than what is there: files that are gone are dropped, and what killed runs left")
  func bounded() throws {
    _ = check()
    let record = try #require(try records().first)
    let before = try #require(CheckRecord(bytes: Array(try Data(contentsOf: record))))
    try scene.remove("vawg/2020-21-Q4.yaml")
    _ = check()
    let after = try #require(CheckRecord(bytes: Array(try Data(contentsOf: record))))
    #expect(after.entries.count == before.entries.count - 1)
    let leftOver = "\(cache)/.\(record.lastPathComponent).2147483646.new"
    try Data("x".utf8).write(to: URL(filePath: leftOver))
    try Data("x".utf8).write(to: URL(filePath: cache + "/foreign.check"))
    _ = check()
    #expect(!FileManager.default.fileExists(atPath: leftOver))
    #expect(try records() == [record])
  }
}
