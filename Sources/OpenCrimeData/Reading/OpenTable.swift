/// A file whose header has been read.
struct OpenTable: ~Copyable {
  let reading: FileReading
  var feeder: LineFeeder

  /// Where the rows begin, and the size, where the file can be read in blocks: not a packed one, and not one with
  /// months as columns, whose repeated rows are told by their order.
  func extent(step: Int) -> (start: Int, size: Int)? {
    guard !feeder.stream.isPacked, feeder.stream.replacements == nil, !reading.header.layout.isWide,
      let size = feeder.stream.file.size,
      size - feeder.offset > step
    else { return nil }
    return (feeder.offset, size)
  }

  /// Opens a file and reads its header.
  ///
  /// - Returns: `nil` for a file in a folder that is another table of data.police.uk.
  static func open(_ source: SourceFile, area: String, pool: BufferPool, kinds: KindCache)
    throws(UnreadableTable) -> OpenTable?
  {
    do throws(UnreadableTable) {
      let file = try open(source)
      let stream: ByteStream
      if let member = source.member {
        stream = try ByteStream(file, member, pool: pool)
      } else {
        stream = try ByteStream(file, pool: pool)
      }
      var feeder = LineFeeder(stream, pool: pool)
      guard let found = try HeaderSearch.header(in: &feeder) else {
        throw UnreadableTable("is empty: fetch it again")
      }
      switch found.kind {
      case .crime(let table):
        let reading = FileReading(
          source, table, remarks: found.remarks, area: area, lines: found.line, kinds: kinds)
        return OpenTable(reading: reading, feeder: feeder)
      case .otherTable(let what) where source.isNamed:
        throw UnreadableTable(
          "is a table of \(what), not of offences: name the file that ends in -street.csv")
      case .otherTable: return nil
      }
    } catch { throw error.named(source.name) }
  }

  private static func open(_ source: SourceFile) throws(UnreadableTable) -> OpenFile {
    guard let contents = source.contents else { return try OpenFile(source.path) }
    return OpenFile(source.path, holding: contents)
  }
}

extension UnreadableTable {
  /// The sentence with the file in front of it, where it does not stand there yet.
  func named(_ file: String) -> UnreadableTable {
    description.hasPrefix(file + ": ") ? self : UnreadableTable("\(file): \(description)")
  }
}
