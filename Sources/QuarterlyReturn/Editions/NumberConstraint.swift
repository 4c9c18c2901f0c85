import PartnerUpdates

/// What a reader knows of how numbers hang together. All numbers are millionths.
enum NumberConstraint: Sendable {
  /// A sum with signs that lies within limits.
  case linear([Term], within: ClosedRange<Int128>)
  /// A result that is the dividend by the divisor times a base, rounded to a step; printed wrong by an error.
  case quotient(result: Int, dividend: Int, divisor: Int, base: Int128, step: Int128, error: Int128)

  /// A quantity, to be added or to be taken away.
  struct Term: Hashable, Sendable {
    let quantity: Int
    let isTaken: Bool

    var sign: Int128 { isTaken ? -1 : 1 }
  }

  /// No limit on one side. Far beyond any number, and far from overflow.
  static let unlimited: Int128 = 1 << 100

  /// The quantities that take part.
  var quantities: [Int] {
    switch self {
    case .linear(let terms, _): terms.map(\.quantity)
    case .quotient(let result, let dividend, let divisor, _, _, _): [result, dividend, divisor]
    }
  }

  /// Whether it holds for some numbers. Doubtful where they are too large to tell, and then it does not.
  func holds(_ number: (Int) -> Int128) -> Bool {
    switch self {
    case .linear(let terms, let limits):
      return limits.contains(terms.reduce(0) { $0 + $1.sign * number($1.quantity) })
    case .quotient(let result, let dividend, let divisor, let base, let step, let error):
      let by = number(divisor)
      guard by > 0 else { return false }
      let twice = 2 * (number(result) + error)
      let exact = number(dividend).multipliedReportingOverflow(by: 2 * base * ExactDecimal.one)
      let low = (twice - step).multipliedReportingOverflow(by: by)
      let high = (twice + step).multipliedReportingOverflow(by: by)
      guard !exact.overflow, !low.overflow, !high.overflow else { return false }
      return low.partialValue <= exact.partialValue && exact.partialValue <= high.partialValue
    }
  }
}

extension ExactDecimal {
  /// One in millionths.
  static let one = powerOfTen(mostFractionDigits)
}
