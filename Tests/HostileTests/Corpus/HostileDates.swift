/// Dates, months and quarters at the ends of the calendar, and beyond.
enum HostileDates {
  static let all: [HostileFile] = dates + months + quarters

  private static let dates: [HostileFile] = [
    .figure("read: 0001-01-01", "the first day"), .figure("read: 9999-12-31", "the last day"),
    .figure("read: 2000-02-29", "a leap day of a century"),
    day("0000-01-01", "the year nought"), day("10000-01-01", "the year ten thousand"),
    day("-001-01-01", "a year below nought"), day("2021-02-29", "no leap day"),
    day("1900-02-29", "no leap day of a century"),
    day("2021-00-10", "month nought"), day("2021-13-01", "month thirteen"), day("2021-01-00", "day nought"),
    day("2021-01-32", "day thirty-two"), day("2021-04-31", "the thirty-first of April"),
    day("20210301", "a date without dashes"), day("01/03/2021", "a date with strokes"),
    day("1 March 2021", "a date in words"),
    day("2021-01-1\u{301}", "a date with an accent"), day("２０２１-01-01", "a date of full width"),
    day("+021-01-01", "a date with a sign"),
  ]

  private static func day(_ text: String, _ name: String) -> HostileFile {
    .figure("read: ⟦\(text)", says: "\"\(text)\" is not a date", name)
  }

  private static let months: [HostileFile] = [
    .figure("period: 0001-01", "the first month"), .figure("period: 9999-12", "the last month"),
    .figure("period: 0001-01 to 9999-12", "all months"),
    period("0000-12 to 2021-01", "a period from the year nought"),
    period("2021-01 to 2020-02", "a period backwards"),
    period("2021-13", "a month thirteen"), period("2020-02 - 2021-01", "a period with a dash"),
    period("2020-02  to 2021-01", "a period with two spaces"), period("2020-02 to", "half a period"),
    period("to 2020-02", "the other half"), period("2020-02 to 2021-01 to 2022-01", "a period too long"),
    period("2020-02 TO 2021-01", "a period in capitals"),
  ]

  private static func period(_ text: String, _ name: String) -> HostileFile {
    .figure("period: ⟦\(text)", says: "\"\(text)\" is not a period", name)
  }

  private static let quarters: [HostileFile] = [
    quarter("2020-21 Q5", "quarter five"), quarter("2020-21 Q0", "quarter nought"),
    quarter("2020-22 Q1", "a year of two"),
    quarter("1899-00 Q4", "the year 1899"),
    quarter("2200-01 Q1", "the year 2200"), quarter("2020-2021 Q4", "a year in full"),
    quarter("Q4 2020-21", "a quarter in front"),
    quarter("2020-21 Q٤", "a quarter in Arabic"), quarter("é20-21 Q4", "an accent in ten bytes"),
    head("1900-01 Q1", "the first quarter"), head("2199-00 Q4", "the last quarter"),
    head("1999-00 Q4", "the turn of a century"),
    head("2020-21-Q4", "a quarter as in names of files"),
  ]

  private static func quarter(_ text: String, _ name: String) -> HostileFile {
    HostileFile(name, .submission, says: "\"\(text)\" is not a quarter") {
      SoundFiles.head.replacing("quarter: 2020-21 Q4", with: "quarter: ⟦\(text)")
    }
  }

  private static func head(_ quarter: String, _ name: String) -> HostileFile {
    HostileFile(name, .submission, says: nil) { SoundFiles.head.replacing("2020-21 Q4", with: quarter) }
  }
}
