/// A part of a YAML text, with its place: a text, a list, or fields.
struct YAMLNode: Sendable {
  let content: Content
  /// Where it starts.
  let position: Position

  /// What stands there.
  enum Content: Sendable {
    case text(String, Style)
    case list([YAMLNode])
    case fields([Field])
  }

  /// How a text is written.
  enum Style: Sendable {
    case plain, singleQuoted, doubleQuoted, literal, folded
  }

  /// A name with what stands behind it.
  struct Field: Sendable {
    let name: String
    /// Where the name starts.
    let position: Position
    let value: YAMLNode
  }
}

extension YAMLNode {
  /// The text, or `nil` where something else stands.
  var text: String? { if case .text(let text, _) = content { text } else { nil } }

  /// How the text is written, or `nil` where something else stands.
  var style: Style? { if case .text(_, let style) = content { style } else { nil } }

  /// The entries, or `nil` where something else than a list stands.
  var list: [YAMLNode]? { if case .list(let entries) = content { entries } else { nil } }

  /// The fields in their order, or `nil` where something else stands.
  var fields: [Field]? { if case .fields(let fields) = content { fields } else { nil } }

  /// Nothing written: `field:` or `field: ~`.
  var isNothing: Bool {
    guard case .text(let text, .plain) = content else { return false }
    return text.isEmpty || text == "~" || text == "null"
  }
}

extension [YAMLNode.Field] {
  /// The field of a name. There are so few that looking through them takes less time than a table.
  func named(_ name: String) -> YAMLNode.Field? { first { $0.name == name } }
}
