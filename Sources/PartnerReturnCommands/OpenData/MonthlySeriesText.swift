import PartnerUpdates

/// Figures month by month for a terminal: a line in miniature, and a row for each year.
struct MonthlySeriesText {
  private let series: MonthlySeries
  private let partner: Partner

  init(_ series: MonthlySeries, of partner: Partner) { (self.series, self.partner) = (series, partner) }

  var lines: [String] {
    guard let first = series.months.first, let last = series.months.last else {
      return ["none of the figures can be counted in these tables"]
    }
    let title = printable("\(partner.name), \(series.area): \(first.inWords) to \(last.inWords), by month")
    return [title] + series.figures.flatMap { [""] + lines(of: $0.definition, $0.counts) } + breaks
  }

  private func lines(of definition: FigureDefinition, _ counts: MonthlyCounts) -> [String] {
    let held = series.months.compactMap { month in counts.months[month].map { (month, $0.value) } }
    guard let lowest = held.min(by: { $0.1 < $1.1 }), let highest = held.max(by: { $0.1 < $1.1 }) else {
      return []
    }
    let range =
      "lowest \(grouped(lowest.1)) (\(lowest.0.inWords)), highest \(grouped(highest.1)) (\(highest.0.inWords))"
    return [
      printable(definition.title),
      "  " + Self.sparkline(series.months.map { counts.months[$0]?.value }) + "  " + range,
    ] + table(counts).map { "  " + $0 }
  }

  /// Eight heights from the lowest to the highest; a gap where a month is not held.
  static func sparkline(_ values: [Int?]) -> String {
    let held = values.compactMap(\.self)
    guard let lowest = held.min(), let highest = held.max() else { return "" }
    let range = Double(highest) - Double(lowest)
    return String(
      values.map { value in
        guard let value else { return " " }
        let share = range == 0 ? 0 : (Double(value) - Double(lowest)) / range
        return heights[min(heights.count - 1, max(0, Int(share * Double(heights.count))))]
      })
  }

  private static let heights: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  private func table(_ counts: MonthlyCounts) -> [String] {
    let years = Set(series.months.map(\.year)).sorted()
    let rows = years.map { year in
      ["\(year)"] + (1...12).map { cell(CalendarMonth(year: year, month: $0), counts) }
    }
    let width = max(5, rows.flatMap { $0.dropFirst().map(\.count) }.max() ?? 0)
    let header = ["    "] + Self.names
    return ([header] + rows).map { row in
      row[0] + row.dropFirst().map { " " + $0.leftPadded(to: width) }.joined()
    }
  }

  /// A month's count, marked where it is the first that is counted in another way.
  private func cell(_ month: CalendarMonth?, _ counts: MonthlyCounts) -> String {
    guard let month, series.months.contains(month) else { return "" }
    let mark = counts.breaks.contains { $0.month == month } ? "b" : ""
    return mark + (counts.months[month].map { grouped($0.value) } ?? "?")
  }

  private static let names = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// What the marks mean.
  private var breaks: [String] {
    let shown = Set(series.figures.flatMap(\.counts.breaks)).filter { series.months.contains($0.month) }
    let sentences = shown.sorted { ($0.month, $0.change) < ($1.month, $1.change) }
      .map { "b: since \($0.month.inWords) \($0.change)" }
    return sentences.isEmpty ? [] : [""] + sentences
  }
}
