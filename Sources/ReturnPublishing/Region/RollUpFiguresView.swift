import PartnerUpdates
import QuarterlyReturn

extension View {
  /// The figures of a region: those that are added up first, then those that stand side by side.
  static func figures(of rollUp: RegionalRollUp) -> View {
    let summed = rollUp.figures.filter { $0.sum != nil }
    let apart = rollUp.figures.filter { $0.sum == nil }
    return [
      "hasSummed": .flag(!summed.isEmpty), "summed": .list(summed, group), "hasApart": .flag(!apart.isEmpty),
      "apart": .list(apart, group),
    ]
  }

  private static func group(for figure: RegionalFigure) -> View {
    let unit = figure.definition.unit
    let all = figure.entries.count + figure.notReportedBy.count
    return [
      "title": .text(figure.definition.title), "unit": .text(unit.description),
      "count": .text("\(figure.entries.count) of \(Wording.count(all, "partnership", "partnerships"))"),
      "notReported": .text(
        figure.notReportedBy.isEmpty
          ? "" : "Not reported by \(Wording.list(figure.notReportedBy, atMost: 8))."),
      "reasons": .list(figure.reasons) { .text(Wording.sentence($0.words(among: figure.entries.count))) },
      "previousReasons": .text(noPreviousSum(of: figure)),
      "sum": figure.sum.map { sum($0, in: unit) } ?? .absent,
      "rows": .list(figure.entries) { row(for: $0, in: figure) },
    ]
  }

  /// Why there is no sum of the earlier values; nothing where nobody gives any.
  private static func noPreviousSum(of figure: RegionalFigure) -> String {
    let isGiven = figure.entries.contains { $0.figure.previous.cell != .unavailable }
    guard isGiven, !figure.reasonsForPrevious.isEmpty else { return "" }
    let words = figure.reasonsForPrevious.map { $0.words(among: figure.entries.count) }
    return "Earlier values are not added up: \(Wording.list(words))."
  }

  private static func sum(_ sum: RegionalFigure.Sum, in unit: FigureUnit) -> View {
    [
      "period": .text(sum.period.short), "value": .text(unit.short(sum.value)),
      "previous": .text(ifAny: sum.previous.map(unit.short)),
      "change": .text(ifAny: sum.change.map { StatedChange($0, .percentage).description }),
      "direction": .direction(sum.travel?.direction, sum.travel?.verdict),
      "obstacle": .text(ifAny: sum.obstacle.map(remark)),
    ]
  }

  private static func remark(on obstacle: Obstacle) -> String { "\(obstacle.inShort) before and after" }

  private static func row(for entry: RegionalFigure.Entry, in figure: RegionalFigure) -> View {
    let (own, shown) = (entry.figure.definition, figure.definition)
    let others = [
      own.title == shown.title ? "" : own.title, own.unit == shown.unit ? "" : own.unit.description,
      own.basis == shown.basis ? "" : own.basis.inWords, own.good == shown.good ? "" : own.good.inWords,
      entry.figure.value.isIllustrative ? "illustrative" : "", entry.figure.value.isRounded ? "rounded" : "",
      entry.figure.value.isDisputed ? "partners differ" : "", entry.figure.obstacle.map(remark) ?? "",
    ]
    let previous = entry.figure.previous
    return [
      "partnership": .text(entry.partnership), "period": .text(ifAny: entry.figure.value.period?.short),
      "value": .text(ifAny: entry.figure.value.cell.printed(own.unit.short)),
      "previous": .text(ifAny: previous.cell.printed(own.unit.short)),
      "previousPeriod": .text(
        ifAny: previous.period == entry.figure.value.period?.yearEarlier || previous.cell == .unavailable
          ? nil : previous.period?.short),
      "remarks": .text(others.filter { !$0.isEmpty }.joined(separator: "; ")),
    ]
  }
}

extension NoSum {
  /// The reason with the partnerships that it is about, where those are not all.
  fileprivate func words(among count: Int) -> String {
    partnerships.isEmpty || partnerships.count == count
      ? sentence : "\(sentence) in \(Wording.list(partnerships, atMost: 8))"
  }
}
