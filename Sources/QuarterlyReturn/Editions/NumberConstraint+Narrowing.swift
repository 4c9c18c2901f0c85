import PartnerUpdates

// What a constraint says of one number, when the limits of the others are known. Narrowing only makes the search
// shorter: whether numbers fit is decided by `holds`.

extension NumberConstraint {
  /// Leaves out values that cannot be; says whether there were any.
  func narrow(_ ranges: inout [NumberRange]) -> Bool {
    switch self {
    case .linear(let terms, let limits): Self.narrow(terms, within: limits, &ranges)
    case .quotient(let result, let dividend, let divisor, let base, let step, let error):
      Self.narrow(
        Quotient(result: result, dividend: dividend, divisor: divisor, factor: 2 * base * ExactDecimal.one),
        step: step, error: error, &ranges)
    }
  }

  private static func narrow(
    _ terms: [Term], within limits: ClosedRange<Int128>, _ ranges: inout [NumberRange]
  ) -> Bool {
    var isNarrower = false
    for term in terms {
      let others = terms.filter { $0 != term }
      let low = limits.lowerBound - others.reduce(0) { $0 + highest($1, ranges) }
      let high = limits.upperBound - others.reduce(0) { $0 + lowest($1, ranges) }
      let isChanged =
        term.isTaken
        ? ranges[term.quantity].narrow(from: -high, through: -low)
        : ranges[term.quantity].narrow(from: low, through: high)
      isNarrower = isNarrower || isChanged
    }
    return isNarrower
  }

  private static func lowest(_ term: Term, _ ranges: [NumberRange]) -> Int128 {
    term.isTaken ? -ranges[term.quantity].upper : ranges[term.quantity].lower
  }

  private static func highest(_ term: Term, _ ranges: [NumberRange]) -> Int128 {
    term.isTaken ? -ranges[term.quantity].lower : ranges[term.quantity].upper
  }

  private struct Quotient {
    let result: Int
    let dividend: Int
    let divisor: Int
    /// Twice the base, in millionths: the dividend times this is twice the result times the divisor.
    let factor: Int128
  }

  private static func narrow(
    _ quotient: Quotient, step: Int128, error: Int128, _ ranges: inout [NumberRange]
  ) -> Bool {
    let (result, dividend, divisor) = (
      ranges[quotient.result], ranges[quotient.dividend], ranges[quotient.divisor]
    )
    let least = max(divisor.lower, divisor.step)
    guard dividend.lower >= 0, divisor.upper >= least else { return false }
    let low = 2 * (result.lower + error) - step
    let high = 2 * (result.upper + error) + step
    var isNarrower = false
    if low > 0, let product = low.product(least) {
      isNarrower = ranges[quotient.dividend].narrow(from: product / quotient.factor, through: unlimited)
    }
    if high >= 0, let product = high.product(divisor.upper) {
      let most = product / quotient.factor
      isNarrower = ranges[quotient.dividend].narrow(from: -unlimited, through: most) || isNarrower
    }
    if high > 0, let product = dividend.lower.product(quotient.factor) {
      let fewest = max(divisor.step, product / high)
      isNarrower = ranges[quotient.divisor].narrow(from: fewest, through: unlimited) || isNarrower
    }
    if low > 0, let product = dividend.upper.product(quotient.factor) {
      isNarrower = ranges[quotient.divisor].narrow(from: -unlimited, through: product / low) || isNarrower
    }
    if let fewest = dividend.lower.product(quotient.factor),
      let most = dividend.upper.product(quotient.factor)
    {
      let limits = (fewest / divisor.upper - step, most / least + step)
      isNarrower =
        ranges[quotient.result].narrow(from: limits.0 / 2 - error - 1, through: limits.1 / 2 - error + 1)
        || isNarrower
    }
    return isNarrower
  }
}

extension Int128 {
  fileprivate func product(_ other: Int128) -> Int128? {
    let (product, overflow) = multipliedReportingOverflow(by: other)
    return overflow ? nil : product
  }
}
