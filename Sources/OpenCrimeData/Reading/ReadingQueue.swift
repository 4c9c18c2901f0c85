import Synchronization

/// What threads that read files take their work from, and where they put what they have found.
///
/// A thread takes blocks of the file that is being read; when there are none left it opens the next file, so that few
/// files are open at once, however many there are.
final class ReadingQueue: Sendable {
  /// Something to do for one thread.
  enum Work: ~Copyable {
    case blocks(SharedFile)
    case file(OpenTable)
  }

  private struct State {
    var next = 0
    var shared: SharedFile?
    var readings: [Int: FileReading] = [:]
    var failures: [Int: UnreadableTable] = [:]
  }

  private let files: [SourceFile]
  private let area: String
  private let step: Int
  /// Whether files are read in blocks.
  private let inBlocks: Bool
  private let pool: BufferPool
  private let kinds = KindCache()
  private let state = Mutex(State())

  init(_ files: [SourceFile], area: String, step: Int, inBlocks: Bool) {
    (self.files, self.area, self.step, self.inBlocks) = (files, area, step, inBlocks)
    pool = BufferPool(capacity: step + BlockReader.ahead(of: step))
  }

  /// Works until nothing is left.
  func work() {
    while let work = take() {
      switch consume work {
      case .blocks(let shared):
        let reading = shared.reading
        do { try reading.readBlocks(of: shared, step: step, pool: pool) } catch {
          fail(error, reading.source)
        }
      case .file(var table):
        let reading = table.reading
        do { try reading.readAll(&table.feeder) } catch { fail(error, reading.source) }
      }
    }
  }

  /// The readings of the files in their order, without those that are no tables of offences.
  ///
  /// - Throws: the first failure.
  func results() throws(UnreadableTable) -> [FileReading] {
    let (readings, failures) = state.withLock { ($0.readings, $0.failures) }
    if let first = failures.min(by: { $0.key < $1.key }) { throw first.value }
    return readings.sorted { $0.key < $1.key }.map(\.value)
  }

  /// A file is opened while the others wait: until its header has been read, nobody knows whether it can be shared.
  private func take() -> Work? {
    state.withLock { state in
      if let shared = state.shared, shared.hasBlocks {
        shared.reading.join(inBlocks: true)
        return .blocks(shared)
      }
      state.shared = nil
      while state.next < files.count, state.failures.isEmpty {
        let source = files[state.next]
        state.next += 1
        do throws(UnreadableTable) {
          guard let table = try OpenTable.open(source, area: area, pool: pool, kinds: kinds) else { continue }
          state.readings[source.number] = table.reading
          guard inBlocks, let (start, size) = table.extent(step: step) else {
            table.reading.join(inBlocks: false)
            return .file(table)
          }
          table.reading.join(inBlocks: true)
          let shared = SharedFile(
            table.reading, table.feeder.stream.file, from: start, size: size, step: step)
          state.shared = shared
          return .blocks(shared)
        } catch { state.failures[source.number] = error }
      }
      return nil
    }
  }

  private func fail(_ error: UnreadableTable, _ source: SourceFile) {
    state.withLock { $0.failures[source.number] = $0.failures[source.number] ?? error }
  }
}
