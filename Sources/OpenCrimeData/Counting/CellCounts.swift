/// Offences by month and force, and by kind: rows and columns by their numbers.
struct CellCounts: Sendable {
  private var rows: [[Int]] = []
  private var size = 0

  /// Adds to a number; `false` where there is no room for another.
  mutating func add(_ offences: Int, coverage: Int, kind: Int) -> Bool {
    guard hasRoom(coverage: coverage, kind: kind) else { return false }
    let (sum, overflow) = rows[coverage][kind].addingReportingOverflow(offences)
    // Out of reach: counts have nine digits, and no file has nine billion rows.
    rows[coverage][kind] = overflow ? .max : sum
    return true
  }

  /// Calls with every number.
  func forEach(_ body: (_ coverage: Int, _ kind: Int, _ offences: Int) -> Void) {
    for (coverage, row) in rows.enumerated() {
      for (kind, offences) in row.enumerated() { body(coverage, kind, offences) }
    }
  }

  @inline(__always)
  private mutating func hasRoom(coverage: Int, kind: Int) -> Bool {
    if coverage < rows.count, kind < rows[coverage].count { return true }
    return makeRoom(coverage: coverage, kind: kind)
  }

  private mutating func makeRoom(coverage: Int, kind: Int) -> Bool {
    while rows.count <= coverage { rows.append([]) }
    let missing = kind + 1 - rows[coverage].count
    guard size + missing <= TableLimits.cells else { return false }
    rows[coverage] += repeatElement(0, count: missing)
    size += missing
    return true
  }
}
