import ReturnPublishing
import SubmissionFiles

/// What a schema says of one field.
///
/// Formats are shown in the descriptions and not as `examples`, which editors fill in: an invented figure must
/// not slip into a return.
struct FieldSchema {
  private let field: FormField
  private let names: FormNames

  init(_ field: FormField, _ names: FormNames) { (self.field, self.names) = (field, names) }

  /// The keys of the schema and their values.
  var entries: [EditorSchema.Entry] { [("description", .text(description))] + constraints }

  private var description: String {
    guard case .value(let form) = field.content, form.words.isEmpty else { return field.meaning }
    return "\(field.meaning) Write \(form.example)."
  }

  private var constraints: [EditorSchema.Entry] {
    switch field.content {
    case .text: types(Self.plain) + (field.isRequired ? [("minLength", .number(1))] : [])
    case .name(let kind): choice(of: names[kind])
    case .value(let form): value(form)
    case .texts: list(of: [("type", .list(Self.plain + ["null"]) { .text($0) })])
    case .names(let kind): list(of: Self.choice(of: names[kind]))
    case .entries(let group): list(of: Self.reference(to: group))
    case .thresholds: thresholds
    }
  }

  /// What YAML makes of a text without quotation marks. Editors go by the type that comes first.
  private static let plain = ["string", "number", "boolean"]

  private func value(_ form: ValueForm) -> [EditorSchema.Entry] {
    guard !form.words.isEmpty else { return written(form) }
    guard let pattern = form.pattern else { return choice(of: form.words) }
    // An editor offers the words as numbers; as texts they are accepted.
    let numbers = Self.choice(of: form.words, orNothing: !field.isRequired) {
      Array(PlainYAML.values(of: $0).prefix(1))
    }
    let texts: JSONText = ["type": .text("string"), "pattern": .text(pattern)]
    return [("anyOf", .list([.object(numbers), texts]))]
  }

  /// A text that satisfies a pattern; without quotation marks it may be a number.
  private func written(_ form: ValueForm) -> [EditorSchema.Entry] {
    let pattern: [EditorSchema.Entry] =
      form.pattern.map {
        [("pattern", .text($0)), ("patternErrorMessage", .text("write \(form.example)"))]
      } ?? []
    switch form.plainNumber {
    case nil: return types(["string"]) + pattern
    case .decimal: return types(["string", "number"]) + pattern
    case .whole(let range):
      return types(["string", "integer"]) + pattern
        + [("minimum", .number(range.lowerBound)), ("maximum", .number(range.upperBound))]
    }
  }

  /// An agency's own tool does not know what other agencies' rules go by, and lets it pass.
  private var thresholds: [EditorSchema.Entry] {
    let known = names.thresholds.map { field in
      (key: field.name, value: JSONText.object(FieldSchema(field, names).entries))
    }
    return types(["object"]) + [
      ("properties", .object(known)),
      ("patternProperties", .object(names.foreignThresholds.map { (key: $0, value: .flag(true)) })),
      ("additionalProperties", .flag(false)),
    ]
  }

  /// A field that may be left out may also be left empty.
  private func types(_ types: [String]) -> [EditorSchema.Entry] {
    let types = field.isRequired ? types : types + ["null"]
    return [("type", types.count == 1 ? .text(types[0]) : .list(types) { .text($0) })]
  }

  private func choice(of words: [ValueForm.Word]) -> [EditorSchema.Entry] {
    Self.choice(of: words, orNothing: !field.isRequired)
  }

  private func list(of element: [EditorSchema.Entry]) -> [EditorSchema.Entry] {
    types(["array"]) + [("items", .object(element))]
  }

  private static func reference(to group: FormGroup) -> [EditorSchema.Entry] {
    [("$ref", .text("#/$defs/\(group.rawValue)"))]
  }

  /// One of some words. Editors show what each of them means from `enumDescriptions`.
  /// One of some words, each in every way in which it can stand in the file. Editors show what a word means
  /// from `enumDescriptions`.
  private static func choice(
    of words: [ValueForm.Word], orNothing: Bool = false, in ways: (String) -> [JSONText] = PlainYAML.values
  ) -> [EditorSchema.Entry] {
    let choices =
      words.flatMap { word in ways(word.text).map { ($0, word.meaning) } }
      + (orNothing ? [(JSONText.null, "Not filled in yet.")] : [])
    return [
      ("enum", .list(choices.map(\.0))), ("enumDescriptions", .list(choices) { .text($0.1) }),
    ]
  }
}

/// What a text can be for who reads YAML by its types, as validators of schemas do.
enum PlainYAML {
  /// The text, after the number for which it is taken where it is written without quotation marks.
  static func values(of text: String) -> [JSONText] {
    let isPlain = text.utf8.allSatisfy { "0123456789.+-".utf8.contains($0) }
    let number = isPlain ? Int(text).map { "\($0)" } ?? Double(text).map { "\($0)" } : nil
    return [number.map { JSONText.number($0) }, .text(text)].compactMap(\.self)
  }
}
