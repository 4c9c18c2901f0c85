import PartnerUpdates
import QuarterlyReturn

/// Where the months of figures come from and what lies between them, in words.
struct MonthNotes {
  private let figures: [FigureMonths]

  /// Notes on some figures.
  init(on figures: [FigureMonths]) { self.figures = figures }

  /// `snapshot of December 2023 for Feb 2018 to Jan 2021`, the oldest first; figures are named where not all
  /// figures have months of it.
  var snapshots: String {
    let snapshots = Set(figures.flatMap { $0.published.months.map(\.snapshot) }).sorted()
    return snapshots.map { snapshot in
      let read = figures.map { figure in
        (figure.definition.title, figure.published.months.filter { $0.snapshot == snapshot }.map(\.month))
      }
      let months = Self.spans(of: Set(read.flatMap(\.1))).map(\.short)
      return "\(snapshot) for \(Wording.list(months))" + only(read.filter { !$0.1.isEmpty }.map(\.0))
    }.joined(separator: "; ")
  }

  /// By whose categories the figures are counted; a source that stands within another is not repeated.
  var sources: String {
    let all = Set(figures.compactMap(\.definition.openData?.source)).subtracting([""]).sorted()
    return all.filter { source in !all.contains { $0 != source && $0.contains(source) } }
      .joined(separator: "; ")
  }

  /// From when on tables count in another way, a sentence for each change.
  var breaks: [String] {
    let breaks = Set(figures.flatMap(\.published.breaks)).sorted {
      ($0.month, $0.change) < ($1.month, $1.change)
    }
    return breaks.map { change in
      let concerned = figures.filter { $0.published.breaks.contains(change) }.map(\.definition.title)
      return "Since \(change.month.inWords) \(change.change)\(only(concerned))."
    }
  }

  /// The titles in brackets; nothing where they are those of all figures.
  private func only(_ titles: [String]) -> String {
    titles.count == figures.count ? "" : " (\(Wording.list(titles)))"
  }

  /// Months as the spans in which they follow on one another.
  private static func spans(of months: Set<CalendarMonth>) -> [MonthSpan] {
    months.sorted().reduce(into: []) { spans, month in
      let first = spans.last.flatMap { $0.last.advanced(by: 1) == month ? $0.first : nil }
      if first != nil { spans.removeLast() }
      if let span = MonthSpan(from: first ?? month, through: month) { spans.append(span) }
    }
  }
}
