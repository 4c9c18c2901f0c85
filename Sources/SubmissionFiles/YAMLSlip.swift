import PartnerUpdates

/// What somebody did in a text editor that YAML cannot be read with, told from the line itself: the library only says
/// that it does not fit.
struct YAMLSlip {
  /// What to say, and where.
  let words: YAMLProblem.Words
  let position: Position
  /// The text with the slip mended, where there is one way to do that: to look for what is wrong behind it.
  private(set) var mended: String?

  /// The slip at a line, or just above it; `nil` where it is none that is known.
  init?(at position: Position, in text: String) {
    let lines = text.yamlLines
    let index = position.line - 1
    guard lines.indices.contains(index) else { return nil }
    let line = Line(lines[index])
    let above = lines[..<index].lastIndex { !Line($0).isBlank }
    func place(_ index: Int, _ column: Int = 1) -> Position { Position(line: index + 1, column: column) }
    func mended(_ place: Int, _ line: some StringProtocol) -> String {
      (lines[..<place].map(String.init) + [String(line)] + lines[(place + 1)...].map(String.init)).joined(
        separator: "\n")
    }
    for near in [index, above].compactMap(\.self) where Line(lines[near]).hasStrangeBlanks {
      (words, self.position) = (.strangeBlanks, place(near))
      let blanks = lines[near].prefix { $0.isWhitespace }
      self.mended = mended(
        near, String(repeating: " ", count: blanks.count) + lines[near].dropFirst(blanks.count))
      return
    }
    let before = above.map { Line(lines[$0]) }
    if line.text.contains("：") {
      (words, self.position) = (.wideColon, position)
      self.mended = mended(index, line.text.replacing("：", with: ": ", maxReplacements: 1))
    } else if let name = line.nameWithoutBlank {
      (words, self.position) = (.blankAfterColon(Line.named(name)), place(index, line.indent + 1))
      self.mended = mended(index, line.text.replacing("\(name):", with: "\(name): ", maxReplacements: 1))
    } else if let name = line.nameWithoutColon, let before, before.field?.value.isEmpty == false,
      before.nameColumn == line.indent
    {
      (words, self.position) = (.noColon, place(index, line.indent + 1))
      self.mended = mended(index, line.text.replacing("\(name) ", with: "\(name): ", maxReplacements: 1))
    } else if let field = line.field, let words = Self.words(of: field) {
      (self.words, self.position) = (words, position)
    } else if let above, let before, let field = before.field, field.value == "[]", line.isEntry {
      (words, self.position) = (.emptyList(field.name), place(above))
      self.mended = mended(above, lines[above].replacing("[]", with: "", maxReplacements: 1))
    } else if line.isEntry, line.indent > 0, let before, !before.isEntry, before.indent == 0,
      before.field?.value.isEmpty == false
    {
      (words, self.position) = (.lostList, place(index, line.indent + 1))
    } else if line.field != nil, let before, before.field?.value.isEmpty == false,
      line.indent > before.nameColumn
    {
      let surplus = line.indent - before.nameColumn
      (words, self.position) = (.indented(by: surplus), place(index))
      self.mended = mended(index, line.text.dropFirst(surplus))
    } else if line.field == nil || line.isEntry, let owner = Self.owner(of: index, in: lines) {
      (words, self.position) = (
        .textOf(owner.name, line: owner.line, indent: owner.column + 2), place(index, line.indent + 1)
      )
    } else {
      return nil
    }
  }

  /// What is wrong with the value of a field.
  private static func words(of field: Line.Field) -> YAMLProblem.Words? {
    let value = field.value
    if value == "-" || value.hasPrefix("- ") { return .dash }
    if value.hasPrefix("| ") || value.hasPrefix("> ") { return .textAfterBar(field.name) }
    guard let quote = value.first, quote == "\"" || quote == "'" else {
      return value.hasSuffix(":") || value.contains(": ") ? .colonInText(field.name) : nil
    }
    return value.dropFirst().firstIndex(of: quote).map { value.index(after: $0) < value.endIndex } == true
      ? .partlyQuoted : nil
  }

  /// The field to which a line of text belongs that is not indented as the text above it.
  private static func owner(of index: Int, in lines: [Substring]) -> (name: String, line: Int, column: Int)? {
    for place in lines[..<index].indices.reversed() {
      let line = Line(lines[place])
      guard let field = line.field else { continue }
      guard field.value == "|" || field.value == ">" || field.value == "|-" || field.value.hasSuffix(":")
      else { return nil }
      return (field.name, place + 1, line.nameColumn)
    }
    return nil
  }

  /// A line of a file, taken apart.
  private struct Line {
    struct Field {
      /// As messages name it. A name that no form has may be a part of what is written, and is not repeated.
      let name: String
      let value: String
    }

    private static let known = Set(FormGroup.allCases.flatMap(\.names))

    static func named(_ name: some StringProtocol) -> String {
      known.contains(String(name)) ? "`\(name):`" : "the name"
    }

    let text: Substring
    let indent: Int

    init(_ text: Substring) {
      self.text = text
      indent = text.prefix { $0 == " " }.count
    }

    var isBlank: Bool { text.allSatisfy(\.isWhitespace) || content.hasPrefix("#") }
    var isEntry: Bool { content.hasPrefix("- ") }
    /// Whether blanks at its beginning only look like spaces.
    var hasStrangeBlanks: Bool {
      text.prefix { $0.isWhitespace }.contains { $0 != " " && $0 != "\t" && !$0.isNewline }
    }
    /// The column of its first name, from 0.
    var nameColumn: Int { isEntry ? indent + 2 : indent }

    private var content: Substring { text.dropFirst(indent) }
    private var afterDash: Substring { isEntry ? content.dropFirst(2) : content }

    /// A name with what stands behind its colon.
    var field: Field? {
      let name = afterDash.prefix { Self.isOfName($0) }
      let rest = afterDash.dropFirst(name.count)
      guard !name.isEmpty, rest.first == ":", rest.count == 1 || rest.dropFirst().first == " " else {
        return nil
      }
      return Field(name: Self.named(name), value: String(rest.dropFirst()).trimmed)
    }

    /// The name in front of a colon without a space behind it.
    var nameWithoutBlank: String? {
      let name = afterDash.prefix { Self.isOfName($0) }
      let rest = afterDash.dropFirst(name.count)
      guard name.count > 1, rest.first == ":", let next = rest.dropFirst().first, next != " ", next != "/"
      else { return nil }
      return String(name)
    }

    /// The first word of a line without a colon, where it may be the name of a field.
    var nameWithoutColon: String? {
      let name = content.prefix { Self.isOfName($0) }
      guard Self.known.contains(String(name)), content.dropFirst(name.count).first == " ", !text.contains(":")
      else {
        return nil
      }
      return String(name)
    }

    private static func isOfName(_ character: Character) -> Bool {
      character.isASCII && (character.isLowercase || character.isNumber || character == "-")
    }
  }
}
