/// A quarter of a financial year, April to March: `2020-21 Q4` is January to March 2021.
public struct Quarter: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The calendar year in which the financial year begins.
  public let startYear: Int
  /// 1 (April to June) to 4 (January to March).
  public let number: Int

  /// A quarter from the year in which its financial year begins (1900 to 2199) and its number.
  public init?(startYear: Int, number: Int) {
    guard (1900...2199).contains(startYear), (1...4).contains(number) else { return nil }
    (self.startYear, self.number) = (startYear, number)
  }

  /// Reads `2020-21 Q4` or, as in file names, `2020-21-Q4`.
  public init?(_ text: String) {
    var written = WrittenNumbers(text)
    guard let start = written.number(ofDigits: 4), written.sign("-"),
      let end = written.number(ofDigits: 2), (start + 1) % 100 == end,
      written.sign(" ", "-"), written.sign("Q"), let number = written.number(ofDigits: 1), written.isAtEnd
    else { return nil }
    self.init(startYear: start, number: number)
  }

  /// The three months.
  public var months: MonthSpan {
    let first = CalendarMonth(ordinal: startYear * 12 + 3 * number)
    return MonthSpan(from: first, through: first.advanced(by: 2)) ?? .rollingYear(endingIn: first)
  }

  /// The quarter before.
  public var previous: Quarter? {
    number == 1
      ? Quarter(startYear: startYear - 1, number: 4) : Quarter(startYear: startYear, number: number - 1)
  }

  /// The same quarter of the financial year before.
  public var yearEarlier: Quarter? { Quarter(startYear: startYear - 1, number: number) }

  /// `2020-21`.
  public var financialYear: String { "\(startYear)-\(padded((startYear + 1) % 100, 2))" }
  /// `2020-21 Q4`.
  public var description: String { "\(financialYear) Q\(number)" }
  /// `2020-21-Q4`, for the names of files and folders.
  public var fileName: String { "\(financialYear)-Q\(number)" }

  /// Whether the left quarter is the earlier one.
  public static func < (left: Quarter, right: Quarter) -> Bool {
    (left.startYear, left.number) < (right.startYear, right.number)
  }
}
