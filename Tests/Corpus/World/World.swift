package import PartnerUpdates

/// Everything that a seed decides before a submission is written: who, when, and what the figures are.
package struct World: Sendable {
  package let seed: UInt64
  package let calendar: ReportingCalendar
  package let folder: PartnershipFolder
  /// One for every partner on the roster, in its order.
  package let providers: [any PartnerUpdateProvider]
  package let graph: RelationGraph
  package let plan: PeriodPlan
  package let values: FigureValues

  /// The world of a seed.
  package init(seed: UInt64) throws {
    guard let calendar = ReportingCalendar(seed: seed) else { throw NoCalendar() }
    self.seed = seed
    self.calendar = calendar
    folder = try PartnershipFolder(calendar)
    providers = Agencies.providers(of: folder.partnership)
    graph = RelationGraph(providers)
    plan = PeriodPlan(seed: seed, calendar: calendar, graph: graph)
    values = FigureValues(seed: seed, graph: graph, plan: plan, steps: -4..<calendar.quarters.count)
  }

  struct NoCalendar: Error {}

  /// The earlier value as it was re-classified after publication; `nil` where it was not.
  ///
  /// Only what no equation ties to others is restated, as the others would be restated with it.
  func restated(_ key: FigureKey, _ reported: ExactDecimal, at step: Int) -> ExactDecimal? {
    var random = SeededRandom(seed, "restated", key.description, "\(step)")
    guard random.chance(4), graph.definitions[key]?.basis == .rollingYear, !graph.isInEquation(key),
      graph.covering(key) == nil, let whole = reported.wholeNumber, whole >= 100
    else { return nil }
    return ExactDecimal(whole + (graph.isWhole(key) ? 1 : -1) * (1 + random.below(whole / 100)))
  }
}
