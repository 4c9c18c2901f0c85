// Does a count over more months hold what was counted in fewer, and is what is read still fresh?

extension CommonRules {
  static let longerPeriods = [longerNotSmaller, readRecently]

  static let longerNotSmaller = Rule(
    "common.longer-not-smaller",
    title: "A count over more months is not smaller than one over some of them",
    rationale:
      "What was counted from April to June is among what was counted from April to September. If the second "
      + "number is smaller, one of the two is of other months or of another count.",
    passing: [
      counted(62, "2020-04 to 2020-12", after: 40, "2020-04 to 2020-09"),
      counted(30, "2020-07 to 2020-12", after: 40, "2020-04 to 2020-09"),
      counted(30, "2020-04 to 2020-12", after: 40, "2020-04 to 2020-09", unit: .percent),
    ],
    failing: [
      counted(30, "2020-04 to 2020-12", after: 40, "2020-04 to 2020-09"),
      counted(30, "2015-04 to 2020-12", after: 40, "2019-04 to 2020-03"),
    ]
  ) { section in
    section.readings.compactMap { path, reading in
      guard let value = reading.value, let period = reading.period,
        let definition = section.definition(of: reading.key),
        definition.addsUp, !section.isUnreadable(path / "period"),
        // A fall of what is counted since a start has its finding already.
        definition.basis != .cumulative || reading.previous.map({ $0 <= value }) ?? true,
        let (quarter, shorter, months) = section.larger(than: value, within: period, of: reading.key)
      else { return nil }
      return Observation(
        at: path / "value",
        "\"\(section.title(reading.key))\" is \(value.grouped) for \(period), but was \(shorter.grouped) for \(months), "
          + "which is part of it, in the submission for \(quarter)",
        fix: "check both at their source; correct the wrong one or explain what is no longer counted")
    }
  }

  static let readRecently = Rule(
    "common.read-recently",
    title: "A figure was read not long before it is handed in",
    rationale:
      "A figure that was read two returns ago was most often copied from there. A yearly figure may be up to 18 "
      + "months old, all others two quarters.",
    passing: [
      fresh("2020-10-01", .rollingYear), fresh("2019-10-01", .financialYear),
      fresh("2019-01-01", .pointInTime, source: "Register"),
      fresh("2019-10-01", .pointInTime, source: "Yearly survey of residents"),
    ],
    failing: [
      fresh("2020-08-01", .rollingYear), fresh("2019-08-01", .financialYear),
      fresh("2019-08-01", .pointInTime, source: "Yearly survey of residents"),
      fresh("2020-08-01", .pointInTime, source: "Quarterly survey of residents"),
    ]
  ) { section in
    guard let day = section.submission.submitted ?? section.submission.quarter.lastDay else { return [] }
    return section.readings.compactMap { path, reading in
      guard let read = reading.read, let definition = section.definition(of: reading.key),
        reading.value != nil,
        let months = section.cycle(of: reading, definition),
        // What was read before its months were over has its finding already.
        reading.period.map({ $0.last <= read.calendarMonth }) ?? true,
        read.calendarMonth.advanced(by: months) < day.calendarMonth
      else { return nil }
      return Observation(
        at: path / "read",
        "\"\(section.title(reading.key))\" was read on \(read.inWords), more than \(months) months before "
          + day.inWords,
        fix: "read the figure again, or explain why there is no later one")
    }
  }

  private static func counted(
    _ value: ExactDecimal, _ period: String, after before: ExactDecimal, _ months: String,
    unit: FigureUnit = .count("referrals")
  ) -> Rule.Example {
    .section { parts in
      parts.definitions = [
        FigureDefinition("referrals", "Referrals", unit: unit, basis: .statedPeriod, good: .higher)
      ]
      parts.submission.figures = [.init("referrals", period: MonthSpan(period), value: value)]
      guard let quarter = parts.submission.quarter.previous else { return }
      parts.earlier = [
        Submission(
          partner: "police", quarter: quarter, strategy: "2020-2023",
          figures: [.init("referrals", period: MonthSpan(months), value: before)])
      ]
    }
  }

  private static func fresh(_ read: String, _ basis: PeriodBasis, source: String = "") -> Rule.Example {
    .section { parts in
      parts.definitions = [
        FigureDefinition("example", "Example", unit: .count("answers"), basis: basis, good: .higher)
      ]
      parts.submission.figures = [.init("example", value: 19, source: source, read: CalendarDate(read))]
    }
  }
}

extension FigureDefinition {
  /// Whether what it counts in some months is part of what it counts in more.
  fileprivate var addsUp: Bool {
    switch unit {
    case .count, .pounds: basis != .pointInTime
    case .percent, .times, .rate: false
    }
  }
}

extension Section {
  /// What the same partner reported for a part of some months, and is larger than a value.
  fileprivate func larger(
    than value: ExactDecimal, within period: MonthSpan, of key: FigureKey
  ) -> (quarter: Quarter, value: ExactDecimal, months: MonthSpan)? {
    for submission in earlier {
      guard let index = submission.index(of: key), let months = submission.figures[index].period,
        let before = submission.figures[index].value
      else { continue }
      if before > value, months != period, months.first >= period.first, months.last <= period.last {
        return (submission.quarter, before, months)
      }
    }
    return nil
  }

  /// After how many months a figure should have been read again; `nil` where nobody can say.
  fileprivate func cycle(of reading: FigureReading, _ definition: FigureDefinition) -> Int? {
    switch definition.basis {
    case .rollingYear, .yearToDate, .quarter: return 6
    case .calendarYear, .financialYear: return 18
    case .pointInTime, .statedPeriod, .cumulative:
      let texts = [reading.source, definition.title, definition.meaning].map { Words($0) }
      if texts.contains(where: { $0.mentions(Self.quarterly) }) { return 6 }
      return texts.contains { $0.mentions(Self.yearly) } ? 18 : nil
    }
  }

  private static let quarterly: WordList = ["quarterly", "monthly"]
  private static let yearly: WordList = ["yearly", "annual", "annually"]
}
