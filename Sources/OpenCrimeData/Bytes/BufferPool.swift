import Synchronization

/// Memory of one size that readers hand on to one another, file after file.
///
/// Blocks of this size that come and go between small ones that stay would leave gaps everywhere: memory would grow
/// with the number of files.
final class BufferPool: Sendable {
  /// How large each is.
  let capacity: Int
  private let free = Mutex<[Block]>([])

  /// Memory that nobody uses, so that any thread may take it.
  private struct Block: @unchecked Sendable {
    let memory: UnsafeMutableRawBufferPointer
  }

  init(capacity: Int) { self.capacity = max(1, capacity) }

  deinit { free.withLock { blocks in for block in blocks { block.memory.deallocate() } } }

  func take() -> UnsafeMutableRawBufferPointer {
    free.withLock { $0.popLast() }?.memory ?? .allocate(byteCount: capacity, alignment: 64)
  }

  /// Takes memory back; of another size it is freed.
  func giveBack(_ memory: UnsafeMutableRawBufferPointer) {
    guard memory.count == capacity else { return memory.deallocate() }
    let block = Block(memory: memory)
    free.withLock { $0.append(block) }
  }
}
