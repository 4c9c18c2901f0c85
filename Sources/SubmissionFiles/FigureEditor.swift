import PartnerUpdates

/// Why the figures of a submission cannot be changed in its text.
package struct CannotEdit: Error, Sendable, CustomStringConvertible {
  /// A sentence with the line, what is in the way, and how to put it right.
  package let description: String

  init(_ message: String, fix: String, at line: Int? = nil) {
    description = (line.map { "line \($0): " } ?? "") + "\(message); \(fix)"
  }

  init(_ found: FileFinding) {
    self.init(found.finding.message, fix: found.finding.fix, at: found.position.line)
  }
}

/// Writes figures into the text of a submission and leaves everything else as it stands: comments, blank
/// lines, the order of fields, line ends, a byte order mark, quotation marks, indents.
///
/// What an entry then reads is said by ``FigureEntry/reading(over:)``. A field that means that already is not
/// touched, so that writing twice changes nothing. A field that is not there is added behind its neighbour in
/// the usual order; a figure that is not in the list becomes its last entry.
package enum FigureEditor {
  /// The text with the entries written into its figures.
  ///
  /// - Throws: where the text cannot be read, where a figure stands in it twice, or in braces, and where the
  ///   result would not read as it should: then nothing is to be written.
  package static func text(
    _ text: String, with entries: [FigureEntry]
  ) throws(CannotEdit) -> String {
    let mark = text.unicodeScalars.first == "\u{FEFF}" ? "\u{FEFF}" : ""
    let body = String(text.unicodeScalars.dropFirst(mark.isEmpty ? 0 : 1))
    let check = try FigureEditorCheck(body, entries)
    var file = FigureEditorFile(body, figures: check.before.figures)
    try file.write(entries, document: document(body))
    let result = file.text.edited
    try check.accept(result)
    return mark + result
  }

  private static func document(_ text: String) throws(CannotEdit) -> YAMLNode {
    do {
      return try YAMLComposer.tree(of: text)
    } catch {
      throw CannotEdit(error.found)
    }
  }
}
