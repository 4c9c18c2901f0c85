/// Rows as comma-separated values: RFC 4180, UTF-8, and safe to open in a spreadsheet.
enum CSVText {
  /// The rows, the names of the columns first. Lines end as the standard says, in a carriage return and a
  /// line feed.
  static func printed(_ header: [String], _ rows: [[DataCell]]) -> [UInt8] {
    var bytes: [UInt8] = []
    for row in [header.map(DataCell.name)] + rows {
      for (index, cell) in row.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        print(cell, to: &bytes)
      }
      bytes += "\r\n".utf8
    }
    return bytes
  }

  private static func print(_ cell: DataCell, to bytes: inout [UInt8]) {
    switch cell {
    case .missing: break
    case .shorthand(let text) where shorthands.contains(text): bytes += text.utf8
    case .name(let text) where isPlain(text): bytes += text.utf8
    // Whoever says that nothing in it needs quoting may be wrong.
    case .name(let text), .shorthand(let text), .text(let text): quote(harmless(text), to: &bytes)
    }
  }

  /// What stands in the place of a value.
  private static let shorthands: Set = ["[c]", "[x]"]

  /// Whether nothing in a text needs quoting and no spreadsheet takes it for a formula: a number with its sign, or
  /// letters and digits with what dates, months, names and ratings hold between them.
  private static func isPlain(_ text: String) -> Bool {
    var bytes = text.utf8[...]
    if let sign = bytes.first, "+-".utf8.contains(sign) {
      bytes = bytes.dropFirst()
      return !bytes.isEmpty && bytes.allSatisfy { "0123456789.".utf8.contains($0) }
    }
    guard let first = bytes.first, let last = bytes.last, isWordPart(first), isWordPart(last) else {
      return false
    }
    return bytes.allSatisfy { isWordPart($0) || " -./_:".utf8.contains($0) }
  }

  private static func isWordPart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

  /// A text that a spreadsheet does not take for a formula: an apostrophe before the first character says so,
  /// and spreadsheets do not show it.
  private static func harmless(_ text: String) -> String {
    let visible = String(
      String.UnicodeScalarView(text.unicodeScalars.map { isKept($0) ? $0 : "\u{FFFD}" }))
    guard let first = visible.unicodeScalars.first(where: { !isSkipped($0) }) else {
      return visible
    }
    return "=+-@＝＋－＠\u{FFFD}'".unicodeScalars.contains(first) ? "'" + visible : visible
  }

  /// What a spreadsheet may pass over before a formula: white space, and characters that nobody sees.
  private static func isSkipped(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar.properties.generalCategory == .format
  }

  /// Line ends and tabs are text; other control characters are not.
  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory != .control || scalar == "\n" || scalar == "\t"
  }

  private static func quote(_ text: String, to bytes: inout [UInt8]) {
    let needsQuotes =
      text.unicodeScalars.contains { ",\"\n\r\t\u{2028}\u{2029}".unicodeScalars.contains($0) }
      || text.first == " " || text.last == " " || isShorthand(text)
    guard needsQuotes else {
      bytes += text.utf8
      return
    }
    bytes += "\"".utf8
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes += "\"".utf8
  }

  private static func isShorthand(_ text: String) -> Bool { text.first == "[" && text.last == "]" }
}

/// A cell of a table of data.
enum DataCell: Hashable, Sendable {
  /// Nothing was given.
  case missing
  /// A number, date, month, id or one of a few words: nothing in it needs quoting.
  case name(String)
  /// `[c]` or `[x]` in the place of a value.
  case shorthand(String)
  /// What somebody wrote.
  case text(String)

  /// A text; nothing where it is empty.
  static func prose(_ text: String) -> DataCell { text.isEmpty ? .missing : .text(text) }
  /// A value as it is printed, or nothing.
  static func value(_ value: (some CustomStringConvertible)?) -> DataCell {
    value.map { .name($0.description) } ?? .missing
  }
  /// True or false.
  static func flag(_ flag: Bool) -> DataCell { .name(flag ? "true" : "false") }
}
