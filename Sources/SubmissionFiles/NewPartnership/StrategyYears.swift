package import PartnerUpdates

/// The years of a strategy as its id states them: `2026-2029` runs from April 2026 to March 2029.
package struct StrategyYears: Hashable, Sendable, CustomStringConvertible {
  /// The quarters in which it is in force.
  package let inForce: ClosedRange<Quarter>

  /// Reads two years, the second one to ten years after the first; `nil` for anything else.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 4 }), let first = Int(parts[0]),
      let end = Int(parts[1]), (1...10).contains(end - first)
    else { return nil }
    self.init(from: first, to: end)
  }

  /// Three financial years, as is usual, of which a day lies in the first.
  package init?(from day: CalendarDate) {
    let year = day.calendarMonth.month >= 4 ? day.calendarMonth.year : day.calendarMonth.year - 1
    self.init(from: year, to: year + 3)
  }

  private init?(from first: Int, to end: Int) {
    guard let start = Quarter(startYear: first, number: 1), let last = Quarter(startYear: end - 1, number: 4),
      start <= last
    else { return nil }
    inForce = start...last
  }

  /// `2026-2029`.
  package var description: String { "\(inForce.lowerBound.startYear)-\(inForce.upperBound.startYear + 1)" }
  /// `2026 to 2029`.
  var inWords: String { "\(inForce.lowerBound.startYear) to \(inForce.upperBound.startYear + 1)" }
}
