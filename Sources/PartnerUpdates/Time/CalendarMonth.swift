/// A month of a year, such as January 2021.
public struct CalendarMonth: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Months since January of the year 0.
  let ordinal: Int

  init(ordinal: Int) { self.ordinal = ordinal }

  /// A month from its year (1 to 9999) and number (1 to 12), or `nil`.
  public init?(year: Int, month: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    ordinal = year * 12 + month - 1
  }

  /// Reads `2021-01`.
  public init?(_ text: String) {
    var written = WrittenNumbers(text)
    self.init(&written)
    guard written.isAtEnd else { return nil }
  }

  /// Reads `2021-01` from the start of a text.
  init?(_ written: inout WrittenNumbers) {
    guard let year = written.number(ofDigits: 4), written.sign("-"),
      let month = written.number(ofDigits: 2)
    else { return nil }
    self.init(year: year, month: month)
  }

  /// The year.
  public var year: Int { ordinal / 12 }
  /// The number of the month, 1 to 12.
  public var month: Int { ordinal % 12 + 1 }
  /// `2021-01`.
  public var description: String { "\(padded(year, 4))-\(padded(month, 2))" }
  /// `January 2021`.
  public var inWords: String { "\(Self.names[month - 1]) \(year)" }

  /// The first day of the month.
  public var firstDay: CalendarDate? { CalendarDate(year: year, month: month, day: 1) }

  /// The month a number of months later, or earlier when negative. Never before the year 1
  /// or after the year 9999.
  public func advanced(by months: Int) -> CalendarMonth {
    let step = min(max(months, -Self.last), Self.last)
    return CalendarMonth(ordinal: min(max(ordinal + step, 12), Self.last))
  }

  /// December of the year 9999.
  private static let last = 9999 * 12 + 11

  /// Whether the left month is the earlier one.
  public static func < (left: CalendarMonth, right: CalendarMonth) -> Bool { left.ordinal < right.ordinal }

  package static let names = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]
}
