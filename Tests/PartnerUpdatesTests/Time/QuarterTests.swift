import PartnerUpdates
import Testing

@Suite("A quarter of the financial year")
struct QuarterTests {
  @Test(
    "is read as it is printed or as files are named",
    arguments: [
      ("2020-21 Q4", 2020, 4, "2021-01 to 2021-03"), ("2020-21 Q1", 2020, 1, "2020-04 to 2020-06"),
      ("2020-21 Q2", 2020, 2, "2020-07 to 2020-09"), ("2020-21 Q3", 2020, 3, "2020-10 to 2020-12"),
      ("1999-00 Q4", 1999, 4, "2000-01 to 2000-03"), ("1900-01 Q1", 1900, 1, "1900-04 to 1900-06"),
      ("2199-00 Q4", 2199, 4, "2200-01 to 2200-03"),
    ])
  func reading(_ text: String, year: Int, number: Int, months: String) throws {
    let quarter = try #require(Quarter(text))

    #expect(quarter == Quarter(startYear: year, number: number))
    #expect(quarter.description == text)
    #expect(quarter.months.description == months)
    #expect(quarter.fileName == text.split(separator: " ").joined(separator: "-"))
    #expect(Quarter(quarter.fileName) == quarter)
    #expect(text.hasPrefix(quarter.financialYear) && quarter.financialYear.count == 7)
  }

  @Test(
    "is refused in any other form",
    arguments: [
      "", "2020-21", "Q4", "2020-21 Q5", "2020-21 Q0", "2020-21 Q", "2020-21 Q44", "2020-21 q4", "2020-21 4",
      "2020-21Q4", "2020-21  Q4", "2020-21_Q4", "2020/21 Q4", "2020 21 Q4", "20-21 Q4", "2020-2021 Q4",
      "2020-22 Q4", "2020-20 Q4", "2020-19 Q4", "2099-01 Q4", "Q4 2020-21", " 2020-21 Q4", "2020-21 Q4 ",
      "2020-21 Q4\n", "1899-00 Q4", "2200-01 Q1", "0000-01 Q1", "+020-21 Q4", "2020-2a Q4", "2020-21 Q٤",
      "2020-21.Q4", "2020–21 Q4",
    ])
  func refused(_ text: String) {
    #expect(Quarter(text) == nil)
  }

  @Test("has a number from 1 to 4 and a year from 1900 to 2199")
  func limits() {
    #expect((-1...6).filter { Quarter(startYear: 2020, number: $0) != nil } == [1, 2, 3, 4])
    #expect([1899, 1900, 2199, 2200].filter { Quarter(startYear: $0, number: 1) != nil } == [1900, 2199])
  }

  @Test("follows the quarter before without a gap, back to the first")
  func previous() throws {
    var (quarter, count) = (try #require(Quarter("2199-00 Q4")), 1)
    while let previous = quarter.previous {
      try #require(previous < quarter && !(quarter < previous))
      try #require(previous.months.last.advanced(by: 1) == quarter.months.first)
      (quarter, count) = (previous, count + 1)
    }
    #expect(quarter.description == "1900-01 Q1")
    #expect(count == 4 * 300)
  }

  @Test(
    "has the quarter before and the same one a year earlier",
    arguments: [
      ("2020-21 Q4", "2020-21 Q3", "2019-20 Q4"), ("2020-21 Q1", "2019-20 Q4", "2019-20 Q1"),
      ("2000-01 Q1", "1999-00 Q4", "1999-00 Q1"), ("1900-01 Q2", "1900-01 Q1", nil),
      ("1900-01 Q1", nil, nil),
    ])
  func neighbours(_ text: String, previous: String?, yearEarlier: String?) throws {
    let quarter = try #require(Quarter(text))

    #expect(quarter.previous?.description == previous)
    #expect(quarter.yearEarlier?.description == yearEarlier)
  }

  @Test("sorts by financial year, then number")
  func order() {
    let texts = ["2020-21 Q4", "2021-22 Q1", "2020-21 Q1", "2019-20 Q4", "1999-00 Q2"]

    #expect(texts.compactMap { Quarter($0) }.sorted().map(\.description) == texts.sorted())
  }
}
