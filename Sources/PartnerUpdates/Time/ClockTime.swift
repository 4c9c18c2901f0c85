/// A time of day on the wall clock, to the minute, without a date and without time zone: `10:00`.
public struct ClockTime: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The hour, 0 to 23.
  public let hour: Int
  /// The minute, 0 to 59.
  public let minute: Int

  /// A time of day from its hour (0 to 23) and minute (0 to 59), or `nil`.
  public init?(hour: Int, minute: Int) {
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    (self.hour, self.minute) = (hour, minute)
  }

  /// Reads `09:30`; `nil` for any other form.
  public init?(_ text: String) {
    var written = WrittenNumbers(text)
    guard let hour = written.number(ofDigits: 2), written.sign(":"),
      let minute = written.number(ofDigits: 2), written.isAtEnd
    else { return nil }
    self.init(hour: hour, minute: minute)
  }

  /// The time a number of minutes later, or `nil` past midnight or for a negative number.
  public func adding(minutes: Int) -> ClockTime? {
    guard (0..<24 * 60).contains(minutes) else { return nil }
    let later = hour * 60 + minute + minutes
    return ClockTime(hour: later / 60, minute: later % 60)
  }

  /// `09:30`.
  public var description: String { "\(padded(hour, 2)):\(padded(minute, 2))" }

  /// Whether the left time is the earlier one.
  public static func < (left: ClockTime, right: ClockTime) -> Bool {
    (left.hour, left.minute) < (right.hour, right.minute)
  }
}
