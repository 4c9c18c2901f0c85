@testable import OpenCrimeData
import Testing

@Suite("A thread that comes when a file has just been read")
struct LateReaderTests {
  @Test("What one thread could not use, all lack", arguments: [true, false, nil])
  func lackingRows(isOfArea: Bool?) {
    var (whole, part) = (FileCount(area: "Elmbridge"), FileCount(area: "Elmbridge"))
    part.reject(isOfArea: isOfArea)
    whole.add(.district)
    whole.merge(part)
    #expect(whole.lacksRows == (isOfArea != false))
    #expect(whole.tally.rejected == 1)
  }

  @Test("leaves its table as it is")
  func late() throws {
    let scratch = Scratch()
    let source = SourceFile(
      path: scratch.write("street.csv", Samples.street), number: 0, source: 0, isNamed: true)
    let found = try OpenTable.open(
      source, area: "Elmbridge", pool: BufferPool(capacity: 65_536), kinds: KindCache())
    guard var opened = found else {
      Issue.record("it is no table")
      return
    }
    let reading = opened.reading
    reading.join(inBlocks: true)
    try reading.readAll(&opened.feeder)
    let table = try #require(try reading.table())
    #expect(table.holdsArea && !table.cells.isEmpty)

    reading.join(inBlocks: true)
    reading.merge(FileCount(area: "Elmbridge"), isRead: true)
    #expect(try reading.table()?.everything == table.everything)
  }
}
