import PartnerUpdates

/// A mistake made in the text of a file rather than in what it says.
struct TextEdit: Sendable {
  let name: String
  let rule: String
  /// The edited text and where a finding is expected; `nil` where the edit cannot be made.
  let edit: @Sendable (String) -> (text: String, path: FieldPath)?

  init(
    _ name: String, _ rule: String, _ edit: @escaping @Sendable (String) -> (text: String, path: FieldPath)?
  ) {
    (self.name, self.rule, self.edit) = (name, rule, edit)
  }

  /// Adds lines at the end; found where the file as a whole stands.
  static func adding(_ name: String, _ rule: String, _ lines: String, at path: FieldPath = .whole) -> TextEdit
  {
    TextEdit(name, rule) { ($0 + lines + "\n", path) }
  }

  /// Replaces the first line that begins so.
  static func replacing(
    _ name: String, _ rule: String, _ start: String, with line: String, at path: FieldPath
  ) -> TextEdit {
    TextEdit(name, rule) { text in text.replacingLine(start) { _ in line }.map { ($0, path) } }
  }

  /// Changes the first line that begins so inside an entry of a list; the path is that of the entry and a field.
  static func inEntry(
    _ name: String, _ rule: String, _ entry: String, _ field: String, to value: String
  ) -> TextEdit {
    TextEdit(name, rule) { text in
      var current = ""
      var list = ""
      var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      for index in lines.indices {
        let line = lines[index]
        if let first = line.first, first.isLetter { list = String(line.prefix { $0 != ":" }) }
        if line.hasPrefix("  - \(entry): ") { current = String(line.dropFirst("  - \(entry): ".count)) }
        guard !current.isEmpty, line.hasPrefix("    \(field): "), !line.hasSuffix("|") else { continue }
        let label = current.hasPrefix("\"") ? String(current.dropFirst().dropLast()) : current
        lines[index] = "    \(value)"
        let written = String(value.prefix { $0 != ":" })
        return (lines.joined(separator: "\n"), .item(list, label) / written)
      }
      return nil
    }
  }
}

extension String {
  /// The text with its first line of a certain start replaced, or left out.
  func replacingLine(_ start: String, _ change: (String) -> String?) -> String? {
    var lines = split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let index = lines.firstIndex(where: { $0.hasPrefix(start) }) else { return nil }
    if let line = change(lines[index]) { lines[index] = line } else { lines.remove(at: index) }
    return lines.joined(separator: "\n")
  }
}
