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
    for (column, related) in zip(columns, related) {
      relate(related, with: sums)
      let undated = column.filter { $0.cell.period == nil }
      for statements in Self.groups(of: undated, by: \.address.figure) { addAllSame(statements) }
    }
    // What its partner keeps back must not follow from its neighbours' months either.
    let keptBack = control.related(
      to: Set(
        cells.filter { if case .hidden = $0.cell.quantity.publication { true } else { false } }
          .map(\.cell.address.figure)))
    for figure in Self.groups(of: cells, by: \.address.figure) {
      // One count of one figure over the same months, whoever states it and in whichever return.
      let periods = Self.groups(of: figure.filter { $0.cell.period != nil }, by: \.period)
      for statements in periods { addAllSame(statements) }
      relateMonths(periods, isKeptBack: figure.contains { keptBack.contains($0.cell.address.figure) })
    }
  }

  /// The numbers that are printed together: those of one quarter, or those that they are compared with.
  private struct Column: Hashable {
    let quarter: Quarter
    let field: FigureField

    init(_ quarter: Quarter, _ field: FigureField) { (self.quarter, self.field) = (quarter, field) }
  }

  private mutating func addAllSame(_ cells: [IndexedCell]) {
    for (one, other) in zip(cells, cells.dropFirst()) { addSame(one.index, other.index) }
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
        addPopulation(to: &numbers, cellsOf: figures)
        related.append(numbers)
      }
    }
    return related
  }

  /// The population of a rate, which everybody can know: of another date where that is all there is, and where
  /// nobody has reported it, the one that fits.
  private mutating func addPopulation(
    to numbers: inout RelatedNumbers, cellsOf figures: [FigureKey: [IndexedCell]]
  ) {
    guard case .quotient(let result, let dividend, let divisor, let base) = numbers.relation, base >= 1_000,
      numbers.indexes[divisor] == nil, let result = numbers.indexes[result]
    else { return }
    let newest = (figures[divisor] ?? []).max { $0.cell.address.quarter < $1.cell.address.quarter }
    if let newest { numbers.indexes[divisor] = newest.index; return }
    guard let dividend = numbers.indexes[dividend] else { return }
    let fitting = quantities[dividend].number.flatMap { dividend in
      quantities[result].number.flatMap { dividend.quotient(by: $0, times: base, fractionDigits: 0) }
    }
    guard let fitting, fitting > .zero else { return }
    numbers.indexes[divisor] = add(
      Quantity(fitting, at: nil, countsPeople: true, isProtected: false, publication: .known))
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
