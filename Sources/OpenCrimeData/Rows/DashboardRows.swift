/// Rows of the monthly crime dashboard: a month, an area, a kind of offence and a measure each.
struct DashboardRows: RowCounter, ~Copyable {
  var count: FileCount
  private let columns: TableColumns.Dashboard
  private var lastMonth = LastValue(0)
  private var lastKind = LastValue(0)
  private var lastArea = LastValue(AreaMatch())
  private var lastRefresh = LastValue(())
  /// Values that together have one meaning, behind one another.
  private var joined = ByteBuffer(capacity: 256)

  init(_ columns: TableColumns.Dashboard, area: String) {
    count = FileCount(area: area)
    self.columns = columns
  }

  mutating func read(_ row: Row) -> RowFault? {
    let measure = row[columns.measure]
    guard measure.isWord("offences") else {
      guard !measure.trimmed.isEmpty else { return .noMeasure }
      count.ofOtherMeasures += 1
      return nil
    }
    do throws(RowFault) {
      let offences = try row[columns.count].offences.get()
      let kind = try kind(row[columns.group].trimmed, row[columns.subgroup].trimmed)
      if let column = columns.refreshed { try refresh(row[column]) }
      let match = try area(row[columns.areaType], row[columns.areaName].trimmed)
      // The month last: a row that is refused covers none.
      let month = try coverage(row[columns.month])
      try count.add(offences, match, coverage: month, kind: kind)
      count.add(match)
      // Whole rows: none of an area, a month and a kind may be there twice.
      count.note(row, id: row.whole, match)
      if match.contains(.other), let column = columns.borough { count.note(borough: row[column]) }
      return nil
    } catch { return error }
  }

  func isOfArea(_ row: Row) -> Bool? { count.districts.isAsked(row[columns.areaName]) }

  private mutating func coverage(_ month: Bytes) throws(RowFault) -> Int {
    if lastMonth.holds(month) { return lastMonth.meaning }
    let date = try WrittenDate.month(in: month)
    let coverage = try count.coverage(force: month.slice(0, 0), month: date.monthNumber)
    lastMonth.keep(month, coverage)
    return coverage
  }

  private mutating func kind(_ group: Bytes, _ subgroup: Bytes) throws(RowFault) -> Int {
    guard !group.isEmpty else { throw .noKind }
    let name = joined.join(group, subgroup)
    if lastKind.holds(name) { return lastKind.meaning }
    let kind = try count.kind(name)
    lastKind.keep(name, kind)
    return kind
  }

  private mutating func refresh(_ date: Bytes) throws(RowFault) {
    guard !lastRefresh.holds(date), !date.trimmed.isEmpty else { return }
    guard let day = WrittenDate(date)?.date else { throw .date(date) }
    count.refreshed(day)
    lastRefresh.keep(date, ())
  }

  private mutating func area(_ type: Bytes, _ name: Bytes) throws(RowFault) -> AreaMatch {
    guard !name.isEmpty else { throw .noArea }
    let key = joined.join(type, name)
    if lastArea.holds(key) { return lastArea.meaning }
    let match = newArea(type, name)
    lastArea.keep(key, match)
    return match
  }

  private mutating func newArea(_ type: Bytes, _ name: Bytes) -> AreaMatch {
    let isDistrict = type.isWord("borough")
    let role = isDistrict ? count.districts.role(of: name) : count.otherAreas.role(of: name)
    return switch role {
    case .asked: isDistrict ? .district : .other
    case .other: []
    case .nowhere: .nowhere
    }
  }
}
