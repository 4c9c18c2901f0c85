package import PartnerUpdates

/// Eight quarters: when the board meets, when partners submit, and which months are published by then.
///
/// Quarters are counted in steps: 0 is the first of the eight, -4 the same quarter a year before.
package struct ReportingCalendar: Sendable {
  /// The quarters, oldest first.
  package let quarters: [Quarter]
  private let seed: UInt64
  private let firstMeetingMonth: CalendarMonth

  /// The calendar of a seed. Every fourth reports across March 2024, when the police changed records system.
  package init?(seed: UInt64) {
    self.seed = seed
    var random = SeededRandom(seed, "calendar")
    let firstYear = seed % 4 == 3 ? 2023 : 2020
    quarters = [firstYear, firstYear + 1].flatMap { year in
      (1...4).compactMap { Quarter(startYear: year, number: $0) }
    }
    guard let first = quarters.first else { return nil }
    firstMeetingMonth = first.months.last.advanced(by: random.below(3))
  }

  /// The steps of the eight quarters.
  package var steps: Range<Int> { 0..<quarters.count }

  /// The month in which the board meets, and in which updates are handed in.
  package func meetingMonth(at step: Int) -> CalendarMonth { firstMeetingMonth.advanced(by: 3 * step) }

  /// The day on which the board meets.
  package func meeting(at step: Int) -> CalendarDate? {
    var random = SeededRandom(seed, "meeting", "\(step)")
    return meetingMonth(at: step).day(20 + random.below(7))
  }

  /// The day on which a partner hands in: mostly in time, now and then late.
  package func submission(of partner: Partner.ID, at step: Int) -> CalendarDate? {
    var random = SeededRandom(seed, "submission", partner.description, "\(step)")
    return meeting(at: step)?.daysBefore(random.chance(6) ? 10 + random.below(4) : 14 + random.below(4))
  }

  /// The last month of figures that are published so many months after it. What takes a month or less is
  /// given up to the same month, so that the rows of one table can be read side by side.
  package func latestMonth(at step: Int, lag: Int) -> CalendarMonth {
    meetingMonth(at: step).advanced(by: -1 - max(1, lag))
  }
}

extension CalendarMonth {
  /// A day of the month.
  func day(_ day: Int) -> CalendarDate? { CalendarDate(year: year, month: month, day: day) }
}
