import OpenCrimeData
import Testing

@Suite("Every row is counted once")
struct RowTallyTests {
  @Test("What was read is the sum of what became of it")
  func sum() {
    var rows = RowTally()
    (rows.used, rows.ofOtherAreas, rows.withoutArea, rows.ofOtherMeasures, rows.rejected) = (
      1, 20, 300, 4_000, 50_000
    )
    var twice = rows
    twice += rows
    #expect(rows.read == 54_321)
    #expect(twice.read == 108_642)
  }
}
