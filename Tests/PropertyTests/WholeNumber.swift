/// A whole number of any length: the oracle of arithmetic. Slow, plain, and without anything of what it tests.
struct WholeNumber: Hashable, Comparable, CustomStringConvertible {
  /// Groups of four decimal digits, the lowest first, without zeros at the top.
  private let groups: [Int]
  let isNegative: Bool

  private init(_ groups: [Int], isNegative: Bool) {
    var groups = groups
    while groups.last == 0 { groups.removeLast() }
    (self.groups, self.isNegative) = (groups, isNegative && !groups.isEmpty)
  }

  /// A number from its decimal digits, with a sign or without.
  init(_ text: String) {
    let digits = Array(text.utf8.filter { $0 != UInt8(ascii: "-") }.map { Int($0) - 48 }.reversed())
    let groups = stride(from: 0, to: digits.count, by: 4).map { start in
      digits[start..<min(start + 4, digits.count)].reversed().reduce(0) { $0 * 10 + $1 }
    }
    self.init(groups, isNegative: text.hasPrefix("-"))
  }

  init(_ value: some BinaryInteger) { self.init(String(value)) }

  static let zero = WholeNumber([], isNegative: false)

  /// Ten to a power.
  static func powerOfTen(_ exponent: Int) -> WholeNumber {
    WholeNumber("1" + String(repeating: "0", count: exponent))
  }

  var description: String {
    let rest = groups.dropLast().reversed().map { String(String($0 + 10_000).dropFirst()) }
    return (isNegative ? "-" : "") + ((groups.last.map { [String($0)] } ?? ["0"]) + rest).joined()
  }

  var magnitude: WholeNumber { WholeNumber(groups, isNegative: false) }

  static prefix func - (number: WholeNumber) -> WholeNumber {
    WholeNumber(number.groups, isNegative: !number.isNegative)
  }

  static func < (left: WholeNumber, right: WholeNumber) -> Bool {
    guard left.isNegative == right.isNegative else { return left.isNegative }
    let (small, large) = left.isNegative ? (right, left) : (left, right)
    return isLess(small.groups, large.groups)
  }

  private static func isLess(_ left: [Int], _ right: [Int]) -> Bool {
    left.count == right.count
      ? left.reversed().lexicographicallyPrecedes(right.reversed()) : left.count < right.count
  }

  static func + (left: WholeNumber, right: WholeNumber) -> WholeNumber {
    guard left.isNegative != right.isNegative else {
      return WholeNumber(combined(left.groups, right.groups, +), isNegative: left.isNegative)
    }
    return isLess(left.groups, right.groups)
      ? WholeNumber(combined(right.groups, left.groups, -), isNegative: right.isNegative)
      : WholeNumber(combined(left.groups, right.groups, -), isNegative: left.isNegative)
  }

  static func - (left: WholeNumber, right: WholeNumber) -> WholeNumber { left + -right }

  static func * (left: WholeNumber, right: WholeNumber) -> WholeNumber {
    var sum = WholeNumber.zero
    for (place, factor) in right.groups.enumerated() {
      let row = carried(left.groups.map { $0 * factor })
      sum = sum + WholeNumber(Array(repeating: 0, count: place) + row, isNegative: false)
    }
    return WholeNumber(sum.groups, isNegative: left.isNegative != right.isNegative)
  }

  /// The quotient towards zero, and what remains; signs as on paper.
  func divided(by divisor: WholeNumber) -> (quotient: WholeNumber, remainder: WholeNumber) {
    let size = divisor.magnitude
    var (quotient, rest) = ([Int](), WholeNumber.zero)
    for group in groups.reversed() {
      rest = WholeNumber([group] + rest.groups, isNegative: false)
      // The largest of 0 to 9,999 that fits.
      var (low, high) = (0, 9_999)
      while low < high {
        let middle = (low + high + 1) / 2
        if size * WholeNumber(middle) <= rest { low = middle } else { high = middle - 1 }
      }
      quotient.append(low)
      rest = rest - size * WholeNumber(low)
    }
    return (
      WholeNumber(quotient.reversed(), isNegative: isNegative != divisor.isNegative),
      WholeNumber(rest.groups, isNegative: isNegative)
    )
  }

  private static func combined(_ left: [Int], _ right: [Int], _ operation: (Int, Int) -> Int) -> [Int] {
    carried(
      (0..<max(left.count, right.count)).map { place in
        operation(place < left.count ? left[place] : 0, place < right.count ? right[place] : 0)
      })
  }

  /// The columns with what is above 9,999 or below 0 carried to the next.
  private static func carried(_ columns: [Int]) -> [Int] {
    var (groups, carry) = ([Int](), 0)
    for column in columns {
      let sum = column + carry
      carry = sum >= 0 ? sum / 10_000 : (sum - 9_999) / 10_000
      groups.append(sum - carry * 10_000)
    }
    return groups + [carry % 10_000, carry / 10_000]
  }
}
