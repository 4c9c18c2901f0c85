import PartnerUpdates

/// The names in a header, and where they stand.
struct HeaderNames {
  /// As they stand in the file.
  let names: [String]
  /// As they are compared.
  let plain: [String]

  init(_ names: [String]) {
    self.names = names.map { String($0.drop { $0 == "\u{FEFF}" }) }
    plain = names.map(KnownColumn.plain)
  }

  func has(_ name: String) -> Bool { plain.contains(name) }

  /// Where a column stands, under the first of its names that is there.
  func column(_ known: KnownColumn) -> Int? {
    known.names.lazy.compactMap { plain.firstIndex(of: $0) }.first
  }

  /// Where a column stands that may be there only once.
  func only(_ known: KnownColumn) throws(UnreadableTable) -> Int {
    guard let place = column(known) else { throw UnreadableTable("has no column \"\(known.title)\"") }
    guard plain[(place + 1)...].allSatisfy({ $0 != plain[place] }) else {
      throw UnreadableTable("has the column \(Bytes.quoted(names[place])) twice: remove one of them")
    }
    return place
  }

  /// The columns that are named by a month.
  func months() throws(UnreadableTable) -> [(month: Int, column: Int)] {
    var months: [(month: Int, column: Int)] = []
    var seen: Set<Int> = []
    for (column, name) in plain.enumerated() {
      guard let month = try month(name) else { continue }
      guard seen.insert(month).inserted else {
        throw UnreadableTable("has the month \"\(names[column])\" twice: remove one of the columns")
      }
      months.append((month, column))
    }
    guard months.count <= TableLimits.coverages else {
      throw UnreadableTable("has more than 10,000 months: no publisher has so many")
    }
    return months
  }

  /// The month that names a column. Six digits that are no month make the file unreadable: which month was meant
  /// cannot be told, and its numbers would be missing without a word.
  private func month(_ name: String) throws(UnreadableTable) -> Int? {
    guard name.utf8.first.map({ $0 &- UInt8(ascii: "0") <= 9 }) == true else { return nil }
    var copy = name
    let month = copy.withUTF8 { WrittenDate(Bytes(UnsafeRawBufferPointer($0))) }
    if let month, month.day == 0 { return month.monthNumber }
    guard name.utf8.count != 6 || !name.utf8.allSatisfy({ $0 &- UInt8(ascii: "0") <= 9 }) else {
      throw UnreadableTable("has a column \"\(name)\", which is no month: correct the header")
    }
    return nil
  }
}

/// How much of anything a file may hold: far more than any publisher needs, and little enough that no file can fill
/// the memory.
enum TableLimits {
  /// Kinds of offence.
  static let kinds = 4_096
  /// Months, times forces.
  static let coverages = 10_000
  /// Months, times forces, times kinds of offence in one area.
  static let cells = 1_000_000
  /// Rows of a table with months as columns.
  static let wideRows = 262_144
  /// Bytes in a line.
  static let line = 1_000_000
  /// Problems that are kept.
  static let problems = 100
  /// Areas that are suggested.
  static let areas = 1_000
}
