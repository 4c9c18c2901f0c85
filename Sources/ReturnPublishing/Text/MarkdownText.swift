/// Text that GitHub-flavoured Markdown prints as it stands, wherever it is put: in a paragraph, in a
/// bullet or in a cell of a table.
enum MarkdownText {
  /// The text in one line, with everything escaped that Markdown or HTML would read as structure.
  ///
  /// Works on bytes: everything that has a meaning in Markdown is ASCII.
  static func escaped(_ text: String) -> String {
    let bytes = oneLine(LegibleText.cleaned(text))
    let mark = leadingMark(in: bytes)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 8)
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "&"): result += "&amp;".utf8
      case UInt8(ascii: "<"): result += "&lt;".utf8
      case UInt8(ascii: ">"): result += "&gt;".utf8
      default:
        if index == mark || isMarkup(byte) || isSchemeEnd(bytes, index) {
          result.append(UInt8(ascii: "\\"))
        }
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// A fence longer than any run of backticks in the text, so that the text cannot end the block.
  static func fence(around text: String) -> String {
    var longest = 2
    var run = 0
    for byte in text.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    return String(repeating: "`", count: longest + 1)
  }

  /// Where the character stands that would make a heading, a list or a rule of the line.
  private static func leadingMark(in bytes: [UInt8]) -> Int? {
    let digits = bytes.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
    guard digits < bytes.count else { return nil }
    let marks = digits > 0 ? ".)" : "#+-="
    return marks.utf8.contains(bytes[digits]) ? digits : nil
  }

  /// Whether `://` stands here, from which some readers make a link.
  private static func isSchemeEnd(_ bytes: [UInt8], _ index: Int) -> Bool {
    bytes[index] == UInt8(ascii: ":") && bytes[index...].starts(with: "://".utf8)
  }

  private static func isMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "|"), UInt8(ascii: "~"), UInt8(ascii: "$"), UInt8(ascii: "^"):
      true
    default: false
    }
  }

  /// The text with every run of spaces, tabs and line feeds as one space, and none at its ends.
  private static func oneLine(_ text: String) -> [UInt8] {
    let space = UInt8(ascii: " ")
    var line: [UInt8] = []
    line.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case space, UInt8(ascii: "\n"), UInt8(ascii: "\t"):
        if let last = line.last, last != space { line.append(space) }
      default: line.append(byte)
      }
    }
    if line.last == space { line.removeLast() }
    return line
  }
}
