/// The text of a file from its beginning to its end, unpacked where it is packed.
final class ByteStream {
  let file: OpenFile
  /// Whether gzip has packed it; its first two bytes tell.
  let isPacked: Bool
  private let inflater = Inflater()
  private var input = ByteBuffer(capacity: 64 << 10)
  private var (start, end) = (0, 0)
  private var offset = 0
  private var hasEnded = false

  init(_ file: OpenFile) throws(UnreadableTable) {
    self.file = file
    var filled = 0
    while filled < 2 {
      let count = try Self.more(of: file, at: filled, into: input.space(from: filled, to: input.capacity))
      if count == 0 { break }
      filled += count
    }
    (end, offset) = (filled, filled)
    isPacked = filled >= 2 && input.bytes(0, 2).buffer.elementsEqual([0x1F, 0x8B])
  }

  /// Reads on, at least one byte; 0 only at the end.
  func read(into space: UnsafeMutableRawBufferPointer) throws(UnreadableTable) -> Int {
    guard !space.isEmpty else { return 0 }
    return isPacked ? try unpack(into: space) : try copy(into: space)
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

  private func unpack(into space: UnsafeMutableRawBufferPointer) throws(UnreadableTable) -> Int {
    while true {
      if start == end { try refill() }
      if hasEnded { return 0 }
      do {
        let step = try inflater.unpack(input.space(from: start, to: end), into: space)
        start += step.consumed
        if step.produced > 0 { return step.produced }
      } catch {
        throw UnreadableTable(
          "\(file.name): is a damaged gzip file (\(error.reason)): fetch it again")
      }
    }
  }

  private func refill() throws(UnreadableTable) {
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
