import Crypto
import Foundation
import SubmissionFiles

/// The SHA-256 digest of texts and numbers, each of which is told from the next.
struct ContentDigest: Hashable, Sendable {
  /// The 32 bytes.
  let bytes: [UInt8]

  /// How many bytes a digest has.
  static let size = 32

  init?(bytes: [UInt8]) {
    guard bytes.count == Self.size else { return nil }
    self.bytes = bytes
  }

  /// The digest of what is added to it.
  init(_ add: (inout Builder) -> Void) {
    var builder = Builder()
    add(&builder)
    bytes = Array(builder.sha.finalize())
  }

  /// Two digits a byte.
  var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// Takes one thing after the other.
  struct Builder {
    fileprivate var sha = SHA256()

    mutating func add(_ number: Int) {
      withUnsafeBytes(of: UInt64(truncatingIfNeeded: number).littleEndian) { sha.update(bufferPointer: $0) }
    }

    mutating func add(_ text: String) {
      var text = text
      text.withUTF8 { bytes in
        add(bytes.count)
        sha.update(bufferPointer: UnsafeRawBufferPointer(bytes))
      }
    }

    mutating func add(_ texts: some Collection<String>) {
      add(texts.count)
      for text in texts { add(text) }
    }

    mutating func add(_ digest: ContentDigest) { add(digest.bytes[...]) }

    mutating func add(_ bytes: ArraySlice<UInt8>) {
      add(bytes.count)
      bytes.withUnsafeBytes { sha.update(bufferPointer: $0) }
    }

    /// The bytes of a file.
    ///
    /// - Returns: whether it could be read to its end.
    mutating func add(fileAt path: String) -> Bool {
      guard let handle = RegularFile.handle(forReading: path) else { return false }
      defer { try? handle.close() }
      do {
        while let chunk = try handle.read(upToCount: 1 << 20), !chunk.isEmpty { sha.update(data: chunk) }
        return true
      } catch {
        return false
      }
    }
  }
}
