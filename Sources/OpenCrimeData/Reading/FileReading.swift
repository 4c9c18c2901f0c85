import Synchronization

/// A file of recorded crime that is being read, by one thread or by several.
final class FileReading: Sendable {
  private struct Found: Sendable {
    var count: FileCount?
    var ledger: LineLedger
    /// Threads that have not brought what they counted.
    var readers = 0
    var wasShared = false
    var table: Result<CrimeTable, UnreadableTable>?
  }

  let source: SourceFile
  let header: TableHeader
  /// What is unusual about its form.
  let remarks: [String]
  let area: String
  private let kinds: KindCache
  private let found: Mutex<Found>

  /// - Parameter lines: those up to the header.
  init(
    _ source: SourceFile, _ header: TableHeader, remarks: [String] = [], area: String, lines: Int,
    kinds: KindCache
  ) {
    (self.source, self.header, self.area, self.kinds) = (source, header, area, kinds)
    self.remarks = remarks
    found = Mutex(Found(ledger: LineLedger(after: lines)))
  }

  /// Notes that another thread begins to read.
  func join(inBlocks: Bool) {
    found.withLock {
      $0.readers += 1
      $0.wasShared = $0.wasShared || inBlocks
    }
  }

  /// Enters what one piece of the file has in lines and problems.
  func finish(_ piece: Int, lines: Int, problems: [RowProblem]) {
    found.withLock { $0.ledger.finish(piece, lines: lines, problems: problems) }
  }

  /// Enters what a thread has counted, and makes the table where nothing is left to read: of a thousand files only
  /// the tables are kept.
  func merge(_ count: FileCount, isRead: Bool) {
    found.withLock { found in
      found.readers -= 1
      // Whoever joins when the last block has just been read brings nothing.
      guard found.table == nil else { return }
      if found.count == nil { found.count = count } else { found.count?.merge(count) }
      guard isRead, found.readers == 0, let count = found.count else { return }
      found.table = table(count, found.ledger.problems)
      if !count.dependsOnOrder { found.count = nil }
    }
  }

  /// Whether it was read in blocks.
  var wasShared: Bool { found.withLock(\.wasShared) }

  /// Whether the rows have to be read again in their order.
  var dependsOnOrder: Bool { found.withLock { $0.count?.dependsOnOrder == true } }

  /// What the file says of the area, once it has been read.
  func table() throws(UnreadableTable) -> CrimeTable? { try found.withLock(\.table)?.get() }

  private func table(_ count: FileCount, _ problems: [RowProblem]) -> Result<CrimeTable, UnreadableTable> {
    if let boroughs = count.ambiguity {
      return .failure(
        UnreadableTable(
          "\(source.name): has \(Bytes.quoted(area)) in \(boroughs): ask for a borough, or leave one in the file"
        ))
    }
    let tally = count.tally
    let holdsArea = tally.used > 0
    // In a table of numbers a row that is there twice counts twice.
    let isDoubled = header.layout == .dashboard && tally.identical > 0
    let doubled =
      isDoubled ? ["\(tally.identical) rows of the area are identical to another: remove the copies"] : []
    let coversAll = !header.layout.isWide || holdsArea
    let categories = count.kinds.categories(kinds)
    let table = CrimeTable(
      file: source.name, diskFile: source.path, remarks: remarks + doubled, source: source.source,
      layout: header.layout, refreshed: count.refreshed,
      covered: coversAll ? Set(count.coverages.all.compactMap(\.self)) : [], cells: count.cells(categories),
      content: count.content,
      kinds: Set(categories), holdsArea: holdsArea, lacksRows: count.lacksRows || isDoubled,
      otherAreas: count.otherNames,
      rows: tally, problems: problems)
    return .success(table)
  }
}
