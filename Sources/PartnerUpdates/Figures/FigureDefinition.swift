/// The name under which a figure is looked up and cited, such as `knife-crime`.
///
/// Modules add theirs as static members, so that a rule reads `section[.knifeCrime]`.
public struct FigureKey: Hashable, Comparable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  /// The slug as written.
  public let description: String
  /// A key from its slug.
  public init(_ slug: String) { description = slug }
  /// A key written in code.
  public init(stringLiteral slug: String) { self.init(slug) }
  /// Alphabetical order.
  public static func < (left: FigureKey, right: FigureKey) -> Bool { left.description < right.description }
}

/// What a figure means, so that it is counted, compared and judged the same way every quarter.
public struct FigureDefinition: Hashable, Sendable {
  /// The name in submissions and in text.
  public let key: FigureKey
  /// The printed title.
  public let title: String
  /// What is counted.
  public let unit: FigureUnit
  /// The period it is measured over.
  public let basis: PeriodBasis
  /// Which way is good.
  public let good: GoodDirection
  /// How many months after the end of the period the figure is usually published.
  public let usualLag: Int
  /// Whether it counts people, so that a small value could identify someone.
  public let countsPeople: Bool
  /// Whether a reader is owed a rating. Populations, costs and counts of activity are context only.
  public let isRated: Bool
  /// Months from which the figure is counted in another way, so that it cannot be compared across them.
  public let breaks: [CalendarMonth]
  /// The figure of which it is a part, wherever that is reported.
  public let partOf: FigureKey?
  /// The first quarter for which it is reported; `nil` when it always has been.
  public let since: Quarter?
  /// The last quarter for which it is reported; `nil` when it goes on.
  public let until: Quarter?
  /// How it is counted from published tables of recorded crime; `nil` for a figure that is not about recorded crime.
  public let openData: OpenDataCount?
  /// The definition and where it comes from, in a sentence; empty when the title says it all.
  public let meaning: String

  /// A definition.
  public init(
    _ key: FigureKey, _ title: String, unit: FigureUnit, basis: PeriodBasis, good: GoodDirection,
    usualLag: Int = 1, countsPeople: Bool = false, isRated: Bool = true,
    breaks: [CalendarMonth] = [], partOf: FigureKey? = nil, since: Quarter? = nil,
    until: Quarter? = nil, openData: OpenDataCount? = nil, meaning: String = ""
  ) {
    (self.key, self.title, self.unit, self.basis, self.good) = (key, title, unit, basis, good)
    (self.usualLag, self.countsPeople, self.isRated) = (usualLag, countsPeople, isRated)
    (self.breaks, self.partOf, self.meaning) = (breaks, partOf, meaning)
    (self.since, self.until, self.openData) = (since, until, openData)
  }

  /// Whether it is reported for a quarter.
  public func isReported(for quarter: Quarter) -> Bool {
    (since.map { $0 <= quarter } ?? true) && (until.map { quarter <= $0 } ?? true)
  }
}

/// What a figure counts.
public enum FigureUnit: Hashable, Sendable, CustomStringConvertible {
  /// Things counted, named in the plural: `offences`.
  case count(String)
  /// Pounds sterling.
  case pounds
  /// A share in per cent.
  case percent
  /// How many times over: a payback.
  case times
  /// A rate for so many of a population: 100,000 "aged 10 to 17".
  case rate(per: Int, of: String)

  /// The words of a table heading: `offences`, `pounds`, `per 100,000 aged 10 to 17`.
  public var description: String {
    switch self {
    case .count(let things): things
    case .pounds: "pounds"
    case .percent: "per cent"
    case .times: "times"
    case .rate(let base, let population): "per \(ExactDecimal(base).grouped) \(population)"
    }
  }

  /// A value as a table prints it: `21,328`, `£5,425`, `32%`.
  public func short(_ value: ExactDecimal) -> String {
    switch self {
    case .pounds: (value.isNegative ? "-£" : "£") + value.magnitude.grouped
    case .percent: value.grouped + "%"
    case .count, .times, .rate: value.grouped
    }
  }

  /// A value with its unit, as running text prints it: `639 offences`, `45 times`.
  public func inText(_ value: ExactDecimal) -> String {
    switch self {
    case .count, .times, .rate: "\(value.grouped) \(self)"
    case .pounds, .percent: short(value)
    }
  }
}

/// Which way a figure should go.
public enum GoodDirection: String, Hashable, Sendable, CaseIterable {
  /// Fewer is better: burglary.
  case lower
  /// More is better: victims offered support.
  case higher
  /// It depends: more reported hate crime can mean more confidence. Needs words, not an arrow.
  case contextual
}

/// The period that a figure is measured over.
public enum PeriodBasis: String, Hashable, Sendable, CaseIterable {
  /// Any twelve months.
  case rollingYear = "rolling-year"
  /// January to December.
  case calendarYear = "calendar-year"
  /// April to March.
  case financialYear = "financial-year"
  /// April up to a month of the same financial year.
  case yearToDate = "year-to-date"
  /// A quarter of the financial year.
  case quarter
  /// As it stood in one month.
  case pointInTime = "point-in-time"
  /// Everything since a start.
  case cumulative
  /// Whichever months the figure states.
  case statedPeriod = "stated-period"

  /// Whether a span is one that this basis allows.
  public func allows(_ span: MonthSpan) -> Bool {
    switch self {
    case .rollingYear: span.length == 12
    case .calendarYear: span.length == 12 && span.first.month == 1
    case .financialYear: span.length == 12 && span.first.month == 4
    case .yearToDate: span.length <= 12 && span.first.month == 4
    case .quarter: span.length == 3 && span.first.month % 3 == 1
    case .pointInTime: span.length == 1
    case .cumulative, .statedPeriod: true
    }
  }

  /// What it asks for, to complete "the period should be …".
  public var requirement: String {
    switch self {
    case .rollingYear: "twelve months"
    case .calendarYear: "January to December of one year"
    case .financialYear: "April to March"
    case .yearToDate: "April up to a month of the same financial year"
    case .quarter: "a quarter of the financial year"
    case .pointInTime: "a single month"
    case .cumulative: "the months since it began"
    case .statedPeriod: "the months it covers"
    }
  }
}
