import CZlib

/// Unpacks what gzip has packed, in one or several members.
final class Inflater {
  /// What a piece of input gave.
  struct Step {
    let consumed: Int
    let produced: Int
  }

  /// Damaged input, with what is wrong.
  struct Damage: Error {
    let reason: String
  }

  // zlib keeps the address of the stream, so it stays where it is.
  private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
  private let isReady: Bool
  /// Whether nothing has been read of a member, so that the input may end here.
  private(set) var isBetweenMembers = true
  private var members = 0

  init() {
    stream.initialize(to: z_stream())
    // 15 bits of window; 16 more stand for gzip's own header and checksum.
    let size = Int32(MemoryLayout<z_stream>.size)
    isReady = inflateInit2_(stream, 15 + 16, ZLIB_VERSION, size) == Z_OK
  }

  deinit {
    if isReady { inflateEnd(stream) }
    stream.deinitialize(count: 1)
    stream.deallocate()
  }

  /// Unpacks from some bytes of input into a space; neither may be empty.
  func unpack(
    _ input: UnsafeMutableRawBufferPointer, into space: UnsafeMutableRawBufferPointer
  ) throws(Damage) -> Step {
    guard isReady else { throw Damage(reason: "there is no memory to unpack it") }
    // Zeros after the last member are how tapes fill their blocks.
    if isBetweenMembers, members > 0, input.allSatisfy({ $0 == 0 }) {
      return Step(consumed: input.count, produced: 0)
    }
    let lengths = (uInt(clamping: input.count), uInt(clamping: space.count))
    stream.pointee.next_in = input.baseAddress?.assumingMemoryBound(to: UInt8.self)
    stream.pointee.next_out = space.baseAddress?.assumingMemoryBound(to: UInt8.self)
    (stream.pointee.avail_in, stream.pointee.avail_out) = lengths
    isBetweenMembers = false
    try finish(inflate(stream, Z_NO_FLUSH))
    return Step(
      consumed: Int(lengths.0 - stream.pointee.avail_in), produced: Int(lengths.1 - stream.pointee.avail_out))
  }

  private func finish(_ status: Int32) throws(Damage) {
    switch status {
    case Z_OK, Z_BUF_ERROR: return
    case Z_STREAM_END:
      (isBetweenMembers, members) = (true, members + 1)
      inflateReset(stream)
    default:
      throw Damage(reason: stream.pointee.msg.map { String(cString: $0) } ?? "zlib's error \(status)")
    }
  }
}
