import PartnerUpdates
import QuarterlyReturn

/// The tables behind the view of a region, as a Data Package.
struct RollUpPackage {
  private let rollUp: RegionalRollUp

  init(_ rollUp: RegionalRollUp) { self.rollUp = rollUp }

  /// The description and the tables.
  var files: [PublishedFile] {
    [
      PublishedFile(name: "data/datapackage.json", contents: description.printed),
      file("statuses", Self.statusColumns, statuses), file("figures", Self.figureColumns, figures),
    ]
  }

  private func file(_ name: String, _ columns: [DataTable.Column], _ rows: [[DataCell]]) -> PublishedFile {
    PublishedFile(
      name: "data/\(name).csv",
      contents: CSVText.printed(
        columns.map(\.name), rows.map { [.name(rollUp.quarter.description)] + $0 }))
  }

  private var description: JSONText {
    let isPublic = rollUp.readers == .everybody
    return [
      "$schema": .text("https://datapackage.org/profiles/2.0/datapackage.json"),
      "name": .text("regional-view-\(rollUp.quarter.fileName.lowercased())" + (isPublic ? "" : "-board")),
      "title": .text("Regional view \(rollUp.quarter)"),
      "description": .text(
        "Statuses and figures of \(Wording.count(rollUp.partnerships.count, "partnership", "partnerships")). "
          + (isPublic
            ? "Made from public editions." : "Marked \(rollUp.marking.rawValue): not for publication.")),
      "resources": .list([
        DataPackage.resource(
          "statuses", title: "Statuses",
          description:
            "One row for each priority of each partnership, and one for each that they have in common.",
          columns: Self.statusColumns, key: []),
        DataPackage.resource(
          "figures", title: "Figures",
          description: "One row for each figure, partnership and period, and one for each sum of the region.",
          columns: Self.figureColumns, key: []),
      ]),
    ]
  }

  private static let quarter = DataTable.Column(
    name: "quarter", kind: .text, description: "The quarter of the financial year, such as 2020-21 Q4.",
    isRequired: true)
  private static let scope = DataTable.Column(
    name: "scope", kind: .text, description: "Whether the row is of one partnership or of the region.",
    words: ["partnership", "region"], isRequired: true)
  private static let partnership = DataTable.Column(
    name: "partnership", kind: .text, description: "The partnership; none for the region.")
}

extension RollUpPackage {
  private static let statusColumns: [DataTable.Column] = [
    quarter, scope, partnership,
    .init(name: "regional", kind: .text, description: "The name that priorities of the same meaning share."),
    .init(name: "priority", kind: .text, description: "The code of the priority; none for the region."),
    .init(name: "priority_title", kind: .text, description: "The priority."),
    DataTable.worstStatus, DataTable.worstRating,
    .init(
      name: "outstanding", kind: .integer, description: "How many updates or statuses are still to come.",
      isRequired: true),
    .init(
      name: "not_mapped", kind: .text,
      description: "Why a priority is in no row of the region; none if it is.",
      words: UnmappedPriority.Reason.allCases.map(\.rawValue)),
  ]

  private var statuses: [[DataCell]] {
    let rows = rollUp.priorities.flatMap { priority in
      [
        [
          .name("region"), .missing, .text(priority.name), .missing, .missing, .value(priority.rollUp),
          .value(priority.rollUp?.worst?.rawValue), .value(priority.outstanding), .missing,
        ]
      ] + priority.entries.map { row(of: $0, notMapped: nil) }
    }
    return rows + rollUp.unmapped.map { row(of: $0.entry, notMapped: $0.reason) }
  }

  private func row(of entry: RegionalPriority.Entry, notMapped: UnmappedPriority.Reason?) -> [DataCell] {
    let priority = entry.priority
    return [
      .name("partnership"), .text(entry.partnership), .prose(priority.regional), .text(priority.code),
      .text(priority.title), .value(priority.status), .value(priority.status?.worst?.rawValue),
      .value(priority.outstanding), .value(notMapped?.rawValue),
    ]
  }

  private static let figureColumns: [DataTable.Column] = [
    quarter, scope, partnership,
    .init(name: "figure", kind: .text, description: "The name of the figure.", isRequired: true),
    .init(name: "title", kind: .text, description: "Its printed title.", isRequired: true),
    .init(
      name: "unit", kind: .text, description: "What is counted, or in what it is measured.", isRequired: true),
    .init(
      name: "basis", kind: .text, description: "The kind of period.",
      words: PeriodBasis.allCases.map(\.rawValue), isRequired: true),
    .init(
      name: "good", kind: .text, description: "Which way is good.",
      words: GoodDirection.allCases.map(\.rawValue), isRequired: true),
    .init(
      name: "role", kind: .text, description: "Whether this is the period reported on or the earlier one.",
      words: ["reported", "earlier"], isRequired: true),
    .init(name: "first_month", kind: .month, description: "The first month of the period."),
    .init(name: "last_month", kind: .month, description: "The last month of the period."),
    .init(
      name: "value", kind: .number, description: "The value of the partnership, or the sum of the region."),
    .init(
      name: "computed_change", kind: .number,
      description: "For a sum: the change from the earlier sum, in per cent with one digit."),
    .init(
      name: "verdict", kind: .text, description: "For a sum: whether the change is good.",
      words: ["better", "worse", "unchanged", "contextual"]),
    .init(name: "is_illustrative", kind: .flag, description: "Whether it is made up, to show the form."),
    .init(
      name: "reporting", kind: .integer,
      description: "For the region: how many partnerships report the figure."),
    .init(
      name: "not_added", kind: .text,
      description: "For the region: why there is no sum, as words joined by spaces; none where there is one."),
  ]

  private var figures: [[DataCell]] {
    rollUp.figures.flatMap { figure in
      [sum(of: figure, isEarlier: false), sum(of: figure, isEarlier: true)]
        + figure.entries.flatMap { entry in
          [
            row(of: entry, entry.figure.value, role: "reported"),
            row(of: entry, entry.figure.previous, role: "earlier"),
          ]
        }
    }
  }

  private func sum(of figure: RegionalFigure, isEarlier: Bool) -> [DataCell] {
    let sum = figure.sum
    let period = isEarlier ? sum?.previousPeriod : sum?.period
    let reasons = figure.reasons + (isEarlier ? figure.reasonsForPrevious : [])
    return [.name("region"), .missing] + Self.about(figure.definition) + [
      .name(isEarlier ? "earlier" : "reported"), .value(period?.first), .value(period?.last),
      .value(isEarlier ? sum?.previous : sum?.value), .value(isEarlier ? nil : sum?.change),
      .value(isEarlier ? nil : sum?.travel?.verdict.rawValue), .missing, .value(figure.entries.count),
      .prose(reasons.map(\.code).joined(separator: " ")),
    ]
  }

  private func row(of entry: RegionalFigure.Entry, _ number: RegionalNumber, role: String) -> [DataCell] {
    let cell = number.cell.shorthand.map(DataCell.shorthand) ?? .value(number.cell.value)
    return [.name("partnership"), .text(entry.partnership)] + Self.about(entry.figure.definition) + [
      .name(role), .value(number.period?.first), .value(number.period?.last), cell, .missing, .missing,
      .flag(number.isIllustrative), .missing, .missing,
    ]
  }

  private static func about(_ definition: FigureDefinition) -> [DataCell] {
    [
      .value(definition.key), .text(definition.title), .text(definition.unit.description),
      .name(definition.basis.rawValue), .name(definition.good.rawValue),
    ]
  }
}
