import PartnerUpdates

// Adds figures that are not in the list yet.
extension FigureEditorFile {
  /// Adds entries behind the last one, indented as it is and with a blank line between where there is one
  /// between those before.
  mutating func append(_ blocks: [[String]], to list: YAMLNode, of nodes: [YAMLNode]) throws(CannotEdit) {
    let dash = list.position.column - 1
    guard let node = nodes.last, let last = text.lastLine(of: node, indent: dash) else {
      throw .braces(nodes.last ?? list, "the last figure")
    }
    let width = max(2, node.position.column - 1 - dash)
    let isSpaced = nodes.count > 1 && hasBlankLine(above: node, below: nodes[nodes.count - 2], dash)
    let lines = blocks.flatMap { (isSpaced ? [""] : []) + entry($0, dash: dash, width: width) }
    text.add(lines, below: endOfComments(below: last, indent: dash + width))
  }

  /// Writes the first entries into a list that has none: `figures:` with nothing, `~` or `[]` behind it.
  mutating func fill(
    _ list: YAMLNode, with blocks: [[String]], like root: [YAMLNode.Field]
  ) throws(CannotEdit) {
    let extent =
      list.list == nil
      ? FigureEditorExtent(list, indent: 0, in: text) : FigureEditorExtent(emptyList: list, in: text)
    guard let extent else { throw .unclear("figures", list) }
    let colon = text.endOfText(before: extent.token.lowerBound)
    guard text[colon - 1] == ":" else { throw .unclear("figures", list) }
    text.replace(colon..<extent.token.upperBound, by: "")
    text.add(entries(blocks, like: root), below: extent.lastLine)
  }

  /// Adds the list: above the challenges and the comments that belong to them, or at the end.
  mutating func addList(of blocks: [[String]], to root: [YAMLNode.Field]) throws(CannotEdit) {
    let lines = ["figures:"] + entries(blocks, like: root)
    guard let index = root.firstIndex(where: { $0.name == "challenges" }),
      let challenges = text.start(of: root[index].position)
    else {
      return addAtEnd(lines)
    }
    let above = root.prefix(upTo: index).map(\.value).last
    var line = text.line(of: challenges)
    // Above it may end a text in quotation marks: what looks like a comment there is none.
    if let last = above.map({ text.lastLine(of: $0, indent: 0) }) ?? -1 {
      while line - 1 > last, text.isComment(line: line - 1), text.indent(ofLine: line - 1) == 0 { line -= 1 }
    }
    let isSpaced = line > 0 && text.isBlank(line: line - 1)
    text.add(lines + (isSpaced ? [""] : []), above: line)
  }

  private mutating func addAtEnd(_ lines: [String]) {
    let isEnded = text.isBlank(line: text.lastLine) && text.lastLine > 0
    text.add(lines, below: isEnded ? text.lastLine - 1 : text.lastLine)
  }

  /// New entries, indented as the other lists of the file are.
  private func entries(_ blocks: [[String]], like root: [YAMLNode.Field]) -> [String] {
    let lists = root.map(\.value).filter { $0.list?.isEmpty == false && !text.isInBrackets($0) }
    let dash = lists.first.map { $0.position.column - 1 } ?? 2
    return blocks.flatMap { entry($0, dash: dash, width: 2) }
  }

  private func entry(_ fields: [String], dash: Int, width: Int) -> [String] {
    let start = indented("-", dash) + String(repeating: " ", count: width - 1)
    return fields.enumerated().map { index, field in
      index == 0 ? start + field : indented(field, dash + width)
    }
  }

  private func hasBlankLine(above node: YAMLNode, below earlier: YAMLNode, _ dash: Int) -> Bool {
    guard let end = text.lastLine(of: earlier, indent: dash) else { return false }
    let start = node.lineNumber - 1
    return (end..<max(end, start)).dropFirst().contains { text.isBlank(line: $0) }
  }

  /// The last of the comments directly below an entry that are indented as its fields are.
  private func endOfComments(below line: Int, indent: Int) -> Int {
    var last = line
    while text.isComment(line: last + 1), text.indent(ofLine: last + 1) >= indent { last += 1 }
    return last
  }
}
