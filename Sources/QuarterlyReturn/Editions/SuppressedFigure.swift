import PartnerUpdates

/// A figure of which a number is suppressed, with what would give it away in a text.
struct SuppressedFigure: Sendable {
  let key: FigureKey
  /// The partners that report it.
  let partners: Set<Partner.ID>
  /// Which of its numbers are suppressed this quarter.
  let fields: Set<CitedText.Citation.Field>
  /// The suppressed numbers, and what is computed from them.
  let numbers: Set<ExactDecimal>
  /// The words of its title that tell it from others.
  let title: [String]
  /// What it counts.
  let unit: [String]

  /// The figures of a return of which a number is suppressed, this quarter or in a quarter before.
  static func all(
    in inputs: Inputs, _ suppression: Suppression
  ) -> [SuppressedFigure] {
    let inexact = suppression.inexact
    let entries = inputs.inRosterOrder
    let keys = Set(inexact.compactMap { $0.address?.figure }).sorted()
    return keys.map { key in
      let cells = inexact.filter { $0.address?.figure == key }
      let definition = entries.lazy.compactMap { $0.definitions.first { $0.key == key } }.first
      let reporting = entries.filter { $0.submission.reading(of: key) != nil }
      let readings = reporting.flatMap(\.submission.figures).filter { $0.key == key }
      let isThisQuarter = cells.contains { $0.address?.quarter == inputs.quarter }
      return SuppressedFigure(
        key: key, partners: Set(reporting.map(\.partner.id)),
        fields: fields(
          of: cells.compactMap(\.address).filter {
            $0.quarter == inputs.quarter && suppression.withholds($0)
          }),
        numbers: Set(cells.compactMap(\.number)).union(isThisQuarter ? readings.flatMap(\.derived) : []),
        title: SignificantWords.of(definition?.title ?? key.description),
        unit: SignificantWords.of(definition.map { "\($0.unit)" } ?? ""))
    }
  }

  private static func fields(of addresses: [CellAddress]) -> Set<CitedText.Citation.Field> {
    let fields = Set(addresses.compactMap { CitedText.Citation.Field(rawValue: $0.field.rawValue) })
    return fields.isEmpty ? [] : fields.union([.change])
  }
}

extension FigureReading {
  /// The change and the difference, without their signs.
  fileprivate var derived: [ExactDecimal] {
    let difference = value.flatMap { value in previous.map { (value - $0).magnitude } }
    return [change?.amount.magnitude, difference].compactMap(\.self).filter { $0 != .zero }
  }
}

/// Words that say what a text is about.
enum SignificantWords {
  private static let common: Set = [
    "with", "from", "that", "those", "than", "year", "more", "other", "cent", "being", "total", "number",
    "progress", "carried", "stage",
  ]

  /// The longer words of a text in lower case.
  static func of(_ text: String) -> [String] {
    Words(text).words.map(\.lower).filter { $0.count >= 4 && !common.contains($0) }
  }

  /// Whether two words are forms of one: "custody" and "custodial", "review" and "reviews".
  static func match(_ one: String, _ other: String) -> Bool {
    let (one, other) = (one.utf8, other.utf8)
    guard one.first == other.first else { return false }
    let shared = zip(one, other).lazy.prefix { $0 == $1 }.reduce(0) { count, _ in count + 1 }
    let (shorter, longer) = (min(one.count, other.count), max(one.count, other.count))
    // A short word is the beginning of many: "sent" is no form of "sentences".
    return shared >= max(4, shorter - 1) && (shorter > 5 || longer - shared <= 3)
  }
}
