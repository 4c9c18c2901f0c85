/// Counts lines and columns as the YAML library does, which takes more characters for line breaks than a line feed.
struct PlaceInText {
  /// Where the next character stands.
  private(set) var position = Position.start
  private var isAfterReturn = false

  /// Goes on behind a character.
  mutating func pass(_ scalar: Unicode.Scalar) {
    defer { isAfterReturn = scalar == "\r" }
    if scalar == "\n", isAfterReturn { return }
    position =
      Self.breaksLine(scalar)
      ? Position(line: position.line + 1, column: 1)
      : Position(line: position.line, column: position.column + 1)
  }

  /// Whether a line ends with a character; a carriage return and a line feed are one end.
  static func breaksLine(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }
}

extension String {
  /// Where the next character would stand.
  var yamlEnd: Position {
    var place = PlaceInText()
    for scalar in unicodeScalars { place.pass(scalar) }
    return place.position
  }

  /// The lines as the YAML library counts them, without their ends.
  var yamlLines: [Substring] {
    var lines: [Substring] = []
    var (start, index) = (startIndex, startIndex)
    while index < endIndex {
      let (scalar, here) = (unicodeScalars[index], index)
      unicodeScalars.formIndex(after: &index)
      guard PlaceInText.breaksLine(scalar) else { continue }
      if scalar == "\r", index < endIndex, unicodeScalars[index] == "\n" {
        unicodeScalars.formIndex(after: &index)
      }
      lines.append(self[start..<here])
      start = index
    }
    return lines + [self[start...]]
  }
}
