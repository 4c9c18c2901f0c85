import PartnerUpdates

/// What the public edition prints together, and a person releases together.
struct ReleaseItem {
  /// Whose text it is: a partner's id, `strategies/ID` or `partnership.yaml`.
  let from: String
  let path: FieldPath
  /// The partners to whose figures it is close: who wrote it, or whom a commitment is assigned to.
  let partners: Set<Partner.ID>
  /// What is printed above it.
  var heading: [String] = []
  /// Its texts, by the names of their fields, as the public edition would print them; empty ones left out.
  private(set) var fields: [(name: String, text: String)] = []
  /// The figures that it cites.
  private(set) var cited: Set<FigureKey> = []
  /// The figure beside which it is printed.
  var about: FigureKey?
  /// The commitment under which it is printed.
  var commitment: String?

  init(from: String, path: FieldPath, partners: Set<Partner.ID>) {
    (self.from, self.path, self.partners) = (from, path, partners)
  }

  /// Adds a text, with the cited figures as they are printed.
  mutating func add(
    _ name: String, _ text: String, printing printed: (CitedText.Citation) -> String? = { _ in nil }
  ) {
    guard !text.isEmpty else { return }
    let citedText = CitedText(text)
    cited.formUnion(citedText.citations.map(\.figure))
    fields.append((name, text))
    sealed.append((name, citedText.replacing(printed)))
  }

  /// The texts with the cited figures put in, for the seal.
  private var sealed: [(name: String, text: String)] = []

  /// Everything that a decision holds for, so written that no two items are written alike.
  var canonicalText: String {
    let list = path.description.prefix { $0 != "[" && $0 != "." }
    let parts = [("list", String(list))] + heading.map { ("heading", $0) } + sealed.map { ($0.name, $0.text) }
    return parts.map { "\($0.0) \($0.1.utf8.count)\n\($0.1)\n" }.joined()
  }

  /// The first words, for people.
  var beginning: String {
    let words = (fields.first?.text ?? "").split(whereSeparator: \.isWhitespace)
    let first = words.prefix(10).joined(separator: " ")
    let short = String(first.prefix(100))
    return short.utf8.count < first.utf8.count || words.count > 10 ? short + " …" : short
  }

  /// Every item of a public edition that has a text, in the order of the return.
  static func all(in inputs: Inputs, _ suppression: Suppression) -> [ReleaseItem] {
    let entries = inputs.inRosterOrder
    return
      (inputs.strategy.releaseItems + inputs.partnership.releaseItems(in: inputs.quarter)
      + entries.flatMap { entry in
        PartnerItems(entry, inputs.strategy, suppression).all.filter {
          entry.submission.confidentiality(of: $0.path) == .open
        }
      }).filter { !$0.fields.isEmpty }
  }
}

extension Suppression {
  /// Whether the number that a partner cites is withheld.
  func withholds(_ citation: CitedText.Citation, by entry: Inputs.Entry) -> Bool {
    func address(_ field: FigureField) -> CellAddress {
      CellAddress(
        partner: entry.submission.partner, quarter: entry.submission.quarter, figure: citation.figure,
        field: field)
    }
    switch citation.field {
    case .value: return withholds(address(.value))
    case .previous: return withholds(address(.previous))
    // A change is printed beside its two values only: with one of them it tells the other.
    case .change:
      return [FigureField.value, .previous].contains { printed(at: address($0)) == nil }
    }
  }
}
