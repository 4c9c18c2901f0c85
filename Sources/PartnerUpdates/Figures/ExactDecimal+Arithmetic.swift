extension ExactDecimal {
  /// The sum, with the finer of the two precisions. Stays at the limit rather than overflow.
  public static func + (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal {
    let (sum, overflow) = left.millionths.addingReportingOverflow(right.millionths)
    let limit = left.isNegative ? -Int128.max : Int128.max
    return ExactDecimal(
      millionths: overflow ? limit : max(sum, -Int128.max),
      fractionDigits: max(left.fractionDigits, right.fractionDigits))
  }

  /// The difference, with the finer of the two precisions.
  public static func - (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal { left + -right }

  /// The number with the other sign.
  public static prefix func - (number: ExactDecimal) -> ExactDecimal {
    ExactDecimal(millionths: 0 &- number.millionths, fractionDigits: number.fractionDigits)
  }

  /// This number so many times over. Stays at the limit rather than overflow.
  public func times(_ count: Int) -> ExactDecimal {
    let (product, overflow) = millionths.multipliedReportingOverflow(by: Int128(count))
    let limit = isNegative == (count < 0) ? Int128.max : -Int128.max
    return ExactDecimal(
      millionths: overflow ? limit : max(product, -Int128.max), fractionDigits: fractionDigits)
  }

  /// This number divided by another and multiplied by a base, rounded half away from zero.
  ///
  /// `49.quotient(by: 33_100, times: 100_000, fractionDigits: 0)` is a rate per 100,000.
  /// - Returns: `nil` when the divisor is zero or the result is out of range.
  public func quotient(by divisor: ExactDecimal, times base: Int = 1, fractionDigits: Int) -> ExactDecimal? {
    rounded(by: divisor, times: base, fractionDigits: fractionDigits).first
  }

  /// The change from an earlier number to this one in per cent, rounded half away from zero.
  ///
  /// - Returns: `nil` when the earlier number is zero: there is no percentage of nothing.
  public func percentageChange(from earlier: ExactDecimal, fractionDigits: Int) -> ExactDecimal? {
    (self - earlier).quotient(by: earlier.magnitude, times: 100, fractionDigits: fractionDigits)
  }

  /// Whether a printed quotient is right at the precision at which it is printed.
  ///
  /// An exact half may be rounded either way, as both customs are in use.
  public func isQuotient(of dividend: ExactDecimal, by divisor: ExactDecimal, times base: Int = 1) -> Bool {
    dividend.rounded(by: divisor, times: base, fractionDigits: fractionDigits).contains(self)
  }

  /// The correctly rounded quotient; two of them where an exact half lies between.
  private func rounded(by divisor: ExactDecimal, times base: Int, fractionDigits: Int) -> [ExactDecimal] {
    let digits = min(max(fractionDigits, 0), Self.mostFractionDigits)
    let factor = Int128(base).multipliedReportingOverflow(by: Self.powerOfTen(digits))
    let dividend = millionths.multipliedReportingOverflow(by: factor.partialValue)
    let (quotient, outOfRange) = dividend.partialValue.dividedReportingOverflow(by: divisor.millionths)
    guard !factor.overflow, !dividend.overflow, !outOfRange else { return [] }

    let remainder = dividend.partialValue - quotient * divisor.millionths
    let isBelowZero = (dividend.partialValue < 0) != (divisor.millionths < 0)
    let away = quotient &+ (isBelowZero ? -1 : 1)
    let twice = remainder.magnitude.multipliedReportingOverflow(by: 2).partialValue
    let results: [Int128] =
      if twice > divisor.millionths.magnitude { [away] } else if twice == divisor.millionths.magnitude {
        [away, quotient]
      } else { [quotient] }
    let scale = Self.powerOfTen(Self.mostFractionDigits - digits)
    return results.compactMap { result in
      let scaled = result.multipliedReportingOverflow(by: scale)
      return scaled.overflow ? nil : ExactDecimal(millionths: scaled.partialValue, fractionDigits: digits)
    }
  }
}
