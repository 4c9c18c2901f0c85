import PartnerUpdates

/// What a row has to do with the area that was asked for.
struct AreaMatch: OptionSet, Sendable {
  let rawValue: Int

  init(rawValue: Int) { self.rawValue = rawValue }

  /// Its district is the area.
  static let district = AreaMatch(rawValue: 1)
  /// Its ward, or its force, is the area.
  static let other = AreaMatch(rawValue: 2)
  /// It has no district.
  static let nowhere = AreaMatch(rawValue: 4)

  fileprivate static let all = 0..<8
}

/// What has been counted in a file, or in a part of it.
///
/// Rows that match by their district and rows that match by another area are kept apart: which of them count is known
/// only at the end.
struct FileCount: Sendable {
  /// Rows by their ``AreaMatch``.
  private var matches = [Int](repeating: 0, count: AreaMatch.all.count)
  private var inDistrict = CellCounts()
  private var inOtherArea = CellCounts()
  var ofOtherMeasures = 0
  private var rejected = 0
  /// Whether one of the rejected rows names the area, and whether one names none.
  private var (hasRejectedOfArea, hasRejectedOfUnknown) = (false, false)
  var withoutLocation = 0
  var withoutCrimeID = 0
  /// Rows of the district, and rows of another area, that may be there more than once.
  private var repeatedInDistrict = RepeatedRows()
  private var repeatedInOtherArea = RepeatedRows()
  private var (contentInDistrict, contentInOtherArea): (UInt64, UInt64) = (0, 0)
  /// Whether rows were refused for want of room, so that what is counted depends on the order of the rows.
  var dependsOnOrder = false
  private(set) var kinds = KindNames()
  private(set) var coverages = Coverages()
  var districts: AreaNames
  var otherAreas: AreaNames
  /// The boroughs of the wards that match. Wards of one name in several are several areas.
  private var boroughs = FirstNames()
  private(set) var refreshed: CalendarDate?

  init(area: String) {
    districts = AreaNames(asked: area)
    otherAreas = districts
  }

  mutating func kind(_ name: Bytes) throws(RowFault) -> Int {
    guard let number = kinds.names.number(of: name) else { throw .tooManyKinds }
    return number
  }

  mutating func coverage(force: Bytes, month: Int) throws(RowFault) -> Int {
    guard let number = coverages.number(force: force, month: month) else { throw .tooManyMonths }
    return number
  }

  mutating func refreshed(_ date: CalendarDate) { refreshed = refreshed.map { max($0, date) } ?? date }

  /// Notes the borough of a ward that matches.
  mutating func note(borough: Bytes) { boroughs.insert(AreaName.spaced(borough.text)) }

  /// The boroughs among which it cannot be told which one's ward was asked for.
  var ambiguity: String? {
    let names = boroughs.sorted
    return isByDistrict || names.count < 2 ? nil : names.prefix(3).joined(separator: " and in ")
  }

  /// Counts a row.
  @inline(__always)
  mutating func add(_ match: AreaMatch) { matches[match.rawValue] += 1 }

  /// Notes what a row that matches the area holds.
  ///
  /// - Parameter id: its Crime ID, where it has one.
  mutating func note(_ row: Row, id: Bytes? = nil, _ match: AreaMatch) {
    guard !match.isDisjoint(with: [.district, .other]) else { return }
    let fingerprint = row.whole.fingerprint
    if match.contains(.district) { contentInDistrict &+= fingerprint }
    if match.contains(.other) { contentInOtherArea &+= fingerprint }
    guard let id, !id.isEmpty else { return }
    if match.contains(.district) { repeatedInDistrict.add(id: id.fingerprint, row: fingerprint) }
    if match.contains(.other) { repeatedInOtherArea.add(id: id.fingerprint, row: fingerprint) }
  }

  /// A number by which the same rows of the area are known.
  var content: UInt64 { isByDistrict ? contentInDistrict : contentInOtherArea }

  /// Notes a row that cannot be counted.
  ///
  /// - Parameter isOfArea: `nil` where nobody knows.
  mutating func reject(isOfArea: Bool?) {
    rejected += 1
    if isOfArea == true { hasRejectedOfArea = true }
    if isOfArea == nil { hasRejectedOfUnknown = true }
  }

  /// Whether a rejected row is one of the area, or may be one where others are: then what is counted of it may be too
  /// little.
  var lacksRows: Bool { hasRejectedOfArea || (hasRejectedOfUnknown && tally.used > 0) }

  /// Counts offences of a row where it matches the area.
  @inline(__always)
  mutating func add(_ offences: Int, _ match: AreaMatch, coverage: Int, kind: Int) throws(RowFault) {
    if match.contains(.district), !inDistrict.add(offences, coverage: coverage, kind: kind) {
      throw .tooManyCells
    }
    if match.contains(.other), !inOtherArea.add(offences, coverage: coverage, kind: kind) {
      throw .tooManyCells
    }
  }

  /// Adds what was counted in another part of the file.
  mutating func merge(_ other: FileCount) {
    for match in AreaMatch.all { matches[match] += other.matches[match] }
    ofOtherMeasures += other.ofOtherMeasures
    rejected += other.rejected
    hasRejectedOfArea = hasRejectedOfArea || other.hasRejectedOfArea
    hasRejectedOfUnknown = hasRejectedOfUnknown || other.hasRejectedOfUnknown
    withoutLocation += other.withoutLocation
    withoutCrimeID += other.withoutCrimeID
    contentInDistrict &+= other.contentInDistrict
    contentInOtherArea &+= other.contentInOtherArea
    repeatedInDistrict.merge(other.repeatedInDistrict)
    repeatedInOtherArea.merge(other.repeatedInOtherArea)
    districts.merge(other.districts)
    otherAreas.merge(other.otherAreas)
    boroughs.formUnion(other.boroughs)
    other.refreshed.map { refreshed($0) }
    let hasRoom = mergeCells(other)
    dependsOnOrder = dependsOnOrder || other.dependsOnOrder || !hasRoom
  }

  private mutating func mergeCells(_ other: FileCount) -> Bool {
    guard let kinds = kinds.merge(other.kinds), let coverages = coverages.merge(other.coverages) else {
      return false
    }
    var hasRoom = true
    other.inDistrict.forEach {
      hasRoom = hasRoom && ($2 == 0 || inDistrict.add($2, coverage: coverages[$0], kind: kinds[$1]))
    }
    other.inOtherArea.forEach {
      hasRoom = hasRoom && ($2 == 0 || inOtherArea.add($2, coverage: coverages[$0], kind: kinds[$1]))
    }
    return hasRoom
  }

  private var isByDistrict: Bool {
    AreaMatch.all.contains { AreaMatch(rawValue: $0).contains(.district) && matches[$0] > 0 }
  }

  /// What became of the rows.
  var tally: RowTally {
    var tally = RowTally()
    (tally.ofOtherMeasures, tally.rejected) = (ofOtherMeasures, rejected)
    (tally.withoutLocation, tally.withoutCrimeID) = (withoutLocation, withoutCrimeID)
    let repeated = isByDistrict ? repeatedInDistrict : repeatedInOtherArea
    (tally.withRepeatedID, tally.identical) = (repeated.withRepeatedID, repeated.identical)
    let asked: AreaMatch = isByDistrict ? .district : .other
    for index in AreaMatch.all {
      let match = AreaMatch(rawValue: index)
      if match.contains(asked) {
        tally.used += matches[index]
      } else if match.contains(.nowhere) {
        tally.withoutArea += matches[index]
      } else {
        tally.ofOtherAreas += matches[index]
      }
    }
    return tally
  }

  /// Areas other than the one that was asked for; districts first, the more likely suggestions.
  var otherNames: [String] {
    let names = Array(districts.names.sorted)
    let known = Set(names)
    return Array((names + otherAreas.names.sorted.filter { !known.contains($0) }).prefix(TableLimits.areas))
  }

  /// The numbers of the area; a kind without an offence in a month is left out.
  func cells(_ kinds: [OffenceCategory]) -> [CrimeTable.Cell: Int] {
    let coverages = coverages.all
    var cells: [CrimeTable.Cell: Int] = [:]
    (isByDistrict ? inDistrict : inOtherArea).forEach { coverage, kind, offences in
      guard offences > 0, let coverage = coverages[coverage] else { return }
      // Two spellings of one kind come together here.
      let (sum, overflow) = cells[.init(coverage, kinds[kind]), default: 0].addingReportingOverflow(offences)
      cells[.init(coverage, kinds[kind])] = overflow ? .max : sum
    }
    return cells
  }
}
