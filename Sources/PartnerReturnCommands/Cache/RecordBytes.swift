/// Writes texts and numbers as bytes that ``RecordReader`` reads again.
struct RecordWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ number: Int) {
    var rest = UInt64(bitPattern: Int64(number))
    // Seven bits a byte, the lowest first; the eighth says that there are more.
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  mutating func write(_ text: String) {
    write(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  mutating func write(_ flag: Bool) { write(flag ? 1 : 0) }
  mutating func write(_ digest: ContentDigest) { bytes.append(contentsOf: digest.bytes) }

  mutating func write<Value>(_ value: Value?, _ element: (inout Self, Value) -> Void) {
    write(value != nil)
    if let value { element(&self, value) }
  }

  mutating func write<Value>(_ values: [Value], _ element: (inout Self, Value) -> Void) {
    write(values.count)
    for value in values { element(&self, value) }
  }
}

/// Reads what ``RecordWriter`` wrote. Of anything else it says that it cannot be read, whatever it is.
struct RecordReader {
  /// The bytes are not those of a record.
  struct Damaged: Error {}

  private var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  /// Whether everything has been read.
  var isAtEnd: Bool { rest.isEmpty }

  mutating func number() throws(Damaged) -> Int {
    var (value, shift) = (UInt64(0), UInt64(0))
    while let byte = rest.popFirst() {
      guard shift < 63 || (shift == 63 && byte <= 1) else { throw Damaged() }
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return Int(Int64(bitPattern: value)) }
      shift += 7
    }
    throw Damaged()
  }

  mutating func text() throws(Damaged) -> String {
    guard let text = String(validating: try take(try number()), as: UTF8.self) else { throw Damaged() }
    return text
  }

  mutating func flag() throws(Damaged) -> Bool {
    switch try number() {
    case 0: false
    case 1: true
    default: throw Damaged()
    }
  }

  mutating func digest() throws(Damaged) -> ContentDigest {
    guard let digest = ContentDigest(bytes: Array(try take(ContentDigest.size))) else { throw Damaged() }
    return digest
  }

  mutating func optional<Value>(
    _ element: (inout Self) throws(Damaged) -> Value
  ) throws(Damaged) -> Value? {
    try flag() ? try element(&self) : nil
  }

  mutating func list<Value>(
    _ element: (inout Self) throws(Damaged) -> Value
  ) throws(Damaged) -> [Value] {
    let count = try number()
    // Every element takes a byte or more.
    guard count >= 0, count <= rest.count else { throw Damaged() }
    var values: [Value] = []
    for _ in 0..<count { values.append(try element(&self)) }
    return values
  }

  private mutating func take(_ count: Int) throws(Damaged) -> ArraySlice<UInt8> {
    guard count >= 0, count <= rest.count else { throw Damaged() }
    let taken = rest.prefix(count)
    rest = rest.dropFirst(count)
    return taken
  }
}
