/// The lines of a file as its reader counts them: YAML takes more characters for line breaks than a line feed.
struct SourceLines {
  /// The lines without their breaks.
  let lines: [Substring]

  init(_ text: String) {
    var lines: [Substring] = []
    let scalars = text.unicodeScalars
    var start = scalars.startIndex
    var index = start
    while index < scalars.endIndex {
      let next = scalars.index(after: index)
      switch scalars[index] {
      case "\r" where next < scalars.endIndex && scalars[next] == "\n": break
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}":
        let isAfterReturn =
          scalars[index] == "\n" && index > start && scalars[scalars.index(before: index)] == "\r"
        lines.append(Substring(scalars[start..<(isAfterReturn ? scalars.index(before: index) : index)]))
        start = next
      default: break
      }
      index = next
    }
    self.lines = lines + [Substring(scalars[start...])]
  }

  /// A line by its number, counted from 1.
  subscript(number: Int) -> Substring? { lines.indices.contains(number - 1) ? lines[number - 1] : nil }
}
