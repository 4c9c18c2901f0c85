import PartnerUpdates

extension DisclosureModel {
  typealias IndexedCell = (index: Int, cell: Cell)

  /// Adds how some cells hang together.
  mutating func relate(_ cells: [IndexedCell]) {
    let figures = Dictionary(grouping: cells, by: \.cell.address.figure)
    let families = control.families
    for group in Self.groups(of: cells, by: { Column($0.address.quarter, $0.address.field) }) {
      relateFigures(in: group, cellsOf: figures, families)
      for statements in Self.groups(of: group, by: \.address.figure) { addAllSame(statements) }
    }
    for series in Self.groups(of: cells, by: { Series($0.address.partner, $0.address.figure) }) {
      let periods = Self.groups(of: series.filter { $0.cell.period != nil }, by: \.period)
      for statements in periods { addAllSame(statements) }
      relateNestedPeriods(periods.compactMap(\.first))
    }
  }

  /// The numbers that are printed together: those of one quarter, or those that they are compared with.
  private struct Column: Hashable {
    let quarter: Quarter
    let field: FigureField

    init(_ quarter: Quarter, _ field: FigureField) { (self.quarter, self.field) = (quarter, field) }
  }

  /// The numbers of one figure of one partner.
  private struct Series: Hashable {
    let partner: Partner.ID
    let figure: FigureKey

    init(_ partner: Partner.ID, _ figure: FigureKey) { (self.partner, self.figure) = (partner, figure) }
  }

  private mutating func addAllSame(_ cells: [IndexedCell]) {
    for (one, other) in zip(cells, cells.dropFirst()) { addSame(one.index, other.index) }
  }

  /// The relations that the partners' modules declare. Where a partner's section lacks a figure, readers take
  /// it from another's, or from another return that has it for the same months.
  private mutating func relateFigures(
    in column: [IndexedCell], cellsOf figures: [FigureKey: [IndexedCell]],
    _ families: [FigureRelation: Set<FigureKey>]
  ) {
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
    relate(related)
  }

  /// What happened between two counts that began or ended together follows from both, printed or not.
  private mutating func relateNestedPeriods(_ cells: [IndexedCell]) {
    guard let definition = cells.first?.cell.definition, definition.countsPeople,
      definition.basis != .pointInTime
    else { return }
    for longer in cells {
      for shorter in cells {
        guard let between = longer.cell.period?.remainder(after: shorter.cell.period) else { continue }
        let rest = cells.first { $0.cell.period == between }?.index ?? addRest(longer.index, shorter.index)
        addSum(of: longer.index, parts: [shorter.index, rest], isComplete: true)
      }
    }
  }

  private mutating func addRest(_ longer: Int, _ shorter: Int) -> Int {
    let number = quantities[longer].number.flatMap { longer in
      quantities[shorter].number.map { longer - $0 }
    }
    return add(Quantity(number, at: nil, countsPeople: true, publication: .hidden))
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

extension MonthSpan {
  /// What is left of the months when a shorter span that begins or ends with them is taken away.
  fileprivate func remainder(after shorter: MonthSpan?) -> MonthSpan? {
    guard let shorter, shorter.length < length else { return nil }
    if shorter.first == first { return MonthSpan(from: shorter.last.advanced(by: 1), through: last) }
    if shorter.last == last { return MonthSpan(from: first, through: shorter.first.advanced(by: -1)) }
    return nil
  }
}
