import PartnerUpdates

/// The text of a submission in which figures are being changed: finds the list and its entries.
struct FigureEditorFile {
  var text: FigureEditorText
  /// What the figures read before.
  let figures: [FigureReading]

  init(_ text: String, figures: [FigureReading]) {
    (self.text, self.figures) = (FigureEditorText(text), figures)
  }

  /// Writes entries into the text that a document was read from.
  mutating func write(_ entries: [FigureEntry], document: YAMLNode) throws(CannotEdit) {
    guard let root = document.fields, !text.isInBrackets(document) else {
      throw .braces(document, "the file")
    }
    let list = root.named("figures")
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
      try fill(list.value, with: blocks, like: root)
    } else {
      try addList(of: blocks, to: root)
    }
  }

  private func nodes(of list: YAMLNode?) throws(CannotEdit) -> [YAMLNode] {
    guard let list, !list.isNothing else { return [] }
    guard let entries = list.list else {
      throw CannotEdit(
        "\"figures\" is not a list", fix: "start every entry with `- figure:` on a line of its own",
        at: list.lineNumber)
    }
    guard entries.isEmpty || !text.isInBrackets(list) else { throw .braces(list, "the list of figures") }
    return entries
  }

  private func node(of key: FigureKey, in nodes: [YAMLNode]) throws(CannotEdit) -> YAMLNode? {
    let found = nodes.filter { node in
      node.fields?.named("figure")?.value.text?.trimmed == key.description
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
  static func braces(_ node: YAMLNode, _ what: String) -> CannotEdit {
    CannotEdit(
      "\(what) is written in braces or brackets, which cannot be changed field by field",
      fix: "write every field as `name: value` on a line of its own", at: node.lineNumber)
  }

  /// A value whose end cannot be found.
  static func unclear(_ name: String, _ node: YAMLNode) -> CannotEdit {
    CannotEdit(
      "where \"\(name)\" ends cannot be made out", fix: "write `\(name):` and its value on one line",
      at: node.lineNumber)
  }
}

extension YAMLNode {
  /// The line, counted from 1.
  var lineNumber: Int { position.line }
}
