public import PartnerUpdates

/// What became of one partner's figure.
public struct FigureChange: Sendable {
  /// Why two values say nothing of one another.
  public enum Obstacle: Hashable, Sendable {
    /// The figure is defined in another way, or a month from which it is counted in another way lies between.
    case counting
    /// They cover so many months, first the earlier one.
    case months(Int, Int)
  }

  /// A number that both returns give for the same months, and not alike.
  public struct Restatement: Hashable, Sendable {
    /// The months.
    public let period: MonthSpan
    /// What the earlier return says.
    public let earlier: ExactDecimal
    /// What the later return says.
    public let later: ExactDecimal
  }

  /// What the figure means, in the later return where it has it.
  public let definition: FigureDefinition
  /// The partner.
  public let partner: Partner
  /// The earlier return's reading.
  public let earlier: FigureReading?
  /// The later return's reading.
  public let later: FigureReading?
  /// Why the values cannot be compared, if they cannot.
  public let obstacle: Obstacle?
  /// Which way it went, and whether that is good; `nil` without two values that can be compared.
  public let travel: Travel?
  /// The change in per cent with one digit; `nil` without two values that can be compared, or from zero.
  public let percentage: StatedChange?
  /// What the later return says otherwise than the earlier one did.
  public let restatements: [Restatement]
  /// How it changed: the worse of its value and its rating. New and gone are values.
  public let kind: ChangeKind

  static func all(from earlier: QuarterlyReturn, to later: QuarterlyReturn) -> [FigureChange] {
    let pairs = Pair.all(Reported.all(in: earlier), Reported.all(in: later)) {
      [$0.definition.key.description, $0.partner.id.description]
    }
    return pairs.compactMap(FigureChange.init).sortedStably(by: \.kind)
  }

  private init?(_ pair: Pair<Reported>) {
    guard let any = pair.later ?? pair.earlier else { return nil }
    (definition, partner) = (any.definition, any.partner)
    (earlier, later) = (pair.earlier?.reading, pair.later?.reading)
    obstacle = Self.obstacle(pair)
    travel =
      obstacle == nil ? Travel(from: earlier?.value, to: later?.value, good: any.definition.good) : nil
    let both = FigureReading(any.definition.key, value: later?.value, previous: earlier?.value)
    percentage =
      obstacle == nil
      ? both.computedPercentage(fractionDigits: 1).map { StatedChange($0, isPercentage: true) } : nil
    restatements = Self.restatements(from: pair.earlier?.reading, to: pair.later?.reading)
    kind = Self.kind(from: earlier, to: later, travel: travel, isRestated: !restatements.isEmpty)
  }

  private static func obstacle(_ pair: Pair<Reported>) -> Obstacle? {
    guard let earlier = pair.earlier, let later = pair.later else { return nil }
    if !earlier.definition.counts(as: later.definition) { return .counting }
    guard let before = earlier.reading.period, let now = later.reading.period else { return nil }
    if before.length != now.length { return .months(before.length, now.length) }
    let hasBreak = later.definition.breaks.contains { before.first < $0 && $0 <= now.last }
    return hasBreak ? .counting : nil
  }

  private static func restatements(
    from earlier: FigureReading?, to later: FigureReading?
  ) -> [Restatement] {
    let before = earlier?.statements ?? []
    return (later?.statements ?? []).flatMap { now in
      before.filter { $0.period == now.period && $0.value != now.value }.map {
        Restatement(period: now.period, earlier: $0.value, later: now.value)
      }
    }
  }

  private static func kind(
    from earlier: FigureReading?, to later: FigureReading?, travel: Travel?, isRestated: Bool
  ) -> ChangeKind {
    switch (earlier?.value, later?.value) {
    case (nil, nil): return .unchanged
    case (nil, _?): return .new
    case (_?, nil): return .gone
    case (let before?, let now?):
      let isRatedAlike = earlier?.status == later?.status
      var kinds: [ChangeKind] = []
      if !isRatedAlike { kinds.append(ChangeKind(later?.status?.verdict(since: earlier?.status))) }
      if before != now { kinds.append(ChangeKind(travel?.verdict)) }
      if isRestated { kinds.append(.changed) }
      // A rating that came or went does not hide which way the value went.
      return kinds.filter { $0 != .changed }.min() ?? kinds.first ?? .unchanged
    }
  }
}

/// A reading with what it means and whose it is.
private struct Reported {
  let definition: FigureDefinition
  let partner: Partner
  let reading: FigureReading

  static func all(in quarterlyReturn: QuarterlyReturn) -> [Reported] {
    quarterlyReturn.figures.flatMap { report in
      report.readings.map {
        Reported(definition: report.definition, partner: $0.partner, reading: $0.reading)
      }
    }
  }
}

extension FigureDefinition {
  /// Whether values under both definitions count the same thing in the same way.
  fileprivate func counts(as other: FigureDefinition) -> Bool {
    (unit, basis, meaning) == (other.unit, other.basis, other.meaning)
  }
}

extension FigureReading {
  /// What it says of which months.
  fileprivate var statements: [(period: MonthSpan, value: ExactDecimal)] {
    [(period, value), (comparisonPeriod, previous)].compactMap { period, value in
      period.flatMap { period in value.map { (period, $0) } }
    }
  }
}
