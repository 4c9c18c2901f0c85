/// A number as it is printed: exact, and aware of how many digits it was printed with.
///
/// Held as a whole number of millionths, so that sums, shares and changes are computed without
/// binary rounding. Two numbers are equal when their values are, whatever their printed digits:
/// `9.0 == 9`, but ``fractionDigits`` tells them apart.
///
/// Values reach from −10¹⁵ to 10¹⁵ with up to six digits after the point; text beyond that is
/// not a number for ``init(_:)``.
public struct ExactDecimal: Sendable, CustomStringConvertible {
  /// Digits after the decimal point, as printed: 0 to 6.
  public let fractionDigits: Int
  /// The value in millionths.
  package let millionths: Int128

  /// The most digits after the point that are kept.
  public static let mostFractionDigits = 6
  static let millionthsInOne: Int128 = 1_000_000

  /// A number from its millionths.
  package init(millionths: Int128, fractionDigits: Int) {
    self.millionths = millionths
    self.fractionDigits = min(max(fractionDigits, 0), Self.mostFractionDigits)
  }

  /// A number from its digits: `ExactDecimal(163, fractionDigits: 1)` is 16.3.
  public init(_ digits: Int, fractionDigits: Int = 0) {
    let kept = min(max(fractionDigits, 0), Self.mostFractionDigits)
    self.init(
      millionths: Int128(digits) * Self.powerOfTen(Self.mostFractionDigits - kept), fractionDigits: kept)
  }

  /// Zero, printed without a fraction.
  public static let zero = ExactDecimal(0)

  /// Ten to the given power, from 0 to 30.
  package static func powerOfTen(_ exponent: Int) -> Int128 {
    var power: Int128 = 1
    for _ in 0..<min(max(exponent, 0), 30) { power *= 10 }
    return power
  }

  /// The number with the fraction digits it was printed with and no grouping: `1216`, `-8.6`.
  public var description: String { text(grouped: false) }

  /// The number as a reader expects it, thousands grouped by commas: `21,328`.
  public var grouped: String { text(grouped: true) }

  /// Whether the value is below zero.
  public var isNegative: Bool { millionths < 0 }

  /// The value without its sign.
  public var magnitude: ExactDecimal {
    ExactDecimal(millionths: millionths < 0 ? -millionths : millionths, fractionDigits: fractionDigits)
  }

  /// The value as a whole number, or `nil` when it has a fraction or does not fit.
  public var wholeNumber: Int? {
    millionths % Self.millionthsInOne == 0 ? Int(exactly: millionths / Self.millionthsInOne) : nil
  }

  private func text(grouped: Bool) -> String {
    let size = millionths < 0 ? -millionths : millionths
    var whole = String(size / Self.millionthsInOne)
    if grouped { whole = Self.groupingThousands(whole) }
    let sign = millionths < 0 ? "-" : ""
    guard fractionDigits > 0 else { return sign + whole }
    let fraction = String(size % Self.millionthsInOne)
    let padded = String(repeating: "0", count: Self.mostFractionDigits - fraction.count) + fraction
    return sign + whole + "." + padded.prefix(fractionDigits)
  }

  private static func groupingThousands(_ digits: String) -> String {
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { result.append(",") }
      result.append(digit)
    }
    return result
  }
}

extension ExactDecimal: Hashable, Comparable {
  /// Whether two numbers have the same value, however many digits they were printed with.
  public static func == (left: ExactDecimal, right: ExactDecimal) -> Bool {
    left.millionths == right.millionths
  }

  /// Whether the left value is the smaller one.
  public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
    left.millionths < right.millionths
  }

  /// Hashes the value alone, in step with `==`.
  public func hash(into hasher: inout Hasher) { hasher.combine(millionths) }
}

extension ExactDecimal: ExpressibleByIntegerLiteral {
  /// A whole number written in code.
  public init(integerLiteral value: Int) { self.init(value) }
}
