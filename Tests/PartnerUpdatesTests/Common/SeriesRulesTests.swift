import PartnerUpdates
import SampleSections
import Testing

@Suite("The rules on series")
struct SeriesRulesTests {
  @Test(
    "ask about a rolling year that ends longer ago than the usual lag and two months",
    arguments: [
      (1, "2021-04-30", false), (1, "2021-05-01", true), (0, "2021-03-31", false), (0, "2021-04-01", true),
      (6, "2021-09-30", false), (6, "2021-10-01", true),
    ])
  func usualLag(_ lag: Int, read: String, asks: Bool) throws {
    let definition = FigureDefinition(
      "a", "A", unit: .pounds, basis: .rollingYear, good: .lower, usualLag: lag)
    let section = CoreSample.section(definitions: [definition]) { $0.figures[0].read = CalendarDate(read) }

    #expect(try section.paths(of: "common.within-usual-lag") == (asks ? ["figures[a].period"] : []))
  }

  @Test(
    "ask from the month after the next period of the same kind was due",
    arguments: [
      (PeriodBasis.cumulative, "2021-05-01"), (.quarter, "2021-08-01"),
      (.calendarYear, "2022-05-01"), (.financialYear, "2022-05-01"),
    ])
  func otherBases(_ basis: PeriodBasis, first: String) throws {
    let definition = FigureDefinition("a", "A", unit: .pounds, basis: basis, good: .lower)
    let day = try #require(CalendarDate(first))
    for (read, asks) in [(day.daysBefore(1), false), (day, true)] {
      let section = CoreSample.section(definitions: [definition]) { $0.figures[0].read = read }
      #expect(try section.paths(of: "common.within-usual-lag") == (asks ? ["figures[a].period"] : []))
    }
  }

  @Test(
    "ask nothing about the age of what is counted at times of its own",
    arguments: [PeriodBasis.statedPeriod, .pointInTime])
  func ownTimes(_ basis: PeriodBasis) throws {
    let definition = FigureDefinition("a", "A", unit: .pounds, basis: basis, good: .lower)
    let section = CoreSample.section(definitions: [definition]) {
      $0.figures[0].read = CalendarDate("2030-01-01")
    }
    #expect(try section.paths(of: "common.within-usual-lag") == [])
  }

  @Test(
    "want a mark on a comparison across a break, however it is stated",
    arguments: [
      ("2023-03 to 2024-02", nil, false), ("2023-04 to 2024-03", nil, true),
      ("2025-02 to 2026-01", nil, true),
      ("2025-03 to 2026-02", nil, false), ("2026-01 to 2026-12", "2023-01 to 2023-12", true),
      ("2025-02 to 2026-01", "2024-03 to 2025-01", false),
    ])
  func breaks(_ period: String, previousPeriod: String?, asks: Bool) throws {
    func paths(
      note: String = "", previous: ExactDecimal? = 441, unreadable: String = "marking"
    ) throws -> [String] {
      let path = FieldPath.figure(.hateCrime) / unreadable
      return try CoreSample.section(definitions: [.hateCrime], unreadable: [path]) { submission in
        submission.figures[0].period = MonthSpan(period)
        submission.figures[0].previousPeriod = previousPeriod.flatMap { MonthSpan($0) }
        submission.figures[0].previous = previous
        submission.figures[0].note = note
      }.paths(of: "common.break-in-series-noted")
    }

    #expect(try paths() == (asks ? ["figures[hate-crime].note"] : []))
    #expect(try paths(note: "[b] new system") == [])
    #expect(try paths(previous: nil) == [])
    #expect(try paths(unreadable: "previous-period") == [])
  }
}
