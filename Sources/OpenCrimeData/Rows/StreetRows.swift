/// Rows of data.police.uk: an offence each.
struct StreetRows: RowCounter, ~Copyable {
  private struct Place {
    var coverage = 0
    var force = AreaRole.other
  }

  var count: FileCount
  private let columns: TableColumns.Street
  private let force: Int
  private let otherForce: Int
  private var lastMonth = LastValue(0)
  private var lastForce = LastValue(Place())
  private var lastKind = LastValue(0)
  private var lastLSOA = LastValue(AreaMatch())

  init(_ columns: TableColumns.Street, area: String) {
    // First: set last, the optimiser of Swift 6.3 makes a program of this that stops.
    count = FileCount(area: area)
    self.columns = columns
    let within = columns.fallsWithin ?? columns.reportedBy ?? 0
    force = within
    otherForce = columns.reportedBy ?? within
  }

  @inline(__always)
  mutating func read(_ row: Row) -> RowFault? {
    if row[columns.crimeID].trimmed.isEmpty { count.withoutCrimeID += 1 }
    if row[columns.longitude].trimmed.isEmpty || row[columns.latitude].trimmed.isEmpty {
      count.withoutLocation += 1
    }
    do throws(RowFault) {
      let kind = try kind(row[columns.crimeType])
      let place = try place(row)
      var match = district(row[columns.lsoaName])
      if place.force == .asked { match.insert(.other) }
      try count.add(1, match, coverage: place.coverage, kind: kind)
      count.add(match)
      count.note(row, id: row[columns.crimeID].trimmed, match)
      return nil
    } catch { return error }
  }

  func isOfArea(_ row: Row) -> Bool? {
    let within = row[force]
    let isForce = count.districts.isAsked(within.trimmed.isEmpty ? row[otherForce] : within) == true
    // Without an LSOA it is in no district.
    return isForce || count.districts.isAsked(row[columns.lsoaName].withoutLastWord) == true
  }

  @inline(__always)
  private mutating func place(_ row: Row) throws(RowFault) -> Place {
    var name = row[force]
    if name.trimmed.isEmpty { name = row[otherForce] }
    let month = row[columns.month]
    if lastMonth.holds(month), lastForce.holds(name) { return lastForce.meaning }
    return try newPlace(name, month)
  }

  private mutating func newPlace(_ name: Bytes, _ month: Bytes) throws(RowFault) -> Place {
    let date = try WrittenDate.month(in: month)
    let force = name.trimmed
    guard !force.isEmpty else { throw .noForce }
    let coverage = try count.coverage(force: force, month: date.monthNumber)
    let place = Place(coverage: coverage, force: count.otherAreas.role(of: force))
    lastMonth.keep(month, date.monthNumber)
    lastForce.keep(name, place)
    return place
  }

  @inline(__always)
  private mutating func kind(_ name: Bytes) throws(RowFault) -> Int {
    if lastKind.holds(name) { return lastKind.meaning }
    let trimmed = name.trimmed
    guard !trimmed.isEmpty else { throw .noKind }
    let kind = try count.kind(trimmed)
    lastKind.keep(name, kind)
    return kind
  }

  @inline(__always)
  private mutating func district(_ lsoa: Bytes) -> AreaMatch {
    if lastLSOA.holds(lsoa) { return lastLSOA.meaning }
    let match = newDistrict(lsoa.withoutLastWord)
    lastLSOA.keep(lsoa, match)
    return match
  }

  private mutating func newDistrict(_ name: Bytes) -> AreaMatch {
    guard !name.isEmpty else { return .nowhere }
    return switch count.districts.role(of: name) {
    case .asked: .district
    case .other: []
    case .nowhere: .nowhere
    }
  }
}
