import OpenCrimeData
import PartnerUpdates

/// The figures that published tables give, month by month.
struct MonthlySeries {
  /// The area, as it was asked for.
  let area: String
  /// The figures that the tables give, in printed order.
  let figures: [(definition: FigureDefinition, counts: MonthlyCounts)]
  /// Every month from the first to the last that is held, in order.
  let months: [CalendarMonth]

  /// - Parameter limit: so many months at most, the newest.
  init(_ definitions: [FigureDefinition], _ data: OpenData, months limit: Int) {
    area = data.merged.area
    figures = definitions.compactMap { definition in
      definition.openData.flatMap(data.merged.counted).map { (definition, $0.counts) }
    }
    let held = Set(figures.flatMap { $0.counts.months.keys })
    guard let first = held.min(), let last = held.max(), let span = MonthSpan(from: first, through: last)
    else {
      months = []
      return
    }
    // Tables a century apart would be a mistake: what is shown stays within reason.
    let count = min(span.length, limit, Self.mostMonths)
    months = (0..<count).map { last.advanced(by: $0 - count + 1) }
  }

  private static let mostMonths = 1_200

  /// A row for each month, a column for each figure; empty where the month is not held.
  var csv: String {
    let header = ["month"] + figures.map(\.definition.key.description)
    let rows = months.map { month in
      ["\(month)"] + figures.map { figure in figure.counts.months[month].map { "\($0.value)" } ?? "" }
    }
    return ([header] + rows).map { $0.joined(separator: ",") }.joined(separator: "\n")
  }
}
