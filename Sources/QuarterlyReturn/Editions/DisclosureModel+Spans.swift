import PartnerUpdates

extension DisclosureModel {
  /// Relates figures over months that no return states for all of them: a whole and its part for April to June and for
  /// April to September tell the rest of July to September.
  mutating func relateSpans(
    of months: [FigureKey: FigureMonths], keeping kept: Set<FigureKey>, with sums: [FigureRelation],
    cellsOf figures: [FigureKey: [IndexedCell]]
  ) {
    var months = months
    let families = control.families
    let relations = control.relations.sorted { $0.key < $1.key }.flatMap(\.value)
      .filter { !kept.isDisjoint(with: $0.figures) }
    var seen: Set<FigureKey> = []
    for relation in relations {
      guard let family = families[relation], seen.isDisjoint(with: family) else { continue }
      seen.formUnion(family)
      let related = relations.filter { !family.isDisjoint(with: $0.figures) }
      var spans: Set<MonthSpan> = []
      for relation in related {
        spans.formUnion(unstatedSpans(of: relation, months))
      }
      for span in spans.sorted(by: { ($0.first, $0.last) < ($1.first, $1.last) }) {
        var numbers: [RelatedNumbers] = []
        for relation in related {
          var relatedNumbers = RelatedNumbers(relation)
          for key in relation.figures {
            guard var ofFigure = months[key] else { continue }
            relatedNumbers.indexes[key] = addNumber(over: span, to: &ofFigure)
            months[key] = ofFigure
          }
          guard relatedNumbers.indexes.count > 1 else { continue }
          numbers.append(relatedNumbers)
        }
        addPopulations(to: &numbers, cellsOf: figures)
        relate(numbers, with: sums)
      }
    }
  }

  /// The spans over which at least two figures of a relation tell their numbers, and one of them only by other months:
  /// the shortest ones, as sums of months tell no more than the months, and those over which a rest may be small.
  private func unstatedSpans(
    of relation: FigureRelation, _ months: [FigureKey: FigureMonths]
  ) -> [MonthSpan] {
    let figures = relation.figures.compactMap { months[$0] }
    let ends = Set(figures.flatMap { figure in figure.stated.flatMap { [$0.first, $0.end] } }).sorted()
    return ends.indices.flatMap { last in
      ends[..<last].indices.compactMap { first -> MonthSpan? in
        guard let span = MonthSpan(from: ends[first], through: ends[last].advanced(by: -1)) else {
          return nil
        }
        let telling = figures.filter { $0.tells(span) }
        guard telling.count > 1, telling.contains(where: { !$0.stated.contains(span) }) else { return nil }
        let isDivided = ends[(first + 1)..<last].contains { month in
          guard let before = MonthSpan(from: span.first, through: month.advanced(by: -1)) else {
            return false
          }
          return telling.allSatisfy { $0.routes.joins(before) }
        }
        // What is only added up leaves no fewer than its parts do.
        let isLess = telling.contains { $0.routes.terms(over: span)?.contains(where: \.isTaken) ?? false }
        return isDivided && !(isLess && mayLeaveFew(relation, over: span, months)) ? nil : span
      }
    }
  }

  /// Whether what a whole has beside its parts may be few over a span of months.
  private func mayLeaveFew(
    _ relation: FigureRelation, over span: MonthSpan, _ months: [FigureKey: FigureMonths]
  ) -> Bool {
    let (whole, parts): (FigureKey, [FigureKey])
    switch relation {
    case .part(let part, let all), .quotient(_, let part, let all, 100): (whole, parts) = (all, [part])
    case .sum(let all, let some): (whole, parts) = (all, some)
    case .difference(let rest, let all, let taken): (whole, parts) = (all, [rest, taken])
    case .covering, .quotient, .same: return false
    }
    guard let largest = control.largestSmall, let ofWhole = months[whole],
      let all = number(over: span, of: ofWhole)
    else { return false }
    let known = parts.compactMap { part in months[part].flatMap { number(over: span, of: $0) } }
    // Far more is never small.
    return (0...10 * largest).contains(all - known.reduce(0, +))
  }

  private func number(over span: MonthSpan, of months: FigureMonths) -> Int128? {
    if let index = months.numbers[span] { return quantities[index].truth }
    return months.routes.terms(over: span).flatMap { sum(of: $0) }
  }
}
