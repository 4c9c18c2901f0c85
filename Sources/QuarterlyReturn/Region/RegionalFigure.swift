public import PartnerUpdates

/// One figure in several partnerships: their numbers and, where that means something, the sum.
public struct RegionalFigure: Hashable, Sendable {
  /// The name of the figure.
  public let key: FigureKey
  /// What it means, in the words of the first partnership that reports it.
  public let definition: FigureDefinition
  /// What the partnerships that report it say, by name.
  public let entries: [Entry]
  /// The partnerships that do not report it, by name.
  public let notReportedBy: [String]
  /// The sum of the values; `nil` where there are ``reasons`` against one.
  public let sum: Sum?
  /// Why there is no sum; empty where there is one.
  public let reasons: [NoSum]
  /// Why there is no sum of the earlier values, though there is one of the values.
  public let reasonsForPrevious: [NoSum]

  /// What one partnership reports.
  public struct Entry: Hashable, Sendable {
    /// The printed name of the partnership.
    public let partnership: String
    /// Its figure.
    public let figure: FigureDigest
  }

  /// Values of several partnerships added up.
  public struct Sum: Hashable, Sendable {
    /// The sum of the values, with the digits of the finest.
    public let value: ExactDecimal
    /// The months that every value covers.
    public let period: MonthSpan
    /// The sum of the earlier values; `nil` where there is none.
    public let previous: ExactDecimal?
    /// The months that every earlier value covers; `nil` without their sum.
    public let previousPeriod: MonthSpan?
    /// The change from the earlier sum in per cent with one digit; `nil` without that or where it is zero.
    public let change: ExactDecimal?
    /// Which way the sum went, and whether that is good; `nil` where two values in it cannot be compared.
    public let travel: Travel?
    /// Why the two sums cannot be compared, if they cannot.
    public let obstacle: Obstacle?
  }
}

extension RegionalFigure {
  /// The figures of digests that are sorted by partnership.
  static func all(in digests: [PartnershipDigest]) -> [RegionalFigure] {
    let entries = digests.flatMap { digest in
      digest.figures.map { Entry(partnership: digest.partnership, figure: $0) }
    }
    return Dictionary(grouping: entries, by: \.figure.definition.key).values
      .compactMap { RegionalFigure($0, among: digests.map(\.partnership)) }
      .sorted { $0.comes(before: $1) }
  }

  private func comes(before other: RegionalFigure) -> Bool {
    definition.title == other.definition.title
      ? key.description.precedes(other.key.description) : definition.title.precedes(other.definition.title)
  }

  /// - Parameter partnerships: all that are in the view, by name.
  private init?(_ entries: [Entry], among partnerships: [String]) {
    guard let first = entries.first else { return nil }
    let reporting = Set(entries.map(\.partnership))
    (key, definition, self.entries) = (first.figure.definition.key, first.figure.definition, entries)
    notReportedBy = partnerships.filter { !reporting.contains($0) }
    reasons = NoSum.against(entries, \.value)
    let againstPrevious = NoSum.against(entries, \.previous)
    reasonsForPrevious = reasons.isEmpty ? againstPrevious : []
    sum =
      reasons.isEmpty
      ? Sum(entries.map(\.figure), good: definition.good, withPrevious: againstPrevious.isEmpty) : nil
  }
}

extension RegionalFigure.Sum {
  fileprivate init?(_ figures: [FigureDigest], good: GoodDirection, withPrevious: Bool) {
    guard let value = Self.sum(figures, \.value), let period = figures.first?.value.period else { return nil }
    (self.value, self.period) = (value, period)
    previous = withPrevious ? Self.sum(figures, \.previous) : nil
    previousPeriod = previous == nil ? nil : figures.first?.previous.period
    change = previous.flatMap { value.percentageChange(from: $0, fractionDigits: 1) }
    obstacle = previous == nil ? nil : figures.compactMap(\.obstacle).first
    travel = obstacle == nil ? Travel(from: previous, to: value, good: good) : nil
  }

  private static func sum(_ figures: [FigureDigest], _ number: (FigureDigest) -> RegionalNumber)
    -> ExactDecimal?
  {
    let values = figures.compactMap { number($0).cell.value }
    guard let first = values.first, values.count == figures.count else { return nil }
    return values.dropFirst().reduce(first, +)
  }
}
