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
  /// What it says, kept once: definitions are looked up for every reading by one rule after the other.
  private let stated: Stated

  /// The name in submissions and in text.
  public var key: FigureKey { stated.fields.key }
  /// The printed title.
  public var title: String { stated.fields.title }
  /// What is counted.
  public var unit: FigureUnit { stated.fields.unit }
  /// The period it is measured over.
  public var basis: PeriodBasis { stated.fields.basis }
  /// Which way is good.
  public var good: GoodDirection { stated.fields.good }
  /// How many months after the end of the period the figure is usually published.
  public var usualLag: Int { stated.fields.usualLag }
  /// Whether it counts people, so that a small value could identify someone.
  public var countsPeople: Bool { stated.fields.countsPeople }
  /// Whether it counts offences whose victims are few and known, such as hate crime by strand: small counts of them
  /// are suppressed unless the partnership prints them (``Threshold/protectOffences``).
  public var hasFewVictims: Bool { stated.fields.hasFewVictims }
  /// Whether it is open what it counts, so that nobody knows whether it must be protected. It is withheld till then.
  public var isUnanswered: Bool { stated.fields.isUnanswered }
  /// How it follows from other figures, as a partnership declares it; what a module's rules check is not repeated.
  public var relations: [FigureRelation] { stated.fields.relations }
  /// Whether a reader is owed a rating. Populations, costs and counts of activity are context only.
  public var isRated: Bool { stated.fields.isRated }
  /// Months from which the figure is counted in another way, so that it cannot be compared across them.
  public var breaks: [CalendarMonth] { stated.fields.breaks }
  /// The figure of which it is a part, wherever that is reported.
  public var partOf: FigureKey? { stated.fields.partOf }
  /// The first quarter for which it is reported; `nil` when it always has been.
  public var since: Quarter? { stated.fields.since }
  /// The last quarter for which it is reported; `nil` when it goes on.
  public var until: Quarter? { stated.fields.until }
  /// How it is counted from published tables of recorded crime; `nil` for a figure that is not about recorded crime.
  public var openData: OpenDataCount? { stated.fields.openData }
  /// The definition and where it comes from, in a sentence; empty when the title says it all.
  public var meaning: String { stated.fields.meaning }
  /// The words of the title.
  var titleWords: [LowerWord] { stated.titleWords }
  /// The last word of what is counted; `nil` where it is no count.
  var countedThing: LowerWord? { stated.countedThing }
  /// A definition. Months from which published tables count it in another way are among its breaks.
  public init(
    _ key: FigureKey, _ title: String, unit: FigureUnit, basis: PeriodBasis, good: GoodDirection,
    usualLag: Int = 1, countsPeople: Bool = false, isRated: Bool = true,
    breaks: [CalendarMonth] = [], partOf: FigureKey? = nil, since: Quarter? = nil,
    until: Quarter? = nil, openData: OpenDataCount? = nil, hasFewVictims: Bool = false,
    isUnanswered: Bool = false, relations: [FigureRelation] = [], meaning: String = ""
  ) {
    stated = Stated(
      Stated.Fields(
        key: key, title: title, unit: unit, basis: basis, good: good, usualLag: usualLag,
        countsPeople: countsPeople, isRated: isRated,
        breaks: Set(breaks + (openData?.breaks.map(\.month) ?? [])).sorted(), partOf: partOf, since: since,
        until: until, openData: openData, hasFewVictims: hasFewVictims, isUnanswered: isUnanswered,
        relations: relations, meaning: meaning))
  }

  /// Whether it is reported for a quarter.
  public func isReported(for quarter: Quarter) -> Bool {
    (since.map { $0 <= quarter } ?? true) && (until.map { quarter <= $0 } ?? true)
  }
}

extension FigureDefinition {
  /// What a definition says, and what follows from it for every text that is looked at.
  private final class Stated: Hashable, Sendable {
    struct Fields: Hashable {
      let key: FigureKey
      let title: String
      let unit: FigureUnit
      let basis: PeriodBasis
      let good: GoodDirection
      let usualLag: Int
      let countsPeople: Bool
      let isRated: Bool
      let breaks: [CalendarMonth]
      let partOf: FigureKey?
      let since: Quarter?
      let until: Quarter?
      let openData: OpenDataCount?
      let hasFewVictims: Bool
      let isUnanswered: Bool
      let relations: [FigureRelation]
      let meaning: String
    }

    let fields: Fields
    let titleWords: [LowerWord]
    let countedThing: LowerWord?

    init(_ fields: Fields) {
      self.fields = fields
      titleWords = LowerWord.all(of: fields.title)
      countedThing = if case .count(let things) = fields.unit { LowerWord.all(of: things).last } else { nil }
    }

    static func == (left: Stated, right: Stated) -> Bool { left === right || left.fields == right.fields }

    func hash(into hasher: inout Hasher) { hasher.combine(fields) }
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

  /// A value with its unit, as running text prints it: `639 offences`, `1 offence`, `45 times`.
  public func inText(_ value: ExactDecimal) -> String {
    switch self {
    case .count(let things): "\(value.grouped) \(value == 1 ? Self.one(of: things) : things)"
    case .times: "\(value.grouped) \(value == 1 ? "time" : "times")"
    case .rate: "\(value.grouped) \(self)"
    case .pounds, .percent: short(value)
    }
  }

  /// One of some things: `offence` of `offences`, `call about fraud` of `calls about fraud`. What is not known to be a
  /// plural stays as it is.
  private static func one(of things: String) -> String {
    var words = things.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    let end = words.firstIndex { prepositions.contains($0) } ?? words.endIndex
    for index in words[..<end].indices.reversed() {
      guard let singular = singular(of: words[index]) else { continue }
      words[index] = singular
      break
    }
    return words.joined(separator: " ")
  }

  private static let prepositions: Set<String> = [
    "about", "against", "at", "by", "for", "from", "in", "of", "on", "to", "under", "who", "with", "without",
  ]

  private static func singular(of word: String) -> String? {
    if let one = ["people": "person", "children": "child", "women": "woman", "men": "man"][word] {
      return one
    }
    for ending in ["ies", "sses", "xes", "ches", "shes"] where word.hasSuffix(ending) {
      return ending == "ies" ? word.dropLast(3) + "y" : String(word.dropLast(2))
    }
    return word.hasSuffix("s") && !word.hasSuffix("ss") ? String(word.dropLast()) : nil
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
