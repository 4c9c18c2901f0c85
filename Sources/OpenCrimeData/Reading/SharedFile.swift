import Synchronization

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
