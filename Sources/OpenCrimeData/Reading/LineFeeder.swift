/// Reads a file from its beginning to its end and hands out whole lines, many at a time.
struct LineFeeder: ~Copyable {
  /// What comes next.
  enum Piece {
    /// Whole lines; the last of the file may lack its line end.
    case lines(Bytes)
    /// A line that is longer than ``TableLimits/line``; it is left out.
    case longLine
  }

  let stream: ByteStream
  private var buffer: ByteBuffer
  private var (start, end) = (0, 0)
  private var hasEnded = false
  /// How many bytes of the file's text have been handed out.
  private(set) var offset = 0

  init(_ stream: ByteStream, pool: BufferPool) {
    self.stream = stream
    buffer = ByteBuffer(from: pool)
  }

  /// The next lines, or `nil` at the end.
  mutating func next() throws(UnreadableTable) -> Piece? {
    // A full buffer first, so that there are many lines in it.
    while !hasEnded, end < buffer.capacity || start > 0 && !holdsLineEnd { try fill() }
    while true {
      let held = buffer.bytes(start, end)
      let whole = hasEnded ? held.count : held.afterLast(.lineFeed)
      if hasEnded, held.count > TableLimits.line, !held.contains(.lineFeed) { return try skipLine() }
      if whole > 0 { return .lines(take(whole)) }
      if hasEnded { return nil }
      if held.count > TableLimits.line { return try skipLine() }
      try fill()
    }
  }

  /// The first line that is not blank, and the number of lines up to it; `nil` where there is none.
  mutating func header() throws(UnreadableTable) -> (line: Bytes, number: Int)? {
    var number = 0
    while true {
      let place = buffer.bytes(start, end).first(.lineFeed)
      guard min(place, end - start) <= TableLimits.line else {
        throw UnreadableTable("its first line is longer than 1 MB: is it a table?")
      }
      if place < end - start || hasEnded {
        guard start < end else { return nil }
        number += 1
        let line = take(min(place + 1, end - start))
        if !line.isBlankLine { return (line, number) }
      } else {
        try fill()
      }
    }
  }

  /// Whether the first line ends in a carriage return alone.
  mutating func hasLoneReturns() throws(UnreadableTable) -> Bool {
    while true {
      let held = buffer.bytes(start, end)
      let place = held.first(.carriageReturn)
      if held.first(.lineFeed) < place || held.count > TableLimits.line { return false }
      if place + 1 < held.count { return held[place + 1] != .lineFeed }
      if hasEnded { return place < held.count }
      try fill()
    }
  }

  /// Reads some bytes as others, in what is held and in all that comes.
  mutating func replace(_ others: [UInt8: UInt8]) {
    let replacements = (0...UInt8.max).map { byte in
      let read = stream.replacements?[Int(byte)] ?? byte
      return others[read] ?? read
    }
    let held = buffer.space(from: start, to: end)
    for index in held.indices { held[index] = others[held[index]] ?? held[index] }
    stream.replace(with: replacements)
  }

  private var holdsLineEnd: Bool { buffer.bytes(start, end).contains(.lineFeed) }

  private mutating func take(_ count: Int) -> Bytes {
    defer { (start, offset) = (start + count, offset + count) }
    return buffer.bytes(start, start + count)
  }

  /// Reads on behind what is held.
  private mutating func fill() throws(UnreadableTable) {
    if start > 0 {
      buffer.moveToFront(start, end)
      (start, end) = (0, end - start)
    }
    if end == buffer.capacity { buffer.grow(to: end * 2) }
    let count = try stream.read(into: buffer.space(from: end, to: buffer.capacity))
    end += count
    hasEnded = count == 0
  }

  /// Passes over a line without holding it.
  private mutating func skipLine() throws(UnreadableTable) -> Piece {
    while true {
      let place = buffer.bytes(start, end).first(.lineFeed)
      if place < end - start {
        _ = take(place + 1)
        return .longLine
      }
      _ = take(end - start)
      if hasEnded { return .longLine }
      try fill()
    }
  }
}

extension Bytes {
  /// Whether a line holds nothing but its end.
  var isBlankLine: Bool { buffer.allSatisfy { $0 == .lineFeed || $0 == .carriageReturn } }
}
