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
        spans.formUnion(Self.unstatedSpans(of: relation.figures.compactMap { months[$0] }))
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

  /// The shortest spans over which at least two figures tell their numbers, and one of them only by other months. What
  /// all of them tell for two spans side by side, they need not tell for both together.
  private static func unstatedSpans(of figures: [FigureMonths]) -> [MonthSpan] {
    let ends = Set(figures.flatMap { figure in figure.stated.flatMap { [$0.first, $0.end] } }).sorted()
    return ends.indices.flatMap { last in
      ends[..<last].indices.compactMap { first -> MonthSpan? in
        guard let span = MonthSpan(from: ends[first], through: ends[last].advanced(by: -1)) else {
          return nil
        }
        let telling = figures.filter { $0.tells(span) }
        guard telling.count > 1, telling.contains(where: { !$0.stated.contains(span) }) else { return nil }
        let isDivided = ends[(first + 1)..<last].contains { month in
          guard let before = MonthSpan(from: span.first, through: month.advanced(by: -1)) else { return false }
          return telling.allSatisfy { $0.routes.joins(before) }
        }
        return isDivided ? nil : span
      }
    }
  }
}
