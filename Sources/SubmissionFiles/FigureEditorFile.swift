import PartnerUpdates
import Yams

/// The text of a submission in which figures are being changed: finds the list and its entries.
struct FigureEditorFile {
  var text: FigureEditorText
  /// What the figures read before.
  let figures: [FigureReading]

  init(_ text: String, figures: [FigureReading]) {
    (self.text, self.figures) = (FigureEditorText(text), figures)
  }

  /// Writes entries into the text that a document was read from.
  mutating func write(_ entries: [FigureEntry], document: Node) throws(CannotEdit) {
    guard let root = document.mapping, !text.isInBrackets(document) else {
      throw .braces(document, "the file")
    }
    let list = root.first { $0.key.scalar?.string == "figures" }
    let nodes = try nodes(of: list?.value)
    var added: [FigureEntry] = []
    for entry in entries {
      if let node = try node(of: entry.key, in: nodes) {
        try change(node, to: entry)
      } else {
        added.append(entry)
      }
    }
    guard !added.isEmpty else { return }
    let blocks = added.map { block(of: FigureReading($0.key), entry: $0) }
    if let list, !nodes.isEmpty {
      try append(blocks, to: list.value, of: nodes)
    } else if let list {
      try fill(list.value, of: list.key, with: blocks, like: root)
    } else {
      try addList(of: blocks, to: root)
    }
  }

  private func nodes(of list: Node?) throws(CannotEdit) -> [Node] {
    guard let list, !list.isEmptyText else { return [] }
    guard let sequence = list.sequence else {
      throw CannotEdit(
        "\"figures\" is not a list", fix: "start every entry with `- figure:` on a line of its own",
        at: list.lineNumber)
    }
    guard sequence.isEmpty || !text.isInBrackets(list) else { throw .braces(list, "the list of figures") }
    return Array(sequence)
  }

  private func node(of key: FigureKey, in nodes: [Node]) throws(CannotEdit) -> Node? {
    let found = nodes.filter { node in
      let name = node.mapping?.first { $0.key.scalar?.string == "figure" }?.value
      return name?.scalar?.string.trimmed == key.description
    }
    guard found.count < 2 else {
      let lines = found.map { "\($0.lineNumber)" }.joined(separator: " and ")
      throw CannotEdit(
        "the figure \"\(key)\" stands in the list more than once, on lines \(lines)",
        fix: "keep one of them", at: found[0].lineNumber)
    }
    return found.first
  }

  /// The lines of a new entry, as fields without their indent.
  private func block(of old: FigureReading, entry: FigureEntry) -> [String] {
    let new = entry.reading(over: old)
    return FigureField.inOrder.compactMap { field in field.text(of: new).map { field.line($0) } }
  }
}

extension CannotEdit {
  /// What stands in braces or brackets has no lines of its own to change.
  static func braces(_ node: Node, _ what: String) -> CannotEdit {
    CannotEdit(
      "\(what) is written in braces or brackets, which cannot be changed field by field",
      fix: "write every field as `name: value` on a line of its own", at: node.lineNumber)
  }

  /// A value whose end cannot be found.
  static func unclear(_ name: String, _ node: Node) -> CannotEdit {
    CannotEdit(
      "where \"\(name)\" ends cannot be made out", fix: "write `\(name):` and its value on one line",
      at: node.lineNumber)
  }
}

extension Node {
  /// The line, counted from 1.
  var lineNumber: Int { Position(mark).line }

  /// Nothing written: `field:` or `field: ~`.
  var isEmptyText: Bool {
    guard let scalar else { return false }
    return scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
  }
}
