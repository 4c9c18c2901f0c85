import Foundation
@testable import PartnerReturnCommands
import Testing

@Suite("The SHA-256 digests that a return is sealed with")
struct SHA256DigestTests {
  /// The digest of bytes that are added in pieces of a size.
  private static func digest(of bytes: [UInt8], pieces size: Int = .max) -> String {
    var digest = SHA256Digest()
    for start in stride(from: 0, to: bytes.count, by: max(1, min(size, bytes.count))) {
      bytes[start..<min(bytes.count, start + min(size, bytes.count))].withUnsafeBytes { digest.add($0) }
    }
    return digest.hexadecimal
  }

  private static func bytes(_ hexadecimal: some StringProtocol) -> [UInt8] {
    let digits = Array(hexadecimal.utf8)
    return stride(from: 0, to: digits.count - 1, by: 2).compactMap {
      UInt8(String(decoding: digits[$0..<$0 + 2], as: UTF8.self), radix: 16)
    }
  }

  /// The lines of a file of vectors, without the first, which says where they are from.
  private static func lines(_ name: String) throws -> [Substring] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Vectors")
    let text = try String(contentsOf: folder.appending(path: "\(name).txt"), encoding: .utf8)
    return Array(text.split(separator: "\n").dropFirst())
  }

  @Test("are those of the examples in FIPS 180-4")
  func examples() {
    let examples = [
      "abc": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
      "": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq":
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
    ]
    for (text, digest) in examples { #expect(Self.digest(of: Array(text.utf8)) == digest) }
    let million = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
    #expect(
      Self.digest(of: million, pieces: 4_099)
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test("are those of NIST's messages", arguments: [("SHA256ShortMsg", 65), ("SHA256LongMsg", 9)])
  func messages(_ name: String, count: Int) throws {
    let lines = try Self.lines(name)
    #expect(lines.count == count)
    for line in lines {
      let words = line.split(separator: " ")
      let message = words[0] == "-" ? [] : Self.bytes(words[0])
      for size in [Int.max, 1, 63, 64, 65] {
        #expect(Self.digest(of: message, pieces: size) == words[1], "\(message.count) bytes")
      }
    }
  }

  @Test("are those of NIST's Monte Carlo test, 100,000 digests of digests")
  func monteCarlo() throws {
    let lines = try Self.lines("SHA256Monte")
    var seed = Self.bytes(lines[0])
    for expected in lines.dropFirst() {
      var last = [seed, seed, seed]
      for _ in 0..<1_000 { last = [last[1], last[2], Self.bytes(Self.digest(of: last.flatMap(\.self)))] }
      seed = last[2]
      try #require(seed == Self.bytes(expected))
    }
    #expect(lines.count == 101)
  }

  @Test("are those of `sha256sum` for files of every length to 300 bytes, and larger ones")
  func otherProgram() throws {
    let scene = try Scene(holding: ["0.bin": Data()])
    let folder = scene.root
    var generator = SystemRandomNumberGenerator()
    let sizes = Array(0...300) + [4_095, 4_096, 1 << 20 - 1, 1 << 20, 3_000_001]
    for size in sizes {
      let bytes = (0..<size).map { _ in UInt8.random(in: 0...255, using: &generator) }
      try Data(bytes).write(to: folder.appending(path: "\(size).bin"))
    }
    let (process, output) = (Process(), Pipe())
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["sha256sum"] + sizes.map { "\($0).bin" }
    (process.currentDirectoryURL, process.standardOutput) = (folder, output)
    try process.run()
    let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    let lines = text.split(separator: "\n")
    try #require(lines.count == sizes.count)
    for (size, line) in zip(sizes, lines) {
      let seal = try #require(FileSeal(path: "\(size).bin", in: folder.path))
      #expect(line.hasPrefix(seal.sha256) && seal.size == size)
    }
    withExtendedLifetime(scene) {}
  }

  @Test("do not change what was added before they were asked for")
  func further() {
    var digest = SHA256Digest()
    Array("ab".utf8).withUnsafeBytes { digest.add($0) }
    _ = digest.hexadecimal
    Array("c".utf8).withUnsafeBytes { digest.add($0) }
    #expect(digest.hexadecimal == Self.digest(of: Array("abc".utf8)))
  }
}
