/// The values of one row.
struct Row {
  let text: Bytes
  /// Where each value begins; the last entry is one past the last value and its comma.
  let starts: UnsafeBufferPointer<Int32>

  @inline(__always)
  subscript(column: Int) -> Bytes {
    text.slice(Int(starts[column]), Int(starts[column + 1]) - 1)
  }

  /// All its values.
  var whole: Bytes { text.slice(Int(starts[0]), Int(starts[starts.count - 1]) - 1) }

  /// Whether it has no value at all, as rows that spreadsheets leave behind: then only commas stand there.
  @inline(__always)
  var isEmpty: Bool { Int(starts[starts.count - 1]) - Int(starts[0]) == starts.count - 1 && starts.count > 2 }
}

/// Cuts lines into rows, each with as many values as the header has.
///
/// A row points into the line and into the cutter; it is used up before the next is cut. Lines are shorter than
/// ``TableLimits/line``, so that places fit into 32 bits.
struct RowCutter: ~Copyable {
  private let columns: Int
  private let starts: UnsafeMutableBufferPointer<Int32>
  /// The values of a row with quotes, without them.
  private var unquoted: ByteBuffer

  init(columns: Int) {
    self.columns = max(1, columns)
    starts = .allocate(capacity: self.columns + 1)
    starts.initialize(repeating: 0)
    unquoted = ByteBuffer(capacity: 4 << 10)
  }

  deinit { starts.deallocate() }

  /// Cuts a line without quotes.
  @inline(__always)
  mutating func cut(_ line: Bytes) throws(RowFault) -> Row {
    var place = 0
    for column in 1...columns {
      place = line.first(.comma, from: place) + 1
      starts[column] = Int32(truncatingIfNeeded: place)
      if place > line.count {
        guard column == columns else { throw .columns(found: column, expected: columns) }
        return Row(text: line, starts: UnsafeBufferPointer(starts))
      }
    }
    throw .columns(found: columns + 1 + line.slice(place, line.count).count(.comma), expected: columns)
  }

  /// Cuts a line in which values may stand in quotes.
  mutating func cutQuoted(_ line: Bytes) throws(RowFault) -> Row {
    guard line.contains(.quote) else { return try cut(line) }
    unquoted.grow(to: line.count + 1)
    let target = unquoted.space(from: 0, to: line.count + 1)
    var (place, written, column) = (0, 0, 0)
    repeat {
      try Self.copyValue(of: line, &place, to: target, &written)
      column += 1
      // A comma of its own after each value: where the next begins.
      target[written] = .comma
      written += 1
      if column <= columns { starts[column] = Int32(truncatingIfNeeded: written) }
      place += 1
    } while place <= line.count
    guard column == columns else { throw .columns(found: column, expected: columns) }
    return Row(text: unquoted.bytes(0, written), starts: UnsafeBufferPointer(starts))
  }

  /// Copies the value that begins at a place, and leaves the place at the comma or the end after it.
  private static func copyValue(
    of line: Bytes, _ place: inout Int, to target: UnsafeMutableRawBufferPointer, _ written: inout Int
  ) throws(RowFault) {
    guard place < line.count, line[place] == .quote else {
      let end = line.first(.comma, from: place)
      let value = line.slice(place, end)
      guard !value.contains(.quote) else { throw .quoteInside }
      copy(value, to: target, &written)
      return place = end
    }
    place += 1
    while true {
      let close = line.first(.quote, from: place)
      guard close < line.count else { throw .openQuote }
      copy(line.slice(place, close), to: target, &written)
      place = close + 1
      guard place < line.count, line[place] == .quote else { break }
      target[written] = .quote
      written += 1
      place += 1
    }
    guard place == line.count || line[place] == .comma else { throw .textAfterQuote }
  }

  /// What is written is never longer than what was read, and one comma more at the end.
  private static func copy(_ value: Bytes, to target: UnsafeMutableRawBufferPointer, _ written: inout Int) {
    UnsafeMutableRawBufferPointer(rebasing: target[written..<(written + value.count)])
      .copyBytes(from: value.buffer)
    written += value.count
  }
}

extension Bytes {
  /// How often a byte occurs.
  fileprivate func count(_ byte: UInt8) -> Int { buffer.count { $0 == byte } }
}
