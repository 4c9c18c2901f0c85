/// Text that shows what it holds and cannot disturb what stands around it.
///
/// What a reader cannot see is taken out, or shown as U+FFFD where it would have moved or hidden other
/// text: control characters, and the embeddings, overrides and isolates of bidirectional text.
enum LegibleText {
  /// The text without anything invisible; every kind of line break becomes a line feed.
  static func cleaned(_ text: String) -> String {
    if text.unicodeScalars.allSatisfy(isOrdinary) { return text }
    var scalars = String.UnicodeScalarView()
    var endedWithReturn = false
    for scalar in text.unicodeScalars {
      if let kept = replacement(for: scalar), !(endedWithReturn && scalar == "\n") { scalars.append(kept) }
      endedWithReturn = scalar == "\r"
    }
    return String(scalars)
  }

  /// Whether it is visible by itself: ASCII, Western European letters, the usual dashes, quotation marks,
  /// arrows and signs. Nearly every text has nothing else.
  private static func isOrdinary(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0x0A, 0x09: true
    case 0xA0...0xAC, 0xAE...0x24F: true
    case 0x2010...0x2027, 0x2030...0x203A, 0x20AC, 0x2190...0x21FF, 0x2212: true
    default: false
    }
  }

  /// What stands for a character: itself, a line feed, U+FFFD, or nothing.
  private static func replacement(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x09, 0x0A: scalar
    case 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029: "\n"
    case 0x202A...0x202E, 0x2066...0x2069, 0xFFF9...0xFFFB: "\u{FFFD}"
    case 0xFE00...0xFE0F: scalar
    default:
      switch scalar.properties.generalCategory {
      case .control: "\u{FFFD}"
      case .unassigned where scalar.properties.isNoncharacterCodePoint: "\u{FFFD}"
      default: scalar.properties.isDefaultIgnorableCodePoint ? nil : scalar
      }
    }
  }
}
