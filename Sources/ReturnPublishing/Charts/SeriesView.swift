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
      "hasSeriesRemarks": .flag(series.contains { !$0.remarks.isEmpty }),
      "seriesRemarks": .list(series.flatMap(\.remarks), View.text),
    ]
  }
}

/// A figure of one partner over the quarters, this one last.
struct FigureSeries {
  /// The values, the oldest first, and why one cannot be compared with the newest.
  let values: [(quarter: Quarter, value: ExactDecimal, obstacle: Obstacle?)]
  private let definition: FigureDefinition
  private let title: String
  private let partner: Partner
  private let isCurrent: Bool

  /// The series of a reading.
  init(_ reading: PartnerReading, of report: FigureReport, in quarter: Quarter) {
    definition = report.definition
    title = definition.title(of: reading)
    partner = reading.partner
    values =
      reading.history.map { ($0.quarter, $0.value, $0.obstacle) }
      + (reading.reading.value.map { [(quarter, $0, nil)] } ?? [])
    isCurrent = reading.reading.value != nil
  }

  /// What the template asks for.
  func view(id: String, quarters: [Quarter]) -> View {
    [
      "title": .text(title), "unit": .text(definition.unit.description),
      "partner": .name(of: partner), "line": line(id: id),
      "cells": .list(quarters) { quarter in
        let value = values.first { $0.quarter == quarter }
        return [
          "value": .text(ifAny: value.map { definition.unit.short($0.value) }),
          "isApart": .flag(value?.obstacle != nil),
        ]
      },
    ]
  }

  /// Which values cannot be compared with the newest, and why: a sentence for each reason.
  var remarks: [String] {
    let reasons = values.compactMap(\.obstacle?.inWords)
    return reasons.indices.filter { reasons.firstIndex(of: reasons[$0]) == $0 }.map { index in
      let quarters = values.filter { $0.obstacle?.inWords == reasons[index] }.map(\.quarter.description)
      return "\(title) (\(partner.name)), \(Wording.list(quarters)): \(reasons[index])."
    }
  }

  private func line(id: String) -> View {
    let joined = values.filter { $0.obstacle == nil }.map { (quarter: $0.quarter, value: $0.value) }
    guard isCurrent, let line = Sparkline(joined), let first = joined.first, let last = joined.last else {
      return .absent
    }
    let apart = values.count - joined.count
    let unit = definition.unit
    return [
      "id": .text(id), "points": .text(line.points), "x": .text("\(line.end.x)"), "y": .text("\(line.end.y)"),
      "box": .text("0 0 \(Sparkline.width) \(Sparkline.height)"),
      "name": .text("\(title), \(partner.name), over \(joined.count) quarters"),
      "description": .text(
        "From \(unit.inText(first.value)) in \(first.quarter) to \(unit.inText(last.value)) in \(last.quarter)."
          + (apart == 0
            ? "" : " Left out: \(Wording.count(apart, "value", "values")) not comparable with the newest.")
      ),
    ]
  }
}
