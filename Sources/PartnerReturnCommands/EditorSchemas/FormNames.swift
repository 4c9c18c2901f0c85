import PartnerUpdates
import SubmissionFiles

/// The names that a file can use, each with what it stands for.
struct FormNames {
  private let words: [FormField.NameKind: [ValueForm.Word]]
  /// The thresholds that a partnership can set.
  private(set) var thresholds: [FormField] = []
  /// The names of thresholds that the tool does not know, as regular expressions.
  private(set) var foreignThresholds: [String] = []

  /// Names by kind.
  private init(_ words: [FormField.NameKind: [ValueForm.Word]]) { self.words = words }

  /// The names of a kind.
  subscript(kind: FormField.NameKind) -> [ValueForm.Word] { words[kind] ?? [] }
}

extension FormNames {
  /// The names that a partner's submissions can use, under any strategy that the partnership has or had.
  init(of provider: any PartnerUpdateProvider, strategies: [Strategy]) {
    let partner = provider.partner
    self.init([
      .partner: [.init(partner.id.description, partner.name)],
      .strategy: strategies.map { .init($0.id, "\($0.title), in force from \($0.quarters).") },
      .commitment: Self.commitments(of: partner.id, in: strategies),
      .figure: provider.figures.map { .init($0.key.description, Self.meaning(of: $0)) },
      .rule: Self.queries(of: CommonRules.all + [CommonRules.explanationInUse] + provider.rules),
    ])
  }

  /// The partners of a roster, and the figures that any of them reports.
  init(of members: [Partnership.Member], figures: [FigureDefinition]) {
    var words: [ValueForm.Word] = []
    for figure in figures where !words.contains(where: { $0.text == figure.key.description }) {
      words.append(.init(figure.key.description, Self.meaning(of: figure)))
    }
    self.init([
      .partner: members.map { .init($0.partner.id.description, $0.partner.name) }, .figure: words,
    ])
  }

  /// The thresholds of a tool's rules, for a partnership of some members.
  init(of thresholds: [Threshold], members: [Partnership.Member]) {
    self.init([:])
    self.thresholds = thresholds.map { FormField($0) }
    let foreign = members.map(\.partner.id).filter { id in
      !thresholds.contains { $0.name.hasPrefix("\(id).") }
    }
    foreignThresholds = foreign.map { "^\(Self.pattern(of: $0))[.]" }
  }

  /// A regular expression for an id; what could mean something in it stands for any character.
  private static func pattern(of id: Partner.ID) -> String {
    String(
      String.UnicodeScalarView(
        id.description.unicodeScalars.map { $0 == "-" || $0.properties.isAlphabetic ? $0 : "." }))
  }

  /// The codes that any strategy assigns to a partner. Where two strategies have the same code, both are told.
  private static func commitments(of partner: Partner.ID, in strategies: [Strategy]) -> [ValueForm.Word] {
    var codes: [String] = []
    var meanings: [String: [String]] = [:]
    for strategy in strategies {
      for commitment in strategy.commitments where commitment.partners.contains(partner) {
        if meanings[commitment.code] == nil { codes.append(commitment.code) }
        meanings[commitment.code, default: []].append("\(commitment.title) (\(strategy.id)).")
      }
    }
    return codes.map { .init($0, meanings[$0, default: []].joined(separator: " ")) }
  }

  private static func meaning(of figure: FigureDefinition) -> String {
    ["\(figure.title), in \(figure.unit), \(figure.basis.requirement).", figure.meaning]
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The rules that ask for an explanation, by every name that they have or had: an error has none.
  private static func queries(of rules: [Rule]) -> [ValueForm.Word] {
    let queries = rules.filter { $0.severity == .query }
    return queries.map { .init($0.slug, "\($0.title).") }
      + queries.flatMap { rule in rule.aliases.map { .init($0, "Now called \(rule.slug): \(rule.title).") } }
  }
}

extension Strategy {
  fileprivate var quarters: String { "\(inForce.lowerBound) to \(inForce.upperBound)" }
}
