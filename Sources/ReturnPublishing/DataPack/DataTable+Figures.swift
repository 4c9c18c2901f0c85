import PartnerUpdates
import QuarterlyReturn

extension DataTable {
  /// One row a figure, partner and period: the period reported on, and the one it is compared with.
  static let figures = DataTable(
    name: "figures", title: "Figures",
    description:
      "One row for each figure, partner and period: the period reported on and the earlier one that "
      + "it is compared with.",
    columns: [
      .init(
        name: "partner", kind: .text, description: "The id of the partner that reports it.", isRequired: true),
      .init(
        name: "figure", kind: .text, description: "The name under which submissions report it.",
        isRequired: true),
      .init(name: "title", kind: .text, description: "The printed title.", isRequired: true),
      .init(name: "unit", kind: .text, description: "What is counted or measured.", isRequired: true),
      .init(
        name: "basis", kind: .text, description: "The kind of period.",
        words: PeriodBasis.allCases.map(\.rawValue), isRequired: true),
      .init(
        name: "good", kind: .text, description: "Which way is good.",
        words: GoodDirection.allCases.map(\.rawValue), isRequired: true),
      .init(
        name: "about_people", kind: .flag, description: "Whether it counts people.", isRequired: true),
      .init(
        name: "part_of", kind: .text,
        description: "The figure of which it is a part, wherever that is reported."),
      .init(
        name: "role", kind: .text, description: "Whether this is the period reported on or the earlier one.",
        words: ["reported", "earlier"], isRequired: true),
      .init(
        name: "occurrence", kind: .integer,
        description: "Which of several readings of the figure by one partner, counted from 1.",
        isRequired: true),
      .init(name: "first_month", kind: .month, description: "The first month of the period."),
      .init(name: "last_month", kind: .month, description: "The last month of the period."),
      .init(name: "value", kind: .number, description: "The value, with the digits it is printed with."),
      .init(
        name: "stated_change", kind: .number, description: "The change against the earlier period as printed."
      ),
      .init(
        name: "stated_change_in", kind: .text, description: "What the printed change is in.",
        words: StatedChange.Measure.allCases.map(\.rawValue)),
      .init(
        name: "computed_change", kind: .number,
        description: """
          The change computed from the two values: in per cent with one digit, of percentages in percentage points.
          """),
      .init(
        name: "verdict", kind: .text, description: "Whether the change is good.",
        words: Verdict.words),
      .init(
        name: "previous_quarter", kind: .number,
        description: "The value that the same partner gave the quarter before."),
      .init(
        name: "since_previous_quarter", kind: .text, description: "Whether the change since then is good.",
        words: Verdict.words),
      .init(
        name: "year_earlier", kind: .number,
        description: "The value that the same partner gave in the same quarter of the year before."),
      .init(
        name: "since_year_earlier", kind: .text, description: "Whether the change since then is good.",
        words: Verdict.words),
      .init(
        name: "status", kind: .text,
        description: "The rating: green, amber, red, a split such as amber/green, or grey for none."),
      .init(name: "reason", kind: .text, description: "Why this status, period or comparison."),
      .init(name: "source", kind: .text, description: "Where it was read."),
      .init(name: "read", kind: .day, description: "The day on which it was read."),
      .init(name: "restated", kind: .text, description: "Why the earlier value was restated."),
      .init(name: "note", kind: .text, description: "A remark."),
      .init(
        name: "is_illustrative", kind: .flag, description: "Whether it is made up to show the form.",
        isRequired: true),
      .init(name: "nil_return", kind: .text, description: "Why there is no value."),
    ] + forRegions,
    key: ["partnership", "quarter", "partner", "figure", "occurrence", "role"]
  ) { readers in
    readers.content.figures.flatMap { report in
      var occurrences: [Partner.ID: Int] = [:]
      let isRounded = readers.withheld.roundingBase != nil && report.definition.countsPeople
      let leading = report.readings.firstIndex { $0.reading.value != nil } ?? 0
      return report.readings.enumerated().flatMap { index, reading in
        occurrences[reading.partner.id, default: 0] += 1
        let occurrence = occurrences[reading.partner.id, default: 1]
        let region = RegionCells(report, isRounded: isRounded, isLeading: index == leading)
        return FigureRows(report.definition, reading, occurrence, region).rows
      }
    }
  }
}

/// The rows of one reading.
private struct FigureRows {
  private let definition: FigureDefinition
  private let report: PartnerReading
  private let occurrence: Int
  private let region: RegionCells

  init(
    _ definition: FigureDefinition, _ report: PartnerReading, _ occurrence: Int, _ region: RegionCells
  ) {
    (self.definition, self.report, self.occurrence, self.region) = (definition, report, occurrence, region)
  }

  var rows: [[DataCell]] { report.previousCell == .unavailable ? [reported] : [reported, earlier] }

  private var reading: FigureReading { report.reading }

  private var about: [DataCell] {
    [
      .value(report.partner.id), .value(definition.key), .text(definition.title),
      .text(definition.unit.description), .name(definition.basis.rawValue), .name(definition.good.rawValue),
      .flag(definition.countsPeople), .value(definition.partOf),
    ]
  }

  private var reported: [DataCell] {
    let change = report.changeCell
    let inUnits = change.value.map { $0.of(definition.unit).measure.rawValue }
    return about
      + [
        .name("reported"), .value(occurrence), .value(reading.period?.first), .value(reading.period?.last),
        .cell(report.valueCell), .cell(change, \.amount), .value(inUnits),
        .value(report.computedChange?.amount), .value(report.verdict?.rawValue),
        .cell(report.previousQuarterCell, \.self), .value(report.sinceLastQuarter?.verdict.rawValue),
        .cell(report.yearEarlierCell, \.self), .value(report.sinceYearEarlier?.verdict.rawValue),
        .value(reading.status?.description), .prose(reading.reason), .prose(reading.source),
        .value(reading.read), .prose(reading.restated), .prose(reading.note),
        .flag(reading.isIllustrative),
        .prose(reading.nilReturn ?? ""),
      ] + region.cells(isEarlier: false, report)
  }

  private var earlier: [DataCell] {
    let period = reading.comparisonPeriod
    return about
      + [
        .name("earlier"), .value(occurrence), .value(period?.first), .value(period?.last),
        .cell(report.previousCell),
      ] + Array(repeating: .missing, count: 14) + [.flag(reading.isIllustrative), .missing]
      + region.cells(isEarlier: true, report)
  }
}

extension Verdict {
  fileprivate static let words = ["better", "worse", "unchanged", "contextual"]
}

extension DataCell {
  /// A number, or the shorthand in its place. A value that was never given is `[x]` only where one was owed.
  fileprivate static func cell(_ cell: FigureCell<ExactDecimal>) -> DataCell {
    cell.shorthand.map(DataCell.shorthand) ?? .value(cell.value)
  }

  /// A part of what a cell shows; nothing where there is none.
  fileprivate static func cell<Value>(
    _ cell: FigureCell<Value>, _ part: (Value) -> ExactDecimal
  ) -> DataCell {
    cell == .unavailable ? .missing : cell.shorthand.map(DataCell.shorthand) ?? .value(cell.value.map(part))
  }
}
