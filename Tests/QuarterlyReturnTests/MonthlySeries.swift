import PartnerUpdates
import Testing

extension MonthlyCounts {
  /// Months from one to another, counted from 1 on, or all alike.
  static func counted(
    _ months: String, count: Int? = nil, without missing: Set<String> = [], breaks: [OpenDataBreak] = []
  ) throws -> MonthlyCounts {
    let span = try #require(MonthSpan(months))
    let snapshot = try Snapshot(.month(#require(CalendarMonth("2023-12"))))
    let counts = (0..<span.length).map { index in
      (span.first.advanced(by: index), Count(count ?? index + 1, snapshot: snapshot))
    }
    let known = counts.filter { !missing.contains($0.0.description) }
    return MonthlyCounts(Dictionary(known) { first, _ in first }, breaks: breaks)
  }
}
