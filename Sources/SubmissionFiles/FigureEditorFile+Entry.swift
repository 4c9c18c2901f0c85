import PartnerUpdates

// Changes the fields of an entry that is in the list.
extension FigureEditorFile {
  /// The fields of an entry as they stand in the text.
  private struct Lines {
    let fields: [YAMLNode.Field]
    /// How far the fields are indented.
    let indent: Int

    func field(_ name: String) -> YAMLNode.Field? {
      fields.named(name)
    }
  }

  mutating func change(_ node: YAMLNode, to entry: FigureEntry) throws(CannotEdit) {
    guard let fields = node.fields, !text.isInBrackets(node), let first = fields.first else {
      throw .braces(node, "the entry of \"\(entry.key)\"")
    }
    let old = figures.first { $0.key == entry.key } ?? FigureReading(entry.key)
    let new = entry.reading(over: old)
    let lines = Lines(fields: fields, indent: first.position.column - 1)
    var missing: [FigureField] = []
    for field in FigureField.inOrder where field.text(of: old) != field.text(of: new) {
      if let value = lines.field(field.rawValue)?.value {
        try replace(value, of: field, by: field.text(of: new, like: value), in: lines)
      } else {
        missing.append(field)
      }
    }
    let added = missing.compactMap { field in field.text(of: new).map { (field, field.line($0)) } }
    if old.nilReturn != nil, let reason = lines.field("nil-return") {
      try replace(reason, by: added.map(\.1), in: lines)
    } else {
      for (field, line) in added { try add(line, of: field, to: lines) }
    }
  }

  /// Writes a value in the place of another, or takes it away.
  private mutating func replace(
    _ value: YAMLNode, of field: FigureField, by written: String?, in lines: Lines
  ) throws(CannotEdit) {
    let extent = try extent(of: value, field.rawValue, in: lines)
    let colon = text.endOfText(before: extent.token.lowerBound)
    guard let written else {
      guard text[colon - 1] == ":" else { throw .unclear(field.rawValue, value) }
      text.replace(colon..<extent.token.upperBound, by: "")
      return text.replace(extent.block, by: "")
    }
    if extent.token.isEmpty {
      // White space behind the colon goes, unless a comment follows it.
      let end = text.endsLine(colon) ? text.content(ofLine: extent.lastLine).upperBound : colon
      text.replace(colon..<end, by: " " + written)
    } else {
      text.replace(extent.token, by: written)
      text.replace(extent.block, by: "")
    }
  }

  /// Adds a field behind the one that precedes it in the usual order.
  private mutating func add(
    _ line: String, of field: FigureField, to lines: Lines
  ) throws(CannotEdit) {
    let earlier = FigureField.inOrder.prefix { $0 != field }
    for neighbour in earlier.reversed() {
      guard let value = lines.field(neighbour.rawValue)?.value else { continue }
      let last = try extent(of: value, neighbour.rawValue, in: lines).lastLine
      return text.add([indented(line, lines.indent)], below: last)
    }
  }

  /// Writes fields in the place of a reason why there is no figure. A comment behind the reason stays.
  private mutating func replace(
    _ reason: YAMLNode.Field, by added: [String], in lines: Lines
  ) throws(CannotEdit) {
    let extent = try extent(of: reason.value, "nil-return", in: lines)
    let colon = text.endOfText(before: extent.token.lowerBound)
    // Between the colon and a reason below it a comment may stand, which would go with them.
    guard let start = text.start(of: reason.position), start < colon, text[colon - 1] == ":" else {
      throw .unclear("nil-return", reason.value)
    }
    guard let first = added.first else { return try remove(from: start, to: extent, of: reason.value) }
    text.replace(start..<extent.token.upperBound, by: first)
    text.replace(extent.block, by: "")
    text.add(added.dropFirst().map { indented($0, lines.indent) }, below: extent.lastLine)
  }

  /// Takes out the reason where every field stands already; a comment behind it stays on its line.
  private mutating func remove(
    from start: Int, to extent: FigureEditorExtent, of reason: YAMLNode
  ) throws(CannotEdit) {
    let first = text.line(of: start)
    guard text.content(ofLine: first).lowerBound + text.indent(ofLine: first) == start else {
      throw CannotEdit(
        "`nil-return:` is the first field of a figure that has a value as well",
        fix: "remove one of the two", at: reason.lineNumber)
    }
    guard text.endsLine(extent.token.upperBound) else {
      text.replace(start..<text.startOfText(after: extent.token.upperBound), by: "")
      return text.replace(extent.block, by: "")
    }
    text.remove(lines: first...extent.lastLine)
  }

  private func extent(
    of value: YAMLNode, _ name: String, in lines: Lines
  ) throws(CannotEdit) -> FigureEditorExtent {
    guard let extent = FigureEditorExtent(value, indent: lines.indent, in: text) else {
      throw .unclear(name, value)
    }
    return extent
  }

  func indented(_ line: String, _ width: Int) -> String { String(repeating: " ", count: width) + line }
}
