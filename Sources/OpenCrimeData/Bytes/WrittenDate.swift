import PartnerUpdates

/// A month or a day, in one of the ways in which publishers write it: `2021-06`, `202106`, `Jun-21`, `2021-06-01`,
/// `01/06/2021`, `01.06.21`.
struct WrittenDate {
  let year: Int
  let month: Int
  /// 0 where only the month is named.
  let day: Int
  /// Whether it was read as day, month, year.
  private var isDayFirst = false

  init?(_ bytes: Bytes) {
    var parts: [Bytes] = []
    var text = bytes.trimmed
    // A time of day, as databases write it.
    if text.count > 10, text[10] == UInt8(ascii: "T") || text[10] == .space { text = text.slice(0, 10) }
    var start = 0
    for index in 0...text.count where index == text.count || Self.separators.contains(text[index]) {
      guard parts.count < 3 else { return nil }
      parts.append(text.slice(start, index))
      start = index + 1
    }
    self.init(parts)
  }

  private init?(_ parts: [Bytes]) {
    switch parts.count {
    case 1 where parts[0].count == 5:
      guard let first = parts[0].digits.flatMap(Self.firstOfMonth) else { return nil }
      self.init(first.year, first.month, 1)
    case 1 where parts[0].count == 6:
      self.init(Self.number(parts[0].slice(0, 4)), Self.number(parts[0].slice(4, 6)), 0)
    case 2 where parts[0].count == 4 && parts[1].count == 2 && parts[0].digits != nil:
      self.init(Self.number(parts[0]), Self.number(parts[1]), 0)
    case 2:
      self.init(Self.year(parts[1]), Self.name(parts[0]), 0)
    case 3 where parts[0].count == 4:
      self.init(Self.number(parts[0]), Self.number(parts[1]), Self.number(parts[2]))
    case 3:
      self.init(Self.year(parts[2]), Self.number(parts[1]), Self.number(parts[0]))
      isDayFirst = true
    default: return nil
    }
  }

  private init?(_ year: Int?, _ month: Int?, _ day: Int?) {
    guard let year, let month, let day, CalendarMonth(year: year, month: month) != nil else { return nil }
    guard day == 0 || CalendarDate(year: year, month: month, day: day) != nil else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// The other month that a value in a column of months may mean, where it is written as two small numbers and a year:
  /// 2/1/2024 is 2 January, and in other countries 1 February. A month begins with its first day, so 1/2/2024 leaves no
  /// doubt.
  var otherMonth: CalendarMonth? {
    guard isDayFirst, day > 1, day != month else { return nil }
    return CalendarMonth(year: year, month: day)
  }

  /// Months since January of the year 0.
  var monthNumber: Int { year * 12 + month - 1 }

  /// The month of a ``monthNumber``.
  static func month(_ number: Int) -> CalendarMonth? {
    CalendarMonth(year: number / 12, month: number % 12 + 1)
  }

  /// The day, where one is named.
  var date: CalendarDate? { CalendarDate(year: year, month: month, day: day) }

  /// The first day of a month, by the number that spreadsheets keep for it: days since the last of 1899. Another day is
  /// refused: in sheets that count from 1904 it may be a first.
  private static func firstOfMonth(_ number: Int) -> (year: Int, month: Int)? {
    let years = 1950...2100
    // 1 January 1950 is day 18,264.
    var day = 18_264
    for year in years {
      for month in 1...12 {
        if day == number { return (year, month) }
        let isLeapYear = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        day += [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
      }
    }
    return nil
  }

  private static let separators = [UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "."), .space]
  private static let names = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  private static func number(_ part: Bytes) -> Int? { part.count <= 4 ? part.digits : nil }

  /// A year of four digits, or of two, which are of this century.
  private static func year(_ part: Bytes) -> Int? {
    part.count == 2 ? part.digits.map { 2000 + $0 } : part.count == 4 ? part.digits : nil
  }

  private static func name(_ part: Bytes) -> Int? {
    guard (3...9).contains(part.count) else { return nil }
    return names.firstIndex(of: String(part.text.lowercased().prefix(3))).map { $0 + 1 }
  }
}
