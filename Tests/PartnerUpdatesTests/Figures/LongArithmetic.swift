import SampleSections

/// A whole number of any length, worked with as on paper: the oracle of the arithmetic tests.
struct Natural: Comparable {
  /// Decimal digits, the highest first, without leading zeros; none for zero.
  private let digits: [Int]

  private init(_ digits: some Sequence<Int>) { self.digits = Array(digits.drop { $0 == 0 }) }

  init(_ text: some StringProtocol) { self.init(text.compactMap(\.wholeNumberValue)) }

  var description: String { digits.isEmpty ? "0" : digits.map(String.init).joined() }

  func shifted(by zeros: Int) -> Natural { Natural(digits + Array(repeating: 0, count: zeros)) }

  static func < (left: Natural, right: Natural) -> Bool {
    left.digits.count == right.digits.count
      ? left.digits.lexicographicallyPrecedes(right.digits) : left.digits.count < right.digits.count
  }

  static func + (left: Natural, right: Natural) -> Natural {
    let columns = max(left.digits.count, right.digits.count)
    return Natural.carried((0..<columns).map { left.digit($0) + right.digit($0) })
  }

  static func - (left: Natural, right: Natural) -> Natural {
    Natural.carried(left.digits.indices.map { left.digit($0) - right.digit($0) })
  }

  static func * (left: Natural, right: Natural) -> Natural {
    right.digits.reduce(Natural([])) { sum, digit in
      sum.shifted(by: 1) + Natural.carried(left.digits.reversed().map { $0 * digit })
    }
  }

  func divided(by divisor: Natural) -> (quotient: Natural, remainder: Natural) {
    var remainder = Natural([])
    let quotient = digits.map { digit in
      remainder = Natural(remainder.digits + [digit])
      var times = 0
      while remainder >= divisor { (remainder, times) = (remainder - divisor, times + 1) }
      return times
    }
    return (Natural(quotient), remainder)
  }

  /// The digit in a column, counted from the lowest.
  private func digit(_ column: Int) -> Int {
    column < digits.count ? digits[digits.count - 1 - column] : 0
  }

  private static func carried(_ columns: [Int]) -> Natural {
    var (digits, carry) = ([Int](), 0)
    for column in columns {
      let sum = column + carry
      digits.append((sum % 10 + 10) % 10)
      carry = (sum - digits[digits.count - 1]) / 10
    }
    return Natural([carry] + digits.reversed())
  }
}

/// A signed decimal as text, for making random numbers and for what is expected of them.
struct NumberText: CustomStringConvertible {
  let isNegative: Bool
  let whole: String
  let fraction: String

  var description: String { (isNegative ? "-" : "") + whole + (fraction.isEmpty ? "" : "." + fraction) }

  /// All digits, without the point.
  var digits: Natural { Natural(whole + fraction) }

  /// Digits with the point before the last so many of them; zero has no sign.
  init(_ digits: Natural, places: Int, isNegative: Bool) {
    let text = String(repeating: "0", count: places + 1) + digits.description
    fraction = String(text.suffix(places))
    whole = Natural(text.dropLast(places)).description
    self.isNegative = isNegative && digits > Natural("0")
  }

  static func random(wholeDigits: Int = 15, using generator: inout SeededGenerator) -> NumberText {
    let (count, places) = (
      Int.random(in: 1...wholeDigits, using: &generator), Int.random(in: 0...6, using: &generator)
    )
    let digits = (0..<(count + places)).map { _ in String(Int.random(in: 0...9, using: &generator)) }.joined()
    return NumberText(Natural(digits), places: places, isNegative: Bool.random(using: &generator))
  }
}
