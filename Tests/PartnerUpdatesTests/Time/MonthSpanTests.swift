import PartnerUpdates
import Testing

@Suite("A span of months")
struct MonthSpanTests {
  @Test(
    "is read from a first and a last month or from a single one",
    arguments: [
      ("2020-02 to 2021-01", 12, "February 2020 to January 2021"), ("2021-01", 1, "January 2021"),
      ("2020-04 to 2020-12", 9, "April 2020 to December 2020"),
      ("2015-04 to 2021-03", 72, "April 2015 to March 2021"),
    ])
  func reading(_ text: String, length: Int, words: String) throws {
    let span = try #require(MonthSpan(text))

    #expect(span.description == text)
    #expect(span.length == length)
    #expect(span.inWords == words)
  }

  @Test("is printed as a month when both ends are the same")
  func oneMonth() {
    #expect(MonthSpan("2021-01 to 2021-01")?.description == "2021-01")
  }

  @Test(
    "is refused in any other form and when it ends before it begins",
    arguments: [
      "", " ", "2021-01 to", "to 2021-01", "2021-01 to 2020-12", "2020-02 - 2021-01", "2020-02 to  2021-01",
      "2020-02  to 2021-01", "2020-02to2021-01", "2020-02 TO 2021-01", "2020-02 to 2021-01 ",
      "2020-02 2021-01",
      "2020-02 to 2020-05 to 2021-01", "2020-13 to 2021-01", "2020", "2020-21 Q4", "2020-02-01 to 2021-01-31",
    ])
  func refused(_ text: String) {
    #expect(MonthSpan(text) == nil)
  }

  @Test(
    "is preceded by the same number of months, and has the same months a year earlier",
    arguments: [
      ("2020-02 to 2021-01", "2019-02 to 2020-01", "2019-02 to 2020-01"),
      ("2021-01 to 2021-03", "2020-10 to 2020-12", "2020-01 to 2020-03"), ("2021-01", "2020-12", "2020-01"),
      ("2020-04 to 2020-12", "2019-07 to 2020-03", "2019-04 to 2019-12"),
      ("2018-04 to 2021-03", "2015-04 to 2018-03", "2017-04 to 2020-03"),
    ])
  func neighbours(_ text: String, preceding: String, yearEarlier: String) throws {
    let span = try #require(MonthSpan(text))

    #expect(span.preceding.description == preceding)
    #expect(span.yearEarlier.description == yearEarlier)
  }

  @Test("is a rolling year of the twelve months that end in a month, whichever month that is")
  func rollingYears() throws {
    for month in 1...12 {
      let last = try #require(CalendarMonth(year: 2021, month: month))
      let span = MonthSpan.rollingYear(endingIn: last)

      #expect(span.length == 12 && span.last == last)
      #expect(span.preceding == span.yearEarlier)
      #expect(span.preceding.last.advanced(by: 1) == span.first)
    }
  }

  @Test("is cut short at the year 1 instead of failing")
  func firstYear() throws {
    let first = try #require(CalendarMonth(year: 1, month: 3))
    let span = MonthSpan.rollingYear(endingIn: first)

    #expect(span.description == "0001-01 to 0001-03")
    #expect(span.preceding.last <= span.first)
    #expect(span.yearEarlier.description == "0001-01")
  }

  @Test(
    "fits the basis of a figure or does not",
    arguments: [
      ("2020-02 to 2021-01", [PeriodBasis.rollingYear]),
      ("2020-01 to 2020-12", [.rollingYear, .calendarYear]),
      ("2020-04 to 2021-03", [.rollingYear, .financialYear, .yearToDate]),
      ("2020-04 to 2020-12", [.yearToDate]), ("2020-04", [.yearToDate, .pointInTime]),
      ("2020-04 to 2020-06", [.yearToDate, .quarter]), ("2021-01 to 2021-03", [.quarter]),
      ("2021-02 to 2021-04", []), ("2020-04 to 2021-04", []), ("2021-01", [.pointInTime]),
    ])
  func bases(_ text: String, fits: [PeriodBasis]) throws {
    let span = try #require(MonthSpan(text))
    let anything = [PeriodBasis.cumulative, .statedPeriod]

    #expect(
      PeriodBasis.allCases.filter { $0.allows(span) }
        == PeriodBasis.allCases.filter { (fits + anything).contains($0) })
  }
}
