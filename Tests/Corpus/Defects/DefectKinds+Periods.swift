import PartnerUpdates

// Months that are not those of the definition, of the rest of the table, or of the day of reading.

extension DefectKinds {
  static let periods: [DefectKind] = [
    moved("period-too-short", "common.period-as-defined", first: 1, last: 0) { basis, span in
      !basis.allows(span)
    },
    moved("period-too-long", "common.period-as-defined", first: -1, last: 0) { basis, span in
      !basis.allows(span)
    },
    moved("period-out-of-step", "common.period-as-defined", first: -1, last: -1) { basis, span in
      !basis.allows(span)
    },
    moved("period-ends-in-another-month", "common.same-end-month", first: -1, last: -1) { basis, _ in
      basis == .rollingYear
    },
    .figure(.periods, "period-missing", "common.period-as-defined") { reading, _, _ in
      guard reading.value != nil else { return nil }
      (reading.period, reading.previousPeriod) = (nil, nil)
      return "period"
    },
    .figure(.periods, "read-before-period-ended", "common.period-ended") { reading, definition, _ in
      guard let period = reading.period else { return nil }
      let mayRun: Set<PeriodBasis> = [.pointInTime, .yearToDate, .cumulative, .statedPeriod]
      reading.read = period.last.advanced(by: mayRun.contains(definition.basis) ? -1 : 0).day(20)
      return "period"
    },
    .figure(.periods, "read-after-submission", "common.date-not-in-future") { reading, _, site in
      guard reading.value != nil else { return nil }
      reading.read = site.draft.submitted?.daysBefore(-9)
      return "read"
    },
    .figure(.periods, "copied-from-older-return", "common.within-usual-lag") { reading, definition, _ in
      let months =
        [.calendarYear, .financialYear].contains(definition.basis)
        ? -36 : definition.basis == .quarter ? -12 : -6
      let isUndated: Set<PeriodBasis> = [.statedPeriod, .yearToDate, .pointInTime]
      guard !isUndated.contains(definition.basis), let period = reading.period,
        let older = period.shifted(
          first: definition.basis == .cumulative ? 0 : months, last: months - definition.usualLag)
      else { return nil }
      reading.period = definition.basis == .cumulative ? older : .init(ending: older.last, as: period)
      reading.previousPeriod = nil
      return "period"
    },
    .figure(.periods, "break-not-marked", "common.break-in-series-noted") { reading, _, _ in
      guard reading.note.contains("[b]") else { return nil }
      reading.note = ""
      return "note"
    },
  ]

  static let comparisons: [DefectKind] = [
    compared("compared-with-two-years-before") { $0.shifted(first: -24, last: -24) },
    compared("compared-with-other-length") { $0.shifted(first: -9, last: -12) },
    compared("compared-with-overlapping-months") { $0.shifted(first: -6, last: -6) },
    compared("compared-with-later-months") { $0.shifted(first: 12, last: 12) },
    .figure(.periods, "compared-from-another-start", "common.comparison-precedes") { reading, definition, _ in
      guard definition.basis == .cumulative, let previous = reading.previousPeriod else { return nil }
      reading.previousPeriod = previous.shifted(first: 6, last: 0)
      return "previous-period"
    },
  ]

  /// A period with its ends moved by months, where that is a mistake.
  private static func moved(
    _ name: String, _ rule: String, first: Int, last: Int,
    _ isWrong: @escaping @Sendable (PeriodBasis, MonthSpan) -> Bool
  ) -> DefectKind {
    .figure(.periods, name, rule) { reading, definition, site in
      guard let period = reading.period?.shifted(first: first, last: last), isWrong(definition.basis, period),
        rule != "common.same-end-month" || site.hasManyRollingYears
      else { return nil }
      reading.period = period
      return "period"
    }
  }

  /// A comparison with other months than those of the year before.
  private static func compared(
    _ name: String, _ other: @escaping @Sendable (MonthSpan) -> MonthSpan?
  ) -> DefectKind {
    .figure(.periods, name, "common.comparison-precedes") { reading, definition, _ in
      let isFree: Set<PeriodBasis> = [.pointInTime, .cumulative]
      guard reading.previous != nil, !isFree.contains(definition.basis), let period = reading.period,
        let months = other(period), months != period.yearEarlier,
        ![.quarter, .statedPeriod].contains(definition.basis) || months != period.preceding,
        // A survey may be compared with any earlier year.
        !definition.meaning.contains("survey")
      else { return nil }
      reading.previousPeriod = months
      return "previous-period"
    }
  }
}

extension Site {
  /// Whether the rolling years of the section show in which month they usually end.
  fileprivate var hasManyRollingYears: Bool {
    draft.figures.count { $0.value != nil && definition($0.key)?.basis == .rollingYear } > 2
  }
}

extension MonthSpan {
  /// The span with its ends moved by some months.
  func shifted(first: Int, last: Int) -> MonthSpan? {
    MonthSpan(from: self.first.advanced(by: first), through: self.last.advanced(by: last))
  }

  /// A span as long as another.
  fileprivate init?(ending last: CalendarMonth, as other: MonthSpan) {
    self.init(from: last.advanced(by: 1 - other.length), through: last)
  }
}
