import PartnerUpdates

/// Rows of London's tables by borough and by ward: an area and a kind of offence each, months as columns.
struct WideRows: RowCounter, ~Copyable {
  var count: FileCount
  private let columns: TableColumns.Wide
  private var boroughs = FoldedNames(limit: TableLimits.wideRows)
  private var wards = FoldedNames(limit: TableLimits.wideRows)
  /// Kinds by their meaning: two spellings of a kind are one.
  private var kinds: [OffenceCategory: Int] = [:]
  private var kindNumbers: [Int] = []
  private var seen: Set<UInt64> = []
  private var numbers: [Int] = []
  private var joined = ByteBuffer(capacity: 256)

  /// Every month is covered from the first, in the order of the header.
  init(_ columns: TableColumns.Wide, area: String) {
    count = FileCount(area: area)
    self.columns = columns
    for month in columns.months {
      _ = try? count.coverage(force: Bytes(UnsafeRawBufferPointer(start: nil, count: 0)), month: month.month)
    }
  }

  mutating func read(_ row: Row) -> RowFault? {
    do throws(RowFault) {
      try readNumbers(row)
      let borough = row[columns.borough].trimmed
      let ward = columns.ward.map { row[$0].trimmed }
      guard !borough.isEmpty else { throw .noArea }
      if let ward, case .asked = count.districts.role(of: borough) {
        guard !ward.isEmpty else { throw .noArea }
        guard !ward.isTotal(of: borough) else { throw .total(ward) }
      }
      let kind = try kind(row[columns.group].trimmed, row[columns.subgroup].trimmed)
      try refuseRepetition(borough, ward, kind)
      let match = match(borough, ward)
      if !match.isDisjoint(with: [.district, .other]) {
        for (month, offences) in numbers.enumerated() {
          try count.add(offences, match, coverage: month, kind: kind)
        }
      }
      count.add(match)
      count.note(row, match)
      return nil
    } catch { return error }
  }

  func isOfArea(_ row: Row) -> Bool? {
    let isBorough = count.districts.isAsked(row[columns.borough])
    let isWard = columns.ward.map { count.districts.isAsked(row[$0]) == true } ?? false
    return isWard ? true : isBorough
  }

  /// All numbers are read before any is counted, so that a row with a bad one is refused as a whole.
  private mutating func readNumbers(_ row: Row) throws(RowFault) {
    numbers.removeAll(keepingCapacity: true)
    for month in columns.months { numbers.append(try row[month.column].offences.get()) }
  }

  private mutating func kind(_ group: Bytes, _ subgroup: Bytes) throws(RowFault) -> Int {
    guard !group.isEmpty else { throw .noKind }
    let kind = try count.kind(joined.join(group, subgroup))
    if kind == kindNumbers.count {
      let category = count.kinds.category(kind)
      kindNumbers.append(kinds[category] ?? kind)
      if kinds[category] == nil { kinds[category] = kind }
    }
    return kind
  }

  private mutating func refuseRepetition(_ borough: Bytes, _ ward: Bytes?, _ kind: Int) throws(RowFault) {
    guard let boroughNumber = boroughs.number(of: borough) else { throw .tooManyRows }
    var wardNumber: Int? = 0
    if let ward { wardNumber = wards.number(of: ward) }
    guard let wardNumber else { throw .tooManyRows }
    // Each of the three numbers is below 2 to the power of 18.
    let key = UInt64(boroughNumber) << 36 | UInt64(wardNumber) << 18 | UInt64(kindNumbers[kind])
    guard !seen.contains(key) else {
      throw .repeated(
        area: (ward ?? borough).quoted, kind: Bytes.quoted(count.kinds.category(kind).description))
    }
    guard seen.count < TableLimits.wideRows else { throw .tooManyRows }
    seen.insert(key)
  }

  private mutating func match(_ borough: Bytes, _ ward: Bytes?) -> AreaMatch {
    var match: AreaMatch = []
    switch count.districts.role(of: borough) {
    case .asked: match = .district
    case .nowhere: match = .nowhere
    case .other: break
    }
    if let ward, count.otherAreas.role(of: ward) == .asked {
      match.insert(.other)
      count.note(borough: borough)
    }
    return match
  }
}

/// Names of areas, numbered by what they have in common whatever their spelling.
struct FoldedNames {
  private var names: ByteKeys
  private var meanings: [Int] = []
  private var numbers: [String: Int] = [:]

  init(limit: Int) { names = ByteKeys(limit: limit) }

  mutating func number(of name: Bytes) -> Int? {
    guard let number = names.number(of: name) else { return nil }
    if number == meanings.count {
      let folded = AreaName.folded(name.text)
      let meaning = numbers[folded] ?? numbers.count
      numbers[folded] = meaning
      meanings.append(meaning)
    }
    return meanings[number]
  }
}

extension Bytes {
  /// Whether a ward is not one, but all of a borough.
  fileprivate func isTotal(of borough: Bytes) -> Bool {
    guard count == borough.count || count < 12 else { return false }
    let name = AreaName.folded(text)
    return ["total", "totals", "grandtotal", "subtotal"].contains(name)
      || name == AreaName.folded(borough.text)
  }
}
