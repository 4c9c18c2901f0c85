// Are the months recent enough, and can the two periods be compared at all?

extension CommonRules {
  static let series = [withinUsualLag, breakNoted]

  /// How many months a figure may be older than its usual publication lag.
  private static let patience = 2

  static let withinUsualLag = Rule(
    "common.within-usual-lag",
    title: "A rolling year is not much older than the figure is usually published",
    rationale:
      "A rolling year that ends long before it was read was most often copied from the last return. It may end "
      + "as many months before as the figure's usual lag, and two more.",
    passing: [
      read("2021-02-26", .init("knife-crime", period: MonthSpan("2020-02 to 2021-01"), value: 639)),
      read("2021-04-30", .init("knife-crime", period: MonthSpan("2020-02 to 2021-01"), value: 639)),
    ],
    failing: [read("2021-05-01", .init("knife-crime", period: MonthSpan("2020-02 to 2021-01"), value: 639))]
  ) { section in
    section.readings.compactMap { path, reading in
      guard let period = reading.period, let read = reading.read,
        let definition = section.definition(of: reading.key), definition.basis == .rollingYear,
        period.last.advanced(by: definition.usualLag + patience) < read.calendarMonth
      else { return nil }
      return Observation(
        at: path / "period",
        "the rolling year ends in \(period.last.inWords) but was read on \(read.inWords), when later months had been "
          + "published",
        fix: "read the figure again for the latest rolling year, or explain why it ends so early")
    }
  }

  /// The shorthand of published tables for a break in a series.
  private static let breakMark = "[b]"

  static let breakNoted = Rule(
    "common.break-in-series-noted",
    title: "A comparison across a break in the series is marked [b]",
    rationale:
      "The police changed records system in March 2024: hate crime and domestic abuse counted before and after "
      + "are not comparable, and a reader who sees a change in per cent must be told.",
    passing: [
      compared(.hateCrime, "2020-02 to 2021-01"), compared(.hateCrime, "2023-03 to 2024-02"),
      compared(.hateCrime, "2025-03 to 2026-02"), compared(.sexualOffences, "2024-02 to 2025-01"),
      compared(.hateCrime, "2024-02 to 2025-01", note: "[b] new records system in March 2024"),
    ],
    failing: [
      compared(.hateCrime, "2024-02 to 2025-01"), compared(.domesticAbuseOffences, "2023-04 to 2024-03"),
      compared(.hateCrime, "2025-02 to 2026-01", note: "new officers"),
    ]
  ) { section in
    section.readings.compactMap { path, reading in
      guard reading.previous != nil, !reading.note.contains(breakMark), let period = reading.period,
        let comparison = reading.comparisonPeriod, !section.isUnreadable(path / "previous-period"),
        let month = section.definition(of: reading.key)?.breaks
          .first(where: { period.last >= $0 && comparison.first < $0 })
      else { return nil }
      return Observation(
        at: path / "note",
        "\"\(section.title(reading.key))\" compares \(period) with \(comparison), but it is counted in another way from "
          + month.inWords,
        fix:
          "start `note:` with \(breakMark) and say that the two periods are not comparable, or remove `previous` and "
          + "`change`")
    }
  }

  private static func read(_ day: String, _ reading: FigureReading) -> Rule.Example {
    .section { parts in
      parts.definitions = [
        FigureDefinition(reading.key, "Example", unit: .count("offences"), basis: .rollingYear, good: .lower)
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
