/// Makes the tree of a text: one document without anchors, aliases or tags.
struct YAMLComposer: ~Copyable {
  private let text: String
  private var events: YAMLEvents
  private lazy var end = text.yamlEnd
  /// Where the lists and fields begin that have not ended.
  private var open: [Position] = []

  /// The deepest that a file may be nested: inspections › standards › questions › share is eight.
  private static let deepest = 12

  /// The tree of a text.
  ///
  /// - Throws: what is wrong first, where, and how to put it right.
  static func tree(of text: String) throws(YAMLProblem) -> YAMLNode {
    var contiguous = text
    let tree = contiguous.withUTF8 { bytes in
      Result { () throws(YAMLProblem) in
        guard let events = YAMLEvents(bytes) else { throw YAMLProblem.empty }
        var composer = YAMLComposer(text, events)
        return try composer.document()
      }
    }
    return try tree.get()
  }

  private init(_ text: String, _ events: consuming YAMLEvents) {
    self.text = text
    self.events = events
  }

  private mutating func document() throws(YAMLProblem) -> YAMLNode {
    // The beginning of the stream.
    try advance()
    try advance()
    guard events.kind == .document else { throw .empty }
    try advance()
    let root = try node(depth: 1, isName: false)
    guard root.text?.isEmpty != true else { throw .empty }
    // The end of the document.
    try advance()
    try advance()
    guard events.kind == .stream else { throw YAMLProblem(.plainYAML, .documents, at: events.position) }
    return root
  }

  private mutating func advance() throws(YAMLProblem) {
    guard events.advance() else { throw YAMLProblem(events.failure, within: open.last, in: text) }
  }

  /// What begins with the event that is at hand.
  private mutating func node(depth: Int, isName: Bool) throws(YAMLProblem) -> YAMLNode {
    // What is left out at the end stands on a line that is not there.
    let position = events.isEmptyText ? min(events.position, end) : events.position
    try refuseSurprises(depth: depth, isName: isName, at: position)
    switch events.kind {
    case .list, .fields:
      open.append(position)
      defer { open.removeLast() }
      let content: YAMLNode.Content =
        events.kind == .list ? .list(try list(depth: depth)) : .fields(try fields(depth: depth))
      return YAMLNode(content: content, position: position)
    default: return YAMLNode(content: .text(events.text, events.style), position: position)
    }
  }

  /// Refuses what YAML knows and a plain file does not hold.
  private func refuseSurprises(depth: Int, isName: Bool, at position: Position) throws(YAMLProblem) {
    if events.anchor != nil { throw YAMLProblem(.plainYAML, .anchor, at: position) }
    if isName, events.kind != .text { throw YAMLProblem(.yaml, .keyNotText, at: position) }
    if let tag = events.tag, !isUsual(tag, isName: isName) {
      throw YAMLProblem(.plainYAML, .tag(tag), at: position)
    }
    if depth > Self.deepest { throw YAMLProblem(.depth, .nested(Self.deepest), at: position) }
  }

  /// Names and quoted texts are texts, also with a tag that says so.
  private func isUsual(_ tag: String, isName: Bool) -> Bool {
    tag == YAMLEvents.tagOfText && events.kind == .text && (isName || events.style != .plain)
  }

  private mutating func list(depth: Int) throws(YAMLProblem) -> [YAMLNode] {
    var entries: [YAMLNode] = []
    try advance()
    while events.kind != .end {
      entries.append(try node(depth: depth + 1, isName: false))
      try advance()
    }
    return entries
  }

  private mutating func fields(depth: Int) throws(YAMLProblem) -> [YAMLNode.Field] {
    var fields: [YAMLNode.Field] = []
    try advance()
    while events.kind != .end {
      let name = try node(depth: depth + 1, isName: true)
      try advance()
      let value = try node(depth: depth + 1, isName: false)
      try advance()
      fields.append(YAMLNode.Field(name: name.text ?? "", position: name.position, value: value))
    }
    try refuseRepetitions(among: fields)
    return fields
  }

  private func refuseRepetitions(among fields: [YAMLNode.Field]) throws(YAMLProblem) {
    guard Self.hasRepetitions(fields) else { return }
    let repeated = Dictionary(grouping: fields, by: \.name).filter { $1.count > 1 }
    guard let name = repeated.keys.min(), let places = repeated[name], places.count > 1 else { return }
    throw YAMLProblem(.uniqueKeys, .twice(name), at: places[1].position)
  }

  private static func hasRepetitions(_ fields: [YAMLNode.Field]) -> Bool {
    // Few are compared with one another sooner than a table is made.
    guard fields.count <= 24 else { return Set(fields.map(\.name)).count < fields.count }
    return fields.indices.contains { index in fields[..<index].contains { $0.name == fields[index].name } }
  }
}
