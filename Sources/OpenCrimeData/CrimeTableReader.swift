import Dispatch

/// Reads files of recorded crime for one area.
package struct CrimeTableReader: Sendable {
  /// The name by which standard input is asked for.
  package static let standardInput = "-"

  /// The borough, district, ward or force, whatever its case.
  package let area: String
  /// How many threads read at once.
  package let jobs: Int
  /// How many bytes a thread reads at a time.
  private let blockSize: Int

  /// A reader; what it reads does not depend on the number of threads or on the size of the blocks.
  package init(area: String, jobs: Int, blockSize: Int = 256 << 10) {
    (self.area, self.jobs, self.blockSize) = (area, max(1, jobs), min(max(1, blockSize), 1 << 30))
  }

  /// Reads every file that is named, and every file in the folders that are named.
  ///
  /// Memory does not depend on the size of the files, and the order of the tables is that of the sources and, in a
  /// folder, of the paths.
  ///
  /// - Parameter sources: paths of files and folders, or ``standardInput``.
  /// - Throws: the first file that cannot be read at all.
  package func read(_ sources: [String]) throws(UnreadableTable) -> [CrimeTable] {
    let files = try SourceFiles(sources).files
    let readings = try read(files, jobs: jobs)
    var tables: [CrimeTable] = []
    for reading in readings { if let table = try table(reading) { tables.append(table) } }
    return try Self.complete(tables, sources)
  }

  /// The files in the folders and archives among some sources that are not read, as they are no tables.
  package static func filesNotRead(in sources: [String]) -> [String] { SourceFiles.notRead(in: sources) }

  /// Reads one file that is in memory, on this thread.
  ///
  /// - Parameter inBlocks: whether it is read as several threads would read it.
  /// - Throws: when it cannot be read at all.
  package func read(contents: [UInt8], named name: String, inBlocks: Bool) throws(UnreadableTable)
    -> CrimeTable?
  {
    let file = SourceFile(path: name, number: 0, source: 0, isNamed: true, contents: contents)
    let queue = ReadingQueue([file], area: area, step: blockSize, inBlocks: inBlocks)
    queue.work()
    guard let reading = try queue.results().first else { return nil }
    guard inBlocks, reading.dependsOnOrder, reading.wasShared else { return try reading.table() }
    return try read(contents: contents, named: name, inBlocks: false)
  }

  private func read(_ files: [SourceFile], jobs: Int) throws(UnreadableTable) -> [FileReading] {
    let queue = ReadingQueue(files, area: area, step: blockSize, inBlocks: jobs > 1)
    DispatchQueue.concurrentPerform(iterations: jobs) { _ in queue.work() }
    return try queue.results()
  }

  /// The table of a file. One with more of anything than a reader takes is read again by one thread: which rows were
  /// too many depends on their order.
  private func table(_ reading: FileReading) throws(UnreadableTable) -> CrimeTable? {
    guard jobs > 1, reading.dependsOnOrder, reading.wasShared else { return try reading.table() }
    return try read([reading.source], jobs: 1).first?.table()
  }

  /// Refuses folders in which there was no table of offences.
  private static func complete(
    _ tables: [CrimeTable], _ sources: [String]
  ) throws(UnreadableTable) -> [CrimeTable] {
    let found = Set(tables.map(\.source))
    guard let empty = sources.indices.first(where: { !found.contains($0) }) else { return tables }
    throw UnreadableTable(
      "\(sources[empty]): holds only tables of outcomes or of stops and searches: add the files that end in -street.csv"
    )
  }
}
