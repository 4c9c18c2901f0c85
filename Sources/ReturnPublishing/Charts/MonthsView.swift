import PartnerUpdates
import QuarterlyReturn

extension View {
  /// What published tables say of the figures month by month: a chart each, and one table for all.
  static func publishedMonths(of quarterlyReturn: QuarterlyReturn) -> View {
    let figures = quarterlyReturn.figures.compactMap(FigureMonths.init)
    let all = Set(figures.flatMap(\.everyMonth)).sorted()
    let notes = MonthNotes(on: figures)
    return [
      "hasMonthly": .flag(!figures.isEmpty),
      "monthlyArea": .text(ifAny: figures.first?.published.area),
      "monthlyColumns": .text(String(figures.count)),
      "monthlyFigures": .list(figures.enumerated()) { index, figure in
        figure.view(id: "months-\(index + 1)")
      },
      "monthlyRows": .list(all) { month in
        [
          "month": .text(month.inWords),
          "cells": .list(figures) { ["count": .text($0.cell(for: month))] },
        ]
      },
      "monthlySnapshots": .text(notes.snapshots), "monthlySources": .text(notes.sources),
      "monthlyBreaks": .list(notes.breaks, View.text),
    ]
  }
}

/// A figure of which published tables give months.
struct FigureMonths {
  let definition: FigureDefinition
  let published: PublishedMonths
  private let span: MonthSpan
  private let bars: MonthBars

  /// The months of a figure; `nil` where it has none.
  init?(_ report: FigureReport) {
    guard let published = report.publishedMonths, let span = published.span, let bars = MonthBars(published)
    else { return nil }
    (definition, self.published, self.span, self.bars) = (report.definition, published, span, bars)
  }

  /// What the template asks for.
  func view(id: String) -> View {
    [
      "id": .text(id), "title": .text(definition.title), "unit": .text(definition.unit.description),
      "first": .text(span.first.short), "last": .text(span.last.short), "totals": .text(totals),
      "highest": .text("highest \(ExactDecimal(highest?.count ?? 0).grouped)"),
      "description": .text(description), "box": .text("0 0 \(MonthBars.width) \(MonthBars.height)"),
      "reported": .text(bars.reported), "compared": .text(bars.compared), "others": .text(bars.others),
      "axis": .text(bars.axis), "breaks": .text(bars.breaks),
    ]
  }

  /// The months from the first to the last, unknown ones included.
  var everyMonth: [CalendarMonth] { (0..<span.length).map(span.first.advanced) }

  /// What the table says of a month: nothing outside the months of the figure, `[x]` for one that is unknown.
  func cell(for month: CalendarMonth) -> String {
    guard span.first <= month, month <= span.last else { return "" }
    guard let known = published.months.first(where: { $0.month == month }) else {
      return FigureCell<ExactDecimal>.unavailable.shorthand ?? ""
    }
    let mark = published.breaks.contains { $0.month == month } ? " [b]" : ""
    return ExactDecimal(known.count).grouped + mark
  }

  /// `20,911 in the reported months; 25,084 in those before`, as far as all of their months are known, and `[b]` where
  /// a break lies between or within them.
  private var totals: String {
    let sums = [(published.reported, "in the reported months"), (published.comparison, "in those before")]
    let known = sums.compactMap { months, words in
      months.flatMap(published.total).map { "\($0.grouped) \(words)" }
    }
    return known.isEmpty ? "" : known.joined(separator: "; ") + (isBroken ? " [b]" : "")
  }

  /// Whether the reported months and those before were not counted alike.
  private var isBroken: Bool {
    guard let reported = published.reported, let comparison = published.comparison else { return false }
    return published.breaks.contains { $0.separates(reported, comparison) }
  }

  private var highest: PublishedMonths.Month? { published.months.max { $0.count < $1.count } }

  private var description: String {
    let missing = span.length - published.months.count
    return [
      "\(Wording.count(published.months.count, "month", "months")) from \(span.inWords)",
      highest.map { "at most \(definition.unit.inText(ExactDecimal($0.count))) in \($0.month.inWords)" },
      missing > 0 ? "\(Wording.count(missing, "month", "months")) unknown" : nil,
    ].compactMap(\.self).joined(separator: ", ") + "."
  }
}
