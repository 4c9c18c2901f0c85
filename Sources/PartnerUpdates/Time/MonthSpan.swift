/// Whole months from a first to a last, both included: the period that a figure is measured over.
public struct MonthSpan: Hashable, Sendable, CustomStringConvertible {
  /// The first month.
  public let first: CalendarMonth
  /// The last month, not before the first.
  public let last: CalendarMonth

  /// A span of at least one month, or `nil` when the last month precedes the first.
  public init?(from first: CalendarMonth, through last: CalendarMonth) {
    guard first <= last else { return nil }
    (self.first, self.last) = (first, last)
  }

  private init(ending last: CalendarMonth, months: Int) {
    (first, self.last) = (min(last, last.advanced(by: 1 - months)), last)
  }

  /// The twelve months that end in a month: the "rolling year" of crime reporting.
  public static func rollingYear(endingIn last: CalendarMonth) -> MonthSpan {
    MonthSpan(ending: last, months: 12)
  }

  /// Reads `2020-02 to 2021-01`, or a single month `2021-01`.
  public init?(_ text: String) {
    var written = WrittenNumbers(text)
    guard let first = CalendarMonth(&written) else { return nil }
    if written.isAtEnd {
      self.init(from: first, through: first)
    } else {
      guard written.sign(" "), written.sign("t"), written.sign("o"), written.sign(" "),
        let last = CalendarMonth(&written), written.isAtEnd
      else { return nil }
      self.init(from: first, through: last)
    }
  }

  /// How many months.
  public var length: Int { last.ordinal - first.ordinal + 1 }

  /// The span of the same length that ends where this one begins.
  public var preceding: MonthSpan { MonthSpan(ending: first.advanced(by: -1), months: length) }

  /// The same months of the year before.
  public var yearEarlier: MonthSpan { MonthSpan(ending: last.advanced(by: -12), months: length) }

  /// `2020-02 to 2021-01`, or `2021-01` for a single month.
  public var description: String { length == 1 ? "\(first)" : "\(first) to \(last)" }

  /// `February 2020 to January 2021`.
  public var inWords: String { length == 1 ? first.inWords : "\(first.inWords) to \(last.inWords)" }
}
