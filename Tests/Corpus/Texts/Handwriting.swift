import PartnerUpdates

/// Writes a file the way people do: thousands grouped here and there, a comment, an empty line.
enum Handwriting {
  /// The same content in another hand. Which one follows from the text of each line.
  static func varied(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { varied(line: $0) }
      .joined(separator: "\n")
  }

  private static func varied(line: Substring) -> String {
    let hash = line.utf8.reduce(7) { ($0 &* 31 &+ Int($1)) & 0xFFFF }
    for field in ["    value: ", "    previous: "] where line.hasPrefix(field) && hash % 3 == 0 {
      let number = ExactDecimal(String(line.dropFirst(field.count)))
      if let number { return field + number.grouped }
    }
    if line.hasPrefix("submitted: "), hash % 2 == 0 { return line + "    # by e-mail to the secretary" }
    if line.hasPrefix("  - figure: "), hash % 5 == 0 { return "\n" + line }
    return String(line)
  }
}
