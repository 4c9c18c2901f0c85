import PartnerUpdates
import Testing

@Suite("How figures are counted in published tables")
struct OpenDataCountTests {
  @Test(
    "A break lies between two spans of months, or within one of them",
    arguments: [
      ("2024-03 to 2025-02", "2023-03 to 2024-02", true), ("2024-10 to 2025-09", "2023-10 to 2024-09", true),
      ("2023-04 to 2024-03", "2022-04 to 2023-03", true), ("2023-03 to 2024-02", "2022-03 to 2023-02", false),
      ("2025-03 to 2026-02", "2024-03 to 2025-02", false),
    ])
  func separates(_ one: String, _ other: String, _ expected: Bool) throws {
    let change = try #require(OpenDataBreak("2024-03", "it changed"))
    let (one, other) = (try #require(MonthSpan(one)), try #require(MonthSpan(other)))
    #expect(change.separates(one, other) == expected)
    #expect(change.separates(other, one) == expected)
  }

  @Test(
    "Names are equal when they hold the same letters and digits; a group contains its subgroups, not others'")
  func categories() {
    let home = OffenceCategory("BURGLARY", "RES BURGLARY OF A HOME")
    #expect(home == OffenceCategory("Burglary", "Res. burglary of a home"))
    #expect(OffenceCategory("Burglary").contains(home))
    #expect(!OffenceCategory("Burg").contains(home))
    #expect(!home.contains(OffenceCategory("Burglary")))
    #expect(OffenceCategory("Theft", "X") != OffenceCategory("TheftX"))
  }

  @Test("The newer snapshot is the later, and a table counts as taken after its last month")
  func snapshots() throws {
    let november = try #require(CalendarMonth("2023-11"))
    let ordered = [
      Snapshot(.month(november)), Snapshot(.day(try #require(CalendarDate("2023-11-20")))),
      Snapshot(.holding(through: november)), Snapshot(.month(november.advanced(by: 1))),
    ]
    #expect(ordered.reversed().sorted() == ordered)
  }
}
