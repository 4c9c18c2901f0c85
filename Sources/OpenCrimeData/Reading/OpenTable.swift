/// A file whose header has been read.
struct OpenTable: ~Copyable {
  let reading: FileReading
  var feeder: LineFeeder

  /// Where the rows begin, and the size, where the file can be read in blocks: not a packed one, and not one with
  /// months as columns, whose repeated rows are told by their order.
  func extent(step: Int) -> (start: Int, size: Int)? {
    guard !feeder.stream.isPacked, !reading.header.layout.isWide, let size = feeder.stream.file.size,
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
    let file = try open(source)
    var feeder = LineFeeder(try ByteStream(file, pool: pool), pool: pool)
    let header: (line: Bytes, number: Int)?
    do throws(UnreadableTable) { header = try feeder.header() } catch { throw error.named(source.path) }
    guard let header else {
      throw UnreadableTable("\(source.path): is empty: fetch it again")
    }
    do throws(UnreadableTable) {
      switch try TableHeader.recognise(try names(header.line)) {
      case .crime(let table):
        let reading = FileReading(source, table, area: area, lines: header.number, kinds: kinds)
        return OpenTable(reading: reading, feeder: feeder)
      case .otherTable(let what) where source.isNamed:
        throw UnreadableTable(
          "is a table of \(what), not of offences: name the file that ends in -street.csv")
      case .otherTable: return nil
      }
    } catch { throw error.named(source.path) }
  }

  private static func open(_ source: SourceFile) throws(UnreadableTable) -> OpenFile {
    guard let contents = source.contents else { return try OpenFile(source.path) }
    return OpenFile(source.path, holding: contents)
  }

  /// The names in a header.
  private static func names(_ text: Bytes) throws(UnreadableTable) -> [String] {
    var line = text
    while line.count > 0, line[line.count - 1] == .lineFeed || line[line.count - 1] == .carriageReturn {
      line = line.slice(0, line.count - 1)
    }
    guard !line.contains(0) else {
      throw UnreadableTable("has NUL bytes in its first line, perhaps as UTF-16: save it as UTF-8")
    }
    guard String(validating: line.buffer, as: UTF8.self) != nil else {
      throw UnreadableTable("is not UTF-8: save it as UTF-8")
    }
    // A quote may follow the byte-order mark.
    if line.count >= 3, line.slice(0, 3).buffer.elementsEqual([0xEF, 0xBB, 0xBF]) {
      line = line.slice(3, line.count)
    }
    let columns = columnCount(line)
    var cutter = RowCutter(columns: columns)
    do {
      let row = try cutter.cutQuoted(line)
      return (0..<columns).map { row[$0].text }
    } catch { throw UnreadableTable("its first line \(error.message)") }
  }

  private static func columnCount(_ line: Bytes) -> Int {
    var isQuoted = false
    return line.buffer.reduce(into: 1) { count, byte in
      if byte == .quote { isQuoted.toggle() }
      if byte == .comma, !isQuoted { count += 1 }
    }
  }
}

extension UnreadableTable {
  /// The sentence with the file in front of it, where it does not stand there yet.
  func named(_ file: String) -> UnreadableTable {
    description.hasPrefix(file + ": ") ? self : UnreadableTable("\(file): \(description)")
  }
}
