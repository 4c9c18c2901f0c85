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
    let change = PrintedChange(of: reading)
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
      "direction": .direction(reading.direction, reading.verdict),
      "sinceLastQuarter": .direction(
        reading.sinceLastQuarter?.direction, reading.sinceLastQuarter?.verdict),
      "status": .status(reading.reading.status),
      "source": .text(source(of: reading.reading)),
      "remarks": .list(remarks(on: reading.reading), View.text),
      "differs": .flag(!report.differences.isEmpty),
    ]
  }

  private static func source(of reading: FigureReading) -> String {
    let parts = [reading.source, reading.read.map { "read \($0.inWords)" } ?? ""]
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private static func remarks(on reading: FigureReading) -> [String] {
    [
      reading.nilReturn ?? "", reading.reason, reading.restated.isEmpty ? "" : "[r] " + reading.restated,
      reading.note,
    ].filter { !$0.isEmpty }
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

  /// The change of a reading.
  init(of reading: PartnerReading) {
    stated = reading.changeCell.printed(\.description)
    computed = Self.holds(reading.reading) ? nil : Self.computed(reading)?.description
  }

  /// Whether the printed change follows from the two values at the precision at which it is printed.
  private static func holds(_ reading: FigureReading) -> Bool {
    guard let change = reading.change, let value = reading.value, let previous = reading.previous else {
      return false
    }
    return change.isPercentage
      ? change.amount.isQuotient(of: value - previous, by: previous.magnitude, times: 100)
      : change.amount == value - previous
  }

  private static func computed(_ reading: PartnerReading) -> StatedChange? {
    guard let change = reading.reading.change else { return reading.computedChange }
    guard change.isPercentage else {
      guard let value = reading.reading.value, let previous = reading.reading.previous else { return nil }
      return StatedChange(value - previous, isPercentage: false)
    }
    return reading.reading.computedPercentage(fractionDigits: change.amount.fractionDigits)
      .map { StatedChange($0, isPercentage: true) }
  }
}
