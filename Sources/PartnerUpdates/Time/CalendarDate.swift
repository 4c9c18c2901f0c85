/// A civil date: a day on the wall calendar, without time of day and without time zone.
public struct CalendarDate: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The year, 1 to 9999.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, 1 to 31.
  public let day: Int

  /// A date that exists in the Gregorian calendar, or `nil`.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= Self.daysIn(month: month, of: year)
    else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// Reads `2021-03-25`; `nil` for any other form and for days that do not exist.
  public init?(_ text: String) {
    var written = WrittenNumbers(text)
    guard let year = written.number(ofDigits: 4), written.sign("-"),
      let month = written.number(ofDigits: 2), written.sign("-"),
      let day = written.number(ofDigits: 2), written.isAtEnd
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The month in which the day lies.
  public var calendarMonth: CalendarMonth { CalendarMonth(ordinal: year * 12 + month - 1) }

  /// `2021-03-25`.
  public var description: String { "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" }

  /// `25 March 2021`.
  public var inWords: String { "\(day) \(CalendarMonth.names[month - 1]) \(year)" }

  /// Whether the left date is the earlier one.
  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// How many days the other date lies later: negative when it is earlier.
  public func days(until other: CalendarDate) -> Int { other.dayNumber - dayNumber }

  /// The date a number of days before, or `nil` before the year 1.
  public func daysBefore(_ days: Int) -> CalendarDate? {
    let (number, overflow) = dayNumber.subtractingReportingOverflow(days)
    return overflow ? nil : Self.fromDayNumber(number)
  }

  static func daysIn(month: Int, of year: Int) -> Int {
    let isLeap = (year.isMultiple(of: 4) && !year.isMultiple(of: 100)) || year.isMultiple(of: 400)
    return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
  }

  /// Days since 1 March of the year 0: counting from March puts the leap day last.
  private var dayNumber: Int {
    let shifted = month <= 2 ? year - 1 : year
    let monthFromMarch = (month + 9) % 12
    return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + (monthFromMarch * 153 + 2) / 5 + day
      - 1
  }

  private static func fromDayNumber(_ number: Int) -> CalendarDate? {
    guard (0...4_000_000).contains(number) else { return nil }
    var year = (10_000 * number + 14_780) / 3_652_425
    func daysBefore(_ year: Int) -> Int { year * 365 + year / 4 - year / 100 + year / 400 }
    if number < daysBefore(year) { year -= 1 }
    let dayOfYear = number - daysBefore(year)
    let monthFromMarch = (dayOfYear * 5 + 2) / 153
    let month = (monthFromMarch + 2) % 12 + 1
    return CalendarDate(
      year: month <= 2 ? year + 1 : year, month: month, day: dayOfYear - (monthFromMarch * 153 + 2) / 5 + 1)
  }
}
