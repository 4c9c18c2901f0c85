import CYaml

/// The events into which libyaml takes a text apart, one after the other.
///
/// libyaml comes with Yams, whose own tree of a text takes several times as long as the events.
struct YAMLEvents: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let event: UnsafeMutablePointer<yaml_event_t>

  /// What a text consists of.
  ///
  /// - Parameter text: in UTF-8; it must outlive the events.
  /// - Returns: `nil` where there is no memory.
  init?(_ text: UnsafeBufferPointer<UInt8>) {
    parser = .allocate(capacity: 1)
    event = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    event.initialize(to: yaml_event_t())
    guard yaml_parser_initialize(parser) == 1 else { return nil }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, text.baseAddress, text.count)
  }

  deinit {
    yaml_event_delete(event)
    yaml_parser_delete(parser)
    event.deallocate()
    parser.deallocate()
  }

  /// Goes on to the next event.
  ///
  /// - Returns: whether there is one; if not, ``failure`` says why.
  mutating func advance() -> Bool {
    yaml_event_delete(event)
    return yaml_parser_parse(parser, event) == 1
  }
}

extension YAMLEvents {
  /// What the event is.
  enum Kind {
    case text, list, fields, alias
    /// The end of a list, of fields, of a document.
    case end
    case document
    /// The end of everything, or its beginning.
    case stream
  }

  var kind: Kind {
    switch event.pointee.type {
    case YAML_SCALAR_EVENT: .text
    case YAML_SEQUENCE_START_EVENT: .list
    case YAML_MAPPING_START_EVENT: .fields
    case YAML_ALIAS_EVENT: .alias
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT, YAML_DOCUMENT_END_EVENT: .end
    case YAML_DOCUMENT_START_EVENT: .document
    default: .stream
    }
  }

  /// Where it starts.
  var position: Position { Position(event.pointee.start_mark) }

  /// The text of a text.
  var text: String {
    let scalar = event.pointee.data.scalar
    return String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
  }

  /// Whether it is a text without a character, also one that is left out.
  var isEmptyText: Bool { kind == .text && event.pointee.data.scalar.length == 0 }

  /// How a text is written.
  var style: YAMLNode.Style {
    switch event.pointee.data.scalar.style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: .literal
    case YAML_FOLDED_SCALAR_STYLE: .folded
    default: .plain
    }
  }

  /// The name that others may refer to; of an alias the name that it refers to.
  var anchor: String? {
    let name =
      switch kind {
      case .text: event.pointee.data.scalar.anchor
      case .list: event.pointee.data.sequence_start.anchor
      case .fields: event.pointee.data.mapping_start.anchor
      case .alias: event.pointee.data.alias.anchor
      default: nil as UnsafeMutablePointer<yaml_char_t>?
      }
    return name.map { String(cString: $0) }
  }

  /// The tag, as libyaml makes it out; `nil` for the usual case that there is none.
  var tag: String? {
    switch kind {
    case .text where event.pointee.data.scalar.quoted_implicit == 1: Self.tagOfText
    case .text: event.pointee.data.scalar.tag.map { String(cString: $0) }
    case .list where event.pointee.data.sequence_start.implicit == 0:
      event.pointee.data.sequence_start.tag.map { String(cString: $0) }
    case .fields where event.pointee.data.mapping_start.implicit == 0:
      event.pointee.data.mapping_start.tag.map { String(cString: $0) }
    default: nil
    }
  }

  /// The tag of a text that needs none.
  static let tagOfText = "tag:yaml.org,2002:str"

  /// Why there is no further event.
  var failure: YAMLFailure { YAMLFailure(parser.pointee) }
}

extension Position {
  /// libyaml counts from 0.
  init(_ mark: yaml_mark_t) { self.init(line: Int(mark.line) + 1, column: Int(mark.column) + 1) }
}
