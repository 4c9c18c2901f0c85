package import PartnerUpdates

/// The value of every figure in every quarter, as the definitions and relations allow it.
///
/// A figure has one value for one period, whoever reports it and whenever.
package struct FigureValues: Sendable {
  private struct Months: Hashable {
    let key: FigureKey
    let period: MonthSpan
  }

  private let graph: RelationGraph
  private let plan: PeriodPlan
  private let sizes: FigureSizes
  private var values: [Months: ExactDecimal] = [:]

  /// The values for some steps.
  package init(seed: UInt64, graph: RelationGraph, plan: PeriodPlan, steps: Range<Int>) {
    (self.graph, self.plan) = (graph, plan)
    sizes = FigureSizes(seed: seed, graph: graph)
    let keys = graph.definitions.keys.sorted()
    for step in steps { for key in keys { _ = resolve(key, at: step, asking: []) } }
  }

  /// The value of a figure at a step; `nil` where it cannot be computed, as a rate of nothing.
  package func value(of key: FigureKey, at step: Int) -> ExactDecimal? {
    plan.period(of: key, at: step).flatMap { values[Months(key: key, period: $0)] }
  }

  private mutating func resolve(_ key: FigureKey, at step: Int, asking: Set<FigureKey>) -> ExactDecimal? {
    guard let period = plan.period(of: key, at: step), !asking.contains(key) else { return nil }
    let months = Months(key: key, period: period)
    if let known = values[months] { return known }
    let value = compute(key, period, at: step, asking: asking.union([key]))
    values[months] = value
    return value
  }

  private mutating func compute(
    _ key: FigureKey, _ period: MonthSpan, at step: Int, asking: Set<FigureKey>
  ) -> ExactDecimal? {
    switch graph.recipe(for: key) {
    case .free: return sizes.free(key, period)
    case .derived(let relation): return derive(relation, at: step, asking: asking)
    case .share(let wholes):
      let known = wholes.compactMap { resolve($0, at: step, asking: asking) }
      return known.min().map { sizes.share(key, of: $0, period) } ?? sizes.free(key, period)
    case .above(let part):
      let least = resolve(part, at: step, asking: asking)
      return least.map { sizes.above($0, key, period) } ?? sizes.free(key, period)
    case .portion(let total, let count):
      return resolve(total, at: step, asking: asking).map { sizes.portion(key, of: $0, among: count) }
    case .remainder(let total, let others):
      let taken = others.compactMap { resolve($0, at: step, asking: asking) }
      guard taken.count == others.count else { return nil }
      return resolve(total, at: step, asking: asking).map { $0 - taken.reduce(.zero, +) }
    }
  }

  private mutating func derive(
    _ relation: FigureRelation, at step: Int, asking: Set<FigureKey>
  ) -> ExactDecimal? {
    func of(_ key: FigureKey) -> ExactDecimal? { resolve(key, at: step, asking: asking) }
    switch relation {
    case .sum(_, let parts):
      let values = parts.compactMap { of($0) }
      return values.count == parts.count ? values.reduce(.zero, +) : nil
    case .difference(_, let whole, let taken):
      guard let whole = of(whole), let taken = of(taken) else { return nil }
      return whole - taken
    case .quotient(let result, let dividend, let divisor, let base):
      guard let dividend = of(dividend), let divisor = of(divisor) else { return nil }
      return dividend.quotient(by: divisor, times: base, fractionDigits: sizes.digits(of: result))
    case .same(_, let other): return of(other)
    case .part, .covering: return nil
    }
  }
}
