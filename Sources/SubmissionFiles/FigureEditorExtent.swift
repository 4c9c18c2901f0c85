/// How far a value reaches in the text.
struct FigureEditorExtent {
  /// The value itself; of a block of text only the `|` and what belongs to it.
  let token: Range<Int>
  /// The lines of a block of text below its `|`; else nothing.
  var block: Range<Int>
  /// The last line, counted from 0.
  let lastLine: Int

  private init(_ token: Range<Int>, in text: FigureEditorText) {
    self.token = token
    block = token.upperBound..<token.upperBound
    lastLine = text.line(of: token.upperBound)
  }

  private init(_ token: Range<Int>, block: Range<Int>, lastLine: Int) {
    (self.token, self.block, self.lastLine) = (token, block, lastLine)
  }
}

extension FigureEditorExtent {
  /// How far a text reaches whose field stands at an indent, or `nil` where that cannot be made out.
  init?(_ node: YAMLNode, indent: Int, in text: FigureEditorText) {
    guard case .text(let words, let style) = node.content, let start = text.start(of: node.position) else {
      return nil
    }
    let found: Self? =
      switch style {
      case .literal, .folded: Self(blockAt: start, indent: indent, in: text)
      case .singleQuoted, .doubleQuoted:
        Self.endOfQuotes(from: start, in: text).map { Self(start..<$0, in: text) }
      case .plain:
        Self.end(of: words, from: start, in: text).map { Self(start..<$0, in: text) }
      }
    guard let found else { return nil }
    self = found
  }

  /// The end of a list without entries, written as `[]`.
  init?(emptyList node: YAMLNode, in text: FigureEditorText) {
    guard let start = text.start(of: node.position), text[start] == "[" else { return nil }
    let end = text.startOfText(after: start + 1)
    guard text[end] == "]" else { return nil }
    self.init(start..<end + 1, in: text)
  }

  /// The end of words without quotation marks: between lines, YAML changes nothing but white space.
  private static func end(of words: String, from start: Int, in text: FigureEditorText) -> Int? {
    var index = start
    // Nothing is written behind the colon, or behind the dash of an entry.
    if words.isEmpty { return text[start - 1] == ":" || text[start - 1] == "-" ? start : nil }
    for wanted in words.unicodeScalars where !FigureEditorText.isBlank(wanted) {
      index = text.startOfText(after: index)
      guard text[index] == wanted else { return nil }
      index += 1
    }
    return index
  }

  private static func endOfQuotes(from start: Int, in text: FigureEditorText) -> Int? {
    guard let quote = text[start], quote == "'" || quote == "\"" else { return nil }
    var index = start + 1
    while let scalar = text[index] {
      if scalar == quote, quote == "\"" || text[index + 1] != "'" { return index + 1 }
      let isEscape = quote == "\"" ? scalar == "\\" : scalar == "'"
      index += isEscape ? 2 : 1
    }
    return nil
  }

  private init?(blockAt start: Int, indent: Int, in text: FigureEditorText) {
    guard text[start] == "|" || text[start] == ">" else { return nil }
    var end = start + 1
    var explicit: Int?
    while let scalar = text[end], "+-123456789".unicodeScalars.contains(scalar) {
      explicit = Int(String(scalar)) ?? explicit
      end += 1
    }
    let header = text.line(of: start)
    let last = Self.lastLine(ofBlockBelow: header, indent: indent, explicit: explicit, in: text)
    let block = text.content(ofLine: header).upperBound..<text.content(ofLine: last).upperBound
    self.init(start..<end, block: block, lastLine: last)
  }

  private static func lastLine(
    ofBlockBelow header: Int, indent: Int, explicit: Int?, in text: FigureEditorText
  ) -> Int {
    var (last, needed) = (header, explicit.map { indent + $0 })
    for line in (header + 1)..<max(header + 1, text.lastLine + 1) where !text.isBlank(line: line) {
      let width = text.indent(ofLine: line)
      guard width >= needed ?? (indent + 1) else { break }
      if needed == nil { needed = width }
      last = line
    }
    return last
  }
}

extension FigureEditorText {
  /// The last line of whatever stands in a field or behind a dash at an indent, counted from 0.
  func lastLine(of node: YAMLNode, indent: Int) -> Int? {
    switch node.content {
    case .text: FigureEditorExtent(node, indent: indent, in: self)?.lastLine
    case .list where isInBrackets(node): FigureEditorExtent(emptyList: node, in: self)?.lastLine
    case .fields where isInBrackets(node): nil
    case .fields(let fields):
      fields.last.flatMap { lastLine(of: $0.value, indent: $0.position.column - 1) }
    case .list(let entries):
      entries.last.flatMap { lastLine(of: $0, indent: node.position.column - 1) }
    }
  }
}
