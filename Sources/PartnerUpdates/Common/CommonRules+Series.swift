// Are the months recent enough, and can the two periods be compared at all?

extension CommonRules {
  static let series = [withinUsualLag, breakNoted]

  static let withinUsualLag = Rule(
    "common.within-usual-lag",
    title: "A figure is not much older than it is usually published",
    rationale:
      "A period that ended long before it was read was most often copied from the last return. It may end "
      + "as many months before as the figure's usual lag, and a few more. Of calendar and financial years and "
      + "of quarters that holds for the next one.",
    thresholds: [.patience],
    passing: [
      read("2021-02-26", .init("knife-crime", period: MonthSpan("2020-02 to 2021-01"), value: 639)),
      read("2021-04-30", .init("knife-crime", period: MonthSpan("2020-02 to 2021-01"), value: 639)),
    ],
    failing: [
      read("2021-05-01", .init("knife-crime", period: MonthSpan("2020-02 to 2021-01"), value: 639)),
      read("2021-07-01", .init("sales", period: MonthSpan("2019-04 to 2020-03"), value: 6), .financialYear),
    ]
  ) { section in
    let patience = section.partnership[.patience]
    return section.readings.compactMap { path, reading in
      guard let period = reading.period, let read = reading.read,
        let definition = section.definition(of: reading.key),
        let step = definition.basis.monthsUntilNext,
        period.last.advanced(by: step + definition.usualLag + patience)
          < read.calendarMonth
      else { return nil }
      return Observation(
        at: path / "period",
        "the period ends in \(period.last.inWords) but was read on \(read.inWords), when a later one had been "
          + "published",
        fix: "read the figure again for the latest period, or explain why it ends so early")
    }
  }

  static let breakNoted = Rule(
    "common.break-in-series-noted",
    version: 2,
    title: "A comparison across a break in the series is marked [b]",
    rationale:
      "The police changed records system in March 2024: what was counted before and after, above all hate crime and "
      + "domestic abuse, is not comparable, and a reader who sees a change in per cent must be told.",
    passing: [
      compared(.hateCrime, "2020-02 to 2021-01"), compared(.hateCrime, "2023-03 to 2024-02"),
      compared(.hateCrime, "2025-03 to 2026-02"), compared(.sexualOffences, "2025-03 to 2026-02"),
      compared(.hateCrime, "2024-02 to 2025-01", note: "[b] new records system in March 2024"),
    ],
    failing: [
      compared(.hateCrime, "2024-02 to 2025-01"), compared(.domesticAbuseOffences, "2023-04 to 2024-03"),
      compared(.hateCrime, "2025-02 to 2026-01", note: "new officers"),
      compared(.sexualOffences, "2024-02 to 2025-01"),
    ]
  ) { section in
    section.readings.compactMap { path, reading in
      guard reading.previous != nil, let period = reading.period, let comparison = reading.comparisonPeriod,
        let month = section.definition(of: reading.key)?.breaks
          .first(where: { period.last >= $0 && comparison.first < $0 }),
        !reading.isNotedAsBreak, !section.isUnreadable(path / "previous-period")
      else { return nil }
      return Observation(
        at: path / "note",
        "\"\(section.title(reading.key))\" compares \(period) with \(comparison), but it is counted in another way from "
          + month.inWords,
        fix:
          "start `note:` with \(FigureReading.breakMark) and say that the two periods are not comparable, or remove `previous` and "
          + "`change`")
    }
  }

  private static func read(
    _ day: String, _ reading: FigureReading, _ basis: PeriodBasis = .rollingYear
  ) -> Rule.Example {
    .section { parts in
      parts.definitions = [
        FigureDefinition(reading.key, "Example", unit: .count("offences"), basis: basis, good: .lower)
      ]
      var reading = reading
      reading.read = CalendarDate(day)
      parts.submission.figures = [reading]
    }
  }

  private static func compared(_ key: FigureKey, _ period: String, note: String = "") -> Rule.Example {
    .section { parts in
      parts.definitions = [.hateCrime, .domesticAbuseOffences, .sexualOffences]
      parts.submission.figures = [
        .init(key, period: MonthSpan(period), value: 513, previous: 441, note: note)
      ]
    }
  }
}

extension PeriodBasis {
  /// After how many months the next period of this kind ends; `nil` where any months may be stated.
  fileprivate var monthsUntilNext: Int? {
    switch self {
    case .rollingYear, .yearToDate, .cumulative: 0
    case .quarter: 3
    case .calendarYear, .financialYear: 12
    // How often a state is counted is not declared.
    case .pointInTime, .statedPeriod: nil
    }
  }
}
