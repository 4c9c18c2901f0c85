import PartnerUpdates

/// Gives numbers values, one after the other, until all that is known holds.
struct Assignment {
  private var ranges: [NumberRange]
  private let likely: [Int128?]
  private let constraints: [NumberConstraint]
  private let excluded: Int128?
  private var steps = 0
  /// Whether everything was tried, so that what was not found does not exist.
  private(set) var isExhaustive = true

  /// How many values are tried before giving up.
  private static let patience = 3_000

  /// The number in question stands first.
  private static let subject = 0

  /// A search that leaves out one value of the number in question.
  init(_ ranges: [Int: NumberRange], of search: FeasibilitySearch, excluding excluded: Int128?) {
    let order = search.unknown + ranges.keys.filter { !search.unknown.contains($0) }.sorted()
    let places = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    self.ranges = order.compactMap { ranges[$0] }
    likely = order.map { search.model.quantities[$0].truth }
    constraints = search.constraints.map { constraint in constraint.renumbered { places[$0] ?? 0 } }
    self.excluded = excluded
  }

  /// A value of the number in question that fits, or `nil` where none was found.
  mutating func find() -> Int128? {
    let start = Self.narrowed(ranges, by: constraints)
    guard let start else { return nil }
    for value in candidates(for: Self.subject, in: start) where value != excluded {
      var ranges = start
      ranges[Self.subject].fix(value)
      if isPossible(ranges) { return value }
    }
    return nil
  }

  private mutating func isPossible(_ given: [NumberRange]) -> Bool {
    steps += 1
    if steps > Self.patience { isExhaustive = false }
    guard steps <= Self.patience, let ranges = Self.narrowed(given, by: constraints) else {
      return false
    }
    let open = ranges.indices.filter { !ranges[$0].isSingle }
    guard let next = open.min(by: { (ranges[$0].width, $0) < (ranges[$1].width, $1) }) else {
      return fits(ranges)
    }
    for value in candidates(for: next, in: ranges) {
      var ranges = ranges
      ranges[next].fix(value)
      if isPossible(ranges) { return true }
    }
    return false
  }

  private mutating func candidates(for index: Int, in ranges: [NumberRange]) -> [Int128] {
    if !ranges[index].isListed { isExhaustive = false }
    return ranges[index].candidates(near: likely[index])
  }

  /// Whether single values are all possible and everything known holds: what makes the answer right.
  private func fits(_ values: [NumberRange]) -> Bool {
    values.indices.allSatisfy { ranges[$0].contains(values[$0].lower) }
      && constraints.allSatisfy { $0.holds { values[$0].lower } }
  }

  /// Ranges without values that cannot be, or `nil` where none is left.
  private static func narrowed(
    _ ranges: [NumberRange], by constraints: [NumberConstraint]
  ) -> [NumberRange]? {
    var ranges = ranges
    for _ in 0..<20 {
      var isNarrower = false
      for constraint in constraints where constraint.narrow(&ranges) { isNarrower = true }
      if ranges.contains(where: \.isEmpty) { return nil }
      if !isNarrower { break }
    }
    return ranges
  }
}

extension NumberConstraint {
  /// The same for numbers that are numbered in another way.
  fileprivate func renumbered(_ place: (Int) -> Int) -> NumberConstraint {
    switch self {
    case .linear(let terms, let limits):
      .linear(terms.map { Term(quantity: place($0.quantity), isTaken: $0.isTaken) }, within: limits)
    case .quotient(let result, let dividend, let divisor, let base, let step, let error):
      .quotient(
        result: place(result), dividend: place(dividend), divisor: place(divisor), base: base, step: step,
        error: error)
    }
  }
}
