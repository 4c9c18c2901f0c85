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
  /// The figures that are counts, and whether small ones are protected.
  let counts: [FigureKey: Bool]
  /// The figures whose values for a quarter and for the next add up to the one for both.
  let addingFigures: Set<FigureKey>
  /// The rates that are printed as they follow from rounded counts.
  private(set) var computed: [Int: ComputedRate] = [:]
  private var indexes: [CellAddress: Int] = [:]
  private var complements: Set<[Int]> = []
  /// The numbers that are printed together, and the parts that are all of their wholes as far as these tell.
  private var columns: [[RelatedNumbers]] = []
  private var sums: [FigureRelation] = []

  /// What a rate is computed from.
  struct ComputedRate {
    let dividend: Int
    let divisor: Int
    let base: Int
  }

  init(under control: DisclosureControl, definitions: [FigureDefinition]) {
    self.control = control
    let known = Set(definitions.map(\.key))
    let counted = definitions.filter { if case .count = $0.unit { true } else { false } }
    var counts = Dictionary(counted.map { ($0.key, control.protects($0)) }) { $0 || $1 }
    var addingFigures = Set(
      definitions.filter { $0.basis != .pointInTime && $0.unit.addsUp }.map(\.key))
    // A share of people whose count nobody declares is a count of people all the same.
    for case .quotient(_, let dividend, let divisor, 100) in control.relations.values.flatMap(\.self)
    where !known.contains(dividend) && counts[divisor] == true {
      counts[dividend] = true
      if addingFigures.contains(divisor) { addingFigures.insert(dividend) }
    }
    (self.counts, self.addingFigures) = (counts, addingFigures)
  }

  /// The rates that cannot be computed, as what they are computed from is withheld or is not printed at all. None of
  /// many is none, however many they are.
  func incomputable(without hidden: Set<Int>) -> [Int] {
    func isPrinted(_ index: Int) -> Bool { quantities[index].address != nil && !hidden.contains(index) }
    return computed.filter { _, source in
      !isPrinted(source.dividend)
        || (!isPrinted(source.divisor) && quantities[source.dividend].truth != 0)
    }.map(\.key)
  }

  /// Takes sets of parts for all of their wholes where they add up, and says which.
  mutating func findSums(in columns: [[RelatedNumbers]]) -> [FigureRelation] {
    self.columns = columns
    sums = completeSums(in: columns) { quantities[$0].truth }
    return sums
  }

  /// Whether the same parts would be all of their wholes if some numbers were others.
  func hasSameSums(with numbers: PossibleNumbers, changing changed: some Sequence<Int>) -> Bool {
    let changed = Set(changed)
    let wholes = Set(
      columns.joined().compactMap { related -> FigureKey? in
        guard case .part(_, let whole) = related.relation,
          related.indexes.values.contains(where: changed.contains)
        else { return nil }
        return whole
      })
    guard !wholes.isEmpty else { return true }
    let others = completeSums(in: columns, of: wholes) { numbers[$0]?.millionths }
    return Set(others)
      == Set(sums.filter { if case .sum(let whole, _) = $0 { wholes.contains(whole) } else { false } })
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

  /// Whether numbers were not yet related as a whole and its part; they are now.
  mutating func isNewComplement(_ part: Int, _ whole: Int) -> Bool {
    complements.insert([part, whole]).inserted
  }

  /// Has a rate computed from counts as they are printed, once it is known of some that they are.
  mutating func compute(_ result: Int, from source: ComputedRate) {
    func isPrinted(_ source: ComputedRate) -> Bool {
      [source.dividend, source.divisor].allSatisfy { quantities[$0].address != nil }
    }
    if computed[result].map(isPrinted) != true { computed[result] = source }
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

  /// A part, and the rest of the whole that follows from both. Where both count people, so does the rest.
  mutating func addComplement(of part: Int, in whole: Int) {
    guard isNewComplement(part, whole) else { return }
    let rest = quantities[whole].truth.flatMap { whole in quantities[part].truth.map { whole - $0 } }
    guard quantities[part].isProtected, quantities[whole].isProtected, (rest ?? 0) >= 0 else {
      addSum(of: whole, parts: [part], isComplete: false)
      return
    }
    addSum(of: whole, parts: [part, addUnprinted(rest)], isComplete: true)
  }

  /// A number that stands nowhere, but would follow from what does: a count of people, or one like another number.
  mutating func addUnprinted(
    _ millionths: Int128?, over period: MonthSpan? = nil, like other: Quantity? = nil
  ) -> Int {
    let number = millionths.map { ExactDecimal(millionths: $0, fractionDigits: other?.fractionDigits ?? 0) }
    return add(
      Quantity(
        number, at: nil, over: period, countsPeople: other?.countsPeople ?? true,
        isProtected: other?.isProtected, publication: .hidden))
  }

  /// What follows from counts that are added and taken away.
  mutating func addCombination(_ result: Int, of terms: [NumberConstraint.Term]) {
    let all = terms + [.init(quantity: result, isTaken: true)]
    let rest = error(of: all)
    add(.linear(all, within: rest...rest))
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

extension FigureUnit {
  /// Whether the value for a quarter and that for the next add up to the one for both.
  fileprivate var addsUp: Bool {
    switch self {
    case .count, .pounds: true
    case .percent, .times, .rate: false
    }
  }
}
