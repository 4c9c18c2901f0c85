import PartnerUpdates

extension DisclosureModel {
  typealias IndexedCell = (index: Int, cell: Cell)

  /// Adds how some cells hang together.
  mutating func relate(_ cells: [IndexedCell]) {
    let figures = Dictionary(grouping: cells, by: \.cell.address.figure)
    let families = control.families
    let columns = Self.groups(of: cells, by: { Column($0.address.quarter, $0.address.field) })
    let related = columns.map { relatedFigures(in: $0, cellsOf: figures, families) }
    // What is complete in one column, readers take to be complete in all.
    let sums = findSums(in: related)
    // By figure and months: what is stated, by whomever and in whichever return, and what follows in one column.
    var numbers = Self.groups(of: cells, by: \.address.figure).map { figure in
      (key: figure[0].cell.address.figure, statements: figure)
    }
    var unreported: [FigureKey: [MonthSpan: [Int]]] = [:]
    for (column, related) in zip(columns, related) {
      for (key, index) in relate(related, with: sums) {
        if let period = quantities[index].period {
          unreported[key, default: [:]][period, default: []].append(index)
        }
      }
      let undated = column.filter { $0.cell.period == nil }
      for statements in Self.groups(of: undated, by: \.address.figure) { addAllSame(statements.map(\.index)) }
    }
    numbers += unreported.keys.filter { figures[$0] == nil }.sorted().map { ($0, []) }
    let kept = keptFigures(of: cells)
    var months: [FigureKey: FigureMonths] = [:]
    for (key, statements) in numbers {
      var periods = Self.groups(of: statements.filter { $0.cell.period != nil }, by: \.period)
        .compactMap { cells in cells[0].cell.period.map { (months: $0, indexes: cells.map(\.index)) } }
      for (period, indexes) in (unreported[key] ?? [:]).sorted(by: {
        ($0.key.first, $0.key.last) < ($1.key.first, $1.key.last)
      }) {
        if let place = periods.firstIndex(where: { $0.months == period }) {
          periods[place].indexes += indexes
        } else {
          periods.append((period, indexes))
        }
      }
      for (_, indexes) in periods { addAllSame(indexes) }
      months[key] = relateMonths(
        of: key, periods.map { ($0.months, $0.indexes[0]) }, isKept: kept.contains(key))
    }
    relateSpans(of: months, keeping: kept, with: sums, cellsOf: figures)
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

  private mutating func addAllSame(_ indexes: [Int]) {
    for (one, other) in zip(indexes, indexes.dropFirst()) { addSame(one, other) }
  }

  /// The relations that the partners' modules declare. Where a partner's section lacks a figure, readers take
  /// it from another's, or from another return that has it for the same months.
  private mutating func relatedFigures(
    in column: [IndexedCell], cellsOf figures: [FigureKey: [IndexedCell]],
    _ families: [FigureRelation: Set<FigureKey>]
  ) -> [RelatedNumbers] {
    let inColumn = Dictionary(grouping: column, by: \.cell.address.figure)
    var related: [RelatedNumbers] = []
    for (partner, relations) in control.relations.sorted(by: { $0.key < $1.key }) {
      func preferred(_ cells: [IndexedCell]) -> IndexedCell? {
        cells.first { $0.cell.address.partner == partner } ?? cells.first
      }
      for relation in relations {
        let family = families[relation] ?? []
        let months = Set(family.flatMap { inColumn[$0] ?? [] }.compactMap(\.cell.period))
        guard family.contains(where: { inColumn[$0] != nil }) else { continue }
        var numbers = RelatedNumbers(relation)
        for key in relation.figures {
          let other = (figures[key] ?? []).filter { $0.cell.period.map(months.contains) ?? false }
          numbers.indexes[key] = (preferred(inColumn[key] ?? []) ?? preferred(other))?.index
        }
        related.append(numbers)
      }
    }
    addPopulations(to: &related, cellsOf: figures)
    return related
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

  /// The population that fits a rate and its count.
  private func fittingPopulation(of numbers: RelatedNumbers) -> ExactDecimal? {
    guard case .quotient(let result, let dividend, _, let base) = numbers.relation,
      let rate = numbers.indexes[result].flatMap({ quantities[$0].number }),
      let count = numbers.indexes[dividend].flatMap({ quantities[$0].number }),
      let fitting = count.quotient(by: rate, times: base, fractionDigits: 0)
    else { return nil }
    return fitting > .zero ? fitting : nil
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
