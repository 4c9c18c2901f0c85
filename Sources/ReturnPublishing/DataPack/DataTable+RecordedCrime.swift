import PartnerUpdates
import QuarterlyReturn

extension DataTable {
  /// One row a figure and month: what published tables of recorded crime hold of the figures in this return.
  static let recordedCrime = DataTable(
    name: "recorded_crime", title: "Recorded crime by month",
    description:
      "One row for each month that published tables of recorded crime hold of a figure in this return, at most three "
      + "years up to the end of its period. A month without a row is unknown, not zero. Without published tables there "
      + "is no row.",
    columns: [
      .init(
        name: "partner", kind: .text, description: "The id of the partner that reports the figure.",
        isRequired: true),
      .init(
        name: "figure", kind: .text, description: "The name under which submissions report it.",
        isRequired: true),
      .init(name: "title", kind: .text, description: "The printed title.", isRequired: true),
      .init(
        name: "area", kind: .text, description: "The area, as the tables name it.", isRequired: true),
      .init(name: "month", kind: .month, description: "The month.", isRequired: true),
      .init(
        name: "offences", kind: .integer, description: "What the tables count in the month.",
        isRequired: true),
      .init(
        name: "snapshot", kind: .text,
        description:
          "The day or month of the table it was read from, or the last month in it: up to 2023-11.",
        isRequired: true),
      .init(
        name: "break_in_series", kind: .text,
        description: "What changed in how the tables count, in the first month of it."),
    ], key: ["partnership", "quarter", "figure", "month"]
  ) { readers in
    readers.content.figures.flatMap { report in
      report.publishedMonths.map { rows(of: report.definition, $0) } ?? []
    }
  }

  private static func rows(
    of definition: FigureDefinition, _ published: PublishedMonths
  ) -> [[DataCell]] {
    published.months.map { month in
      let changes = published.breaks.filter { $0.month == month.month }.map(\.change)
      return [
        .value(published.partner.id), .value(definition.key), .text(definition.title),
        .text(published.area), .value(month.month), .value(month.count),
        .name(month.snapshot.inShort), .prose(changes.joined(separator: "; ")),
      ]
    }
  }
}

extension Snapshot {
  /// For programs: `2023-12-20`, `2023-12`, or `up to 2023-11` where only the last month in the table is known.
  var inShort: String {
    switch taken {
    case .day(let day): day.description
    case .month(let month): month.description
    case .holding(let month): "up to \(month)"
    }
  }
}
