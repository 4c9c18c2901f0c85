/// What a reader of Markdown makes of a file, line by line, as far as structure goes.
struct Markdown {
  let lines: [Substring]

  init(_ text: String) { lines = text.split(separator: "\n", omittingEmptySubsequences: false) }

  /// The text without escapes, as a person reads it.
  var unescaped: String {
    var text = ""
    var isEscaped = false
    for character in lines.joined(separator: "\n") {
      if character == "\\", !isEscaped {
        isEscaped = true
      } else {
        text.append(character)
        isEscaped = false
      }
    }
    return text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
  }

  /// What each line is: a heading of a level, a row of so many cells, a bullet, a paragraph. What stands
  /// between fences has no structure.
  var structure: [String] { outsideFences.map(Self.kind) }

  private var outsideFences: [Substring] {
    var fence: Substring?
    return lines.filter { line in
      if let open = fence {
        if line == open { fence = nil }
        return false
      }
      if line.hasPrefix("```") { fence = line }
      return true
    }
  }

  /// The headings with their levels.
  var headings: [(level: Int, title: String)] {
    outsideFences.filter { Self.kind($0).hasPrefix("heading") }.map { line in
      (line.prefix { $0 == "#" }.count, String(line.drop { $0 == "#" }.dropFirst()))
    }
  }

  private static func kind(_ line: Substring) -> String {
    if line.isEmpty { return "empty" }
    if line.hasPrefix("|") { return "row of \(cells(in: line))" }
    if line.hasPrefix("```") { return "fence" }
    if line.hasPrefix("- ") { return "bullet" }
    if line.hasPrefix(">") { return "quotation" }
    let marks = line.prefix { $0 == "#" }.count
    if (1...6).contains(marks), line.dropFirst(marks).first == " " { return "heading \(marks)" }
    if line.hasPrefix("+ ") || line.hasPrefix("* ") || line.hasPrefix("=") || line.hasPrefix("---") {
      return "accident"
    }
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    let next = line.dropFirst(digits.count).first
    return !digits.isEmpty && (next == "." || next == ")") ? "accident" : "paragraph"
  }

  private static func cells(in line: Substring) -> Int {
    var bars = 0
    var isEscaped = false
    for byte in line.utf8 {
      if byte == UInt8(ascii: "|"), !isEscaped { bars += 1 }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    return bars - 1
  }
}
