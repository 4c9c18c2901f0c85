import Synchronization

/// A file of recorded crime that is being read, by one thread or by several.
final class FileReading: Sendable {
  private struct Found: Sendable {
    var isShared = false
    var count: FileCount
    var ledger: LineLedger
  }

  let source: SourceFile
  let header: TableHeader
  let area: String
  private let found: Mutex<Found>

  /// - Parameter lines: those up to the header.
  init(_ source: SourceFile, _ header: TableHeader, area: String, lines: Int) {
    (self.source, self.header, self.area) = (source, header, area)
    found = Mutex(Found(count: FileCount(area: area), ledger: LineLedger(after: lines)))
  }

  /// Enters what was counted in some of the blocks.
  func merge(_ count: FileCount) { found.withLock { $0.count.merge(count) } }

  func finish(_ block: Int, lines: Int, problems: [RowProblem]) {
    found.withLock { $0.ledger.finish(block, lines: lines, problems: problems) }
  }

  /// Whether it was read in blocks.
  var isShared: Bool { found.withLock(\.isShared) }

  /// Notes that it is read in blocks.
  func share() { found.withLock { $0.isShared = true } }

  /// Whether the rows have to be read again in their order.
  var dependsOnOrder: Bool { found.withLock { $0.count.dependsOnOrder } }

  /// What the file says of the area.
  func table() -> CrimeTable {
    let (count, problems) = found.withLock { ($0.count, $0.ledger.problems) }
    let tally = count.tally
    let holdsArea = tally.used > 0
    let coversAll = !header.layout.isWide || holdsArea
    return CrimeTable(
      file: source.path, source: source.source, layout: header.layout, refreshed: count.refreshed,
      covered: coversAll ? Set(count.coverages.all.compactMap(\.self)) : [], cells: count.cells(),
      kinds: Set(count.kinds.categories), holdsArea: holdsArea, otherAreas: otherAreas(count),
      rows: tally, problems: problems)
  }

  /// Districts first: the more likely suggestions.
  private func otherAreas(_ count: FileCount) -> [String] {
    let districts = Array(count.districts.names.sorted)
    let others = count.otherAreas.names.sorted.filter { !districts.contains($0) }
    return Array((districts + others).prefix(TableLimits.areas))
  }
}

/// A file whose blocks are shared out among threads.
final class SharedFile: Sendable {
  let reading: FileReading
  let file: OpenFile
  /// Where the rows begin.
  let start: Int
  let size: Int
  private let blocks: Int
  private let next = Atomic(0)

  init(_ reading: FileReading, _ file: OpenFile, from start: Int, size: Int, step: Int) {
    (self.reading, self.file, self.start, self.size) = (reading, file, start, size)
    blocks = BlockReader.blocks(from: start, size: size, step: step)
  }

  /// The next block that nobody has taken.
  func takeBlock() -> Int? {
    let block = next.wrappingAdd(1, ordering: .relaxed).oldValue
    return block < blocks ? block : nil
  }

  var hasBlocks: Bool { next.load(ordering: .relaxed) < blocks }
}
