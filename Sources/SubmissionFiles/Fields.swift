import PartnerUpdates
import Yams

/// What has been noticed while a file is read.
final class Reading {
  private(set) var positions = SourceMap()
  private(set) var findings: [FileFinding] = []
  private(set) var unreadable: Set<FieldPath> = []

  /// Notes where a field stands.
  func record(_ path: FieldPath, at position: Position) { positions.record(path, at: position) }

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
  let path: FieldPath
  let position: Position
  /// So few that looking through them takes less time than a table.
  private let values: [(name: String, node: Node)]
  private let reading: Reading

  /// The fields of a node; reports those that are not known, with the name that was probably meant.
  ///
  /// - Returns: `nil`, reported, when the node does not hold fields.
  init?(
    _ node: Node, at path: FieldPath, known: [String], ignoring: (String) -> Bool = { _ in false },
    in reading: Reading
  ) {
    (self.path, self.position, self.reading) = (path, Position(node.mark), reading)
    reading.record(path, at: position)
    guard let mapping = node.mapping else {
      reading.report(
        .type, "expected fields here, found \(node.kindInWords)",
        fix: "write `name: value` lines: \(known.joined(separator: ", "))", at: path, position)
      return nil
    }
    var values: [(name: String, node: Node)] = []
    values.reserveCapacity(mapping.count)
    for (key, value) in mapping {
      let name = key.scalar?.string ?? ""
      if known.contains(name) {
        values.append((name, value))
        reading.record(path / name, at: Position(value.mark))
      } else if !ignoring(name) {
        reading.report(
          .knownKeys, "there is no field \"\(name)\"\(didYouMean(name, known))",
          fix: "write one of \(known.joined(separator: ", "))", at: path / name, Position(key.mark))
        // What the misspelt field was meant to be is not missing as well.
        if let meant = nearest(to: name, in: known) { reading.fold(path / meant) }
      }
    }
    self.values = values
  }

  /// The fields of a node that holds a group of them.
  init?(_ node: Node, at path: FieldPath, known group: FormGroup, in reading: Reading) {
    self.init(node, at: path, known: group.names, in: reading)
  }

  private func node(_ name: String) -> Node? { values.first { $0.name == name }?.node }

  /// Whether a field stands there with something in it.
  func has(_ name: String) -> Bool { node(name).map { !$0.isNothing } ?? false }

  /// A text, or `nil` when the field is absent or empty.
  func text(_ name: String) -> String? {
    guard let node = node(name), !node.isNothing else { return nil }
    guard let scalar = node.scalar else {
      reading.report(
        .type, "\"\(name)\" should be a text, not \(node.kindInWords)",
        fix: "write the text after `\(name):`, or under `\(name): |` if it is long", at: path / name,
        Position(node.mark))
      return nil
    }
    return scalar.string.trimmed
  }

  /// A text that must be there.
  func requiredText(_ name: String, such example: String) -> String? {
    let text = text(name)
    if text?.isEmpty ?? true { requireMissing(name, example) }
    return text
  }

  /// A value read from a text, or `nil` when the field is absent, or reported because it cannot be read.
  func value<Value>(_ name: String, _ kind: ValueKind<Value>) -> Value? {
    guard let text = text(name) else { return nil }
    if let value = kind.read(text) { return value }
    reading.report(
      .value, "\"\(text)\" is not \(kind.form.name)\(didYouMean(text, kind.form.words.map(\.text)))",
      fix: "write `\(name):` with \(kind.form.example)", at: path / name, position(of: name))
    return nil
  }

  /// A value that must be there.
  func requiredValue<Value>(_ name: String, _ kind: ValueKind<Value>) -> Value? {
    if !has(name) { requireMissing(name, kind.form.example) }
    return value(name, kind)
  }

  /// The nodes of a list; empty when the field is absent.
  func list(_ name: String) -> [Node] {
    guard let node = node(name), !node.isNothing else { return [] }
    guard let sequence = node.sequence else {
      reading.report(
        .type, "\"\(name)\" should be a list, not \(node.kindInWords)",
        fix: "start every entry with \"- \" on a line of its own, indented under `\(name):`", at: path / name,
        Position(node.mark))
      return []
    }
    return Array(sequence)
  }

  /// Whether a list has no entries, or is not there at all.
  func isEmptyList(_ name: String) -> Bool { has(name) ? node(name)?.sequence?.isEmpty ?? false : true }

  /// The texts of a list.
  func texts(_ name: String) -> [String] {
    list(name).enumerated().compactMap { index, node in
      let path = FieldPath.item((path / name).description, "\(index + 1)")
      reading.record(path, at: Position(node.mark))
      guard let text = node.scalar?.string else {
        reading.report(
          .type, "an entry of \"\(name)\" should be a text, not \(node.kindInWords)",
          fix: "put the text in quotation marks, or under `- |`", at: path, Position(node.mark))
        return nil
      }
      return text.trimmed
    }
  }

  /// The entries of a list, each with its fields, named by one of them and counted where names repeat.
  func entries(_ name: String, named key: String?, known group: FormGroup) -> [Fields] {
    var occurrences: [String: Int] = [:]
    let list = list(name)
    let place = (path / name).description
    return list.enumerated().compactMap { index, node in
      let given = node.mapping?.first { $0.key.scalar?.string == key }?.value.scalar?.string.trimmed
      let label = given ?? "\(index + 1)"
      occurrences[label, default: 0] += 1
      let path = FieldPath.item(place, label, occurrence: occurrences[label, default: 1])
      return Fields(node, at: path, known: group, in: reading)
    }
  }

  /// The fields inside a field, or `nil` when it is absent.
  func entryFields(
    _ name: String, known: [String], ignoring: (String) -> Bool = { _ in false }
  ) -> Fields? {
    node(name).flatMap { node in
      node.isNothing ? nil : Fields(node, at: path / name, known: known, ignoring: ignoring, in: reading)
    }
  }

  /// Where a field stands, or the mapping when it does not.
  func position(of name: String) -> Position { node(name).map { Position($0.mark) } ?? position }

  /// Reports a value that was read but does not hold.
  func report(_ name: String, _ message: String, fix: String) {
    reading.report(.value, message, fix: fix, at: path / name, position(of: name))
  }

  private func requireMissing(_ name: String, _ example: String) {
    // A field that is there but unreadable, or misspelt, has its finding already.
    guard !reading.unreadable.contains(path / name) else { return }
    reading.report(
      .requiredKeys, "the field \"\(name)\" is missing", fix: "add `\(name):` with \(example)",
      at: path / name,
      position(of: name))
  }
}

extension Node {
  /// Nothing written: `field:` or `field: ~`.
  fileprivate var isNothing: Bool {
    guard let scalar else { return false }
    return scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
  }

  fileprivate var kindInWords: String {
    switch self {
    case .scalar(let scalar): scalar.string.isEmpty ? "nothing" : "the text \"\(scalar.string.prefix(40))\""
    case .sequence: "a list"
    case .mapping: "further fields"
    case .alias: "an alias"
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
