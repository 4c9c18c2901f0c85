import PartnerUpdates
import QuarterlyReturn

extension View {
  /// The counts over a rolling year that can be held against the year before: a chart each, and a table.
  static func comparisons(of quarterlyReturn: QuarterlyReturn) -> View {
    let comparisons = quarterlyReturn.figures.compactMap(RollingYearComparison.init)
    return [
      "hasComparisons": .flag(!comparisons.isEmpty),
      "comparisons": .list(comparisons.enumerated()) { index, comparison in
        comparison.view(id: "year-\(index + 1)")
      },
    ]
  }
}

/// A count over a rolling year with the count of the year before.
struct RollingYearComparison {
  private let definition: FigureDefinition
  private let reading: PartnerReading
  private let period: MonthSpan
  private let value: ExactDecimal
  private let previous: ExactDecimal
  private let bars: PairedBars

  /// The comparison of a figure; `nil` where it is not a count over a rolling year, has not both values, or is
  /// compared with other months than those of the year before.
  init?(_ report: FigureReport) {
    guard report.definition.basis == .rollingYear, case .count = report.definition.unit,
      let reading = report.leading, let period = reading.reading.period, let value = reading.reading.value,
      let previous = reading.reading.previous, reading.reading.comparisonPeriod == period.yearEarlier,
      let bars = PairedBars(now: value, before: previous, labels: [value.grouped, previous.grouped])
    else { return nil }
    (definition, self.reading, self.period) = (report.definition, reading, period)
    (self.value, self.previous, self.bars) = (value, previous, bars)
  }

  /// What the template asks for.
  func view(id: String) -> View {
    let change = PrintedChange(of: reading, in: definition.unit)
    return [
      "id": .text(id), "title": .text(definition.title(of: reading)),
      "unit": .text(definition.unit.description),
      "period": .text(period.short), "value": .text(value.grouped), "previous": .text(previous.grouped),
      "nowLength": .text("\(bars.now)%"), "beforeLength": .text("\(bars.before)%"),
      "change": .text(ifAny: change.stated ?? change.computed),
      "direction": .direction(reading.direction, reading.verdict),
      "obstacle": .text(ifAny: reading.obstacles[.previous]?.inShort),
      "description": .text(description),
    ]
  }

  private var description: String {
    let verdict =
      (reading.verdict?.inWords ?? reading.obstacles[.previous].map { "not comparable: \($0.inShort)" })
      .map { ", \($0)" } ?? ""
    return "\(definition.unit.inText(value)) from \(period.inWords); "
      + "\(definition.unit.inText(previous)) in the same months a year before\(verdict)."
  }
}
