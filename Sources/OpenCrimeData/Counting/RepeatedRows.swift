/// How often rows of an area share their Crime ID, and how often all of it.
///
/// It keeps a number for each row instead of the row, so that a region's rows fit into memory. That two different rows
/// have one number is so unlikely that no table will ever see it.
struct RepeatedRows: Sendable {
  private var ids: [UInt64: Int32] = [:]
  private var rows: [UInt64: Int32] = [:]

  /// So many rows are looked at, more than any district has in ten years.
  private static let most = 1 << 20

  /// Notes a row with a Crime ID, by their fingerprints.
  mutating func add(id: UInt64, row: UInt64) {
    guard rows.count < Self.most else { return }
    ids[id, default: 0] &+= 1
    rows[row, default: 0] &+= 1
  }

  /// Takes over those of another part of the file.
  mutating func merge(_ other: RepeatedRows) {
    ids.merge(other.ids, uniquingKeysWith: &+)
    rows.merge(other.rows, uniquingKeysWith: &+)
  }

  /// Rows that share their Crime ID with another.
  var withRepeatedID: Int { Self.repeated(ids) }
  /// Rows that are identical to another.
  var identical: Int { Self.repeated(rows) }

  private static func repeated(_ counts: [UInt64: Int32]) -> Int {
    counts.values.reduce(0) { $1 > 1 ? $0 + Int($1) : $0 }
  }
}

extension Bytes {
  /// A number by which equal bytes are known, the same on every machine (FNV-1a).
  var fingerprint: UInt64 {
    buffer.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }
}
