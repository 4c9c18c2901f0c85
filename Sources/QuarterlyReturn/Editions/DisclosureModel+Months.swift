import PartnerUpdates

extension DisclosureModel {
  /// The numbers of a figure by the months that they cover: one for each span that is stated, and those that were worked
  /// out for months that no return states.
  struct FigureMonths {
    let routes: MonthRoutes
    let stated: Set<MonthSpan>
    var numbers: [MonthSpan: Int]

    /// Whether the number of some months is stated, or follows from others by months.
    func tells(_ months: MonthSpan) -> Bool {
      stated.contains(months) || routes.joins(months)
    }
  }

  /// What happened in months between counts follows from them, however many have to be added and taken away:
  /// April to December less April to September, a year less three of its quarters.
  ///
  /// - Parameters:
  ///   - numbers: the numbers of a figure, one for each span of months.
  ///   - isKept: whether one of its numbers must be kept, or one of a figure that it is related to: a small count, or
  ///     whatever was hidden before this edition or by its partner.
  mutating func relateMonths(
    of figure: FigureKey, _ numbers: [(months: MonthSpan, index: Int)], isKept: Bool
  ) -> FigureMonths {
    let addsUp = addingFigures.contains(figure)
    let routes = MonthRoutes(isKept && addsUp ? numbers : [])
    var months = FigureMonths(
      routes: routes, stated: Set(numbers.map(\.months)),
      numbers: Dictionary(numbers, uniquingKeysWith: { one, _ in one }))
    for (index, terms) in routes.roundabout { addCombination(index, of: terms) }
    guard counts[figure] == true, let largest = control.largestSmall else { return months }
    for between in routes.betweens {
      // Far more is never small.
      if let number = sum(of: between.terms), number > 10 * largest { continue }
      addNumber(over: between.months, to: &months)
    }
    return months
  }

  /// The number of some months: one that is stated, or one that follows by months. None where it would be less than
  /// nothing: that follows only from counts that contradict each other.
  @discardableResult
  mutating func addNumber(over span: MonthSpan, to months: inout FigureMonths) -> Int? {
    if let index = months.numbers[span] { return index }
    guard let terms = months.routes.terms(over: span), let first = terms.first else {
      return nil
    }
    let number = sum(of: terms)
    if let number, number < 0 { return nil }
    let index = addUnprinted(number, over: span, like: quantities[first.quantity])
    addCombination(index, of: terms)
    months.numbers[span] = index
    return index
  }

  /// What terms add up to, where all are known.
  func sum(of terms: [NumberConstraint.Term]) -> Int128? {
    let numbers = terms.compactMap { term in quantities[term.quantity].truth.map { term.sign * $0 } }
    return numbers.count == terms.count ? numbers.reduce(0, +) : nil
  }
}

/// The ways from one month to another over spans whose counts are stated. A count up to a month is what counts are
/// the differences of, so whatever months are joined by spans have a count between them.
struct MonthRoutes {
  /// A span that others lead around: its number, and those whose sum it is.
  private(set) var roundabout: [(index: Int, terms: [NumberConstraint.Term])] = []
  /// What the months between two ends have in total, where no span states it and something is taken away: what is
  /// only added up is no less than what is stated.
  private(set) var betweens: [(months: MonthSpan, terms: [NumberConstraint.Term])] = []
  /// The way to each of these months from the first one that it is joined with, and the group of months it is in.
  private var routes: [CalendarMonth: [NumberConstraint.Term]] = [:]
  private var groups: [CalendarMonth: Int] = [:]

  /// More spans than these are not joined: nobody reports a figure over so many.
  private static let mostSpans = 240

  init(_ spans: [(months: MonthSpan, index: Int)]) {
    let spans = spans.prefix(Self.mostSpans)
    var steps: [CalendarMonth: [(to: CalendarMonth, term: NumberConstraint.Term)]] = [:]
    var stated: Set<[CalendarMonth]> = []
    for (months, index) in spans {
      let (first, end) = (months.first, months.end)
      stated.insert([first, end])
      steps[first, default: []].append((end, .init(quantity: index, isTaken: false)))
      steps[end, default: []].append((first, .init(quantity: index, isTaken: true)))
    }
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
      for month in reached { groups[month] = components.count }
      components.append(reached.sorted())
    }
    var roundaboutMonths: Set<CalendarMonth> = []
    for (months, index) in spans {
      let first = months.first
      let terms = Self.route(from: routes[first] ?? [], to: routes[months.end] ?? [])
      guard terms.map(\.quantity) != [index] else { continue }
      roundabout.append((index, terms))
      roundaboutMonths.insert(first)
    }
    let ends = Dictionary(
      spans.map { ($0.index, [$0.months.first, $0.months.end]) },
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
          if let months = MonthSpan(from: first, through: end.advanced(by: -1)) {
            betweens.append((months, terms))
          }
        }
      }
    }
  }

  /// Whether a way leads from the beginning of some months to their end.
  func joins(_ months: MonthSpan) -> Bool {
    groups[months.first].map { $0 == groups[months.end] } ?? false
  }

  /// What is to be added and taken away for the count of some months.
  func terms(over months: MonthSpan) -> [NumberConstraint.Term]? {
    joins(months) ? Self.route(from: routes[months.first] ?? [], to: routes[months.end] ?? []) : nil
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

extension MonthSpan {
  /// The month after its last one.
  var end: CalendarMonth { last.advanced(by: 1) }
}
