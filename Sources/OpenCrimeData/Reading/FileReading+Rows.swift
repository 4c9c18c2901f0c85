// The layouts' row counters are chosen here, once a file, so that the loops over rows are compiled for each.

extension FileReading {
  /// Reads the rest of a file in its order.
  func readAll(_ feeder: inout LineFeeder) throws(UnreadableTable) {
    switch header.columns {
    case .street(let columns): try readAll(&feeder, StreetRows(columns, area: area))
    case .dashboard(let columns): try readAll(&feeder, DashboardRows(columns, area: area))
    case .wide(let columns): try readAll(&feeder, WideRows(columns, area: area))
    }
  }

  /// Reads blocks of a file until there are none left.
  func readBlocks(of shared: SharedFile, step: Int, pool: BufferPool) throws(UnreadableTable) {
    switch header.columns {
    case .street(let columns): try readBlocks(of: shared, step, pool, StreetRows(columns, area: area))
    case .dashboard(let columns): try readBlocks(of: shared, step, pool, DashboardRows(columns, area: area))
    case .wide(let columns): try readBlocks(of: shared, step, pool, WideRows(columns, area: area))
    }
  }

  private func readAll<Rows: RowCounter & ~Copyable>(
    _ feeder: inout LineFeeder, _ rows: consuming Rows
  ) throws(UnreadableTable) {
    var counter = LineCounter(rows, columns: header.count)
    var piece = 0
    while let next = try feeder.next() {
      switch next {
      case .lines(let lines): counter.read(lines)
      case .longLine: counter.rejectLongLine()
      }
      finish(piece, &counter)
      piece += 1
    }
    merge(counter.rows.count, isRead: true)
  }

  private func readBlocks<Rows: RowCounter & ~Copyable>(
    of shared: SharedFile, _ step: Int, _ pool: BufferPool, _ rows: consuming Rows
  ) throws(UnreadableTable) {
    var counter = LineCounter(rows, columns: header.count)
    var reader = BlockReader(shared.file, from: shared.start, size: shared.size, step: step, pool: pool)
    while let block = shared.takeBlock() {
      if let lines = try reader.read(block) {
        counter.read(lines.lines)
        if lines.endsInLongLine { counter.rejectLongLine() }
      }
      finish(block, &counter)
    }
    merge(counter.rows.count, isRead: !shared.hasBlocks)
  }

  private func finish<Rows: RowCounter & ~Copyable>(_ block: Int, _ counter: inout LineCounter<Rows>) {
    let (lines, problems) = counter.takeFindings()
    finish(block, lines: lines, problems: problems)
  }
}
