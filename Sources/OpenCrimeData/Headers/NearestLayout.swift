import PartnerUpdates

/// What an unknown header most probably was meant to be.
struct NearestLayout {
  private let header: HeaderNames
  private let hasMonths: Bool
  /// The columns of the first 200 whose names no layout has.
  private let others: [(name: String, column: Int)]
  private let otherNames: [String]

  private static let known = Set(CrimeTableLayout.allCases.flatMap(\.required).flatMap(\.names))

  init(_ header: HeaderNames, _ months: [(month: Int, column: Int)]) {
    (self.header, hasMonths) = (header, !months.isEmpty)
    others = header.plain.enumerated().prefix(200).map { (name: $0.element, column: $0.offset) }
      .filter { !Self.known.contains($0.name) && !$0.name.isEmpty }
    otherNames = others.map(\.name)
  }

  /// The nearest layout, and what differs.
  var sentence: UnreadableTable {
    let shares = CrimeTableLayout.allCases.map { ($0, share(of: $0)) }
    guard let (layout, share) = shares.max(by: { $0.1 < $1.1 }), share > 0 else {
      let first = Bytes.quoted(header.names.joined(separator: ","))
      return UnreadableTable("its first line is not the header of a table of recorded crime: \(first)")
    }
    let differences = missing(in: layout)
    return UnreadableTable(
      "is no table of recorded crime that is known; the nearest is \(layout.title), but it "
        + (["has no " + differences.missing.joined(separator: ", no ")] + differences.instead)
        .joined(separator: "; has "))
  }

  /// How much of a layout is there.
  private func share(of layout: CrimeTableLayout) -> Double {
    let columns = layout.required
    let found = columns.count { header.column($0) != nil }
    let near = columns.count { header.column($0) == nil && instead(of: $0) != nil }
    let months = layout.isWide && hasMonths ? 1 : 0
    return (Double(found + months) + Double(near) / 2) / Double(columns.count + (layout.isWide ? 1 : 0))
  }

  private func missing(in layout: CrimeTableLayout) -> (missing: [String], instead: [String]) {
    let columns = layout.required.filter { header.column($0) == nil }
    var names = columns.map { "column \"\($0.title)\"" }
    if layout.isWide, !hasMonths { names.append("month such as \"202401\"") }
    if layout == .streetLevel, header.column(.fallsWithin) ?? header.column(.reportedBy) == nil {
      names.append("column \"Falls within\"")
    }
    let instead = columns.compactMap(instead(of:))
    return (names, instead.isEmpty ? [] : [instead.joined(separator: " and ") + " instead"])
  }

  /// A column whose name is near the one that is missing, or a part of it.
  private func instead(of column: KnownColumn) -> String? {
    let near = column.names.lazy.compactMap { nearest(to: $0, in: otherNames) }.first
    let wanted = KnownColumn.plain(column.title)
    let place =
      others.first { $0.name == near }
      ?? others.first { $0.name.count >= 3 && wanted.hasPrefix($0.name) }
      ?? others.first { $0.name.hasPrefix(wanted) }
    return place.map { Bytes.quoted(header.names[$0.column]) }
  }
}
