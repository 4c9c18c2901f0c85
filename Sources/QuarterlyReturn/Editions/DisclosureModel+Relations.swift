import PartnerUpdates

extension DisclosureModel {
  typealias IndexedCell = (index: Int, cell: Cell)

  /// Adds how some cells hang together.
  mutating func relate(_ cells: [IndexedCell]) {
    let figures = Dictionary(grouping: cells, by: \.cell.address.figure)
    let families = control.families
    let columns = Self.groups(of: cells, by: { Column($0.address.quarter, $0.address.field) })
    let related = columns.flatMap { relatedFigures(in: $0, cellsOf: figures, families) }
    // What is complete in one column, readers take to be complete in all.
    let sums = findSums(in: related)
    // What is stated, by whomever and in whichever return, and what follows for figures that nobody reports.
    var stated = NumbersByMonths()
    for (index, cell) in cells { stated.add(index, of: cell.address.figure, over: cell.period) }
    for numbers in related {
      for (key, index) in relate(numbers, with: sums) {
        stated.add(index, of: key, over: quantities[index].period)
      }
    }
    for column in columns {
      let undated = column.filter { $0.cell.period == nil }
      for statements in Self.groups(of: undated, by: \.address.figure) { addAllSame(statements.map(\.index)) }
    }
    let kept = keptFigures(of: cells)
    var (first, newest): ([FigureKey: FigureMonths], [FigureKey: FigureMonths]) = ([:], [:])
    for figure in stated.figures {
      // One count of one figure over the same months, whoever states it and in whichever return.
      let numbers = stated.numbers(of: figure)
      for (_, indexes) in numbers { addAllSame(indexes) }
      func months(_ chosen: ([Int]) -> Int) -> FigureMonths {
        relateMonths(
          of: figure, numbers.map { ($0.months, chosen($0.indexes)) }, isKept: kept.contains(figure))
      }
      first[figure] = months { $0[0] }
      let restated = numbers.contains { Set($0.indexes.map { quantities[$0].truth }).count > 1 }
      if restated { newest[figure] = months { indexes in self.restated(among: indexes) } }
    }
    relateSpans(of: first, keeping: kept, with: sums, cellsOf: figures)
    guard !newest.isEmpty else { return }
    // What was restated tells of other months and figures by its new number, too.
    relateSpans(
      of: first.merging(newest) { $1 }, keeping: kept.intersection(control.related(to: Set(newest.keys))),
      with: sums, cellsOf: figures)
  }

  /// Of several statements of one number the last that differs from the first; the first where none does.
  private func restated(among indexes: [Int]) -> Int {
    indexes.last { quantities[$0].truth != quantities[indexes[0]].truth } ?? indexes[0]
  }

  /// Numbers by the figures that they are of and the months that they cover, each in the order in which they came.
  private struct NumbersByMonths {
    private(set) var figures: [FigureKey] = []
    private var months: [FigureKey: [MonthSpan]] = [:]
    private var indexes: [FigureKey: [MonthSpan: [Int]]] = [:]

    mutating func add(_ index: Int, of figure: FigureKey, over span: MonthSpan?) {
      guard let span else { return }
      if indexes[figure] == nil { figures.append(figure) }
      if indexes[figure]?[span] == nil { months[figure, default: []].append(span) }
      indexes[figure, default: [:]][span, default: []].append(index)
    }

    func numbers(of figure: FigureKey) -> [(months: MonthSpan, indexes: [Int])] {
      (months[figure] ?? []).map { ($0, indexes[figure]?[$0] ?? []) }
    }
  }

  /// The figures with a number that must not follow from others, and those that are related to them.
  private func keptFigures(of cells: [IndexedCell]) -> Set<FigureKey> {
    // What its partner keeps back must not follow from its neighbours' months, whatever it counts.
    let hidden = cells.filter { if case .hidden = $0.cell.quantity.publication { true } else { false } }
    let small = control.largestSmall == nil ? [] : counts.filter(\.value).map(\.key)
    return control.related(to: Set(hidden.map(\.cell.address.figure) + small))
  }

  /// The numbers that are printed together: those of one quarter, or those that they are compared with.
  private struct Column: Hashable {
    let quarter: Quarter
    let field: FigureField

    init(_ quarter: Quarter, _ field: FigureField) { (self.quarter, self.field) = (quarter, field) }
  }

  /// Several statements of one number. What a later return restated is another number: by how much they differ nobody
  /// knows who sees only one of the two.
  private mutating func addAllSame(_ indexes: [Int]) {
    for (place, index) in indexes.enumerated() {
      let same = indexes[..<place].last { other in
        quantities[other].truth == quantities[index].truth
          || quantities[other].address?.quarter == quantities[index].address?.quarter
      }
      if let same { addSame(same, index) }
    }
  }

  /// The relations that the partners' modules declare, for each span of months in a column. Where a partner's section
  /// lacks a figure, readers take it from another's, or from another return that has it for the same months.
  private mutating func relatedFigures(
    in column: [IndexedCell], cellsOf figures: [FigureKey: [IndexedCell]],
    _ families: [FigureRelation: Set<FigureKey>]
  ) -> [[RelatedNumbers]] {
    let inColumn = Dictionary(grouping: column, by: \.cell.address.figure)
    let spans = Self.groups(of: column, by: \.period).map { $0[0].cell.period }
    return spans.compactMap { span in
      var related: [RelatedNumbers] = []
      for (partner, relations) in control.relations.sorted(by: { $0.key < $1.key }) {
        func preferred(_ cells: [IndexedCell]?, where isMeant: (Cell) -> Bool) -> Int? {
          let meant = (cells ?? []).filter { isMeant($0.cell) }
          return (meant.first { $0.cell.address.partner == partner } ?? meant.first)?.index
        }
        for relation in relations {
          let family = families[relation] ?? []
          guard family.contains(where: { inColumn[$0]?.contains { $0.cell.period == span } ?? false }) else {
            continue
          }
          var numbers = RelatedNumbers(relation)
          for key in relation.figures {
            numbers.indexes[key] =
              preferred(inColumn[key]) { $0.period == span }
              ?? preferred(span == nil ? [] : figures[key]) { $0.period == span }
              ?? preferred(inColumn[key]) { $0.holdsForAnyMonths }
          }
          related.append(numbers)
        }
      }
      addPopulations(to: &related, cellsOf: figures)
      return related.isEmpty ? nil : related
    }
  }

  /// The populations of rates, which everybody can know: of another date where that is all there is, and where nobody
  /// has reported one, one that fits a rate whose count is reported.
  mutating func addPopulations(
    to related: inout [RelatedNumbers], cellsOf figures: [FigureKey: [IndexedCell]]
  ) {
    var populations: [FigureKey: Int] = [:]
    for numbers in related {
      guard case .quotient(_, _, let divisor, let base) = numbers.relation, base >= 1_000,
        numbers.indexes[divisor] == nil, populations[divisor] == nil
      else { continue }
      let newest = (figures[divisor] ?? []).max { $0.cell.address.quarter < $1.cell.address.quarter }
      populations[divisor] =
        newest?.index
        ?? fittingPopulation(of: numbers).map {
          add(Quantity($0, at: nil, countsPeople: true, isProtected: false, publication: .known))
        }
    }
    for place in related.indices {
      guard case .quotient(let result, _, let divisor, let base) = related[place].relation, base >= 1_000,
        related[place].indexes[result] != nil, related[place].indexes[divisor] == nil
      else { continue }
      related[place].indexes[divisor] = populations[divisor]
    }
  }

  /// The smallest population that fits a rate and its count: of all that fit, it leaves the fewest other counts.
  private func fittingPopulation(of numbers: RelatedNumbers) -> ExactDecimal? {
    guard case .quotient(let result, let dividend, _, let base) = numbers.relation,
      let rate = numbers.indexes[result].map({ quantities[$0] }), let printed = rate.truth,
      let count = numbers.indexes[dividend].flatMap({ quantities[$0].number }), count > .zero
    else { return nil }
    let greatestRate = ExactDecimal(
      millionths: printed + rate.step / 2, fractionDigits: ExactDecimal.mostFractionDigits)
    return count.quotient(by: greatestRate, times: base, fractionDigits: 0).map { $0 + 1 }
  }

  /// Cells with something in common, in the order of their first ones.
  private static func groups<Key: Hashable>(
    of cells: [IndexedCell], by key: (Cell) -> Key
  ) -> [[IndexedCell]] {
    var places: [Key: Int] = [:]
    var groups: [[IndexedCell]] = []
    for element in cells {
      let place = places[key(element.cell), default: groups.count]
      if place == groups.count {
        places[key(element.cell)] = place
        groups.append([])
      }
      groups[place].append(element)
    }
    return groups
  }
}

extension DisclosureModel.Cell {
  /// Whether it is related to numbers of other months: it says nothing of months, or tells how something stood.
  fileprivate var holdsForAnyMonths: Bool { period == nil || definition?.basis == .pointInTime }
}
