/// Writes texts so that plain YAML gives them back as they were.
enum YAMLText {
  /// A text on one line, quoted where it could be mistaken for something else.
  static func scalar(_ text: String) -> String { isPlain(text) ? text : quoted(text) }

  /// A text after `name:` or `-`: on the same line, or under `|` where it has several lines or is to.
  ///
  /// - Parameters:
  ///   - indent: how far the lines under `|` are indented.
  ///   - isLong: whether a single line goes under `|` too, as the narratives do.
  static func text(_ text: String, indent: Int, isLong: Bool = false) -> String {
    guard text.unicodeScalars.contains("\n") || (isLong && !text.isEmpty), fitsBlock(text) else {
      return text.isEmpty ? "\"\"" : scalar(text)
    }
    let space = String(repeating: " ", count: indent)
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    return (["|"] + lines.map { $0.isEmpty ? "" : space + String($0) }).joined(separator: "\n")
  }

  /// A text that fits on a line of comment.
  static func comment(_ text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return String(String.UnicodeScalarView(words.unicodeScalars.map { isPrintable($0) ? $0 : "\u{FFFD}" }))
  }

  /// Whether a text needs no quotation marks: it starts as a word or number does, and nothing in it starts
  /// a value or a comment.
  private static func isPlain(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.first, text != "null" else { return text.isEmpty }
    let start = first == "-" || first == "+" ? scalars.dropFirst().first : first
    guard let start, isDigit(start) || (start == first && isLetter(start)), scalars.last != " " else {
      return false
    }
    return scalars.indices.allSatisfy { index in
      switch scalars[index] {
      case ":": index + 1 < scalars.count && scalars[index + 1] != " "
      case "#": scalars[index - 1] != " "
      default: isPrintable(scalars[index])
      }
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.unicodeScalars.map(escaped).joined() + "\""
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"", "\\": return "\\\(scalar)"
    case "\n": return "\\n"
    case "\t": return "\\t"
    default: break
    }
    guard !isPrintable(scalar) else { return String(scalar) }
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let (mark, width) = scalar.value < 0x100 ? ("\\x", 2) : ("\\u", 4)
    return mark + String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// Whether a text can stand under `|`: nothing that YAML would change or refuse, no white space at its ends.
  private static func fitsBlock(_ text: String) -> Bool {
    guard let first = text.first, let last = text.last, !first.isWhitespace, !last.isWhitespace else {
      return false
    }
    return text.unicodeScalars.allSatisfy { $0 == "\n" || isPrintable($0) }
  }

  /// Whether YAML takes a character as it stands on a line. The others that it calls line breaks do not count.
  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD, 0x1_0000...: true
    default: false
    }
  }
}
