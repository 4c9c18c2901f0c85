import PartnerUpdates

/// The values that a number can have: from a lowest to a highest one, step by step. In millionths.
struct NumberRange: Sendable {
  private(set) var lower: Int128
  private(set) var upper: Int128
  let step: Int128
  /// Where it is known that the number is not small: values between zero and this are left out.
  var smallNumber: Int128?

  /// Larger than any number that is searched for, in units.
  static let most: Int128 = 1_000_000_000

  init(_ limits: ClosedRange<Int128>, step: Int128) {
    (lower, upper, self.step) = (limits.lowerBound, limits.upperBound, step)
  }

  /// Anything that a number of this kind can be, for a reader who does not see it.
  static func anything(like quantity: Quantity) -> NumberRange {
    let truth = quantity.truth ?? 0
    let most = max(most * ExactDecimal.one, 10 * max(truth, -truth))
    return NumberRange((truth < 0 ? -most : 0)...most, step: quantity.step)
  }

  /// A number that is printed, perhaps rounded half up.
  static func shown(_ number: ExactDecimal, base: Int?, step: Int128) -> NumberRange {
    let printed = number.millionths
    guard let base else { return NumberRange(printed...printed, step: step) }
    let half = Int128(base) * ExactDecimal.one / 2
    var range = NumberRange(max(0, printed - half)...max(0, printed + half - 1), step: step)
    range.align()
    return range
  }

  /// Whether there is one value only.
  var isSingle: Bool { lower == upper }
  /// Whether there is none.
  var isEmpty: Bool { lower > upper }
  /// How many steps it is wide.
  var width: Int128 { (upper - lower) / step }

  /// Whether a number is among the values.
  func contains(_ number: Int128) -> Bool {
    let isKnownToBeLarge = smallNumber.map { number <= 0 || number >= $0 } ?? true
    return lower <= number && number <= upper && isKnownToBeLarge
  }

  /// Leaves the values within limits; says whether any was lost.
  mutating func narrow(from low: Int128, through high: Int128) -> Bool {
    let before = (lower, upper)
    // Limits that contradict each other drive each other on without an end.
    lower = max(lower, min(low, NumberConstraint.unlimited))
    upper = min(upper, max(high, -NumberConstraint.unlimited))
    align()
    return before != (lower, upper)
  }

  private mutating func align() {
    guard !isSingle else { return }
    let below = ((lower % step) + step) % step
    if below != 0 { lower += step - below }
    upper -= ((upper % step) + step) % step
  }

  /// Leaves one value.
  mutating func fix(_ number: Int128) { (lower, upper) = (number, number) }

  /// Whether the values are few enough to try them all.
  var isListed: Bool { width <= 24 }

  /// Values to try: all, if they are few; else the lowest, those near a likely one, and the ends.
  func candidates(near likely: Int128?) -> [Int128] {
    guard !isEmpty else { return [] }
    if isListed {
      // A zero is printed wherever that can be, so it is the last to try.
      let all = (0...Int(width)).map { lower + Int128($0) * step }.filter(contains)
      return all.filter { $0 != 0 } + all.filter { $0 == 0 }
    }
    let centre = min(max(likely ?? lower, lower), upper)
    let first = lower == 0 ? step : lower
    let low = (0...7).map { first + Int128($0) * step }
    let near = [centre] + low + (1...8).flatMap { [centre + $0 * step, centre - $0 * step] }
    let middle = lower + (width / 2) * step
    var seen: Set<Int128> = []
    return (near + [lower, upper, middle]).filter { contains($0) && seen.insert($0).inserted }
  }
}
