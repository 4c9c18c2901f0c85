import PartnerUpdates

/// Looks for numbers that fit everything a reader knows, among those that are connected with a hidden number.
///
/// The search is not exhaustive, but what it finds is checked exactly: a hidden number that it calls safe is,
/// and one that it gives up on is protected as if it were not.
struct FeasibilitySearch {
  let model: DisclosureModel
  /// The number in question.
  let subject: Int
  private let hidden: Set<Int>
  /// The numbers that a reader does not know exactly, the one in question first.
  let unknown: [Int]
  /// The numbers that a reader knows and that tell of them.
  let shown: [Int]
  let constraints: [NumberConstraint]

  init(around subject: Int, in model: DisclosureModel, hidden: Set<Int>) {
    (self.model, self.subject, self.hidden) = (model, subject, hidden)
    var unknown = [subject]
    var shown: [Int] = []
    var constraints: [Int] = []
    var seen: Set<Int> = [subject]
    var seenConstraints: Set<Int> = []
    var next = 0
    while next < unknown.count {
      for constraint in model.constraintsOf[unknown[next]] where seenConstraints.insert(constraint).inserted {
        constraints.append(constraint)
        for other in model.constraints[constraint].quantities where seen.insert(other).inserted {
          let isKnown = Self.range(of: other, in: model, hidden: hidden).isSingle
          if isKnown { shown.append(other) } else { unknown.append(other) }
          if !isKnown, !hidden.contains(other) { shown.append(other) }
        }
      }
      next += 1
    }
    (self.unknown, self.shown) = (unknown, shown)
    self.constraints = constraints.map { model.constraints[$0] }
  }

  /// What came of a search.
  enum Outcome {
    /// A reader cannot tell the number.
    case safe
    /// There is one value only.
    case confined
    /// No second value was found in the time that there was.
    case unknown
  }

  /// Whether the number in question can have two values, as far as a reader knows, or two small ones.
  func outcome(amongSmall: Bool) -> Outcome {
    var ranges = Self.ranges(of: unknown + shown, in: model, hidden: hidden)
    // To doubt a small number, a reader has nothing but the numbers; of another one it may know which are small.
    let isSmall = model.isSmall(subject)
    let small =
      isSmall ? (amongSmall ? [subject] : []) : unknown.filter { hidden.contains($0) && model.isSmall($0) }
    for index in small where model.quantities[index].address != nil { ranges[index] = smallRange }
    guard let first = truth(in: ranges) else { return .safe }
    var search = Assignment(ranges, of: self, excluding: first)
    if search.find() != nil { return .safe }
    return search.isExhaustive ? .confined : .unknown
  }

  /// The true value. Where it is not known here, one that fits stands for it; `nil` where there is none, for what
  /// a reader knows is then a contradiction, and where it is a number that nobody gave and is not small.
  private func truth(in ranges: [Int: NumberRange]) -> Int128? {
    let quantity = model.quantities[subject]
    if let truth = quantity.truth { return truth }
    var search = Assignment(ranges, of: self, excluding: nil)
    guard let number = search.find() else { return nil }
    let isSmall = model.control.isSmall(
      ExactDecimal(millionths: number, fractionDigits: quantity.fractionDigits))
    return quantity.address != nil || isSmall ? number : nil
  }

  private var smallRange: NumberRange {
    let largest = model.control.smallNumber.map { Int128($0) - 1 } ?? NumberRange.most
    return NumberRange(ExactDecimal.one...(largest * ExactDecimal.one), step: ExactDecimal.one)
  }

  private static func ranges(
    of indexes: [Int], in model: DisclosureModel, hidden: Set<Int>
  ) -> [Int: NumberRange] {
    var ranges: [Int: NumberRange] = [:]
    for index in indexes { ranges[index] = range(of: index, in: model, hidden: hidden) }
    return ranges
  }

  /// What a reader knows of a number before it reasons.
  private static func range(of index: Int, in model: DisclosureModel, hidden: Set<Int>) -> NumberRange {
    let quantity = model.quantities[index]
    guard !hidden.contains(index) else { return .anything(like: quantity) }
    switch quantity.publication {
    case .hidden: return .anything(like: quantity)
    case .shown(let number, let base):
      return printed(number, roundingBase: base, of: quantity, model.control)
    case .undecided:
      guard let number = quantity.number else { return .anything(like: quantity) }
      return quantity.countsPeople
        ? printed(
          model.control.rounded(number), roundingBase: model.control.roundingBase, of: quantity, model.control
        )
        : printed(number, roundingBase: nil, of: quantity, model.control)
    }
  }

  /// What a printed number tells: one that is rounded is known not to be small.
  private static func printed(
    _ number: ExactDecimal, roundingBase: Int?, of quantity: Quantity, _ control: DisclosureControl
  ) -> NumberRange {
    var range = NumberRange.shown(number, base: roundingBase, step: quantity.step)
    if roundingBase != nil { range.smallNumber = control.smallNumber.map { Int128($0) * ExactDecimal.one } }
    return range
  }
}
