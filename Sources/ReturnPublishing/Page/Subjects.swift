import PartnerUpdates
import QuarterlyReturn

/// What a finding is about, as a reader of the return says it: `Theft of motor vehicles: change` instead of
/// the field `figures[theft-of-motor-vehicles].change`.
struct Subjects {
  private let titles: [String: String]
  private let strategy: Strategy

  /// The subjects of a return.
  init(in quarterlyReturn: QuarterlyReturn) {
    strategy = quarterlyReturn.strategy
    titles = Dictionary(
      quarterlyReturn.figures.map { ($0.definition.key.description, $0.definition.title) }
    ) { first, _ in first }
  }

  /// The subject at a path; empty for a submission as a whole.
  func words(for path: FieldPath) -> String {
    let text = path.description
    guard let open = text.firstIndex(of: "["), let close = text.firstIndex(of: "]"), open < close else {
      return Self.words(forField: text)
    }
    let (list, name) = (String(text[..<open]), String(text[text.index(after: open)..<close]))
    let field = text[text.index(after: close)...].split(separator: ".").last.map(String.init) ?? ""
    let words = field.hasPrefix("[") ? "" : Self.words(forField: field)
    return entry(name, of: list) + (words.isEmpty ? "" : ": \(words)")
  }

  /// A message with figures called by their titles: `“Sexual offences”` for `"sexual-offences"`.
  func readable(_ message: String) -> String {
    let parts = message.split(separator: "\"", omittingEmptySubsequences: false)
    guard parts.count > 2 else { return message }
    let readable = parts.enumerated().map { index, part in
      let isQuoted = !index.isMultiple(of: 2) && index < parts.count - 1
      let title = isQuoted ? titles[String(part)].map { "“\($0)”" } : nil
      // A quotation mark that nothing closes stays one.
      return title ?? (isQuoted ? "\"\(part)\"" : index.isMultiple(of: 2) ? String(part) : "\"\(part)")
    }
    return readable.joined()
  }

  private func entry(_ name: String, of list: String) -> String {
    switch list {
    case "figures": titles[name] ?? name
    case "updates": strategy.commitment(name).map { "\($0.code) \($0.title)" } ?? name
    default: "\(Self.words(forField: list)) \(name)"
    }
  }

  private static func words(forField field: String) -> String {
    switch field {
    case "update": "text"
    case "previous": "earlier value"
    case "previous-period": "earlier period"
    case "read": "date read"
    default: String(field.map { $0 == "-" ? " " : $0 })
    }
  }
}
