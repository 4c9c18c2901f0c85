import PartnerUpdates

/// A rule of the catalogue in full, for a terminal.
struct EntryText {
  private let entry: CatalogueEntry
  private let terminal: Terminal

  init(_ entry: CatalogueEntry, _ terminal: Terminal) { (self.entry, self.terminal) = (entry, terminal) }

  /// The paragraphs, without a line break at the end.
  var text: String {
    let name = terminal.coloured(entry.slug, .bold)
    let severity = terminal.coloured(entry.severity.rawValue, entry.severity.colour)
    let paragraphs =
      ["\(name) (\(severity))\n\(entry.title)", entry.rationale, entry.severity.meaning]
      + (entry.echoes ? [] : [Self.secret])
      + [
        example("Nothing is found here:", entry.passing), example("Something is found here:", entry.failing),
        list(Threshold.heading, entry.thresholds.map(\.inWords)),
        list("What is counted:", entry.definitions.map(\.inWords)),
        list("Former names, which still work:", entry.aliases),
      ]
    return paragraphs.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private func example(_ heading: String, _ illustration: CatalogueEntry.Illustration?) -> String {
    guard let illustration else { return "" }
    let lines = illustration.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    let example = ([heading] + lines.map { $0.isEmpty ? "" : "    \($0)" }).joined(separator: "\n")
    return ([example] + illustration.found.map(found)).joined(separator: "\n\n")
  }

  private func found(_ finding: Finding) -> String {
    let severity = terminal.coloured(finding.severity.rawValue, finding.severity.colour)
    let field = finding.path == .whole ? "" : "\n    " + terminal.coloured("field: \(finding.path)", .faint)
    return "  \(severity): \(finding.message)\n    " + terminal.coloured("fix:", .bold) + " \(finding.fix)"
      + field
  }

  private func list(_ heading: String, _ lines: [String]) -> String {
    lines.isEmpty ? "" : ([heading] + lines.map { "    \($0)" }).joined(separator: "\n")
  }

  static let secret = "Its findings say where something stands, never what: the line is not shown."
}

extension Severity {
  /// The colour in which a terminal shows it.
  var colour: Terminal.Colour {
    switch self {
    case .error: .red
    case .query: .amber
    case .note: .faint
    }
  }
}
