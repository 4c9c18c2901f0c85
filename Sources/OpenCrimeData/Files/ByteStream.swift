import CZlib

/// The text of a file from its beginning to its end, unpacked where it is packed.
final class ByteStream {
  let file: OpenFile
  /// The name for messages.
  private let name: String
  /// Whether it is read from its beginning only: gzip has packed it, as its first two bytes tell, or an archive holds it.
  let isPacked: Bool
  /// How it is called where it is damaged.
  private let form: String
  /// Where it ends in the file.
  private let limit: Int
  /// What is to be read in the place of each byte; `nil` where that is the byte itself.
  private(set) var replacements: [UInt8]?
  /// The checksum that an archive states for it.
  private let checksum: UInt32?
  private var found = UInt32(crc32(0, nil, 0))
  private let inflater: Inflater?
  /// What has not been unpacked yet, or the first two bytes of a file that is not packed.
  private var input: ByteBuffer
  private var (start, end) = (0, 0)
  private var offset = 0
  private var hasEnded = false
  private var damage: String?
  /// Whether the last space was filled: of what has been taken in more may come.
  private var hasFilled = false

  init(_ file: OpenFile, pool: BufferPool) throws(UnreadableTable) {
    (self.file, name, form, limit, checksum) = (file, file.name, "gzip", .max, nil)
    var mark = ByteBuffer(capacity: 2)
    var filled = 0
    while filled < 2 {
      let count = try Self.more(of: file, at: filled, into: mark.space(from: filled, to: 2))
      if count == 0 { break }
      filled += count
    }
    (end, offset) = (filled, filled)
    isPacked = mark.bytes(0, filled).buffer.elementsEqual([0x1F, 0x8B])
    inflater = isPacked ? Inflater() : nil
    input = isPacked ? ByteBuffer(from: pool) : ByteBuffer(capacity: 2)
    input.space(from: 0, to: filled).copyBytes(from: mark.bytes(0, filled).buffer)
  }

  /// A file in an archive.
  init(_ file: OpenFile, _ member: ZipArchive.Member, pool: BufferPool) throws(UnreadableTable) {
    (self.file, form, checksum, isPacked) = (file, "zip", member.checksum, true)
    name = "\(file.name)/\(member.name)"
    inflater = member.isDeflated ? Inflater(isInArchive: true) : nil
    input = ByteBuffer(from: pool)
    offset = try ZipArchive.start(of: member, in: file)
    limit = offset + member.packedSize
  }

  /// Reads some bytes as others from now on.
  func replace(with replacements: [UInt8]) { self.replacements = replacements }

  /// Reads on, at least one byte; 0 only at the end.
  func read(into space: UnsafeMutableRawBufferPointer) throws(UnreadableTable) -> Int {
    guard !space.isEmpty else { return 0 }
    let count: Int
    if let inflater { count = try unpack(into: space, with: inflater) } else { count = try copy(into: space) }
    if checksum != nil { try check(UnsafeMutableRawBufferPointer(rebasing: space[..<count])) }
    if let replacements { for index in 0..<count { space[index] = replacements[Int(space[index])] } }
    return count
  }

  /// Adds to the checksum, and compares it at the end.
  private func check(_ bytes: UnsafeMutableRawBufferPointer) throws(UnreadableTable) {
    guard bytes.isEmpty else {
      found = UInt32(
        truncatingIfNeeded: crc32(
          uLong(found), bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), uInt(clamping: bytes.count)))
      return
    }
    guard found == checksum else { throw UnreadableTable("\(name): \(ZipArchive.damaged)") }
  }

  private func copy(into space: UnsafeMutableRawBufferPointer) throws(UnreadableTable) -> Int {
    guard start < end else {
      let count = try more(into: space)
      offset += count
      return count
    }
    let count = min(end - start, space.count)
    space.copyBytes(from: input.bytes(start, start + count).buffer)
    start += count
    return count
  }

  private func unpack(
    into space: UnsafeMutableRawBufferPointer, with inflater: Inflater
  ) throws(UnreadableTable) -> Int {
    while true {
      // After what stands before it: what is said of a file does not depend on how much is unpacked at once.
      if let damage {
        throw UnreadableTable("\(name): is a damaged \(form) file (\(damage)): fetch it again")
      }
      if start == end, !hasFilled || inflater.isBetweenMembers { try refill(inflater) }
      if hasEnded { return 0 }
      let step = inflater.unpack(input.space(from: start, to: end), into: space)
      (start, damage) = (start + step.consumed, step.damage)
      hasFilled = step.produced == space.count
      if step.produced > 0 { return step.produced }
    }
  }

  private func refill(_ inflater: Inflater) throws(UnreadableTable) {
    let count = try more(into: input.space(from: 0, to: input.capacity))
    (start, end) = (0, count)
    offset += count
    guard count == 0 else { return }
    hasEnded = true
    guard inflater.isBetweenMembers else {
      throw UnreadableTable("\(name): is a \(form) file that was cut short: fetch it again")
    }
  }

  private func more(into space: UnsafeMutableRawBufferPointer) throws(UnreadableTable) -> Int {
    let room = min(space.count, max(0, limit - offset))
    return try Self.more(of: file, at: offset, into: UnsafeMutableRawBufferPointer(rebasing: space[..<room]))
  }

  private static func more(
    of file: OpenFile, at offset: Int, into space: UnsafeMutableRawBufferPointer
  ) throws(UnreadableTable) -> Int {
    file.size == nil ? try file.readNext(into: space) : try file.read(at: offset, into: space)
  }
}
