/// Numbers the lines of a file whose blocks are finished in any order, and keeps the first problems.
struct LineLedger: Sendable {
  private struct Block: Sendable {
    let lines: Int
    let problems: [RowProblem]
  }

  private(set) var problems: [RowProblem] = []
  private var lines: Int
  /// The block that comes after those whose lines are numbered.
  private var next = 0
  /// Blocks that were finished before one in front of them.
  private var waiting: [Int: Block] = [:]

  /// - Parameter lines: those before the first block.
  init(after lines: Int) { self.lines = lines }

  /// Enters a block, with its problems by lines counted from 1 in it.
  mutating func finish(_ block: Int, lines: Int, problems: [RowProblem]) {
    waiting[block] = Block(lines: lines, problems: problems)
    while let block = waiting.removeValue(forKey: next) {
      next += 1
      let room = max(0, TableLimits.problems - self.problems.count)
      self.problems += block.problems.prefix(room).map {
        RowProblem(line: self.lines + $0.line, message: $0.message)
      }
      self.lines += block.lines
    }
  }
}
