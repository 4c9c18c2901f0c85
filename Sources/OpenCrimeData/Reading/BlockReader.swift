/// Reads a file in blocks, in any order, and hands out the lines that begin in a block.
struct BlockReader: ~Copyable {
  /// The lines that begin in a block.
  struct Lines {
    let lines: Bytes
    /// Whether the last of them is not among ``lines`` because it is longer than ``TableLimits/line``.
    let endsInLongLine: Bool
  }

  private let file: OpenFile
  /// Where the lines begin: after the header.
  private let start: Int
  private let size: Int
  private let step: Int
  private var buffer: ByteBuffer

  /// - Parameter pool: memory for a block and ``ahead``.
  init(_ file: OpenFile, from start: Int, size: Int, step: Int, pool: BufferPool) {
    (self.file, self.start, self.size, self.step) = (file, start, size, step)
    buffer = ByteBuffer(from: pool)
  }

  /// How much is read beyond a block at once: most lines end within it.
  static func ahead(of step: Int) -> Int { min(step, 4 << 10) }

  /// How many blocks a file has.
  static func blocks(from start: Int, size: Int, step: Int) -> Int { max(0, size - start + step - 1) / step }

  /// The lines that begin in a block, counted from 0.
  mutating func read(_ block: Int) throws(UnreadableTable) -> Lines? {
    let begin = start + block * step
    // One byte more in front: whether it ends a line tells whether a line begins with the block.
    let from = block == 0 ? begin : begin - 1
    // A long line may have left more room than that.
    let wanted = step + Self.ahead(of: step)
    var end = try file.read(at: from, into: buffer.space(from: 0, to: wanted))
    let owned = min(min(begin + step, size) - from, end)
    let first = block == 0 ? 0 : buffer.bytes(0, end).first(.lineFeed) + 1
    guard first < owned else { return nil }
    var isAtEnd = end < wanted
    while true {
      // The last line is the one that the last byte of the block belongs to.
      let lineEnd = buffer.bytes(0, end).first(.lineFeed, from: owned - 1)
      if lineEnd < end { return Lines(lines: buffer.bytes(first, lineEnd + 1), endsInLongLine: false) }
      let lastLine = first + buffer.bytes(first, owned).afterLast(.lineFeed)
      if isAtEnd, end - lastLine <= TableLimits.line {
        return Lines(lines: buffer.bytes(first, end), endsInLongLine: false)
      }
      if end - lastLine > TableLimits.line {
        return Lines(lines: buffer.bytes(first, lastLine), endsInLongLine: true)
      }
      buffer.grow(to: min(max(end, 1) * 2, wanted + TableLimits.line))
      let count = try file.read(at: from + end, into: buffer.space(from: end, to: buffer.capacity))
      isAtEnd = end + count < buffer.capacity
      end += count
    }
  }
}
