import PartnerUpdates
import Testing

@Suite("A calendar date")
struct CalendarDateTests {
  @Test(
    "is read from year, month and day, and printed as it was read",
    arguments: [
      ("2021-03-25", "25 March 2021"), ("2020-02-29", "29 February 2020"), ("2000-02-29", "29 February 2000"),
      ("0001-01-01", "1 January 1"), ("9999-12-31", "31 December 9999"),
    ])
  func reading(_ text: String, words: String) throws {
    let date = try #require(CalendarDate(text))

    #expect(date.description == text)
    #expect(date.inWords == words)
    #expect(CalendarDate(year: date.year, month: date.month, day: date.day) == date)
  }

  @Test(
    "is refused in any other form and where there is no such day",
    arguments: [
      "", "2021-3-25", "2021-03-5", "25-03-2021", "25/03/2021", "2021/03/25", "2021-03-25 ", " 2021-03-25",
      "2021-03-25T00:00", "2021-03", "2021-03-25-01", "-2021-03-25", "20210325", "2021-0x-25", "+021-03-25",
      "2021-+3-25", "٢٠٢١-03-25", "2021-02-29", "1900-02-29", "2100-02-29", "2021-04-31", "2021-13-01",
      "2021-00-10", "2021-01-00", "2021-01-32", "0000-12-31", "10000-01-01",
    ])
  func refused(_ text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test(
    "has a 29 February in every fourth year, but of the centuries only in every fourth",
    arguments: [
      (2020, true), (2021, false), (2022, false), (2023, false), (2024, true), (1900, false), (2000, true),
      (2100, false), (2400, true), (4, true), (100, false), (1, false), (9996, true), (9999, false),
    ])
  func leapYears(_ year: Int, hasDay: Bool) {
    #expect((CalendarDate(year: year, month: 2, day: 29) != nil) == hasDay)
    #expect(CalendarDate(year: year, month: 2, day: 28) != nil)
    #expect(CalendarDate(year: year, month: 2, day: 30) == nil)
  }

  @Test("ends each month on the day that it should")
  func lastDays() {
    let lastDays = (1...12).map { month in
      (0...40).last { CalendarDate(year: 2021, month: month, day: $0) != nil }
    }

    #expect(lastDays == [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
  }

  @Test("counts days as stepping from day to day does", arguments: [(1, 8), (1895, 2105), (9_990, 9_999)])
  func stepping(from first: Int, to last: Int) throws {
    let start = try #require(CalendarDate(year: first, month: 1, day: 1))
    var (date, steps) = (start, 0)
    while let next = date.next, next.year <= last {
      (date, steps) = (next, steps + 1)
      try #require(start.days(until: date) == steps && date.days(until: start) == -steps, "\(date)")
      try #require(date.daysBefore(steps) == start && start.daysBefore(-steps) == date, "\(date)")
      try #require(start < date && !(date < start), "\(date)")
    }
    #expect(steps == (first...last).reduce(-1) { $0 + ($1.isLeapYear ? 366 : 365) })
  }

  @Test(
    "lies a number of days before another, over ends of months and years",
    arguments: [
      ("2021-03-25", 14, "2021-03-11"), ("2021-03-10", 14, "2021-02-24"), ("2020-03-10", 14, "2020-02-25"),
      ("2021-01-05", 14, "2020-12-22"), ("2021-03-25", 0, "2021-03-25"), ("2021-12-25", -14, "2022-01-08"),
    ])
  func daysBefore(_ text: String, days: Int, before: String) throws {
    #expect(try #require(CalendarDate(text)).daysBefore(days)?.description == before)
  }

  @Test(
    "has nothing before the first day or after the last, however far",
    arguments: [("0001-01-01", 1), ("9999-12-31", -1), ("2021-03-25", Int.max), ("2021-03-25", Int.min)])
  func limits(_ text: String, days: Int) throws {
    #expect(try #require(CalendarDate(text)).daysBefore(days) == nil)
  }

  @Test("sorts by year, then month, then day")
  func order() {
    let texts = ["2021-03-25", "2020-12-31", "2021-01-31", "2021-03-11", "1999-12-31"]

    #expect(texts.compactMap { CalendarDate($0) }.sorted().map(\.description) == texts.sorted())
  }
}

extension CalendarDate {
  /// The day after, found by trying the next day, the next month and the next year.
  fileprivate var next: CalendarDate? {
    CalendarDate(year: year, month: month, day: day + 1)
      ?? CalendarDate(year: year, month: month + 1, day: 1)
      ?? CalendarDate(year: year + 1, month: 1, day: 1)
  }
}

extension Int {
  fileprivate var isLeapYear: Bool { self % 400 == 0 || (self % 4 == 0 && self % 100 != 0) }
}
