import PartnerUpdates

/// A figure with a number that readers of the public edition do not see, or a count of people that nobody printed:
/// a text could tell it.
struct SensitiveFigure: Sendable {
  let key: FigureKey
  /// The partners that report it.
  let partners: Set<Partner.ID>
  /// Whether a number is withheld, and not only unknown.
  let isHidden: Bool
  /// Which of its numbers are not seen, for the record of a decision. Never what they are.
  let names: [String]
  /// What those of this quarter are, for the seal of a decision: it is the digest of these and of the text.
  let sealedNumbers: [String]
  /// Words of its title that no other figure's title has.
  let words: [String]
  /// Words for those whom it counts.
  let people: [String]

  /// The figures of a return of which something is not seen, in a stable order.
  static func all(in inputs: Inputs, _ suppression: Suppression) -> [SensitiveFigure] {
    let entries = inputs.inRosterOrder
    let hidden = Dictionary(
      grouping: suppression.inexact.compactMap(\.address), by: \.figure)
    let unprinted = unprintedCounts(in: entries, besides: Set(hidden.keys))
    let keys = (Set(hidden.keys).union(unprinted.keys)).sorted()
    let definitions = inputs.declaredFigures
    let common = Set(
      definitions.filter { !keys.contains($0.key) }.flatMap { SignificantWords.of($0.title) })
    return keys.map { key in
      let definition = definitions.first { $0.key == key }
      let addresses = hidden[key] ?? []
      let names =
        names(of: addresses, in: inputs.quarter) + (unprinted[key] ?? []).map { "\($0)/\(key).not-printed" }
      let reporting = entries.filter { entry in
        entry.definitions.contains { $0.key == key } || entry.submission.reading(of: key) != nil
      }
      return SensitiveFigure(
        key: key, partners: Set(addresses.map(\.partner) + reporting.map(\.partner.id)),
        isHidden: !addresses.isEmpty, names: Set(names).sorted(),
        sealedNumbers: sealedNumbers(of: addresses.filter { $0.quarter == inputs.quarter }, suppression),
        words: words(of: definition, named: key, besides: common), people: people(countedBy: definition))
    }
  }

  /// The counts of people without a number this quarter: a text may hold what the table does not.
  private static func unprintedCounts(
    in entries: [Inputs.Entry], besides hidden: Set<FigureKey>
  ) -> [FigureKey: [Partner.ID]] {
    var unprinted: [FigureKey: [Partner.ID]] = [:]
    for entry in entries {
      for definition in entry.definitions
      where definition.countsPeople && !hidden.contains(definition.key)
        && entry.submission.reading(of: definition.key)?.value == nil
      {
        unprinted[definition.key, default: []].append(entry.partner.id)
      }
    }
    return unprinted
  }

  private static func names(of addresses: [CellAddress], in quarter: Quarter) -> [String] {
    let now = addresses.filter { $0.quarter == quarter }
    let before = addresses.filter { address in
      !now.contains { $0.partner == address.partner && $0.figure == address.figure }
    }
    return now.map { address in
      "\(address.partner)/\(address.figure)" + (address.field == .value ? "" : ".\(address.field.rawValue)")
    } + before.map { "\($0.partner)/\($0.figure).earlier" }
  }

  private static func sealedNumbers(of addresses: [CellAddress], _ suppression: Suppression) -> [String] {
    addresses.map { address in
      let number = suppression.number(at: address)?.description ?? ""
      return "\(address.partner)/\(address.figure)/\(address.occurrence).\(address.field.rawValue) \(number)"
    }.sorted()
  }

  private static func words(
    of definition: FigureDefinition?, named key: FigureKey, besides common: Set<String>
  ) -> [String] {
    let title = SignificantWords.of(definition?.title ?? key.description)
    let telling = title.filter { word in
      !generic.contains { SignificantWords.match($0, word) } && !common.contains(word)
    }
    return Set(telling).sorted()
  }

  private static func people(countedBy definition: FigureDefinition?) -> [String] {
    let counted = definition.map { Words("\($0.unit) \($0.title)").words.map(\.lower) } ?? []
    return Set(counted.flatMap { WordsForPeople.meaning($0) }).sorted()
  }

  /// Words of titles that any text may use of anything.
  private static let generic: Set = [
    "review", "plan", "action", "report", "meeting", "case", "first", "time", "number", "offered", "referred",
    "completed", "being", "live", "stage", "progress", "repeat", "rate", "share", "after", "within", "months",
    "group", "other", "known", "young", "local", "service", "support", "people", "since", "police",
  ]
}

/// Words for those whom a figure counts.
enum WordsForPeople {
  private static let groups: [[String]] = [
    ["child", "children", "boy", "boys", "girl", "girls", "teenager", "teenagers", "juvenile", "juveniles"],
    ["victim", "victims", "survivor", "survivors"],
    [
      "people", "person", "persons", "individual", "individuals", "man", "men", "woman", "women", "adult",
      "adults",
    ],
    [
      "offender", "offenders", "reoffender", "reoffenders", "perpetrator", "perpetrators", "prisoner",
      "prisoners",
    ],
    ["entrant", "entrants"],
    ["resident", "residents"],
    ["death", "deaths", "died", "killed", "murdered", "homicide", "homicides"],
  ]

  /// The words that mean the same people as a word; none where it is not about people.
  static func meaning(_ word: String) -> [String] { groups.first { $0.contains(word) } ?? [] }
}
