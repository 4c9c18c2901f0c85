/// What a template is filled with: a tree of named values, the same for the page and for the paper.
///
/// Text enters it as the partner wrote it. It is made safe in one place, when a template asks for it, by
/// the ``Notation`` that is being written; so no template and no view can forget to.
enum View: Sendable {
  /// Nothing: a section of the template is left out.
  case absent
  /// A text without line breaks; an empty one counts as absent.
  case text(String)
  /// A text in paragraphs and bullets.
  case prose(String)
  /// A text printed as it was handed in, line by line.
  case verbatim(String)
  /// Text of the toolkit itself in the notation of the page, printed as it is. Nothing that was handed in.
  case own(String)
  /// Whether a section of the template is printed.
  case flag(Bool)
  /// A section of the template, once for each.
  case list([View])
  /// Values by the names that templates use.
  case fields([String: View])

  /// A text that may be missing.
  static func text(ifAny text: String?) -> View { text.map(View.text) ?? .absent }

  /// One entry for each element.
  static func list<Elements: Sequence>(
    _ elements: Elements, _ entry: (Elements.Element) throws -> View
  ) rethrows -> View {
    .list(try elements.map(entry))
  }

  /// Whether a section over it prints something.
  var isPresent: Bool {
    switch self {
    case .absent: false
    case .text(let text), .prose(let text), .verbatim(let text), .own(let text): !text.isEmpty
    case .flag(let flag): flag
    case .list(let entries): !entries.isEmpty
    case .fields: true
    }
  }

  /// These fields and others; a name that both have keeps its first value.
  func adding(_ other: View) -> View {
    guard case .fields(let mine) = self, case .fields(let others) = other else { return self }
    return .fields(mine.merging(others) { first, _ in first })
  }
}

extension View: ExpressibleByDictionaryLiteral, ExpressibleByBooleanLiteral {
  /// Fields written in code.
  init(dictionaryLiteral fields: (String, View)...) {
    self = .fields(Dictionary(fields) { first, _ in first })
  }

  /// A flag written in code.
  init(booleanLiteral flag: Bool) { self = .flag(flag) }
}
