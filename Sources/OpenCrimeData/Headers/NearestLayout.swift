import PartnerUpdates

/// What an unknown header most probably was meant to be.
struct NearestLayout {
  private let header: HeaderNames
  private let hasMonths: Bool

  init(_ header: HeaderNames, _ months: [(month: Int, column: Int)]) {
    (self.header, hasMonths) = (header, !months.isEmpty)
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
    let known = Set(CrimeTableLayout.allCases.flatMap(\.required).flatMap(\.names))
    let others = header.plain.indices.prefix(200).filter {
      !known.contains(header.plain[$0]) && !header.plain[$0].isEmpty
    }
    let near = column.names.lazy.compactMap { nearest(to: $0, in: others.map { self.header.plain[$0] }) }
      .first
    let wanted = KnownColumn.plain(column.title)
    let place =
      others.first { header.plain[$0] == near }
      ?? others.first { header.plain[$0].count >= 3 && wanted.hasPrefix(header.plain[$0]) }
      ?? others.first { header.plain[$0].hasPrefix(wanted) }
    return place.map { Bytes.quoted(header.names[$0]) }
  }
}
