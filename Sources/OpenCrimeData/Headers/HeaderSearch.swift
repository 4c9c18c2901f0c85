/// Finds the header of a table: its first line, or one below a title, with commas or another sign between its values.
struct HeaderSearch {
  /// What a file is by its header.
  let kind: TableHeader.Kind
  /// The line in which the header stands, counted from 1.
  let line: Int
  /// What is unusual about it.
  let remarks: [String]

  /// So many lines may stand above the header.
  private static let mostLines = 8
  /// What may stand between values in the place of commas.
  private static let separators: [(sign: UInt8, name: String)] = [
    (UInt8(ascii: ";"), "semicolons"), (UInt8(ascii: "\t"), "tabs"), (UInt8(ascii: "|"), "upright bars"),
  ]

  /// Reads on to the line behind the header.
  ///
  /// - Returns: `nil` for an empty file.
  /// - Throws: what is wrong with the first line, where no header is found.
  static func header(in feeder: inout LineFeeder) throws(UnreadableTable) -> HeaderSearch? {
    var remarks: [String] = []
    // Line ends of old spreadsheets: a carriage return alone.
    if try feeder.hasLoneReturns() {
      feeder.replace([.carriageReturn: .lineFeed])
      remarks.append("its lines end in carriage returns")
    }
    var first: UnreadableTable?
    var number = 0
    for _ in 0..<mostLines {
      let next: (line: Bytes, number: Int)?
      do throws(UnreadableTable) { next = try feeder.header() } catch { throw first ?? error }
      guard let line = next else { break }
      number += line.number
      do throws(UnreadableTable) {
        let found = try recognise(line.line)
        if number > 1, first != nil { remarks.append("its header is in line \(number)") }
        if let separator = found.separator {
          // Punctuation does not tell areas or kinds of offence apart, so that a comma may become the other sign.
          feeder.replace([separator.sign: .comma, .comma: separator.sign])
          remarks.append("its values are separated by \(separator.name)")
        }
        return HeaderSearch(kind: found.kind, line: number, remarks: remarks)
      } catch {
        first = first ?? error
      }
    }
    if let first { throw first }
    return nil
  }

  private static func recognise(
    _ line: Bytes
  ) throws(UnreadableTable) -> (kind: TableHeader.Kind, separator: (sign: UInt8, name: String)?) {
    let failure: UnreadableTable
    do throws(UnreadableTable) { return (try TableHeader.recognise(try names(line)), nil) } catch {
      failure = error
    }
    for separator in separators where line.contains(separator.sign) {
      var bytes = line.buffer.map {
        $0 == separator.sign ? UInt8.comma : $0 == .comma ? separator.sign : $0
      }
      let kind = bytes.withUnsafeMutableBytes { buffer in
        (try? names(Bytes(UnsafeRawBufferPointer(buffer)))).flatMap { try? TableHeader.recognise($0) }
      }
      if let kind { return (kind, separator) }
    }
    throw failure
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
