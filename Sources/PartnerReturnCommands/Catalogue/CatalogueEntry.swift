import PartnerUpdates
import SubmissionFiles

/// A rule as people read it.
struct CatalogueEntry {
  /// The name.
  let slug: String
  /// Former names.
  let aliases: [String]
  /// What must hold.
  let title: String
  /// Why it must.
  let rationale: String
  /// How much a breach matters.
  let severity: Severity
  /// Whether what it finds is shown.
  let echoes: Bool
  /// The numbers it goes by that a partnership may set.
  let thresholds: [Threshold]
  /// An example in which it finds nothing.
  let passing: Illustration?
  /// An example in which it finds something, with what it says.
  let failing: Illustration?
  /// What the figures mean that it looks at, where that is more than their titles say.
  let definitions: [FigureDefinition]

  /// An example as text.
  struct Illustration {
    /// YAML; what stands around the submission is told in comments.
    let text: String
    /// What the rule finds.
    let found: [Finding]
  }

  /// A rule of sections, with the figures that its owner declares.
  init(_ rule: Rule, definitions declared: [FigureDefinition]) {
    (slug, aliases, title, rationale) = (rule.slug, rule.aliases, rule.title, rule.rationale)
    (severity, echoes, thresholds) = (rule.severity, rule.echoes, rule.thresholds)
    let sections = (passing: rule.passing.first, failing: rule.failing.first)
    let passing = sections.passing?.section(declared)
    let failing = sections.failing?.section(declared)
    let text = ExampleText(beside: [passing, failing].compactMap(\.self), declared: declared)
    self.passing = passing.map { Illustration(text: text.yaml(of: $0), found: rule.findings(in: $0)) }
    self.failing = failing.map { Illustration(text: text.yaml(of: $0), found: rule.findings(in: $0)) }
    let keys = rule.relation?.figures ?? failing?.submission.figures.map(\.key) ?? []
    definitions = declared.filter { keys.contains($0.key) && !$0.meaning.isEmpty }
  }

  /// A rule of files.
  init(_ rule: FileRule) {
    (slug, aliases, title, rationale) = (rule.slug, [], rule.title, rule.rationale)
    (severity, echoes, definitions, thresholds) = (rule.severity, true, [], [])
    passing = rule.example.map { Illustration(text: $0.passing, found: $0.foundInPassing) }
    failing = rule.example.map { Illustration(text: $0.failing, found: $0.foundInFailing) }
  }
}

extension Threshold {
  /// What a partnership writes, what that means and what holds if it writes nothing.
  var inWords: String { "`\(name): \(standard) \(unit)` unless set otherwise. \(meaning)" }

  /// Where it is set.
  static let heading = "A partnership sets it in partnership.yaml, under `thresholds:`:"
}

extension FigureDefinition {
  /// The definition in a sentence, as the catalogue prints it.
  var inWords: String { "\(title) (\(unit), \(basis.requirement)): \(meaning)" }
}

extension Severity {
  /// What somebody has to do who meets it.
  var meaning: String {
    switch self {
    case .error: "An error: the submission cannot be used until it is mended."
    case .query:
      "A query: it may be right, but needs an explanation. Correct the value, or answer under "
        + "`explanations:` in the same file."
    case .note: "A note: worth knowing; nothing has to be done."
    }
  }
}
