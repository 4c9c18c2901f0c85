import PartnerUpdates

/// Every number that the readers of a public edition know or could work out, and how the numbers hang together.
struct DisclosureModel: Sendable {
  /// The settings.
  let control: DisclosureControl
  /// The numbers: those of this quarter first, in the order of the return.
  private(set) var quantities: [Quantity] = []
  /// How they hang together.
  private(set) var constraints: [NumberConstraint] = []
  /// The constraints in which each number takes part.
  private(set) var constraintsOf: [[Int]] = []
  /// The figures that are counts, and whether they count people.
  let counts: [FigureKey: Bool]
  private var indexes: [CellAddress: Int] = [:]

  init(under control: DisclosureControl, definitions: [FigureDefinition]) {
    self.control = control
    let counts = definitions.filter { if case .count = $0.unit { true } else { false } }
    self.counts = Dictionary(counts.map { ($0.key, $0.countsPeople) }) { $0 || $1 }
  }

  /// The number at an address.
  subscript(address: CellAddress) -> Int? { indexes[address] }

  @discardableResult
  mutating func add(_ quantity: Quantity) -> Int {
    quantities.append(quantity)
    constraintsOf.append([])
    if let address = quantity.address { indexes[address] = quantities.count - 1 }
    return quantities.count - 1
  }

  mutating func add(_ constraint: NumberConstraint) {
    for index in Set(constraint.quantities) { constraintsOf[index].append(constraints.count) }
    constraints.append(constraint)
  }

  /// Whether a number is a small count of people, and must be protected for its own sake.
  func isSmall(_ index: Int) -> Bool {
    quantities[index].countsPeople && (quantities[index].number.map(control.isSmall) ?? false)
  }
}

// What relates numbers is taken to hold with the very error that it has: whoever reads the return may know by
// how much its figures do not add up.

extension DisclosureModel {
  /// Two statements of one number.
  mutating func addSame(_ one: Int, _ other: Int) { addSum(of: one, parts: [other], isComplete: true) }

  /// A total and its parts. Where parts are missing, what is there is not more than the total.
  mutating func addSum(of total: Int, parts: [Int], isComplete: Bool) {
    let terms = terms([total], less: parts)
    guard terms.count > 1, isComplete || !parts.isEmpty, !isContradiction(of: total, parts: parts) else {
      return
    }
    let rest = error(of: terms)
    add(.linear(terms, within: isComplete ? rest...rest : min(0, rest)...NumberConstraint.unlimited))
  }

  /// Parts that together are not less than the whole.
  mutating func addCovering(_ parts: [Int], of whole: Int) {
    let terms = terms(parts, less: [whole])
    add(.linear(terms, within: min(0, error(of: terms))...NumberConstraint.unlimited))
  }

  /// A rate or share.
  mutating func addQuotient(_ result: Int, of dividend: Int, by divisor: Int, times base: Int) {
    let printed = quantities[result]
    let error = printed.number.flatMap { number in
      quantities[dividend].number.flatMap { dividend in
        quantities[divisor].number.flatMap { divisor -> Int128? in
          guard !number.isQuotient(of: dividend, by: divisor, times: base) else { return 0 }
          let correct = dividend.quotient(by: divisor, times: base, fractionDigits: number.fractionDigits)
          return correct.map { $0.millionths - number.millionths }
        }
      }
    }
    let isKnown = [result, dividend, divisor].allSatisfy { quantities[$0].truth != nil }
    // All three are known and there is no right result: the divisor is zero, and nothing follows.
    guard !isKnown || error != nil else { return }
    add(
      .quotient(
        result: result, dividend: dividend, divisor: divisor, base: Int128(base), step: printed.step,
        error: error ?? 0))
  }

  /// Whether parts are more than their total though some of them are not even known: nothing follows then.
  private func isContradiction(of total: Int, parts: [Int]) -> Bool {
    let known = parts.compactMap { quantities[$0].truth }
    guard known.count < parts.count, let total = quantities[total].truth else { return false }
    return known.reduce(0, +) > total
  }

  private func terms(_ added: [Int], less taken: [Int]) -> [NumberConstraint.Term] {
    added.map { .init(quantity: $0, isTaken: false) } + taken.map { .init(quantity: $0, isTaken: true) }
  }

  private func error(of terms: [NumberConstraint.Term]) -> Int128 {
    let numbers = terms.compactMap { term in quantities[term.quantity].truth.map { term.sign * $0 } }
    return numbers.count == terms.count ? numbers.reduce(0, +) : 0
  }
}
