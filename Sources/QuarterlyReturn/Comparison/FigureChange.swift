public import PartnerUpdates

/// What became of one partner's figure.
public struct FigureChange: Sendable {
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
  /// The change: in per cent with one digit, of percentages in points; `nil` without two values that can be compared, or
  /// in per cent of zero.
  public let change: StatedChange?
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
    obstacle = pair.earlier.flatMap { earlier in
      pair.later.flatMap { .between(earlier.dated, $0.dated) }
    }
    travel =
      obstacle == nil ? Travel(from: earlier?.value, to: later?.value, good: any.definition.good) : nil
    let both = FigureReading(any.definition.key, value: later?.value, previous: earlier?.value)
    change =
      obstacle == nil
      ? both.computedChange(in: .init(ofChangeIn: any.definition.unit), fractionDigits: 1) : nil
    restatements = Self.restatements(from: pair.earlier?.reading, to: pair.later?.reading)
    kind = Self.kind(from: earlier, to: later, travel: travel, isRestated: !restatements.isEmpty)
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
  let submitted: CalendarDate?

  var dated: DatedReading {
    DatedReading(reading: reading, definition: definition, submitted: submitted)
  }

  static func all(in quarterlyReturn: QuarterlyReturn) -> [Reported] {
    quarterlyReturn.figures.flatMap { report in
      report.readings.map { reading in
        Reported(
          definition: report.definition, partner: reading.partner, reading: reading.reading,
          submitted: quarterlyReturn.partners.first { $0.partner == reading.partner }?.submitted)
      }
    }
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
