package import PartnerUpdates

/// The months that each figure covers in each quarter.
package struct PeriodPlan: Sendable {
  private let seed: UInt64
  private let calendar: ReportingCalendar
  private let graph: RelationGraph

  package init(seed: UInt64, calendar: ReportingCalendar, graph: RelationGraph) {
    (self.seed, self.calendar, self.graph) = (seed, calendar, graph)
  }

  /// The months of a figure at a step; a year earlier they are twelve months before.
  package func period(of key: FigureKey, at step: Int) -> MonthSpan? {
    guard let definition = graph.definitions[key] else { return nil }
    let latest = latestMonth(for: definition, at: step)
    switch definition.basis {
    case .rollingYear: return .rollingYear(endingIn: latest)
    case .calendarYear: return Self.wholeYear(endingIn: 12, by: latest)
    case .financialYear: return Self.wholeYear(endingIn: 3, by: latest)
    case .yearToDate: return Self.sinceApril(through: latest)
    case .quarter:
      let last = latest.advanced(by: -(latest.month % 3))
      return MonthSpan(from: last.advanced(by: -2), through: last)
    case .pointInTime: return MonthSpan(from: latest, through: latest)
    case .cumulative: return start(of: key).flatMap { MonthSpan(from: $0, through: latest) }
    case .statedPeriod:
      return MonthSpan(from: latest.advanced(by: 1 - statedLength(of: key)), through: latest)
    }
  }

  /// Where equations tie a figure to one that is given for whole years, it is of the same year.
  private func latestMonth(for definition: FigureDefinition, at step: Int) -> CalendarMonth {
    let yearly = graph.tied(to: definition.key).compactMap { graph.definitions[$0] }
      .filter { $0.basis == .calendarYear || $0.basis == .financialYear }
    guard let first = yearly.first else { return calendar.latestMonth(at: step, lag: definition.usualLag) }
    let latest = calendar.latestMonth(at: step, lag: yearly.map(\.usualLag).max() ?? 1)
    return Self.wholeYear(endingIn: first.basis == .calendarYear ? 12 : 3, by: latest).last
  }

  private static func wholeYear(endingIn month: Int, by latest: CalendarMonth) -> MonthSpan {
    .rollingYear(endingIn: latest.advanced(by: -((latest.month - month + 12) % 12)))
  }

  private static func sinceApril(through latest: CalendarMonth) -> MonthSpan? {
    MonthSpan(from: latest.advanced(by: -((latest.month - 4 + 12) % 12)), through: latest)
  }

  /// When what is counted up since a start began: some years before the corpus.
  private func start(of key: FigureKey) -> CalendarMonth? {
    var random = SeededRandom(seed, "start", key.description)
    return calendar.quarters.first.flatMap {
      CalendarMonth(year: $0.startYear - 5 + random.below(3), month: 1 + random.below(12))
    }
  }

  private func statedLength(of key: FigureKey) -> Int {
    var random = SeededRandom(seed, "length", key.description)
    return random.pick([6, 9, 12, 24, 60]) ?? 12
  }
}
