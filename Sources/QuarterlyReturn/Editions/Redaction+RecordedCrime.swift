import PartnerUpdates

extension Redaction {
  /// What tables of recorded crime say, without the figures whose months could tell of a number that is withheld.
  ///
  /// Anybody can read the tables themselves; the return must not be where both are put side by side. So a figure
  /// has no months here where one of its numbers is withheld or rounded, this quarter or in an earlier one, and where
  /// it counts people, since a month has fewer of them than a year. Neither has one that adds up with such a figure:
  /// its months, less those of others, would be the months that are not shown.
  var disclosedRecordedCrime: RecordedCrime? {
    inputs.recordedCrime.map { recorded in
      let people = inputs.inRosterOrder.flatMap(\.definitions).filter(\.countsPeople).map(\.key)
      let withheld = control.exactlyRelated(to: figures.union(people))
      return RecordedCrime(
        area: recorded.area, series: recorded.series.filter { !withheld.contains($0.key) })
    }
  }

  /// How many figures of the return have months that are not disclosed.
  func figuresLosingMonths(where disclosed: RecordedCrime?) -> Int {
    let entries = inputs.inRosterOrder
    return inputs.declaredFigures.map(\.key).count { key in
      disclosed?.series[key] == nil && inputs.publishedMonths(of: key, in: entries) != nil
    }
  }
}

extension DisclosureControl {
  /// Some figures and all from which, with others, one of them can be worked out exactly.
  func exactlyRelated(to figures: Set<FigureKey>) -> Set<FigureKey> {
    let exact = DisclosureControl(
      smallNumber: 0, relations: relations.mapValues { $0.filter(\.isExact) })
    return exact.related(to: figures)
  }
}

extension FigureRelation {
  /// Whether one of its figures follows from the others; else they only bound it.
  fileprivate var isExact: Bool {
    switch self {
    case .sum, .difference, .quotient, .same: true
    case .part, .covering: false
    }
  }
}
