/// What reads the rows of one layout.
protocol RowCounter: ~Copyable {
  var count: FileCount { get set }
  /// Counts a row, or says why it cannot.
  mutating func read(_ row: Row) -> RowFault?
}

/// Takes stretches of a file apart into lines and rows, and keeps what is wrong with them.
struct LineCounter<Rows: RowCounter & ~Copyable>: ~Copyable {
  var rows: Rows
  private var cutter: RowCutter
  /// Lines since they were last taken, blank ones included.
  private var lines = 0
  private var problems: [RowProblem] = []

  init(_ rows: consuming Rows, columns: Int) {
    self.rows = rows
    cutter = RowCutter(columns: columns)
  }

  /// Counts whole lines; the last may lack its line end where the file ends.
  mutating func read(_ stretch: Bytes) {
    let isPlain = !stretch.contains(.quote) && !stretch.contains(0) && stretch.isASCII
    var place = 0
    while place < stretch.count {
      let end = stretch.first(.lineFeed, from: place)
      read(stretch.slice(place, end), isPlain: isPlain, isEnded: end < stretch.count)
      place = end + 1
    }
  }

  /// Rejects a line that was too long to be read.
  mutating func rejectLongLine() {
    lines += 1
    reject(.tooLong)
  }

  /// What was found since this was last asked, with lines counted from 1.
  mutating func takeFindings() -> (lines: Int, problems: [RowProblem]) {
    defer { (lines, problems) = (0, []) }
    return (lines, problems)
  }

  @inline(__always)
  private mutating func read(_ text: Bytes, isPlain: Bool, isEnded: Bool) {
    lines += 1
    let hasReturn = text.count > 0 && text[text.count - 1] == .carriageReturn
    let line = hasReturn ? text.slice(0, text.count - 1) : text
    guard !line.isEmpty else { return }
    do throws(RowFault) {
      guard text.count <= TableLimits.line else { throw .tooLong }
      if !isPlain { try Self.check(line) }
      let row = isPlain ? try cutter.cut(line) : try cutter.cutQuoted(line)
      if let fault = rows.read(row) { reject(fault) }
    } catch .columns(let found, let expected) where !isEnded && found < expected {
      reject(.cutShort(found: found, expected: expected))
    } catch { reject(error) }
  }

  private static func check(_ line: Bytes) throws(RowFault) {
    guard !line.contains(0) else { throw .zeroByte }
    guard line.isASCII || String(validating: line.buffer, as: UTF8.self) != nil else { throw .notUTF8 }
  }

  private mutating func reject(_ fault: RowFault) {
    rows.count.rejected += 1
    if fault.dependsOnOrder { rows.count.dependsOnOrder = true }
    guard problems.count < TableLimits.problems else { return }
    problems.append(RowProblem(line: lines, message: fault.message))
  }
}
