import PartnerUpdates
import QuarterlyReturn

extension CheckRecord {
  /// What a record begins with. Another form gets another number.
  private static let mark = Array("partner-return check record 1\n".utf8)

  /// The record as a file: a mark, the digest of the rest, the rest.
  var bytes: [UInt8] {
    var writer = RecordWriter()
    writer.write(folder)
    writer.write(own)
    writer.write(tables) { $0.write($1) }
    writer.write(tablesDigest)
    writer.write(largestFile)
    writer.write(ownFindings) { $0.write($1) }
    writer.write(entries) { $0.write($1) }
    return Self.mark + Self.digest(of: writer.bytes[...]).bytes + writer.bytes
  }

  /// A record from its bytes; `nil` where they are damaged or something else.
  init?(bytes: [UInt8]) {
    let rest = bytes.dropFirst(Self.mark.count)
    guard bytes.starts(with: Self.mark), rest.count > ContentDigest.size else { return nil }
    let body = rest.dropFirst(ContentDigest.size)
    guard Self.digest(of: body).bytes[...] == rest.prefix(ContentDigest.size) else { return nil }
    var reader = RecordReader(body)
    guard let record = try? Self(&reader), reader.isAtEnd else { return nil }
    self = record
  }

  /// The folder that the record in a file is about, from the first bytes of it.
  static func folder(of start: [UInt8]) -> String? {
    guard start.starts(with: mark) else { return nil }
    var reader = RecordReader(start.dropFirst(mark.count + ContentDigest.size))
    return try? reader.text()
  }

  private static func digest(of body: ArraySlice<UInt8>) -> ContentDigest {
    ContentDigest { $0.add(body) }
  }

  private init(_ reader: inout RecordReader) throws(RecordReader.Damaged) {
    folder = try reader.text()
    own = try reader.digest()
    tables = try reader.list { reader throws(RecordReader.Damaged) in try reader.text() }
    tablesDigest = try reader.digest()
    largestFile = try reader.number()
    ownFindings = try reader.list { reader throws(RecordReader.Damaged) in try reader.finding() }
    entries = try reader.list { reader throws(RecordReader.Damaged) in try reader.entry() }
  }
}

extension RecordWriter {
  fileprivate mutating func write(_ entry: CheckRecord.Entry) {
    write(entry.name)
    write(entry.text)
    write(entry.identity) { writer, identity in
      writer.write(identity.partner.description)
      writer.write(identity.quarter.description)
    }
    write(entry.appendices) { $0.write($1) }
    write(entry.key)
    write(entry.findings) { $0.write($1) }
  }

  fileprivate mutating func write(_ located: LocatedFinding) {
    write(located.file)
    write(located.line) { $0.write($1) }
    write(located.column) { $0.write($1) }
    let finding = located.finding
    for text in [
      finding.rule, finding.severity.rawValue, finding.path.description, finding.message, finding.fix,
    ] { write(text) }
    write(finding.echoes)
    write(finding.answer) { writer, answer in
      for text in [answer.rule, answer.field, answer.value, answer.reason] { writer.write(text) }
      writer.write(answer.until?.description) { $0.write($1) }
    }
  }
}

extension RecordReader {
  fileprivate mutating func entry() throws(Damaged) -> CheckRecord.Entry {
    CheckRecord.Entry(
      name: try text(), text: try digest(),
      identity: try optional { reader throws(Damaged) in try reader.identity() },
      appendices: try list { reader throws(Damaged) in try reader.text() }, key: try digest(),
      findings: try list { reader throws(Damaged) in try reader.finding() })
  }

  private mutating func identity() throws(Damaged) -> CheckRecord.Identity {
    CheckRecord.Identity(partner: Partner.ID(try text()), quarter: try quarter())
  }

  private mutating func quarter() throws(Damaged) -> Quarter {
    guard let quarter = Quarter(try text()) else { throw Damaged() }
    return quarter
  }

  fileprivate mutating func finding() throws(Damaged) -> LocatedFinding {
    let file = try text()
    let line = try optional { reader throws(Damaged) in try reader.number() }
    let column = try optional { reader throws(Damaged) in try reader.number() }
    let rule = try text()
    guard let severity = Severity(rawValue: try text()) else { throw Damaged() }
    let path = FieldPath(try text())
    let (message, fix) = (try text(), try text())
    let echoes = try flag()
    let answer = try optional { reader throws(Damaged) in try reader.answer() }
    let finding = Finding(
      rule: rule, severity: severity, path: path, message: message, fix: fix, answer: answer, echoes: echoes)
    return LocatedFinding(finding, file: file, line: line, column: column)
  }

  private mutating func answer() throws(Damaged) -> Explanation {
    Explanation(
      rule: try text(), field: try text(), value: try text(), reason: try text(),
      until: try optional { reader throws(Damaged) in try reader.quarter() })
  }
}
