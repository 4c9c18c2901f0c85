import PartnerUpdates
import QuarterlyReturn

extension View {
  /// The figures that were reported in earlier quarters too: a line and the values of each.
  static func series(of quarterlyReturn: QuarterlyReturn) -> View {
    let current = quarterlyReturn.quarter
    let series = quarterlyReturn.figures.flatMap { report in
      report.readings.filter { !$0.history.isEmpty }.map { FigureSeries($0, of: report, in: current) }
    }
    let quarters = Set(series.flatMap { $0.values.map(\.quarter) } + [current]).sorted()
    return [
      "hasSeries": .flag(!series.isEmpty),
      "seriesQuarters": .list(quarters) { .text($0.description) },
      "series": .list(series.enumerated()) { index, series in
        series.view(id: "quarters-\(index + 1)", quarters: quarters)
      },
    ]
  }
}

/// A figure of one partner over the quarters, this one last.
struct FigureSeries {
  /// The values, the oldest first.
  let values: [(quarter: Quarter, value: ExactDecimal)]
  private let definition: FigureDefinition
  private let title: String
  private let partner: Partner

  /// The series of a reading.
  init(_ reading: PartnerReading, of report: FigureReport, in quarter: Quarter) {
    definition = report.definition
    title = definition.title(of: reading)
    partner = reading.partner
    values =
      reading.history.map { ($0.quarter, $0.value) }
      + (reading.reading.value.map { [(quarter, $0)] } ?? [])
  }

  /// What the template asks for.
  func view(id: String, quarters: [Quarter]) -> View {
    [
      "title": .text(title), "unit": .text(definition.unit.description),
      "partner": .name(of: partner), "line": line(id: id),
      "cells": .list(quarters) { quarter in
        let value = values.first { $0.quarter == quarter }?.value
        return ["value": .text(ifAny: value.map(definition.unit.short))]
      },
    ]
  }

  private func line(id: String) -> View {
    guard let line = Sparkline(values), let first = values.first, let last = values.last else {
      return .absent
    }
    let unit = definition.unit
    return [
      "id": .text(id), "points": .text(line.points), "x": .text("\(line.end.x)"), "y": .text("\(line.end.y)"),
      "box": .text("0 0 \(Sparkline.width) \(Sparkline.height)"),
      "name": .text("\(title), \(partner.name), over \(values.count) quarters"),
      "description": .text(
        "From \(unit.inText(first.value)) in \(first.quarter) to \(unit.inText(last.value)) in \(last.quarter)."
      ),
    ]
  }
}
