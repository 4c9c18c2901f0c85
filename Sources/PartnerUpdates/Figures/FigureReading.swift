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

  /// The change computed from the two values.
  /// - Parameters:
  ///   - measure: what it is measured in.
  ///   - fractionDigits: the digits of a percentage. A difference has those of the values.
  public func computedChange(in measure: StatedChange.Measure, fractionDigits: Int) -> StatedChange? {
    guard let value, let previous else { return nil }
    let amount =
      measure == .percentage ? computedPercentage(fractionDigits: fractionDigits) : value - previous
    return amount.map { StatedChange($0, measure) }
  }

  /// Whether the printed change follows from the two values, to the digits with which it is printed.
  /// - Returns: `nil` without a printed change and both values.
  public var isChangeRight: Bool? {
    guard let change, let value, let previous else { return nil }
    return change.isPercentage
      ? change.amount.isQuotient(of: value - previous, by: previous.magnitude, times: 100)
      : change.amount == value - previous
  }
}

/// A change as it is printed: `-8.6%`, `+16%`, `+3 points`, or a plain difference such as `-84`.
public struct StatedChange: Hashable, Sendable, CustomStringConvertible {
  /// What a change is measured in.
  public enum Measure: String, CaseIterable, Hashable, Sendable {
    /// A percentage of the earlier value.
    case percentage = "per cent"
    /// Percentage points: the difference of two percentages.
    case points = "percentage points"
    /// A difference in the figure's own unit.
    case number = "numbers"

    /// What the change of a figure is computed in: that of a percentage in percentage points, every other in per cent
    /// of the earlier value.
    public init(ofChangeIn unit: FigureUnit) { self = unit == .percent ? .points : .percentage }
  }

  /// The number, with the digits it is printed with.
  public let amount: ExactDecimal
  /// What the number is measured in.
  public let measure: Measure

  /// Whether it is a percentage of the earlier value.
  public var isPercentage: Bool { measure == .percentage }

  /// A change.
  public init(_ amount: ExactDecimal, _ measure: Measure) { (self.amount, self.measure) = (amount, measure) }

  /// Reads `-8.6%`, `+16.3 %`, `+3 points`, `+3 percentage points`, `+3pp` or `-84`.
  public init?(_ text: String) {
    for (sign, measure) in Self.signs where text.hasSuffix(sign) {
      var number = text.dropLast(sign.count)
      if number.last == " " { number.removeLast() }
      guard let amount = ExactDecimal(String(number)) else { return nil }
      self.init(amount, measure)
      return
    }
    guard let amount = ExactDecimal(text) else { return nil }
    self.init(amount, .number)
  }

  /// What stands behind the number, the longer before what it ends with.
  private static let signs: [(String, Measure)] = [
    ("%", .percentage), ("percentage points", .points), ("percentage point", .points), ("points", .points),
    ("point", .points), ("pp", .points),
  ]

  /// `-8.6%`, `+16.3%`, `+3 points`: a rise carries its sign.
  public var description: String {
    let number = (amount > .zero ? "+" : "") + amount.grouped
    return switch measure {
    case .percentage: number + "%"
    case .points: "\(number) \(amount.magnitude == 1 ? "point" : "points")"
    case .number: number
    }
  }

  /// The same for a figure in a unit: the difference of two percentages is in points, however it is written.
  public func of(_ unit: FigureUnit) -> StatedChange {
    measure == .number && unit == .percent ? StatedChange(amount, .points) : self
  }
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
