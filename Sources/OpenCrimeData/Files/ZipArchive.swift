/// The tables in a zip archive, as publishers ship them: found by its directory, read where they stand.
///
/// Nothing is unpacked to a disk, and names in the archive lead nowhere: they are only printed.
struct ZipArchive {
  /// A file in an archive.
  struct Member: Sendable {
    let name: String
    /// Where its own header stands.
    let header: Int
    /// How many bytes it takes up in the archive.
    let packedSize: Int
    /// Whether it has to be inflated; else it is stored as it is.
    let isDeflated: Bool
    /// The checksum of what it holds.
    let checksum: UInt32
  }

  /// Its tables, in the order of their names.
  private(set) var tables: [Member] = []
  /// Its other files.
  private(set) var otherNames: [String] = []

  /// No archive that a publisher ships has more files, or a longer directory.
  private static let mostMembers = 65_000
  private static let longestDirectory = 32 << 20

  /// Whether a file begins as an archive does.
  static func isArchive(_ file: OpenFile) -> Bool {
    (try? bytes(of: file, from: 0, count: 4)) == [0x50, 0x4B, 3, 4]
  }

  /// - Throws: a sentence without the file's name.
  init(_ file: OpenFile) throws(UnreadableTable) {
    let directory = try Self.directory(of: file)
    var place = 0
    var covered: [Range<Int>] = []
    while place < directory.count {
      guard let entry = ZipFields(directory, at: place), entry.long(0) == 0x0201_4B50,
        let name = entry.bytes(46, count: entry.short(28)),
        covered.count < Self.mostMembers
      else { throw Self.damaged }
      place += 46 + entry.short(28) + entry.short(30) + entry.short(32)
      let text = String(decoding: name, as: UTF8.self)
      guard text != "[Content_Types].xml", text != "mimetype" else {
        throw UnreadableTable("is a workbook, not a table of text: save its sheet as CSV, and name that file")
      }
      guard !text.hasSuffix("/") else { continue }
      let (header, packed) = (entry.long(42), entry.long(20))
      guard header < 0xFFFF_FFFF, packed < 0xFFFF_FFFF else {
        throw UnreadableTable("is a zip file with a part of more than 4 GB: unpack it, and name the folder")
      }
      covered.append(header..<(header + packed))
      guard SourceFiles.isPlainTable(text), !text.hasPrefix("__MACOSX/") else {
        otherNames.append(text)
        continue
      }
      guard entry.short(8) & 1 == 0 else {
        throw UnreadableTable("is a zip file with a password: unpack it, and name the folder")
      }
      guard [0, 8].contains(entry.short(10)) else {
        throw UnreadableTable(
          "is a zip file that was packed in an unusual way: unpack it, and name the folder")
      }
      tables.append(
        Member(
          name: text, header: header, packedSize: packed, isDeflated: entry.short(10) == 8,
          checksum: UInt32(truncatingIfNeeded: entry.long(16))))
    }
    // Parts that share bytes are how a small file is made to hold an endless one.
    covered.sort { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    guard zip(covered, covered.dropFirst()).allSatisfy({ $0.upperBound <= $1.lowerBound }) else {
      throw Self.damaged
    }
    tables.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    guard !tables.isEmpty else {
      throw UnreadableTable("is a zip file that holds no file that ends in .csv: name one that does")
    }
  }

  /// Where the bytes of a file in an archive begin.
  static func start(of member: Member, in file: OpenFile) throws(UnreadableTable) -> Int {
    guard let header = ZipFields(try bytes(of: file, from: member.header, count: 30), at: 0),
      header.long(0) == 0x0403_4B50
    else { throw damaged }
    return member.header + 30 + header.short(26) + header.short(28)
  }

  /// The list of files at the end of an archive.
  private static func directory(of file: OpenFile) throws(UnreadableTable) -> [UInt8] {
    let size = file.size ?? 0
    let tail = try bytes(of: file, from: max(0, size - 65_557), count: min(size, 65_557))
    let places = tail.indices.dropLast(21).reversed()
    guard
      let end = places.lazy.compactMap({ ZipFields(tail, at: $0) }).first(where: { $0.long(0) == 0x0605_4B50 }
      )
    else { throw UnreadableTable("is a zip file that was cut short: fetch it again") }
    let (length, start) = (end.long(12), end.long(16))
    guard start < 0xFFFF_FFFF, end.short(10) < 0xFFFF else {
      throw UnreadableTable("is a zip file of more than 4 GB or 65,000 files: unpack it, and name the folder")
    }
    guard length <= longestDirectory, start + length <= size else { throw damaged }
    return try bytes(of: file, from: start, count: length)
  }

  private static func bytes(of file: OpenFile, from start: Int, count: Int) throws(UnreadableTable) -> [UInt8]
  {
    var buffer = ByteBuffer(capacity: max(1, count))
    let found = try file.read(at: start, into: buffer.space(from: 0, to: count))
    return Array(buffer.bytes(0, found).buffer)
  }

  static let damaged = UnreadableTable("is a damaged zip file: fetch it again")
}

/// Numbers of a record in an archive, the lowest byte first.
private struct ZipFields {
  private let bytes: ArraySlice<UInt8>

  /// - Returns: `nil` where no record fits behind a place.
  init?(_ bytes: [UInt8], at place: Int) {
    guard place >= 0, bytes.count - place >= 22 else { return nil }
    self.bytes = bytes[place...]
  }

  /// Two bytes, or 0 where there are fewer.
  func short(_ offset: Int) -> Int { number(offset, count: 2) }

  /// Four bytes, or 0 where there are fewer.
  func long(_ offset: Int) -> Int { number(offset, count: 4) }

  func bytes(_ offset: Int, count: Int) -> ArraySlice<UInt8>? {
    let found = bytes.dropFirst(offset).prefix(count)
    return found.count == count ? found : nil
  }

  private func number(_ offset: Int, count: Int) -> Int {
    (bytes(offset, count: count) ?? []).reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
