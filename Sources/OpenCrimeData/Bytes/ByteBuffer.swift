/// Memory into which a file is read.
///
/// It is owned by one reader and freed with it. What it hands out holds until it is written again.
struct ByteBuffer: ~Copyable {
  private var memory: UnsafeMutableRawBufferPointer
  private let pool: BufferPool?

  init(capacity: Int) {
    memory = .allocate(byteCount: max(1, capacity), alignment: 64)
    pool = nil
  }

  /// A buffer of the size of a pool's, to which its memory goes back.
  init(from pool: BufferPool) {
    memory = pool.take()
    self.pool = pool
  }

  deinit { if let pool { pool.giveBack(memory) } else { memory.deallocate() } }

  var capacity: Int { memory.count }

  /// The bytes of a range, which must have been written.
  func bytes(_ lower: Int, _ upper: Int) -> Bytes {
    Bytes(UnsafeRawBufferPointer(memory)).slice(lower, upper)
  }

  /// The place for bytes from an offset on.
  mutating func space(from offset: Int, to end: Int) -> UnsafeMutableRawBufferPointer {
    precondition(0 <= offset && offset <= end && end <= memory.count)
    return UnsafeMutableRawBufferPointer(rebasing: memory[offset..<end])
  }

  /// Moves a range of bytes to the front.
  mutating func moveToFront(_ lower: Int, _ upper: Int) {
    precondition(0 <= lower && lower <= upper && upper <= memory.count)
    guard lower > 0, lower < upper, let base = memory.baseAddress else { return }
    base.copyMemory(from: base + lower, byteCount: upper - lower)
  }

  /// Two values, with a NUL between them, in place of what it held. Rows with a NUL are refused, so that it parts
  /// them for certain.
  mutating func join(_ first: Bytes, _ second: Bytes) -> Bytes {
    let end = first.count + 1 + second.count
    if end > memory.count { grow(to: end) }
    space(from: 0, to: first.count).copyBytes(from: first.buffer)
    memory[first.count] = 0
    space(from: first.count + 1, to: end).copyBytes(from: second.buffer)
    return bytes(0, end)
  }

  /// Makes room, keeping what it holds.
  mutating func grow(to capacity: Int) {
    guard capacity > memory.count else { return }
    let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: capacity, alignment: 64)
    larger.copyMemory(from: UnsafeRawBufferPointer(memory))
    memory.deallocate()
    memory = larger
  }
}

/// The value that a column had in the row before, and what it was found to mean.
///
/// Published files are sorted, so that most rows repeat it.
struct LastValue<Meaning>: ~Copyable {
  private var value = ByteBuffer(capacity: 64)
  private var count = -1
  private(set) var meaning: Meaning

  init(_ meaning: Meaning) { self.meaning = meaning }

  @inline(__always)
  func holds(_ bytes: Bytes) -> Bool { bytes.count == count && value.bytes(0, count).equals(bytes) }

  /// Remembers a value, unless it is long.
  mutating func keep(_ bytes: Bytes, _ meaning: Meaning) {
    guard bytes.count <= value.capacity else { return count = -1 }
    value.space(from: 0, to: bytes.count).copyBytes(from: bytes.buffer)
    (count, self.meaning) = (bytes.count, meaning)
  }
}
