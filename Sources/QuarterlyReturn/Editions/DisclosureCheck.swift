import PartnerUpdates

/// Whether a reader who knows this program can work out what is withheld, and what to withhold next.
///
/// A reader can do what this does: take numbers that would look the same, and see whether this program would publish
/// them as the same bytes. So only those count as possible. Every answer depends on what a reader sees and on
/// nothing else, as long as it has not searched too much; all numbers that look the same have the same answers, and are
/// withheld in the same way.
final class DisclosureCheck {
  private let model: DisclosureModel
  private var answers: [Question: Bool] = [:]

  /// What is withheld for a family of more numbers is not tried out number by number.
  private static let mostTried = 6
  /// What is not searched any more counts as impossible, so that more is withheld.
  private let effort = SearchEffort()
  /// Pairs are tried of so many numbers.
  private static let mostPaired = 10

  init(_ model: DisclosureModel) { self.model = model }

  /// What has to be kept from a reader.
  private enum Demand: Hashable {
    /// If it can be a small number, then two of them: who sees [c] may guess that it stands for one.
    case twoSmall
    /// Two values.
    case two
    /// A number that nobody was told of is not known to be a certain small one.
    case notOneSmall
  }

  private struct Question: Hashable {
    let demand: Demand
    let isThorough: Bool
    let unknown: [Int]
    let view: [Int128]
  }

  /// What to withhold next for the sake of a number; nothing where it is safe, or given away already.
  func next(for index: Int, among numbers: PossibleNumbers, hidden: Set<Int>) -> [Int] {
    for demand in demands(for: index)
    where isExposed(index, demand, among: numbers, hidden: hidden, isThorough: true) {
      let next = nextToHide(for: index, demand, among: numbers, hidden: hidden)
      if !next.isEmpty { return next }
    }
    return []
  }

  /// The withheld numbers that are connected with one.
  func cluster(around index: Int, among numbers: PossibleNumbers, hidden: Set<Int>) -> [Int] {
    FeasibilitySearch(around: index, among: numbers, hidden: hidden).unknown.filter(hidden.contains)
  }

  private func demands(for index: Int) -> [Demand] {
    let quantity = model.quantities[index]
    guard quantity.address != nil else { return quantity.isProtected ? [.notOneSmall] : [] }
    return quantity.isProtected && !quantity.isUnanswered ? [.twoSmall, .two] : [.two]
  }

  private func isExposed(
    _ index: Int, _ demand: Demand, among numbers: PossibleNumbers, hidden: Set<Int>, isThorough: Bool
  ) -> Bool {
    let search = FeasibilitySearch(around: index, among: numbers, hidden: hidden)
    let question = Question(
      demand: demand, isThorough: isThorough, unknown: search.unknown, view: search.view)
    if let answer = answers[question] { return answer }
    let answer = isExposed(search, demand) { values in
      !isThorough || self.leads(values, from: numbers, to: hidden, of: search.unknown)
    }
    answers[question] = answer
    return answer
  }

  private func isExposed(
    _ search: FeasibilitySearch, _ demand: Demand, where accepts: @escaping ([Int: Int128]) -> Bool
  ) -> Bool {
    let least = demand == .twoSmall || !model.control.protectsAllOrNothing ? ExactDecimal.one : 0
    let small = model.control.largestSmall.map { least...$0 }
    func value(within limits: ClosedRange<Int128>? = nil, excluding excluded: Int128? = nil)
      -> FeasibilitySearch.Answer
    { search.value(within: limits, excluding: excluded, counting: effort, where: accepts) }
    func isOnly(_ one: Int128, within limits: ClosedRange<Int128>? = nil) -> Bool {
      if case .value = value(within: limits, excluding: one) { false } else { true }
    }
    switch demand {
    case .two:
      guard case .value(let one) = value() else { return true }
      return isOnly(one)
    case .twoSmall:
      guard let small else { return false }
      switch value(within: small) {
      case .value(let one): return isOnly(one, within: small)
      case .none: return false
      case .gaveUp: return search.canBe(within: small)
      }
    case .notOneSmall:
      guard let small else { return false }
      switch value(within: small) {
      case .value(let one): return isOnly(one)
      case .none: return false
      case .gaveUp:
        guard search.canBe(within: small) else { return false }
        guard case .value(let one) = value() else { return true }
        return small.contains(one) && isOnly(one)
      }
    }
  }

  /// Whether this program would withhold the same numbers if some had other values.
  private func leads(
    _ values: [Int: Int128], from numbers: PossibleNumbers, to hidden: Set<Int>, of cluster: [Int]
  ) -> Bool {
    let decided = cluster.filter { model.quantities[$0].isUndecided && hidden.contains($0) }
    guard decided.count <= Self.mostTried else {
      // A count of people that is zero is hardly ever withheld.
      return decided.allSatisfy { values[$0] != 0 || !model.quantities[$0].isProtected }
    }
    guard !effort.isSpent else { return false }
    let numbers = numbers.replacing(values)
    guard model.hasSameSums(with: numbers, changing: values.keys) else { return false }
    let later = decided.filter { !numbers.isWithheldAtFirst($0) }
    let watched = cluster.filter(hidden.contains).sorted()
    var reached = hidden.subtracting(later)
    while reached.count < hidden.count {
      let next = watched.lazy.filter(reached.contains).map {
        self.next(for: $0, among: numbers, hidden: reached)
      }.first { !$0.isEmpty }
      guard let next, hidden.isSuperset(of: next) else { return false }
      reached.formUnion(next)
    }
    return true
  }

  /// The cheapest number that makes another safe, or the cheapest two; where none do, the cheapest of those that
  /// tell of it; none, where an earlier edition has given it away and to hide more is of no use.
  private func nextToHide(
    for index: Int, _ demand: Demand, among numbers: PossibleNumbers, hidden: Set<Int>
  ) -> [Int] {
    func shown(hiding more: [Int] = []) -> [Int] {
      FeasibilitySearch(around: index, among: numbers, hidden: hidden.union(more)).shown
        .filter { model.quantities[$0].isUndecided }
        .map { (cost: model.quantities[$0].cost.of(numbers[$0]), index: $0) }
        .sorted { ($0.cost, $0.index) < ($1.cost, $1.index) }.map(\.index)
    }
    func isSafe(_ more: some Sequence<Int>) -> Bool {
      !isExposed(index, demand, among: numbers, hidden: hidden.union(more), isThorough: false)
    }
    let candidates = shown()
    if !effort.isSpent, let helpful = candidates.first(where: { isSafe([$0]) }) { return [helpful] }
    let all = hidden.union(model.quantities.indices.lazy.filter { self.model.quantities[$0].isUndecided })
    let most = FeasibilitySearch(around: index, among: numbers, hidden: all)
    let small = demand == .twoSmall ? model.control.largestSmall.map { ExactDecimal.one...$0 } : nil
    guard !most.isSettled(within: small) else { return [] }
    guard !effort.isSpent else { return Array(candidates.prefix(1)) }
    // What tells of it only once another is withheld may be the cheaper half of two.
    let near = Set(candidates)
    let paired = shown(hiding: candidates).filter { !near.contains($0) } + candidates
    for (place, one) in paired.prefix(Self.mostPaired).enumerated() {
      for other in paired[..<place] where isSafe([one, other]) { return [other, one] }
    }
    return Array(candidates.prefix(1))
  }
}
