import PartnerUpdates
import QuarterlyReturn

extension View {
  /// The dashboard, partner by partner, and the figures on which partners differ.
  static func figures(of quarterlyReturn: QuarterlyReturn) -> View {
    let readings = quarterlyReturn.figures.flatMap { report in report.readings.map { (report, $0) } }
    return [
      "hasFigures": .flag(!readings.isEmpty),
      "figureGroups": .list(quarterlyReturn.partners.map(\.partner)) { partner in
        let own = readings.filter { $0.1.partner == partner }
        return own.isEmpty
          ? .absent
          : [
            "partner": .name(of: partner),
            "rows": .list(own) { row(for: $0.1, in: $0.0) },
          ]
      },
      "hasRestatements": .flag(quarterlyReturn.figures.contains { !$0.restatements.isEmpty }),
      "restatements": .list(quarterlyReturn.figures.flatMap(restatements), \.self),
      "hasDifferences": .flag(quarterlyReturn.figures.contains { !$0.differences.isEmpty }),
      "differences": .list(quarterlyReturn.figures.filter { !$0.differences.isEmpty }) { report in
        [
          "title": .text(report.definition.title),
          "fields": .text(Wording.list(report.differences)),
          "rows": .list(report.readings) { row(for: $0, in: report) },
        ]
      },
    ]
  }

  private static func row(for reading: PartnerReading, in report: FigureReport) -> View {
    let unit = report.definition.unit
    let change = PrintedChange(of: reading, in: unit)
    // What was reported a year ago mostly stands there as the previous value already.
    let isRepeated = reading.yearEarlierCell == reading.previousCell
    return [
      "title": .text(report.definition.title),
      "unit": .text(unit.description),
      "partner": .name(of: reading.partner),
      "period": .text(ifAny: reading.reading.period?.short),
      "value": .text(ifAny: reading.valueCell.printed(unit.short)),
      "isIllustrative": .flag(reading.reading.isIllustrative),
      "isNilReturn": .flag(reading.reading.nilReturn != nil),
      "previous": .text(ifAny: reading.previousCell.printed(unit.short)),
      "previousPeriod": .text(ifAny: reading.reading.previousPeriod?.short),
      "stated": .text(ifAny: change.stated),
      "computed": .text(ifAny: change.computed),
      "lastQuarter": .text(ifAny: reading.previousQuarterCell.printed(unit.short)),
      "yearEarlier": isRepeated ? .absent : .text(ifAny: reading.yearEarlierCell.printed(unit.short)),
      "direction": .direction(reading.direction, reading.verdict),
      "obstacle": .text(ifAny: reading.obstacles[.previous]?.inShort),
      "sinceLastQuarter": .direction(
        reading.sinceLastQuarter?.direction, reading.sinceLastQuarter?.verdict),
      "obstacleSinceLastQuarter": .text(ifAny: reading.obstacles[.previousQuarter]?.inShort),
      "sinceYearEarlier": isRepeated
        ? .absent : .direction(reading.sinceYearEarlier?.direction, reading.sinceYearEarlier?.verdict),
      "obstacleSinceYearEarlier": isRepeated
        ? .absent : .text(ifAny: reading.obstacles[.yearEarlier]?.inShort),
      "status": .status(reading.reading.status),
      "source": .text(source(reading.reading.source, read: reading.reading.read)),
      "remarks": .list(remarks(on: reading.reading), View.text),
      "differs": .flag(!report.differences.isEmpty),
      "remarkLine": .text(
        Wording.oneLine(
          remarks(on: reading.reading) + (report.differences.isEmpty ? [] : ["Partners differ"]))),
    ]
  }

  /// What was reported of a figure for the same months, where that is not always the same.
  private static func restatements(of report: FigureReport) -> [View] {
    let unit = report.definition.unit
    return report.restatements.map { values in
      [
        "title": .text(report.definition.title), "period": .text(ifAny: values.first?.period.short),
        "rows": .list(values) { reported in
          [
            "title": .text(report.definition.title), "unit": .text(unit.description),
            "period": .text(reported.period.short), "quarter": .text(reported.quarter.description),
            "submitted": .day(reported.submitted), "partner": .name(of: reported.partner),
            "value": .text(unit.short(reported.value)),
            "role": .text(role(of: reported)),
            "source": .text(source(reported.source, read: reported.read)),
            "restated": .text(ifAny: reported.restated.isEmpty ? nil : reported.restated),
          ]
        },
      ]
    }
  }

  private static func role(of reported: ReportedValue) -> String {
    (reported.role == .earlier ? "earlier value" : "value")
      + (reported.isIllustrative ? ", illustrative" : "")
  }

  private static func source(_ source: String, read: CalendarDate?) -> String {
    [source, read.map { "read \($0.inWords)" } ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private static func remarks(on reading: FigureReading) -> [String] {
    [
      reading.nilReturn ?? "", reading.reason, reading.restated.isEmpty ? "" : "[r] " + reading.restated,
      reading.note,
    ].filter { !$0.isEmpty }
  }
}

extension FigureDefinition {
  /// The title beside the numbers of a reading, where nothing else says that they are made up.
  func title(of reading: PartnerReading) -> String {
    title + (reading.reading.isIllustrative ? " (illustrative)" : "")
  }
}

extension FigureCell {
  /// The number, or the shorthand of what is withheld; nothing where there is none.
  func printed(_ words: (Value) -> String) -> String? {
    self == .confidential ? shorthand : value.map(words)
  }
}

/// The change of a figure as its partner prints it, and as it comes out where that is not the same.
struct PrintedChange: Sendable {
  /// As printed; `nil` when the partner prints none.
  let stated: String?
  /// As computed, where the partner prints none or another one.
  let computed: String?

  /// The change of a reading of a figure in a unit.
  init(of reading: PartnerReading, in unit: FigureUnit) {
    stated = reading.changeCell.printed { $0.of(unit).description }
    computed = Self.computed(reading, in: unit)?.of(unit).description
  }

  /// What comes out where the partner prints no change, or one that does not follow from the two values.
  private static func computed(_ reading: PartnerReading, in unit: FigureUnit) -> StatedChange? {
    guard let change = reading.reading.change else { return reading.computedChange }
    let measure = unit == .percent ? .points : change.measure
    if reading.reading.isChangeRight == true, change.of(unit).measure == measure { return nil }
    return reading.reading.computedChange(in: measure, fractionDigits: change.amount.fractionDigits)
  }
}
