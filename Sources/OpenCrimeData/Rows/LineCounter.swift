/// What reads the rows of one layout.
protocol RowCounter: ~Copyable {
  var count: FileCount { get set }
  /// Counts a row, or says why it cannot.
  mutating func read(_ row: Row) -> RowFault?
  /// Whether a row that cannot be counted is one of the area; `nil` where it names none.
  func isOfArea(_ row: Row) -> Bool?
}

/// Takes stretches of a file apart into lines and rows, and keeps what is wrong with them.
struct LineCounter<Rows: RowCounter & ~Copyable>: ~Copyable {
  var rows: Rows
  private var cutter: RowCutter
  private var marks = LineMarks()
  private let columns: Int
  /// Lines since they were last taken, blank ones included.
  private var lines = 0
  private var problems: [RowProblem] = []

  init(_ rows: consuming Rows, columns: Int) {
    self.rows = rows
    self.columns = max(1, columns)
    cutter = RowCutter(columns: columns)
  }

  /// Counts whole lines; the last may lack its line end where the file ends.
  mutating func read(_ stretch: Bytes) {
    let isPlain = !stretch.contains(.quote) && !stretch.contains(0) && stretch.isASCII
    var place = 0
    while place < stretch.count {
      if isPlain { place += readMarked(stretch.slice(place, min(stretch.count, place + LineMarks.reach))) }
      guard place < stretch.count else { return }
      // A line that is longer than can be marked, the last one, or any line with something unusual near it.
      let end = stretch.first(.lineFeed, from: place)
      read(stretch.slice(place, end), isPlain: isPlain, isEnded: end < stretch.count)
      place = end + 1
    }
  }

  /// Counts the whole lines of a plain text.
  ///
  /// - Returns: how much of it they are.
  private mutating func readMarked(_ text: Bytes) -> Int {
    marks.mark(text)
    var (mark, start) = (0, 0)
    while true {
      let end = text.first(.lineFeed, from: start)
      guard end < text.count else { return start }
      if let row = marks.row(text, from: mark, columns: columns, end: end), columns > 1 {
        readMarked(row, endingAt: mark + columns, hasReturn: end > start && text[end - 1] == .carriageReturn)
        mark += columns
      } else {
        read(text.slice(start, end), isPlain: true, isEnded: true)
        while marks[mark] <= end { mark += 1 }
      }
      start = end + 1
    }
  }

  @inline(__always)
  private mutating func readMarked(_ row: Row, endingAt mark: Int, hasReturn: Bool) {
    lines += 1
    if hasReturn { marks.move(mark, by: -1) }
    if !row.isEmpty, let fault = rows.read(row) { reject(fault, row) }
    if hasReturn { marks.move(mark, by: 1) }
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
      if !row.isEmpty, let fault = rows.read(row) { reject(fault, row) }
    } catch .columns(let found, let expected) where !isEnded && found < expected {
      reject(.cutShort(found: found, expected: expected))
    } catch { reject(error) }
  }

  private static func check(_ line: Bytes) throws(RowFault) {
    guard !line.contains(0) else { throw .zeroByte }
    guard line.isASCII || String(validating: line.buffer, as: UTF8.self) != nil else { throw .notUTF8 }
  }

  /// - Parameter row: its values, where they could be told apart.
  private mutating func reject(_ fault: RowFault, _ row: Row? = nil) {
    rows.count.reject(isOfArea: row.flatMap { rows.isOfArea($0) })
    if fault.dependsOnOrder { rows.count.dependsOnOrder = true }
    guard problems.count < TableLimits.problems else { return }
    problems.append(RowProblem(line: lines, message: fault.message))
  }
}
