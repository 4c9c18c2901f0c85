/// A text with the changes that are to be made to it, found by line and column as the YAML library counts.
struct FigureEditorText {
  private let scalars: [Unicode.Scalar]
  /// What each line holds, without its end.
  private let lines: [Range<Int>]
  private var changes: [(place: Range<Int>, text: String)] = []

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    lines = Self.lines(of: scalars)
  }

  private static func lines(of scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var (start, index) = (0, 0)
    while index < scalars.count {
      let isPair = scalars[index] == "\r" && index + 1 < scalars.count && scalars[index + 1] == "\n"
      let next = index + (isPair ? 2 : 1)
      if isBreak(scalars[index]) {
        lines.append(start..<index)
        start = next
      }
      index = next
    }
    return lines + [start..<scalars.count]
  }

  /// Whether YAML ends a line here: it knows more line ends than editors show.
  private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"].contains(scalar)
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" }
  static func isBlank(_ scalar: Unicode.Scalar) -> Bool { isSpace(scalar) || isBreak(scalar) }
}

// What stands where.
extension FigureEditorText {
  var end: Int { scalars.count }
  var lastLine: Int { lines.count - 1 }

  subscript(index: Int) -> Unicode.Scalar? { scalars.indices.contains(index) ? scalars[index] : nil }

  /// The index of a place, or `nil` where the text has no such place.
  func start(of position: Position) -> Int? {
    guard position.line <= lines.count else { return nil }
    let line = lines[position.line - 1]
    return position.column - 1 <= line.count ? line.lowerBound + position.column - 1 : nil
  }

  /// Whether a node stands in braces or brackets.
  func isInBrackets(_ node: YAMLNode) -> Bool {
    guard node.text == nil, let start = start(of: node.position) else { return false }
    return self[start] == "{" || self[start] == "["
  }

  /// The line of an index, counted from 0.
  func line(of index: Int) -> Int {
    var (low, high) = (0, lastLine)
    while low < high {
      let middle = (low + high + 1) / 2
      if lines[middle].lowerBound <= index { low = middle } else { high = middle - 1 }
    }
    return low
  }

  /// What a line holds; nothing behind the last one.
  func content(ofLine line: Int) -> Range<Int> { lines.indices.contains(line) ? lines[line] : end..<end }
  func isBlank(line: Int) -> Bool { scalars[content(ofLine: line)].allSatisfy(Self.isSpace) }

  /// Whether a line holds a comment and nothing else.
  func isComment(line: Int) -> Bool { scalars[content(ofLine: line)].first { !Self.isSpace($0) } == "#" }

  /// How many spaces a line starts with.
  func indent(ofLine line: Int) -> Int { scalars[content(ofLine: line)].prefix { $0 == " " }.count }

  /// Whether nothing but white space follows on the line.
  func endsLine(_ index: Int) -> Bool {
    let content = content(ofLine: line(of: index))
    return scalars[min(index, content.upperBound)..<content.upperBound].allSatisfy(Self.isSpace)
  }

  /// The end of what stands before white space that leads up to an index.
  func endOfText(before index: Int) -> Int {
    scalars[..<min(index, end)].lastIndex { !Self.isBlank($0) }.map { $0 + 1 } ?? 0
  }

  /// The start of what stands behind white space that follows an index.
  func startOfText(after index: Int) -> Int {
    var index = index
    while let scalar = self[index], Self.isBlank(scalar) { index += 1 }
    return index
  }
}

// What is changed.
extension FigureEditorText {
  mutating func replace(_ place: Range<Int>, by text: String) { changes.append((place, text)) }

  /// Adds lines below a line, with the line ends that stand there.
  mutating func add(_ added: [String], below line: Int) {
    let place = content(ofLine: line).upperBound
    let newline = newline(near: line)
    if !added.isEmpty { replace(place..<place, by: added.map { newline + $0 }.joined()) }
  }

  /// Adds lines above a line.
  mutating func add(_ added: [String], above line: Int) {
    let place = content(ofLine: line).lowerBound
    let newline = newline(near: line)
    replace(place..<place, by: added.map { $0 + newline }.joined())
  }

  /// Takes out whole lines, with their ends.
  mutating func remove(lines: ClosedRange<Int>) {
    let last = lines.upperBound
    let end = last < lastLine ? content(ofLine: last + 1).lowerBound : content(ofLine: last).upperBound
    replace(content(ofLine: lines.lowerBound).lowerBound..<end, by: "")
  }

  private func newline(near line: Int) -> String {
    let ends = [line, 0].map { line in
      let start = content(ofLine: line).upperBound
      let next = line < lastLine ? content(ofLine: line + 1).lowerBound : start
      return String(String.UnicodeScalarView(scalars[start..<next]))
    }
    return ends.first { ["\n", "\r\n", "\r"].contains($0) } ?? "\n"
  }

  /// The text with its changes, those of one place in the order in which they were made.
  ///
  /// A change inside another is left out: what is then read is not what was intended, and is refused.
  var edited: String {
    var (result, index) = (String.UnicodeScalarView(), 0)
    let order = changes.indices.sorted {
      (changes[$0].place.lowerBound, $0) < (changes[$1].place.lowerBound, $1)
    }
    for change in order.map({ changes[$0] }) where change.place.lowerBound >= index {
      result.append(contentsOf: scalars[index..<change.place.lowerBound])
      result.append(contentsOf: change.text.unicodeScalars)
      index = change.place.upperBound
    }
    result.append(contentsOf: scalars[index...])
    return String(result)
  }
}
