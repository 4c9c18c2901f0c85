import CZlib

/// Unpacks what gzip has packed, in one or several members.
final class Inflater {
  /// What a piece of input gave.
  struct Step {
    let consumed: Int
    let produced: Int
    /// What is wrong with the input behind that; `nil` where nothing is.
    var damage: String?
  }

  // zlib keeps the address of the stream, so it stays where it is.
  private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
  private let isReady: Bool
  /// Whether nothing has been read of a member, so that the input may end here.
  private(set) var isBetweenMembers = true
  private var members = 0
  private var isFilledUp = false

  /// - Parameter isInArchive: whether it has no header and no checksum of its own, as in a zip file.
  init(isInArchive: Bool = false) {
    stream.initialize(to: z_stream())
    // 15 bits of window. 16 more ask for gzip's header and checksum; a negative number asks for neither.
    let size = Int32(MemoryLayout<z_stream>.size)
    isReady = inflateInit2_(stream, isInArchive ? -15 : 15 + 16, ZLIB_VERSION, size) == Z_OK
  }

  deinit {
    if isReady { inflateEnd(stream) }
    stream.deinitialize(count: 1)
    stream.deallocate()
  }

  /// Unpacks from some bytes of input into a space, which may not be empty; without input what has been taken in and
  /// did not fit yet.
  func unpack(
    _ input: UnsafeMutableRawBufferPointer, into space: UnsafeMutableRawBufferPointer
  ) -> Step {
    guard isReady else { return Step(consumed: 0, produced: 0, damage: "there is no memory to unpack it") }
    // Zeros after the last member are how tapes fill their blocks; nothing comes behind them.
    if isFilledUp || isBetweenMembers && members > 0 && input.first == 0 {
      isFilledUp = true
      let isSound = input.allSatisfy { $0 == 0 }
      return Step(consumed: input.count, produced: 0, damage: isSound ? nil : "incorrect header check")
    }
    let lengths = (uInt(clamping: input.count), uInt(clamping: space.count))
    stream.pointee.next_in = input.baseAddress?.assumingMemoryBound(to: UInt8.self)
    stream.pointee.next_out = space.baseAddress?.assumingMemoryBound(to: UInt8.self)
    (stream.pointee.avail_in, stream.pointee.avail_out) = lengths
    isBetweenMembers = false
    let status = inflate(stream, Z_NO_FLUSH)
    var step = Step(
      consumed: Int(lengths.0 - stream.pointee.avail_in), produced: Int(lengths.1 - stream.pointee.avail_out))
    switch status {
    case Z_OK, Z_BUF_ERROR: break
    case Z_STREAM_END:
      (isBetweenMembers, members) = (true, members + 1)
      inflateReset(stream)
    default: step.damage = stream.pointee.msg.map { String(cString: $0) } ?? "zlib's error \(status)"
    }
    return step
  }
}
