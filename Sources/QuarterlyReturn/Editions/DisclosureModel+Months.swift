import PartnerUpdates

extension DisclosureModel {
  /// What happened in months between counts follows from them, however many have to be added and taken away:
  /// April to December less April to September, a year less three of its quarters.
  ///
  /// - Parameters:
  ///   - statements: the cells of a figure, those for one span of months together.
  ///   - isKeptBack: whether a number of it, or of a figure that it is related to, was hidden before this edition or by
  ///     its partner: then it must not follow, whatever it counts.
  mutating func relateMonths(_ statements: [[IndexedCell]], isKeptBack: Bool) {
    let cells = statements.compactMap(\.first)
    guard let first = cells.first, first.cell.definition?.basis != .pointInTime else { return }
    let isProtected = quantities[first.index].isProtected
    let addsUp = first.cell.definition?.unit.addsUp ?? false
    guard isProtected || (isKeptBack && addsUp) else { return }
    let routes = MonthRoutes(cells.compactMap { cell in cell.cell.period.map { ($0, cell.index) } })
    for (index, terms) in routes.roundabout { addCombination(index, of: terms) }
    guard isProtected, let largest = control.largestSmall else { return }
    for terms in routes.betweens {
      let numbers = terms.compactMap { term in quantities[term.quantity].truth.map { term.sign * $0 } }
      let between = numbers.count == terms.count ? numbers.reduce(0, +) : nil
      // Less than nothing follows only from counts that contradict each other; far more is never small.
      if let between, between < 0 || between > 10 * largest { continue }
      addCombination(addUnprinted(between), of: terms)
    }
  }
}

/// The ways from one month to another over spans whose counts are stated. A count up to a month is what counts are
/// the differences of, so whatever months are joined by spans have a count between them.
struct MonthRoutes {
  /// A span that others lead around: its number, and those whose sum it is.
  private(set) var roundabout: [(index: Int, terms: [NumberConstraint.Term])] = []
  /// What the months between two ends have in total, where no span states it and something is taken away: what is
  /// only added up is no less than what is stated.
  private(set) var betweens: [[NumberConstraint.Term]] = []

  /// More spans than these are not joined: nobody reports a figure over so many.
  private static let mostSpans = 240

  init(_ spans: [(period: MonthSpan, index: Int)]) {
    let spans = spans.prefix(Self.mostSpans)
    var steps: [CalendarMonth: [(to: CalendarMonth, term: NumberConstraint.Term)]] = [:]
    var stated: Set<[CalendarMonth]> = []
    for (period, index) in spans {
      let (first, end) = (period.first, period.last.advanced(by: 1))
      stated.insert([first, end])
      steps[first, default: []].append((end, .init(quantity: index, isTaken: false)))
      steps[end, default: []].append((first, .init(quantity: index, isTaken: true)))
    }
    var routes: [CalendarMonth: [NumberConstraint.Term]] = [:]
    var components: [[CalendarMonth]] = []
    for root in steps.keys.sorted() where routes[root] == nil {
      var reached = [root]
      routes[root] = []
      var next = 0
      while next < reached.count {
        for (to, term) in steps[reached[next]] ?? [] where routes[to] == nil {
          routes[to] = (routes[reached[next]] ?? []) + [term]
          reached.append(to)
        }
        next += 1
      }
      components.append(reached.sorted())
    }
    var roundaboutMonths: Set<CalendarMonth> = []
    for (period, index) in spans {
      let (first, end) = (period.first, period.last.advanced(by: 1))
      let terms = Self.route(from: routes[first] ?? [], to: routes[end] ?? [])
      guard terms.map(\.quantity) != [index] else { continue }
      roundabout.append((index, terms))
      roundaboutMonths.insert(first)
    }
    let ends = Dictionary(
      spans.map { ($0.index, [$0.period.first, $0.period.last.advanced(by: 1)]) },
      uniquingKeysWith: { one, _ in one })
    for months in components {
      // With one way only between months, what lies on it is the sum of what lies before and after: to keep each of
      // the two is enough.
      let hasOneWay = roundaboutMonths.isDisjoint(with: months)
      for (place, end) in months.enumerated() {
        for first in months[..<place] where !stated.contains([first, end]) {
          let terms = Self.route(from: routes[first] ?? [], to: routes[end] ?? [])
          guard terms.contains(where: \.isTaken) else { continue }
          let passed = terms.flatMap { ends[$0.quantity] ?? [] }
          if hasOneWay, passed.contains(where: { first < $0 && $0 < end }) { continue }
          betweens.append(terms)
        }
      }
    }
  }

  /// The way from one month to another, when both are reached from a third.
  private static func route(
    from first: [NumberConstraint.Term], to end: [NumberConstraint.Term]
  ) -> [NumberConstraint.Term] {
    let shared = zip(first, end).prefix { $0 == $1 }.count
    let back = first[shared...].reversed().map {
      NumberConstraint.Term(quantity: $0.quantity, isTaken: !$0.isTaken)
    }
    return back + end[shared...]
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
