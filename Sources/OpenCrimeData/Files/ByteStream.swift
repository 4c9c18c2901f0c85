/// The text of a file from its beginning to its end, unpacked where it is packed.
final class ByteStream {
  let file: OpenFile
  /// Whether gzip has packed it; its first two bytes tell.
  let isPacked: Bool
  private let inflater: Inflater?
  /// What has not been unpacked yet, or the first two bytes of a file that is not packed.
  private var input: ByteBuffer
  private var (start, end) = (0, 0)
  private var offset = 0
  private var hasEnded = false
  private var damage: String?
  /// Whether the last space was filled: of what has been taken in more may come.
  private var hasFilled = false

  init(_ file: OpenFile, pool: BufferPool) throws(UnreadableTable) {
    self.file = file
    var mark = ByteBuffer(capacity: 2)
    var filled = 0
    while filled < 2 {
      let count = try Self.more(of: file, at: filled, into: mark.space(from: filled, to: 2))
      if count == 0 { break }
      filled += count
    }
    (end, offset) = (filled, filled)
    isPacked = mark.bytes(0, filled).buffer.elementsEqual([0x1F, 0x8B])
    inflater = isPacked ? Inflater() : nil
    input = isPacked ? ByteBuffer(from: pool) : ByteBuffer(capacity: 2)
    input.space(from: 0, to: filled).copyBytes(from: mark.bytes(0, filled).buffer)
  }

  /// Reads on, at least one byte; 0 only at the end.
  func read(into space: UnsafeMutableRawBufferPointer) throws(UnreadableTable) -> Int {
    guard !space.isEmpty else { return 0 }
    if let inflater { return try unpack(into: space, with: inflater) }
    return try copy(into: space)
  }

  private func copy(into space: UnsafeMutableRawBufferPointer) throws(UnreadableTable) -> Int {
    guard start < end else {
      let count = try Self.more(of: file, at: offset, into: space)
      offset += count
      return count
    }
    let count = min(end - start, space.count)
    space.copyBytes(from: input.bytes(start, start + count).buffer)
    start += count
    return count
  }

  private func unpack(
    into space: UnsafeMutableRawBufferPointer, with inflater: Inflater
  ) throws(UnreadableTable) -> Int {
    while true {
      // After what stands before it: what is said of a file does not depend on how much is unpacked at once.
      if let damage {
        throw UnreadableTable("\(file.name): is a damaged gzip file (\(damage)): fetch it again")
      }
      if start == end, !hasFilled || inflater.isBetweenMembers { try refill(inflater) }
      if hasEnded { return 0 }
      let step = inflater.unpack(input.space(from: start, to: end), into: space)
      (start, damage) = (start + step.consumed, step.damage)
      hasFilled = step.produced == space.count
      if step.produced > 0 { return step.produced }
    }
  }

  private func refill(_ inflater: Inflater) throws(UnreadableTable) {
    let count = try Self.more(of: file, at: offset, into: input.space(from: 0, to: input.capacity))
    (start, end) = (0, count)
    offset += count
    guard count == 0 else { return }
    hasEnded = true
    guard inflater.isBetweenMembers else {
      throw UnreadableTable("\(file.name): is a gzip file that was cut short: fetch it again")
    }
  }

  private static func more(
    of file: OpenFile, at offset: Int, into space: UnsafeMutableRawBufferPointer
  ) throws(UnreadableTable) -> Int {
    file.size == nil ? try file.readNext(into: space) : try file.read(at: offset, into: space)
  }
}
