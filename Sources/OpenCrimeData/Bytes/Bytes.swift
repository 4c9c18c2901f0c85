import CSeparators

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A run of bytes in a buffer that somebody else owns.
///
/// Rows are read by address here and in ``ByteBuffer``, and nowhere else. The `count` bytes from `start` on lie in one
/// buffer: a buffer hands out its own extent, and every other value is a slice, whose bounds are checked against the
/// value that it was cut from. A value is used up before its buffer is written again, by the thread that owns the
/// buffer; none is kept in a property. So no two threads reach the same bytes while one writes, which the compiler cannot
/// see of an address.
struct Bytes: @unchecked Sendable {
  private let start: UnsafePointer<UInt8>
  let count: Int

  /// The extent of a buffer.
  init(_ buffer: UnsafeRawBufferPointer) {
    let bytes = buffer.assumingMemoryBound(to: UInt8.self)
    (start, count) = (bytes.baseAddress ?? Self.nowhere, bytes.count)
  }

  private init(start: UnsafePointer<UInt8>, count: Int) { (self.start, self.count) = (start, count) }

  /// Where an empty buffer begins, which has no address of its own. Never read or written, so any thread may have it.
  private nonisolated(unsafe) static let nowhere = UnsafePointer(
    UnsafeMutablePointer<UInt8>.allocate(capacity: 1))

  var isEmpty: Bool { count == 0 }
  var buffer: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }
  var text: String { String(decoding: buffer, as: UTF8.self) }

  subscript(index: Int) -> UInt8 {
    precondition(index >= 0 && index < count)
    return start[index]
  }

  @inline(__always)
  func slice(_ lower: Int, _ upper: Int) -> Bytes {
    precondition(0 <= lower && lower <= upper && upper <= count)
    return Bytes(start: start + lower, count: upper - lower)
  }

  /// Where a byte stands first at or after a place, or ``count``.
  @inline(__always)
  func first(_ byte: UInt8, from place: Int = 0) -> Int {
    precondition(place >= 0 && place <= count)
    guard let found = memchr(start + place, Int32(byte), count - place) else { return count }
    return UnsafeRawPointer(found) - UnsafeRawPointer(start)
  }

  func contains(_ byte: UInt8) -> Bool { first(byte) < count }

  /// The place after the last of a byte, or 0.
  func afterLast(_ byte: UInt8) -> Int {
    var place = count
    while place > 0, start[place - 1] != byte { place -= 1 }
    return place
  }

  @inline(__always)
  func equals(_ other: Bytes) -> Bool {
    count == other.count && memcmp(start, other.start, count) == 0
  }

  /// A bit for each of the 64 bytes from a place on that is a comma or a line feed.
  @inline(__always)
  func separators(from place: Int) -> UInt64 {
    precondition(place >= 0 && place <= count - 64)
    return separators_of_64_bytes(start + place)
  }

  /// Whether all bytes are ASCII. Eight words at a time, which compilers turn into vectors.
  var isASCII: Bool {
    let raw = UnsafeRawPointer(start)
    func word(_ place: Int) -> UInt64 { raw.loadUnaligned(fromByteOffset: place, as: UInt64.self) }
    var (found, place): (UInt64, Int) = (0, 0)
    while count - place >= 64 {
      found |= word(place) | word(place + 8) | word(place + 16) | word(place + 24)
      found |= word(place + 32) | word(place + 40) | word(place + 48) | word(place + 56)
      place += 64
    }
    for index in place..<count { found |= UInt64(start[index]) }
    return found & 0x8080_8080_8080_8080 == 0
  }

  /// A number that equal bytes share, spread over all its bits.
  @inline(__always)
  func hash(_ seed: UInt64) -> UInt64 {
    let raw = UnsafeRawPointer(start)
    var hash = Self.mixed(seed ^ UInt64(truncatingIfNeeded: count))
    var place = 0
    while count - place >= 8 {
      hash = Self.mixed(hash ^ raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      place += 8
    }
    var rest: UInt64 = 0
    while place < count {
      rest = rest << 8 | UInt64(start[place])
      place += 1
    }
    return Self.mixed(hash ^ rest)
  }

  @inline(__always)
  private static func mixed(_ value: UInt64) -> UInt64 {
    let (high, low) = value.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return high ^ low
  }
}

extension UInt8 {
  static let comma = UInt8(ascii: ",")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let quote = UInt8(ascii: "\"")
  static let space = UInt8(ascii: " ")
}
