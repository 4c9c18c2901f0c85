/// One figure as a partner reports it in one quarter.
public struct FigureReading: Hashable, Sendable {
  /// Which figure.
  public var key: FigureKey
  /// The months it covers.
  public var period: MonthSpan?
  /// The value, with the digits it is printed with.
  public var value: ExactDecimal?
  /// The value it is compared with.
  public var previous: ExactDecimal?
  /// The months of the earlier value, where they are not the year before.
  public var previousPeriod: MonthSpan?
  /// The change as printed.
  public var change: StatedChange?
  /// The partner's rating of the figure.
  public var status: Status?
  /// Why this status, this period or this comparison; empty when not given.
  public var reason: String
  /// Where the figure was read.
  public var source: String
  /// The day on which it was read.
  public var read: CalendarDate?
  /// Why the earlier value is not the one that was reported for its months; empty unless restated.
  public var restated: String
  /// A remark to print beside it.
  public var note: String
  /// Whether it is made up, to show the form or to try the tool.
  public var isIllustrative: Bool
  /// Why there is no figure this time. A reading has either this or a value.
  public var nilReturn: String?

  /// A reading.
  public init(
    _ key: FigureKey, period: MonthSpan? = nil, value: ExactDecimal? = nil, previous: ExactDecimal? = nil,
    previousPeriod: MonthSpan? = nil, change: StatedChange? = nil, status: Status? = nil,
    reason: String = "", source: String = "", read: CalendarDate? = nil, restated: String = "",
    note: String = "", isIllustrative: Bool = false, nilReturn: String? = nil
  ) {
    (self.key, self.period, self.value, self.previous) = (key, period, value, previous)
    (self.previousPeriod, self.change, self.status) = (previousPeriod, change, status)
    (self.reason, self.source, self.read, self.note) = (reason, source, read, note)
    (self.restated, self.isIllustrative, self.nilReturn) = (restated, isIllustrative, nilReturn)
  }

  /// The months that the earlier value covers: as stated, or else the same months a year earlier.
  public var comparisonPeriod: MonthSpan? { previousPeriod ?? period?.yearEarlier }

  /// The shorthand of published tables for a break in a series.
  static let breakMark = "[b]"

  /// Whether the note says that it is counted in another way than before.
  public var isNotedAsBreak: Bool { note.contains(Self.breakMark) }

  /// The change computed from the two values in per cent, at a precision of so many digits.
  public func computedPercentage(fractionDigits: Int) -> ExactDecimal? {
    guard let value, let previous else { return nil }
    return value.percentageChange(from: previous, fractionDigits: fractionDigits)
  }
}

/// A change as it is printed: `-8.6%`, `+16%`, or a plain difference such as `-84`.
public struct StatedChange: Hashable, Sendable, CustomStringConvertible {
  /// The number, with the digits it is printed with.
  public let amount: ExactDecimal
  /// Whether it is a percentage of the earlier value; else it is a difference.
  public let isPercentage: Bool

  /// A change.
  public init(_ amount: ExactDecimal, isPercentage: Bool) {
    (self.amount, self.isPercentage) = (amount, isPercentage)
  }

  /// Reads `-8.6%`, `+16.3 %` or `-84`.
  public init?(_ text: String) {
    var number = text
    let isPercentage = number.last == "%"
    if isPercentage { number.removeLast() }
    if isPercentage, number.last == " " { number.removeLast() }
    guard let amount = ExactDecimal(number) else { return nil }
    self.init(amount, isPercentage: isPercentage)
  }

  /// `-8.6%`, `+16.3%`: a rise carries its sign.
  public var description: String {
    (amount > .zero ? "+" : "") + amount.grouped + (isPercentage ? "%" : "")
  }

  /// The change with a whole per cent fewer or more digits, computed from two values.
  static func percentage(_ amount: ExactDecimal) -> StatedChange { StatedChange(amount, isPercentage: true) }
}

/// A figure that follows from others: what its rule checks, and what would give a suppressed value away.
public enum FigureRelation: Hashable, Sendable {
  /// A count that is part of a larger count.
  case part(FigureKey, within: FigureKey)
  /// A total that is the sum of its parts.
  case sum(FigureKey, of: [FigureKey])
  /// Counts that overlap and together cover a whole: their sum is not smaller than it.
  case covering([FigureKey], of: FigureKey)
  /// What is left after taking one count from another.
  case difference(FigureKey, of: FigureKey, less: FigureKey)
  /// A share, rate or ratio: a count divided by another, times a base (100 for per cent).
  case quotient(FigureKey, of: FigureKey, by: FigureKey, times: Int)
  /// Two statements of the same number.
  case same(FigureKey, FigureKey)

  /// Every figure that takes part, the one that follows from the others first.
  public var figures: [FigureKey] {
    switch self {
    case .part(let part, let whole): [part, whole]
    case .sum(let total, let parts): [total] + parts
    case .covering(let parts, let whole): [whole] + parts
    case .difference(let rest, let whole, let taken): [rest, whole, taken]
    case .quotient(let result, let dividend, let divisor, _): [result, dividend, divisor]
    case .same(let one, let other): [one, other]
    }
  }
}
