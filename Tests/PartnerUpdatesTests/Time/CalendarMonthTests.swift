import PartnerUpdates
import Testing

@Suite("A calendar month")
struct CalendarMonthTests {
  @Test(
    "is read from year and month, and printed as it was read",
    arguments: [("2021-01", "January 2021"), ("2020-12", "December 2020"), ("0001-01", "January 1")])
  func reading(_ text: String, words: String) throws {
    let month = try #require(CalendarMonth(text))

    #expect(month.description == text)
    #expect(month.inWords == words)
    #expect(CalendarMonth(year: month.year, month: month.month) == month)
    #expect(month.firstDay?.description == text + "-01")
  }

  @Test(
    "is refused in any other form",
    arguments: [
      "", "2021", "2021-1", "2021-13", "2021-00", "0000-05", "21-01", "2021/01", "2021-01-01", "01-2021",
      "2021-01 ", "Jan 2021", "-021-01", "10000-01",
    ])
  func refused(_ text: String) {
    #expect(CalendarMonth(text) == nil)
  }

  @Test("moves forward and back as stepping from month to month does")
  func stepping() throws {
    let start = try #require(CalendarMonth(year: 2019, month: 11))
    var (year, month) = (2019, 11)
    for steps in 0...40 {
      let expected = CalendarMonth(year: year, month: month)
      try #require(start.advanced(by: steps) == expected)
      try #require(expected?.advanced(by: -steps) == start)
      (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)
    }
  }

  @Test("never moves to before the year 1", arguments: [-1, -12, -100_000, Int.min])
  func firstMonth(_ months: Int) throws {
    let first = try #require(CalendarMonth(year: 1, month: 1))

    #expect(first.advanced(by: months) == first)
    #expect(try #require(CalendarMonth("2021-01")).advanced(by: min(months, -24_241)) == first)
  }

  @Test("never passes the year 9999", arguments: [1, 1_000_000, Int.max])
  func end(months: Int) throws {
    let last = try #require(CalendarMonth("9999-12"))
    #expect(last.advanced(by: months) == last)
    #expect(last.advanced(by: 0) == last)
  }

  @Test("stays with the month of a day, from the first day to the last")
  func monthOfDay() throws {
    for text in ["2020-02-01", "2020-02-29"] {
      #expect(try #require(CalendarDate(text)).calendarMonth == CalendarMonth("2020-02"))
    }
    #expect(try #require(CalendarDate("2020-03-01")).calendarMonth == CalendarMonth("2020-03"))
  }

  @Test("sorts by year, then month")
  func order() {
    let texts = ["2021-01", "2020-12", "2021-11", "2021-02", "0999-05"]

    #expect(texts.compactMap { CalendarMonth($0) }.sorted().map(\.description) == texts.sorted())
  }
}
