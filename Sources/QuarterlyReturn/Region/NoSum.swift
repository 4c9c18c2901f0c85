import PartnerUpdates

/// Why the numbers of several partnerships are not added up.
public enum NoSum: Hashable, Sendable {
  /// Fewer than two partnerships report it.
  case onlyOne
  /// Shares, rates and multiples are not additive.
  case notAdditive
  /// What it is called differs.
  case differentTitles
  /// What is counted differs.
  case differentUnits
  /// The kind of period differs.
  case differentBases
  /// Which way is good differs.
  case differentDirections
  /// The months differ.
  case differentPeriods
  /// Some partnerships give no months.
  case noPeriod([String])
  /// Some partnerships give no number.
  case notGiven([String])
  /// The numbers of some partnerships are withheld to protect people.
  case confidential([String])
  /// The numbers of some partnerships are rounded to protect people.
  case rounded([String])
  /// The numbers of some partnerships are made up.
  case illustrative([String])
  /// In some partnerships partners report different numbers.
  case disputed([String])

  /// A word for programs.
  public var code: String {
    switch self {
    case .onlyOne: "only-one"
    case .notAdditive: "not-additive"
    case .differentTitles: "different-titles"
    case .differentUnits: "different-units"
    case .differentBases: "different-bases"
    case .differentDirections: "different-directions"
    case .differentPeriods: "different-periods"
    case .noPeriod: "no-period"
    case .notGiven: "not-given"
    case .confidential: "confidential"
    case .rounded: "rounded"
    case .illustrative: "illustrative"
    case .disputed: "disputed"
    }
  }

  /// The partnerships that it is about, by name; empty where it is about all.
  public var partnerships: [String] {
    switch self {
    case .noPeriod(let names), .notGiven(let names), .confidential(let names), .rounded(let names),
      .illustrative(let names), .disputed(let names):
      names
    default: []
    }
  }

  /// The reason in words, without the partnerships that it is about.
  public var sentence: String {
    switch self {
    case .onlyOne: "only one partnership reports it"
    case .notAdditive: "shares, rates and multiples cannot be added up"
    case .differentTitles: "titles differ"
    case .differentUnits: "units differ"
    case .differentBases: "kinds of period differ"
    case .differentDirections: "which way is good differs"
    case .differentPeriods: "months differ"
    case .noPeriod: "no months are given"
    case .notGiven: "no number is given"
    case .confidential: "confidential [c]"
    case .rounded: "rounded to protect people"
    case .illustrative: "illustrative, not real"
    case .disputed: "partners report it differently"
    }
  }
}

extension NoSum {
  /// Every reason against adding up one number of all entries, in the order of the cases.
  static func against(
    _ entries: [RegionalFigure.Entry], _ number: (FigureDigest) -> RegionalNumber
  ) -> [NoSum] {
    let definitions = entries.map(\.figure.definition)
    let numbers = entries.map { (partnership: $0.partnership, number: number($0.figure)) }
    func names(_ isMeant: (RegionalNumber) -> Bool) -> [String] {
      numbers.filter { isMeant($0.number) }.map(\.partnership)
    }
    func differ<Value: Hashable>(_ values: [Value]) -> Bool { Set(values).count > 1 }
    let common: [(NoSum, Bool)] = [
      (.onlyOne, entries.count < 2),
      (.notAdditive, !definitions.allSatisfy(\.unit.isAdditive)),
      (.differentTitles, differ(definitions.map(\.title))),
      (.differentUnits, differ(definitions.map(\.unit))),
      (.differentBases, differ(definitions.map(\.basis))),
      (.differentDirections, differ(definitions.map(\.good))),
      (.differentPeriods, differ(numbers.compactMap(\.number.period))),
    ]
    let single: [(([String]) -> NoSum, [String])] = [
      (NoSum.noPeriod, names { $0.period == nil }), (NoSum.notGiven, names { $0.cell == .unavailable }),
      (NoSum.confidential, names { $0.cell == .confidential }), (NoSum.rounded, names(\.isRounded)),
      (NoSum.illustrative, names(\.isIllustrative)), (NoSum.disputed, names(\.isDisputed)),
    ]
    return common.filter(\.1).map(\.0) + single.filter { !$0.1.isEmpty }.map { $0.0($0.1) }
  }
}

extension FigureUnit {
  /// Whether numbers of it from different places can be added up.
  fileprivate var isAdditive: Bool {
    switch self {
    case .count, .pounds: true
    case .percent, .times, .rate: false
    }
  }
}
