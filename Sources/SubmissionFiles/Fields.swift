import PartnerUpdates

/// What has been noticed while a file is read.
final class Reading {
  fileprivate(set) var places = FieldPlaces()
  private(set) var findings: [FileFinding] = []
  private(set) var unreadable: Set<FieldPath> = []
  private let text: String
  /// Where the last ` #` of each line stands, in bytes; nothing in a file without the sign.
  private lazy var comments = text.utf8.contains(UInt8(ascii: "#")) ? text.yamlLines.map(Self.comment) : []

  private static func comment(in line: Substring) -> (length: Int, sign: Int?) {
    let bytes = Array(line.utf8)
    let sign = bytes.indices.dropFirst().last {
      bytes[$0] == UInt8(ascii: "#") && bytes[$0 - 1] == UInt8(ascii: " ")
    }
    return (bytes.count, sign)
  }

  /// - Parameter text: what is read.
  init(_ text: String) { self.text = text }

  /// Asks about what stands behind ` #`: whoever wrote "see action #12" has lost the rest of the text.
  func askAboutComment(behind node: YAMLNode, at path: FieldPath) {
    guard case .text(let value, .plain) = node.content else { return }
    var (left, index, start) = (value.utf8.count, node.position.line - 1, node.position.column - 1)
    // Without quotation marks a text may go on over lines.
    while left > 0, comments.indices.contains(index) {
      if let sign = comments[index].sign, sign > start {
        let finding = FileRule.wholeText.finding(
          "the text ends before \" #\": YAML takes what stands behind it for a comment",
          fix: "put the whole text in quotation marks; put a comment that is meant on a line of its own",
          at: path)
        return findings.append(FileFinding(finding, at: node.position))
      }
      left -= max(1, comments[index].length - start)
      (index, start) = (index + 1, 0)
    }
  }

  /// Asks about a text that begins with `#`, of which nothing is left: "reason: #12 was put off".
  func askAboutComment(inPlaceOf node: YAMLNode, at path: FieldPath) {
    let line = node.position.line - 1
    guard comments.indices.contains(line), let sign = comments[line].sign, sign >= node.position.column - 1
    else { return }
    let finding = FileRule.wholeText.finding(
      "nothing is read here: YAML takes a text that begins with \"#\" for a comment",
      fix: "put the text in quotation marks; put a comment that is meant on a line of its own", at: path)
    findings.append(FileFinding(finding, at: node.position))
  }

  /// Notes a breach; rules leave out what follows from it.
  func report(_ rule: FileRule, _ message: String, fix: String, at path: FieldPath, _ position: Position) {
    findings.append(FileFinding(rule.finding(message, fix: fix, at: path), at: position))
    unreadable.insert(path)
  }

  /// Leaves out what rules say of a field, because a finding beside it explains it.
  func fold(_ path: FieldPath) { unreadable.insert(path) }
}

/// The fields of one mapping, read by name. Every problem is reported once, where it stands.
struct Fields {
  let position: Position
  private let values: [YAMLNode.Field]
  private let reading: Reading
  /// The number of the place of these fields.
  private let place: Int

  /// Where the fields stand in the file.
  var path: FieldPath { reading.places.path(of: place) }

  /// The fields of a file.
  ///
  /// - Returns: `nil`, reported, when it does not hold fields.
  init?(file root: YAMLNode, known group: FormGroup, in reading: Reading) {
    self.init(root, at: FieldPlaces.whole, known: group.names, in: reading)
  }

  /// The fields of a node; reports those that are not known, with the name that was probably meant.
  ///
  /// - Returns: `nil`, reported, when the node does not hold fields.
  private init?(
    _ node: YAMLNode, at place: Int, known: [String], ignoring: (String) -> Bool = { _ in false },
    in reading: Reading
  ) {
    (self.place, position, self.reading) = (place, node.position, reading)
    guard case .fields(let values) = node.content else {
      reading.report(
        .type, "expected fields here, found \(node.kindInWords)",
        fix: "write `name: value` lines: \(known.joined(separator: ", "))",
        at: reading.places.path(of: place),
        position)
      return nil
    }
    // Nobody asks for those that are not known.
    self.values = values
    for field in values {
      if known.contains(field.name) {
        _ = reading.places.add(field.name, in: place, at: field.value.position)
      } else if !ignoring(field.name) {
        report(unknown: field, known)
      }
    }
  }

  private func report(unknown field: YAMLNode.Field, _ known: [String]) {
    reading.report(
      .knownKeys, "there is no field \"\(field.name)\"\(didYouMean(field.name, known))",
      fix: "write one of \(known.joined(separator: ", "))", at: path / field.name, field.position)
    // What the misspelt field was meant to be is not missing as well.
    if let meant = nearest(to: field.name, in: known) { reading.fold(path / meant) }
  }

  private func node(_ name: String) -> YAMLNode? { values.named(name)?.value }

  /// Whether a field stands there with something in it.
  func has(_ name: String) -> Bool { node(name).map { !$0.isNothing } ?? false }

  /// A text, or `nil` when the field is absent or empty. What YAML takes for a comment behind it is asked about.
  func text(_ name: String) -> String? {
    let text = plainText(name)
    if let node = node(name) {
      if node.isNothing {
        reading.askAboutComment(inPlaceOf: node, at: path / name)
      } else if text != nil {
        reading.askAboutComment(behind: node, at: path / name)
      }
    }
    return text
  }

  /// A text that may have a comment behind it.
  private func plainText(_ name: String) -> String? {
    guard let node = node(name), !node.isNothing else { return nil }
    guard let text = node.text else {
      reading.report(
        .type, "\"\(name)\" should be a text, not \(node.kindInWords)",
        fix: "write the text after `\(name):`, or under `\(name): |` if it is long", at: path / name,
        node.position)
      return nil
    }
    return text.trimmed
  }

  /// A text that must be there.
  func requiredText(_ name: String, such example: String) -> String? {
    let text = text(name)
    if text?.isEmpty ?? true { requireMissing(name, example) }
    return text
  }

  /// A value read from a text, or `nil` when the field is absent, or reported because it cannot be read.
  func value<Value>(_ name: String, _ kind: ValueKind<Value>) -> Value? {
    guard let text = plainText(name) else { return nil }
    if let value = kind.read(text) ?? kind.read(MeantValue.typed(text)) { return value }
    let form = kind.form
    reading.report(
      .value, "\"\(text)\" is not \(form.name)\(didYouMean(text, form.words.map(\.text)))",
      fix: MeantValue.fix(for: text, in: name, form) ?? "write `\(name):` with \(form.example)",
      at: path / name,
      position(of: name))
    return nil
  }

  /// A value that must be there.
  func requiredValue<Value>(_ name: String, _ kind: ValueKind<Value>) -> Value? {
    if !has(name) { requireMissing(name, kind.form.example) }
    return value(name, kind)
  }

  /// The nodes of a list; empty when the field is absent.
  private func list(_ name: String) -> [YAMLNode] {
    guard let node = node(name), !node.isNothing else { return [] }
    guard let list = node.list else {
      reading.report(
        .type, "\"\(name)\" should be a list, not \(node.kindInWords)",
        fix: "start every entry with \"- \" on a line of its own, indented under `\(name):`", at: path / name,
        node.position)
      return []
    }
    return list
  }

  /// A name by which files refer to something, or `nil` when the field is absent or empty.
  ///
  /// A text that is none is reported, and read as the name that it is most like.
  func identifier(_ name: String) -> Identifier? {
    plainText(name).flatMap { $0.isEmpty ? nil : identifier(of: $0, in: name) }
  }

  /// A name that must be there.
  func requiredIdentifier(_ name: String, such example: String) -> Identifier? {
    let text = plainText(name)
    if text?.isEmpty ?? true { requireMissing(name, example) }
    return text.flatMap { $0.isEmpty ? nil : identifier(of: $0, in: name) }
  }

  /// The names of a list.
  func identifiers(_ name: String) -> [Identifier] {
    texts(name, isOfNames: true).map { identifier(of: $0, in: name) }
  }

  private func identifier(of text: String, in name: String) -> Identifier {
    if let identifier = Identifier(text) { return identifier }
    let meant = Identifier(likening: text)
    reading.report(
      .value, "\"\(text)\" is no name that files can refer to, and \(meant) would be one",
      fix: "write `\(name):` with \(ValueForm.identifier.example)",
      at: path / name, position(of: name))
    return meant
  }

  /// Whether a list has no entries, or is not there at all.
  func isEmptyList(_ name: String) -> Bool { has(name) ? node(name)?.list?.isEmpty ?? false : true }

  /// The texts of a list.
  ///
  /// - Parameter isOfNames: whether they are names, which may have a comment behind them.
  func texts(_ name: String, isOfNames: Bool = false) -> [String] {
    list(name).enumerated().compactMap { index, node in
      let entry = (name: "\(index + 1)", occurrence: 1)
      let own = reading.places.add(entry: entry, of: name, in: place, at: node.position)
      guard let text = node.text else {
        reading.report(
          .type, "an entry of \"\(name)\" should be a text, not \(node.kindInWords)",
          fix: "put the text in quotation marks, or under `- |`", at: reading.places.path(of: own),
          node.position)
        return nil
      }
      if !isOfNames { reading.askAboutComment(behind: node, at: reading.places.path(of: own)) }
      return text.trimmed
    }
  }

  /// The entries of a list, each with its fields, named by one of them and counted where names repeat.
  func entries(_ name: String, named key: String?, known group: FormGroup) -> [Fields] {
    var occurrences: [String: Int] = [:]
    let known = group.names
    return list(name).enumerated().compactMap { index, node in
      let given = key.flatMap { node.fields?.named($0)?.value.text?.trimmed }
      let label = given ?? "\(index + 1)"
      let occurrence = (occurrences[label] ?? 0) + 1
      occurrences[label] = occurrence
      let own = reading.places.add(
        entry: (name: label, occurrence: occurrence), of: name, in: place, at: node.position)
      return Fields(node, at: own, known: known, in: reading)
    }
  }

  /// The fields inside a field, or `nil` when it is absent.
  func entryFields(
    _ name: String, known: [String], ignoring: (String) -> Bool = { _ in false }
  ) -> Fields? {
    node(name).flatMap { node in
      guard !node.isNothing else { return nil }
      let own = reading.places.add(name, in: place, at: node.position)
      return Fields(node, at: own, known: known, ignoring: ignoring, in: reading)
    }
  }

  /// Where a field stands, or the mapping when it does not.
  func position(of name: String) -> Position { node(name)?.position ?? position }

  /// Reports a value that was read but does not hold.
  func report(_ name: String, _ message: String, fix: String) {
    reading.report(.value, message, fix: fix, at: path / name, position(of: name))
  }

  private func requireMissing(_ name: String, _ example: String) {
    // A field that is there but unreadable, or misspelt, has its finding already.
    guard !reading.unreadable.contains(path / name) else { return }
    let isThere = node(name) != nil
    reading.report(
      .requiredKeys, "the field \"\(name)\" is \(isThere ? "empty" : "missing")",
      fix: isThere ? "write behind `\(name):` \(example)" : "add `\(name):` with \(example)", at: path / name,
      position(of: name))
  }
}

extension YAMLNode {
  fileprivate var kindInWords: String {
    switch content {
    case .text(let text, _): text.isEmpty ? "nothing" : "the text \"\(text.prefix(40))\""
    case .list: "a list"
    case .fields: "further fields"
    }
  }
}

extension String {
  /// Without white space at either end.
  var trimmed: String {
    let letters = UInt8(ascii: "!")...UInt8(ascii: "~")
    guard let first = utf8.first, let last = utf8.last, !letters.contains(first) || !letters.contains(last)
    else { return self }
    var (start, end) = (startIndex, endIndex)
    while start < end, self[start].isWhitespace { start = index(after: start) }
    while start < end, self[index(before: end)].isWhitespace { end = index(before: end) }
    return String(self[start..<end])
  }
}
