/// What published tables of recorded crime say of one area, figure by figure and month by month.
public struct RecordedCrime: Hashable, Sendable {
  /// The area, as the tables name it.
  public let area: String
  /// The months of every figure that the tables give.
  public let series: [FigureKey: MonthlyCounts]

  /// What tables say of an area.
  public init(area: String, series: [FigureKey: MonthlyCounts]) { (self.area, self.series) = (area, series) }
}

/// A figure month by month, as published.
public struct MonthlyCounts: Hashable, Sendable {
  /// One month.
  public struct Count: Hashable, Sendable {
    /// Offences recorded.
    public let value: Int
    /// The state of the table it was read from. Months are revised after publication.
    public let snapshot: Snapshot

    /// A month's count.
    public init(_ value: Int, snapshot: Snapshot) { (self.value, self.snapshot) = (value, snapshot) }
  }

  /// What the tables hold. A month that is not here is unknown, not zero.
  public let months: [CalendarMonth: Count]
  /// Months from which the tables count in another way.
  public let breaks: [OpenDataBreak]

  /// A series.
  public init(_ months: [CalendarMonth: Count], breaks: [OpenDataBreak] = []) {
    (self.months, self.breaks) = (months, breaks)
  }

  /// The offences of all months of a span, and the snapshots they stand in, oldest first; `nil` where a month is
  /// missing or the total is too large to be one.
  public func total(over span: MonthSpan) -> (value: ExactDecimal, snapshots: [Snapshot])? {
    // A span of centuries is not walked through month by month.
    guard span.length <= months.count else { return nil }
    var sum = 0
    var snapshots: Set<Snapshot> = []
    for step in 0..<span.length {
      guard let month = months[span.first.advanced(by: step)] else { return nil }
      let (total, overflow) = sum.addingReportingOverflow(month.value)
      guard !overflow else { return nil }
      sum = total
      snapshots.insert(month.snapshot)
    }
    return (ExactDecimal(sum), snapshots.sorted())
  }
}

/// The state of a published table: the later one counts.
public struct Snapshot: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// How exactly its date is known.
  public enum Taken: Hashable, Sendable {
    /// The day on which the publisher refreshed it.
    case day(CalendarDate)
    /// The month in which it was published.
    case month(CalendarMonth)
    /// Not known; it holds months up to this one.
    case holding(through: CalendarMonth)
  }

  /// When it was taken.
  public let taken: Taken

  /// A snapshot.
  public init(_ taken: Taken) { self.taken = taken }

  /// `snapshot of 20 December 2023`, `snapshot of December 2023`, `table up to November 2023`.
  public var description: String {
    switch taken {
    case .day(let day): "snapshot of \(day.inWords)"
    case .month(let month): "snapshot of \(month.inWords)"
    case .holding(let month): "table up to \(month.inWords)"
    }
  }

  /// Whether the left one is the older.
  public static func < (left: Snapshot, right: Snapshot) -> Bool {
    left.order.lexicographicallyPrecedes(right.order)
  }

  /// Year and month, then the more exact one last: what holds months up to one was taken after it.
  private var order: [Int] {
    switch taken {
    case .day(let day): [day.calendarMonth.ordinal, 0, day.day]
    case .month(let month): [month.ordinal, 0, 0]
    case .holding(let month): [month.ordinal, 1, 0]
    }
  }
}
