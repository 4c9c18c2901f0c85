// Do the figures cover the months they should?

extension CommonRules {
  static let periods = [
    periodAsDefined, comparisonPrecedes, sameEndMonth, periodEnded, notInFuture, dateNear,
  ]

  static let periodAsDefined = Rule(
    "common.period-as-defined",
    title: "A figure covers the period that its definition says",
    rationale: "A rolling year of eleven months compares with nothing.",
    passing: [table([.init("knife-crime", period: span("2020-02 to 2021-01"), value: 639)])],
    failing: [
      table([.init("knife-crime", period: span("2020-04 to 2021-02"), value: 639)]),
      table([.init("knife-crime", value: 639)]),
    ]
  ) { section in
    let given = section.readings.filter { $0.reading.value != nil }
    let absent = given.compactMap { path, reading -> Observation? in
      guard reading.period == nil, let definition = section.definition(of: reading.key) else { return nil }
      return Observation(
        at: path / "period", "the figure \"\(reading.key)\" has no period",
        fix: "add `period:` with \(definition.basis.requirement), such as 2020-02 to 2021-01")
    }
    let wrong = given.compactMap { path, reading -> (FieldPath, FigureReading, MonthSpan, PeriodBasis)? in
      guard let period = reading.period, let basis = section.definition(of: reading.key)?.basis else {
        return nil
      }
      return basis.allows(period) ? nil : (path, reading, period, basis)
    }
    // One wrong period copied down a table is one mistake: the first row has the finding and names the rest.
    return absent
      + wrong.enumerated().compactMap { index, entry in
        let (path, reading, period, basis) = entry
        guard !wrong.prefix(index).contains(where: { $0.2 == period && $0.3 == basis }) else { return nil }
        let fit = publishedFit(of: reading, at: path, in: section)
        let others = wrong.dropFirst(index + 1).filter { $0.2 == period && $0.3 == basis }
        return Observation(
          at: path / "period",
          "\(period) is \(months(period)), but \"\(reading.key)\" is measured over \(basis.requirement)"
            + (others.isEmpty ? "" : "; so are \(others.map { "\"\($0.1.key)\"" }.joined(separator: ", "))")
            + (fit.map { "; \($0.words)" } ?? ""),
          fix:
            "\(fit.map { writing($0.months, in: reading) } ?? "correct the period"), or explain why it differs"
        )
      }
  }

  private static func writing(_ months: MonthSpan, in reading: FigureReading) -> String {
    "write `period: \(months)`" + (reading.previousPeriod == nil ? "" : " and take out `previous-period:`")
  }

  static let comparisonPrecedes = Rule(
    "common.comparison-precedes",
    version: 2,
    title: "The earlier value is for the months with which the figure is usually compared",
    rationale:
      "A change against another length or another year is not the change that the table promises: the same "
      + "months a year before, or those since the same start. Figures of stated months and of quarters may also be "
      + "compared with the months just before, and a survey with that of any earlier year.",
    passing: [
      stated(.statedPeriod, "2021-02", before: "2021-01"),
      stated(.financialYear, "2020-04 to 2021-03", before: "2018-04 to 2019-03", source: "Residents' survey"),
      table([
        .init(
          "knife-crime", period: span("2020-02 to 2021-01"), value: 639, previous: 1_216,
          previousPeriod: span("2019-02 to 2020-01"))
      ]),
    ],
    failing: [
      table([
        .init(
          "knife-crime", period: span("2020-02 to 2021-01"), value: 639, previous: 1_216,
          previousPeriod: span("2016-02 to 2017-01"))
      ]),
      stated(.statedPeriod, "2021-02", before: "2020-11"),
    ]
  ) { section in
    foldingCopies(section) { path, reading in
      guard let period = reading.period, let previous = reading.previousPeriod,
        let basis = section.definition(of: reading.key)?.basis, basis.allows(period),
        !isComparable(previous, with: period, basis), !names(previous, in: reading),
        !(section.isSurvey(reading) && isOfEarlierYear(previous, than: period))
      else { return nil }
      let usual = basis == .cumulative ? period.aYearLess : period.yearEarlier
      return Observation(
        at: path / "previous-period", "\(period) is compared with \(previous), not with \(usual)",
        fix: "compare with \(usual), or explain the other comparison")
    }
  }

  static let sameEndMonth = Rule(
    "common.same-end-month",
    title: "The rolling years of one table end in the same month",
    rationale: "Rows of one table that end in different months cannot be read side by side.",
    passing: [
      table([
        .init("knife-crime", period: span("2020-02 to 2021-01"), value: 639),
        .init("gun-crime", period: span("2020-02 to 2021-01"), value: 89),
      ])
    ],
    failing: [
      table([
        .init("knife-crime", period: span("2020-02 to 2021-01"), value: 639),
        .init("gun-crime", period: span("2020-02 to 2021-01"), value: 89),
        .init("burglary", period: span("2020-03 to 2021-02"), value: 1_634),
      ])
    ]
  ) { section in
    let rolling = section.readings.compactMap { path, reading -> (FieldPath, FigureKey, CalendarMonth)? in
      guard reading.value != nil, let period = reading.period,
        section.definition(of: reading.key)?.basis == .rollingYear,
        PeriodBasis.rollingYear.allows(period)
      else { return nil }
      return (path, reading.key, period.last)
    }
    guard let usual = mostCommon(rolling.map(\.2)) else { return [] }
    return rolling.filter { $0.2 != usual }.map { path, key, month in
      Observation(
        at: path / "period",
        "the rolling year of \"\(key)\" ends in \(month.inWords), the others of this section in \(usual.inWords)",
        fix: "give all figures up to the same month, or explain why this one differs")
    }
  }

  /// Readings of rolling-year figures, as an example.
  static func table(_ readings: [FigureReading]) -> Rule.Example {
    .section { parts in
      parts.definitions = readings.map {
        FigureDefinition($0.key, "Example", unit: .count("offences"), basis: .rollingYear, good: .lower)
      }
      parts.submission.figures = readings
    }
  }

  static func span(_ text: String) -> MonthSpan? { MonthSpan(text) }

  private static func months(_ span: MonthSpan) -> String {
    span.length == 1 ? "one month" : "\(span.length) months"
  }

  /// What is seen in the readings; what was copied down a table stands at its first row and names the rest.
  static func foldingCopies(
    _ section: Section, _ observe: (FieldPath, FigureReading) -> Observation?
  ) -> [Observation] {
    var messages: [String] = []
    let seen = section.readings.compactMap { path, reading in
      observe(path, reading).map { (key: reading.key, observation: $0) }
    }
    return seen.compactMap { _, first in
      guard !messages.contains(first.message) else { return nil }
      messages.append(first.message)
      let others = seen.filter { $0.observation.message == first.message }.dropFirst()
      let names = others.map { "\"\($0.key)\"" }.joined(separator: ", ")
      return Observation(
        at: first.path, first.message + (others.isEmpty ? "" : "; the same in \(names)"), fix: first.fix)
    }
  }

  /// Whether the reason or the note of a reading says that it is compared with just these months, by their year.
  private static func names(_ previous: MonthSpan, in reading: FigureReading) -> Bool {
    let remark = "\(reading.reason) \(reading.note)"
    return [previous.first.year, previous.last.year].contains { remark.holds("\($0)") }
  }

  private static func isComparable(
    _ previous: MonthSpan, with period: MonthSpan, _ basis: PeriodBasis
  ) -> Bool {
    switch basis {
    case .pointInTime: true
    case .quarter, .statedPeriod: previous == period.yearEarlier || previous == period.preceding
    case .cumulative: previous.first == period.first && previous.last < period.last
    default: previous == period.yearEarlier
    }
  }

  /// Whether some months are those of another span, any number of years before.
  private static func isOfEarlierYear(_ previous: MonthSpan, than period: MonthSpan) -> Bool {
    previous.length == period.length && previous.last < period.last
      && previous.last.month == period.last.month
  }

  /// A figure of some months that is compared with others.
  private static func stated(
    _ basis: PeriodBasis, _ period: String, before: String, source: String = ""
  ) -> Rule.Example {
    .section { parts in
      parts.definitions = [
        FigureDefinition("example", "Example", unit: .count("answers"), basis: basis, good: .higher)
      ]
      parts.submission.figures = [
        .init(
          "example", period: span(period), value: 19, previous: 14, previousPeriod: span(before),
          source: source)
      ]
    }
  }

  /// The month that occurs most often; of several, the latest.
  private static func mostCommon(_ months: [CalendarMonth]) -> CalendarMonth? {
    let counts = months.reduce(into: [CalendarMonth: Int]()) { $0[$1, default: 0] += 1 }
    return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
  }
}

extension Section {
  private static let surveys: WordList = ["survey", "surveys", "poll", "questionnaire"]

  /// Whether a figure comes from a survey, which is not taken every year.
  func isSurvey(_ reading: FigureReading) -> Bool {
    let definition = definition(of: reading.key)
    return [reading.source, definition?.title ?? "", definition?.meaning ?? ""].contains {
      Words($0).mentions(Self.surveys)
    }
  }
}

extension MonthSpan {
  /// From the same start to a year earlier: what a figure counted since then is compared with.
  fileprivate var aYearLess: MonthSpan {
    MonthSpan(from: first, through: last.advanced(by: -12)) ?? yearEarlier
  }
}
