public import PartnerUpdates

/// What published tables of recorded crime say of a figure month by month: at most three years, which end where the
/// reported months do.
///
/// A figure of which every reading is illustrative has none: real months beside made-up values would mislead. A nil
/// return has them, since they say what was published while its partner says why it gives no value.
public struct PublishedMonths: Sendable {
  /// One month.
  public struct Month: Hashable, Sendable {
    /// The month.
    public let month: CalendarMonth
    /// What the tables count.
    public let count: Int
    /// The state of the table it was read from.
    public let snapshot: Snapshot
  }

  /// The area, as the tables name it.
  public let area: String
  /// By whose reading of the figure the months were chosen.
  public let partner: Partner
  /// The months, the oldest first. One that is not here is unknown, not zero.
  public let months: [Month]
  /// From which of these months on the tables count in another way, the oldest first.
  public let breaks: [OpenDataBreak]
  /// The months that the figure is reported for; `nil` for a nil return without a period.
  public let reported: MonthSpan?
  /// The months that they are compared with.
  public let comparison: MonthSpan?

  /// How many months there are at most.
  public static let longest = 36

  /// The first and the last month; `nil` only where there is none.
  public var span: MonthSpan? {
    months.first.flatMap { first in
      months.last.flatMap { MonthSpan(from: first.month, through: $0.month) }
    }
  }

  /// What the tables count over some of these months; `nil` where one of them is not here.
  public func total(over span: MonthSpan) -> ExactDecimal? {
    let counts = months.filter { $0.month >= span.first && $0.month <= span.last }
    return counts.count == span.length ? counts.reduce(0) { $0 + ExactDecimal($1.count) } : nil
  }

  /// The months of a figure up to one; `nil` where the tables have none of them.
  init?(
    _ counts: MonthlyCounts, of area: String, upTo last: CalendarMonth, for reading: FigureReading,
    by partner: Partner
  ) {
    let first = last.advanced(by: 1 - Self.longest)
    let known = counts.months.filter { $0.key >= first && $0.key <= last }.sorted { $0.key < $1.key }
    guard let oldest = known.first?.key, let newest = known.last?.key else { return nil }
    months = known.map { Month(month: $0.key, count: $0.value.value, snapshot: $0.value.snapshot) }
    breaks = counts.breaks.filter { oldest < $0.month && $0.month <= newest }
      .sorted { ($0.month, $0.change) < ($1.month, $1.change) }
    (self.area, self.partner) = (area, partner)
    reported = reading.period
    comparison = reading.period == nil ? nil : reading.comparisonPeriod
  }
}

extension Inputs {
  /// The published months of a figure, up to the last one that is reported; without a period up to the end of the
  /// quarter, so that a return made again later does not show months that were still to come.
  func publishedMonths(of key: FigureKey, in entries: [Entry]) -> PublishedMonths? {
    guard let recordedCrime, let counts = recordedCrime.series[key] else { return nil }
    let readings = entries.flatMap { entry in
      entry.submission.figures.filter { $0.key == key && !$0.isIllustrative }.map { (entry.partner, $0) }
    }
    let leading = readings.first { $0.1.period != nil } ?? readings.first
    return leading.flatMap { partner, reading in
      PublishedMonths(
        counts, of: recordedCrime.area, upTo: reading.period?.last ?? quarter.months.last, for: reading,
        by: partner)
    }
  }
}
