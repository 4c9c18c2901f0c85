import PartnerUpdates

/// Looks for numbers that fit everything a reader knows, among those that are connected with a hidden number.
///
/// It looks at what a reader sees, so that it finds the same for all numbers that look the same. Where values are too
/// many to try them all, it begins near those that are there: else it would miss what is easy to see.
/// The search is not exhaustive, but what it finds is checked exactly: a hidden number that it calls safe is,
/// and one that it gives up on is protected as if it were not.
struct FeasibilitySearch {
  /// The numbers that a reader does not know exactly, the one in question first.
  let unknown: [Int]
  /// The numbers that a reader sees and that tell of them.
  let shown: [Int]
  private let ranges: [NumberRange]
  private let likely: [Int128?]
  private let constraints: [NumberConstraint]

  init(around subject: Int, among numbers: PossibleNumbers, hidden: Set<Int>) {
    let model = numbers.model
    var unknown = [subject]
    var known: [Int] = []
    var shown: [Int] = []
    var ranges = [subject: numbers.range(of: subject, hidden: hidden)]
    var constraints: [Int] = []
    var seenConstraints: Set<Int> = []
    var next = 0
    while next < unknown.count {
      for constraint in model.constraintsOf[unknown[next]] where seenConstraints.insert(constraint).inserted {
        constraints.append(constraint)
        for other in model.constraints[constraint].quantities where ranges[other] == nil {
          let range = numbers.range(of: other, hidden: hidden)
          ranges[other] = range
          if range.isSingle { known.append(other) } else { unknown.append(other) }
          if range.isSingle || !hidden.contains(other) { shown.append(other) }
        }
      }
      next += 1
    }
    (self.unknown, self.shown) = (unknown, shown)
    let order = unknown + known
    let places = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    self.ranges = order.compactMap { ranges[$0] }
    likely = order.map { numbers[$0]?.millionths }
    self.constraints = constraints.map { model.constraints[$0].renumbered { places[$0] ?? 0 } }
  }

  /// What a reader knows at first of the numbers that are connected: the same for whatever looks the same.
  var view: [Int128] { ranges.flatMap { [$0.lower, $0.upper] } }

  /// Whether the limits alone leave fewer than two values of the number in question, or of those within some limits.
  func isSettled(within limits: ClosedRange<Int128>? = nil) -> Bool {
    guard let range = narrowed(within: limits) else { return true }
    return range.isEmpty || range.isSingle
  }

  /// Whether the limits alone leave a value of the number in question that is within some limits.
  func canBe(within limits: ClosedRange<Int128>) -> Bool {
    narrowed(within: limits).map { !$0.isEmpty } ?? false
  }

  private func narrowed(within limits: ClosedRange<Int128>?) -> NumberRange? {
    guard var range = Assignment.narrowed(ranges, by: constraints)?.first else { return nil }
    if let limits { _ = range.narrow(from: limits.lowerBound, through: limits.upperBound) }
    return range
  }

  /// What a search has come to.
  enum Answer {
    /// A value that the number in question can have.
    case value(Int128)
    /// There is none, as far as was to be tried.
    case none
    /// None was found among those that were tried before it gave up.
    case gaveUp
  }

  /// Looks for a value that the number in question can have.
  /// - Parameters:
  ///   - limits: the lowest and the highest value in question.
  ///   - excluded: a value that is not in question.
  ///   - effort: counts how much is searched.
  ///   - accepts: whether such values of the unknown numbers count as possible.
  func value(
    within limits: ClosedRange<Int128>? = nil, excluding excluded: Int128? = nil,
    counting effort: SearchEffort, where accepts: @escaping ([Int: Int128]) -> Bool
  ) -> Answer {
    var ranges = ranges
    if let limits { _ = ranges[0].narrow(from: limits.lowerBound, through: limits.upperBound) }
    guard !ranges[0].isEmpty else { return .none }
    var assignment = Assignment(constraints, within: ranges, near: likely, counting: effort) { values in
      accepts(Dictionary(uniqueKeysWithValues: zip(unknown, values.lazy.map(\.lower))))
    }
    if let value = assignment.value(of: 0, excluding: excluded) { return .value(value) }
    return assignment.gaveUp ? .gaveUp : .none
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
