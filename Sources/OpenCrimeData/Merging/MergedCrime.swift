package import PartnerUpdates

/// Several tables as one: where two hold the same month, the newer snapshot counts, and the difference is told.
package struct MergedCrime: Sendable {
  /// The area, as it was asked for.
  package let area: String
  /// The tables, in the order in which they were named.
  package let tables: [CrimeTable]
  /// The snapshot of each table, in the same order; `nil` where nothing tells it.
  private let snapshots: [Snapshot?]
  /// Every kind of offence in any street-level file.
  private let streetLevelKinds: Set<OffenceCategory>
  /// The force that recorded most of the area's offences in street-level files; `nil` where there are none.
  package let mainForce: String?
  /// The months that street-level files hold without those of the main force: what other forces recorded in the area is
  /// not all of it.
  package let monthsWithoutMainForce: [CalendarMonth]
  /// The forces by their names in the tables, each under one name: that of its first spelling.
  private let forces: [String: String]

  /// - Parameters:
  ///   - tables: what was read.
  ///   - stated: when a source was published, by its number, where somebody says so.
  package init(_ tables: [CrimeTable], area: String, stated: [Int: Snapshot] = [:]) {
    (self.tables, self.area) = (tables, area)
    streetLevelKinds = Set(tables.filter { $0.layout == .streetLevel }.flatMap(\.kinds))
    snapshots = tables.map { stated[$0.source] ?? Self.snapshot(of: $0, among: tables) }
    forces = Self.forces(in: tables)
    let street = tables.filter { $0.layout == .streetLevel }
    mainForce = Self.mainForce(in: street, forces)
    let covered = street.flatMap(\.covered)
    let held = covered.filter { [mainForce, forces] in forces[$0.force] == mainForce }.map(\.month)
    monthsWithoutMainForce = Set(covered.map(\.month)).subtracting(held).sorted()
  }

  /// Names of forces are compared as those of areas: one force in two spellings is one.
  private static func forces(in tables: [CrimeTable]) -> [String: String] {
    let names = Set(tables.flatMap { $0.covered.map(\.force) + $0.cells.keys.map(\.coverage.force) }).sorted()
    let first = Dictionary(names.map { (AreaName.folded($0), $0) }) { first, _ in first }
    return Dictionary(uniqueKeysWithValues: names.map { ($0, first[AreaName.folded($0)] ?? $0) })
  }

  private static func mainForce(in tables: [CrimeTable], _ forces: [String: String]) -> String? {
    var offences: [String: Int] = [:]
    for table in tables {
      for (cell, number) in table.cells {
        let force = forces[cell.coverage.force] ?? cell.coverage.force
        offences[force] = offences[force, default: 0].addingWithinBounds(number)
      }
    }
    return offences.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  /// The forces that the tables spell in more than one way, each with its spellings.
  package var forcesInSeveralSpellings: [[String]] {
    Dictionary(grouping: forces.keys) { forces[$0] ?? $0 }.values.filter { $0.count > 1 }.map { $0.sorted() }
      .sorted { $0[0] < $1[0] }
  }

  /// The name under which a force is counted.
  package func name(of force: String) -> String { forces[force] ?? force }

  /// The same with the name under which its force is counted.
  private func unified(_ coverage: CrimeTable.Coverage) -> CrimeTable.Coverage {
    .init(force: forces[coverage.force] ?? coverage.force, month: coverage.month)
  }

  /// The snapshot of a table.
  package func snapshot(of index: Int) -> Snapshot? {
    snapshots.indices.contains(index) ? snapshots[index] : nil
  }

  /// Street-level files have a month each; those of one folder were published with the newest of them.
  private static func snapshot(of table: CrimeTable, among tables: [CrimeTable]) -> Snapshot? {
    let beside =
      table.layout == .streetLevel
      ? tables.filter { $0.source == table.source && $0.layout == .streetLevel } : [table]
    let newest = beside.flatMap { $0.covered.map(\.month) }.max().map { Snapshot(.holding(through: $0)) }
    return table.refreshed.map { Snapshot(.day($0)) } ?? newest
  }

  /// The months of the newest table first.
  package var newestMonth: CalendarMonth? { tables.flatMap { $0.covered.map(\.month) }.max() }

  /// Whether any table holds the area.
  package var holdsArea: Bool { tables.contains(where: \.holdsArea) }

  /// Whether nothing is counted from some table, because a row that could not be used may be one of the area.
  package var lacksRows: Bool { tables.contains(where: \.lacksRows) }
}

extension MergedCrime {
  /// A figure counted from the tables.
  package struct Counted: Sendable {
    package let counts: MonthlyCounts
    /// The kinds of offence that were counted and that the tables hold.
    package let kinds: [OffenceCategory]
    /// The tables that months were taken from, by their place in the list.
    package let tables: [Int]
    /// Where an older table says something else.
    package let differences: [Difference]
    /// Where two files of one source differ and neither is newer: these months are unknown.
    package let ties: [Difference]
  }

  /// A month that two tables give differently.
  package struct Difference: Hashable, Comparable, Sendable {
    package let month: CalendarMonth
    /// What counts, and the table that it was taken from.
    package let newer: Int, newerTable: Int
    package let older: Int, olderTable: Int

    package static func < (left: Difference, right: Difference) -> Bool {
      (left.month, left.olderTable, left.newerTable, left.older, left.newer)
        < (right.month, right.olderTable, right.newerTable, right.older, right.newer)
    }
  }

  /// What a table says of a figure in a month.
  private struct Candidate {
    let table: Int
    /// `nil` where rows are lacking.
    let value: Int?
    let isStreetLevel: Bool
    /// Whether the table gives the figure, and does not only hold some of what it counts.
    let isWhole: Bool
    /// What it counts, kind by kind.
    let cells: [OffenceCategory: Int]
  }

  /// A figure by month; `nil` where no table gives it.
  package func counted(_ count: OpenDataCount) -> Counted? {
    let candidates = candidates(for: count)
    guard candidates.values.contains(where: { $0.contains(where: \.isWhole) }) else { return nil }
    var months: [CalendarMonth: MonthlyCounts.Count] = [:]
    var (used, differences, ties): (Set<Int>, [Difference], [Difference]) = ([], [], [])
    for (month, byForce) in Dictionary(grouping: candidates.keys, by: \.month) {
      let chosen = chosen(byForce.compactMap { candidates[$0] }, in: month)
      ties += chosen.ties
      guard let total = chosen.total, let snapshot = chosen.tables.compactMap({ snapshots[$0] }).max() else {
        continue
      }
      months[month] = .init(total, snapshot: snapshot)
      used.formUnion(chosen.tables)
      differences += chosen.differences
    }
    let held = Set(used.flatMap { tables[$0].kinds })
    let kinds = count.categories.filter { category in held.contains(where: category.contains) }
    return Counted(
      counts: MonthlyCounts(months, breaks: count.breaks), kinds: kinds, tables: used.sorted(),
      differences: differences.sorted(), ties: ties.sorted())
  }

  /// What each table says, by force and month.
  private func candidates(for count: OpenDataCount) -> [CrimeTable.Coverage: [Candidate]] {
    var candidates: [CrimeTable.Coverage: [Candidate]] = [:]
    let incomplete = Set(monthsWithoutMainForce)
    for (index, table) in tables.enumerated() where table.holdsArea || table.lacksRows {
      let isWhole = count.isGiven(by: kinds(besides: table))
      let open = Set(Self.openCells(in: table, for: count).map { unified($0.coverage) })
      let counted = Set(table.kinds.filter(count.counts))
      guard isWhole || !counted.isEmpty else { continue }
      var cells: [CrimeTable.Coverage: [OffenceCategory: Int]] = [:]
      for (cell, number) in table.cells where counted.contains(cell.category) {
        cells[unified(cell.coverage), default: [:]].merge([cell.category: number]) {
          $0.addingWithinBounds($1)
        }
      }
      let isStreetLevel = table.layout == .streetLevel
      for coverage in Set(table.covered.map(unified)) {
        let isKnown =
          !table.lacksRows && !open.contains(coverage)
          && !(isStreetLevel && incomplete.contains(coverage.month))
        let cells = cells[coverage] ?? [:]
        candidates[coverage, default: []].append(
          Candidate(
            table: index, value: isKnown ? cells.values.reduce(0) { $0.addingWithinBounds($1) } : nil,
            isStreetLevel: isStreetLevel, isWhole: isWhole, cells: cells))
      }
    }
    return candidates
  }

  /// The numbers of a table of which nobody knows whether a figure counts them.
  private static func openCells(in table: CrimeTable, for count: OpenDataCount) -> [CrimeTable.Cell] {
    let open = Set(
      table.kinds.filter { count.leavesOpen($0) || (count.counts($0) && $0.mayBeTotal(among: table.kinds)) })
    return open.isEmpty ? [] : table.cells.filter { $1 > 0 && open.contains($0.category) }.map(\.key)
  }

  /// Kinds of offence in the area of which nobody knows whether a figure counts them, and the months for which the
  /// tables that hold them do not give it.
  package func openKinds(for count: OpenDataCount) -> (kinds: [OffenceCategory], months: [CalendarMonth]) {
    let cells = tables.flatMap { Self.openCells(in: $0, for: count) }
    return (Set(cells.map(\.category)).sorted(), Set(cells.map(\.coverage.month)).sorted())
  }

  /// What a table can tell: street-level files are small, and a quiet month without a robbery is no extract.
  private func kinds(besides table: CrimeTable) -> Set<OffenceCategory> {
    table.layout == .streetLevel ? streetLevelKinds : table.kinds
  }

  /// Of one month, by force: the newest of each, added up. Street-level files and London's tables count the same
  /// offences, so of these two only the newer kind counts.
  private func chosen(
    _ byForce: [[Candidate]], in month: CalendarMonth
  ) -> (total: Int?, tables: [Int], differences: [Difference], ties: [Difference]) {
    guard
      let newest = byForce.flatMap(\.self).filter({ $0.isWhole && $0.value != nil }).max(by: isOlder)
    else {
      return (nil, [], [], [])
    }
    var (total, used, differences): (Int, [Int], [Difference]) = (0, [], [])
    for all in byForce.map({ $0.filter { $0.isStreetLevel == newest.isStreetLevel } }) {
      let candidates = all.filter(\.isWhole)
      guard !candidates.isEmpty else { continue }
      let known = candidates.filter { $0.value != nil }
      // Where one force is unknown, so is the sum.
      guard let best = known.max(by: isOlder), let value = best.value else { return (nil, [], [], []) }
      total = total.addingWithinBounds(value)
      used.append(best.table)
      func compared(_ candidates: [Candidate]) -> [Difference] {
        candidates.map {
          Difference(
            month: month, newer: value, newerTable: best.table, older: $0.value ?? 0, olderTable: $0.table)
        }
      }
      let others = compared(known)
      // A table that holds less of it is an extract, unless it holds something else: then each may be a part.
      let parts = all.filter { part in
        !part.isWhole && part.cells.contains { best.cells[$0.key] != $0.value }
      }
      let ties = others.filter(isTie) + compared(parts).filter(isOfOneState)
      guard ties.isEmpty else { return (nil, [], [], ties) }
      differences += others.filter { $0.older != $0.newer }
    }
    return (total, used, differences, [])
  }

  /// Whether two tables differ and neither is newer. Files of one folder have no order but that of their names, which
  /// says nothing. Of two with the same number but other rows each may hold a half.
  private func isTie(_ difference: Difference) -> Bool {
    let (one, other) = (tables[difference.olderTable], tables[difference.newerTable])
    guard isOfOneState(difference) else { return false }
    return difference.older != difference.newer
      || (one.layout == other.layout && one.content != other.content)
  }

  /// Whether two tables lie in one folder and neither is newer.
  private func isOfOneState(_ difference: Difference) -> Bool {
    tables[difference.olderTable].source == tables[difference.newerTable].source
      && snapshots[difference.olderTable] == snapshots[difference.newerTable]
  }

  /// The older snapshot, and of equal ones the table that was named first.
  private func isOlder(_ left: Candidate, _ right: Candidate) -> Bool {
    switch (snapshots[left.table], snapshots[right.table]) {
    case (let one?, let other?) where one != other: one < other
    default: left.table < right.table
    }
  }
}

extension Int {
  /// The sum, or the largest number where it is larger still.
  fileprivate func addingWithinBounds(_ other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? .max : sum
  }
}

extension MergedCrime {
  /// What the tables say of figures.
  package func recordedCrime(_ definitions: some Sequence<FigureDefinition>) -> RecordedCrime {
    var series: [FigureKey: MonthlyCounts] = [:]
    for definition in definitions where series[definition.key] == nil {
      series[definition.key] = definition.openData.flatMap(counted)?.counts
    }
    return RecordedCrime(area: area, series: series)
  }

  /// Kinds of offence in the tables that no figure counts and that are not known to stand outside every total.
  package func unknownKinds(beside definitions: [FigureDefinition]) -> [OffenceCategory] {
    let known = definitions.compactMap(\.openData).flatMap(\.categories) + OffenceCategory.outsideTotals
    return Set(tables.flatMap(\.kinds)).filter { kind in !known.contains { $0.contains(kind) } }.sorted()
  }
}

extension CrimeTableLayout {
  /// Who publishes such tables, and where.
  package var publisher: String {
    switch self {
    case .boroughTable, .wardTable: "Metropolitan Police recorded crime by borough (London Datastore)"
    case .dashboard: "Metropolitan Police monthly crime dashboard (London Datastore)"
    case .streetLevel: "street-level crime (data.police.uk)"
    }
  }
}

extension OffenceCategory {
  /// Whether it may be what the other kinds of its group add up to: a total written below them.
  fileprivate func mayBeTotal(among kinds: Set<OffenceCategory>) -> Bool {
    let name = subgroup.map(AreaName.folded) ?? ""
    let group = AreaName.folded(group)
    guard
      ["", "total", "totals", "subtotal", "all", "blank", "all" + group, "total" + group, group].contains(
        name)
    else {
      return false
    }
    return kinds.contains { $0 != self && OffenceCategory(self.group).contains($0) }
  }
}
