import PartnerUpdates

/// The first row of a file, and what it says of the rest.
struct TableHeader: Sendable {
  /// How many columns each row must have.
  let count: Int
  let layout: CrimeTableLayout
  let columns: TableColumns

  /// What a file is by its header.
  enum Kind: Sendable {
    case crime(TableHeader)
    /// Another table of data.police.uk: outcomes, or stop and search.
    case otherTable(String)
  }

  /// - Parameter names: the first row, as it stands.
  /// - Throws: a sentence without the file's name.
  static func recognise(_ names: [String]) throws(UnreadableTable) -> Kind {
    let header = HeaderNames(names)
    if header.has("outcometype"), !header.has("crimetype") { return .otherTable("outcomes") }
    if header.has("objectofsearch") { return .otherTable("stops and searches") }
    let months = try header.months()
    guard let layout = layout(of: header, months) else { throw NearestLayout(header, months).sentence }
    return .crime(
      TableHeader(count: names.count, layout: layout, columns: try columns(of: layout, header, months)))
  }

  private static func layout(of header: HeaderNames, _ months: [(month: Int, column: Int)])
    -> CrimeTableLayout?
  {
    // A table by ward has the columns of one by borough as well.
    let candidates: [CrimeTableLayout] = [.wardTable, .boroughTable, .dashboard, .streetLevel]
    return candidates.first { layout in
      layout.required.allSatisfy { header.column($0) != nil }
        && (!layout.isWide || !months.isEmpty)
        && (layout != .streetLevel || header.column(.fallsWithin) ?? header.column(.reportedBy) != nil)
    }
  }

  private static func columns(
    of layout: CrimeTableLayout, _ header: HeaderNames, _ months: [(month: Int, column: Int)]
  ) throws(UnreadableTable) -> TableColumns {
    var found: [Int] = []
    for column in layout.required { found.append(try header.only(column)) }
    switch layout {
    case .boroughTable:
      return .wide(.init(group: found[0], subgroup: found[1], borough: found[2], ward: nil, months: months))
    case .wardTable:
      return .wide(
        .init(group: found[0], subgroup: found[1], borough: found[3], ward: found[2], months: months))
    case .dashboard:
      return .dashboard(
        .init(
          month: found[0], areaType: found[1], areaName: found[2], group: found[3], subgroup: found[4],
          measure: found[5], count: found[6], borough: header.column(.boroughOfArea),
          refreshed: header.column(.refreshDate)))
    case .streetLevel:
      return .street(
        .init(
          crimeID: found[0], month: found[1], longitude: found[2], latitude: found[3], lsoaName: found[4],
          crimeType: found[5], fallsWithin: header.column(.fallsWithin),
          reportedBy: header.column(.reportedBy)))
    }
  }
}
