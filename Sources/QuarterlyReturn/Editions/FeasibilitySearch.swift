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

  /// Whether the number in question can have two values, as far as a reader knows: two small ones, if it is a
  /// small count of people.
  func findsTwoValues() -> Bool {
    var ranges = Self.ranges(of: unknown + shown, in: model, hidden: hidden)
    let isSmall = model.isSmall(subject)
    // A reader may take [c] for a small number; of another number it may even know which ones are small.
    let small = isSmall ? [subject] : unknown.filter { hidden.contains($0) && model.isSmall($0) }
    for index in small { ranges[index] = smallRange }
    guard let first = firstValue(in: ranges) else { return false }
    var search = Assignment(ranges, of: self, excluding: first)
    return search.find() != nil
  }

  private var smallRange: NumberRange {
    let largest = model.control.smallNumber.map { Int128($0) - 1 } ?? NumberRange.most
    return NumberRange(ExactDecimal.one...(largest * ExactDecimal.one), step: ExactDecimal.one)
  }

  /// The true value; where it is not known here, one that fits.
  private func firstValue(in ranges: [Int: NumberRange]) -> Int128? {
    if let truth = model.quantities[subject].truth { return truth }
    var search = Assignment(ranges, of: self, excluding: nil)
    return search.find()
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
    case .shown(let number, let base): return .shown(number, base: base, step: quantity.step)
    case .hidden: return .anything(like: quantity)
    case .undecided:
      guard let number = quantity.number else { return .anything(like: quantity) }
      guard quantity.countsPeople, let base = model.control.roundingBase else {
        return .shown(number, base: nil, step: quantity.step)
      }
      var range = NumberRange.shown(model.control.rounded(number), base: base, step: quantity.step)
      range.smallNumber = model.control.smallNumber.map { Int128($0) * ExactDecimal.one }
      return range
    }
  }
}
