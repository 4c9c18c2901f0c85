import CYaml

/// What libyaml says of a text that it cannot read.
struct YAMLFailure {
  enum Kind {
    /// The text is nested too deeply, or there is no memory.
    case memory
    /// A character may not stand in YAML.
    case character(UInt32)
    /// The text does not fit together.
    case structure
  }

  let kind: Kind
  /// What is wrong, in libyaml's words.
  let problem: String
  let position: Position
  /// What was being read, in libyaml's words; empty where it does not say.
  let context: String
  /// Where that began.
  let opened: Position?

  init(_ parser: yaml_parser_t) {
    switch parser.error {
    case YAML_MEMORY_ERROR: kind = .memory
    case YAML_READER_ERROR: kind = .character(UInt32(bitPattern: parser.problem_value))
    default: kind = .structure
    }
    problem = parser.problem.map { String(cString: $0) } ?? ""
    position = Position(parser.problem_mark)
    context = parser.context.map { String(cString: $0) } ?? ""
    opened = parser.context == nil ? nil : Position(parser.context_mark)
  }
}
