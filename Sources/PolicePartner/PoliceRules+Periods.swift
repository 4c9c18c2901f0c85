// Are the months recent enough, and can the two years be compared at all?

import PartnerUpdates

extension PoliceRules {
  static let periods = [periodUpToDate, breakInSeriesNoted]

  /// How many months a figure may be older than its usual publication lag.
  private static let patience = 2

  static let periodUpToDate = Rule(
    "police.period-up-to-date",
    title: "A rolling year ends no more than three months before the figure is read",
    rationale: "The dashboard is updated every month, about a month late. A rolling year that ends much "
      + "earlier was most often copied from the last return. (Three months: the usual lag and two more.)",
    passing: [
      read("2021-02-26", .init(.knifeCrime, period: MonthSpan("2020-02 to 2021-01"), value: 639)),
      read("2021-04-30", .init(.knifeCrime, period: MonthSpan("2020-02 to 2021-01"), value: 639)),
    ],
    failing: [read("2021-05-01", .init(.knifeCrime, period: MonthSpan("2020-02 to 2021-01"), value: 639))]
  ) { section in
    section.readings.compactMap { path, reading in
      guard let period = reading.period, let read = reading.read,
        let definition = section.definition(of: reading.key), definition.basis == .rollingYear,
        period.last.advanced(by: definition.usualLag + patience) < read.calendarMonth
      else { return nil }
      return Observation(
        at: path / "period",
        "the rolling year ends in \(period.last.inWords) but was read on \(read.inWords), when later months "
          + "had been published",
        fix: "read the figure again for the latest rolling year, or explain why it ends so early")
    }
  }

  /// The month in which the police changed records system.
  private static let newRecordsSystem = CalendarMonth(year: 2024, month: 3)
  /// The figures that cannot be compared across that month.
  private static let brokenSeries: [FigureKey] = [.hateCrime, .domesticAbuseOffences]
  /// The shorthand of published tables for a break in a series.
  private static let breakMark = "[b]"

  static let breakInSeriesNoted = Rule(
    "police.break-in-series-noted",
    title: "A comparison of hate crime or domestic abuse across March 2024 is marked [b]",
    rationale: "The police changed records system in March 2024. Hate crime and domestic abuse counted "
      + "before and after are not comparable, and a reader who sees a change in per cent must be told.",
    passing: [
      compared(.hateCrime, "2020-02 to 2021-01"), compared(.hateCrime, "2023-03 to 2024-02"),
      compared(.hateCrime, "2025-03 to 2026-02"), compared(.knifeCrime, "2024-02 to 2025-01"),
      compared(.hateCrime, "2024-02 to 2025-01", note: "[b] new records system in March 2024"),
    ],
    failing: [
      compared(.hateCrime, "2024-02 to 2025-01"), compared(.domesticAbuseOffences, "2023-04 to 2024-03"),
      compared(.hateCrime, "2025-02 to 2026-01", note: "new officers"),
    ]
  ) { section in
    section.readings.compactMap { path, reading in
      guard brokenSeries.contains(reading.key), reading.previous != nil, !reading.note.contains(breakMark),
        let month = newRecordsSystem, let period = reading.period, period.last >= month,
        let comparison = reading.comparisonPeriod, comparison.first < month
      else { return nil }
      return Observation(
        at: path,
        "\"\(section.title(reading.key))\" compares \(period) with \(comparison), but the records system "
          + "changed in \(month.inWords)",
        fix: "start `note:` with \(breakMark) and say that the two years are not comparable, or remove "
          + "`previous` and `change`")
    }
  }

  /// A submission with one figure read on a day.
  private static func read(_ day: String, _ reading: FigureReading) -> Rule.Example {
    var reading = reading
    reading.read = CalendarDate(day)
    return .figures([reading])
  }

  /// A submission with one figure compared with the year before.
  private static func compared(_ key: FigureKey, _ period: String, note: String = "") -> Rule.Example {
    .figures([.init(key, period: MonthSpan(period), value: 513, previous: 441, note: note)])
  }
}
