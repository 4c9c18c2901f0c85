/// The lines of a file as its reader counts them: YAML takes more characters for line breaks than a line feed.
struct SourceLines {
  /// The lines without their breaks.
  let lines: [Substring]

  init(_ text: String) {
    let bytes = text.utf8
    var lines: [Substring] = []
    var start = bytes.startIndex
    var index = start
    while index < bytes.endIndex {
      // Few bytes can begin a line break; the others are passed by quickly.
      guard !(0x20..<0xC2).contains(bytes[index]), let length = Self.breakLength(bytes[index...]) else {
        index = bytes.index(after: index)
        continue
      }
      lines.append(text[start..<index])
      index = bytes.index(index, offsetBy: length)
      start = index
    }
    self.lines = lines + [text[start...]]
  }

  /// A line by its number, counted from 1.
  subscript(number: Int) -> Substring? { lines.indices.contains(number - 1) ? lines[number - 1] : nil }

  /// How many bytes the line break has with which some bytes begin; `nil` where they begin with none.
  private static func breakLength(_ bytes: Substring.UTF8View) -> Int? {
    switch bytes.first {
    case UInt8(ascii: "\n"): 1
    case UInt8(ascii: "\r"): bytes.dropFirst().first == UInt8(ascii: "\n") ? 2 : 1
    case 0xC2: bytes.starts(with: "\u{85}".utf8) ? 2 : nil
    case 0xE2: bytes.starts(with: "\u{2028}".utf8) || bytes.starts(with: "\u{2029}".utf8) ? 3 : nil
    default: nil
    }
  }
}
