public import PartnerUpdates

/// One figure with what every partner that reports it says.
public struct FigureReport: Sendable {
  /// What the figure means.
  public let definition: FigureDefinition
  /// What each partner says, in roster order.
  public let readings: [PartnerReading]
  /// The fields in which partners differ; empty when they agree or only one reports it.
  public let differences: [String]
  /// Every value that a partner on the roster ever reported for the months of these readings, or for the months
  /// that they are compared with: month by month the oldest statement first, those of this quarter last. In a
  /// public edition only what the public sees or has seen.
  public let reportedValues: [ReportedValue]
  /// What published tables of recorded crime say of it; `nil` where they say nothing, and in a public edition where
  /// that could tell of a number that is withheld.
  public let publishedMonths: PublishedMonths?

  /// The reading that stands for the figure: that of the first partner on the roster that has a value.
  public var leading: PartnerReading? { readings.first { $0.reading.value != nil } ?? readings.first }
}

/// What one partner says of a figure.
public struct PartnerReading: Sendable {
  /// The partner.
  public let partner: Partner
  /// The figure as reported, with the cited figures put into its texts.
  public let reading: FigureReading
  /// The change computed from the two values: in per cent with one digit, of percentages in points; `nil` without both.
  public let computedChange: StatedChange?
  /// Which way it went against the earlier value; `nil` where the two cannot be compared.
  public let direction: Direction?
  /// Whether that is good.
  public let verdict: Verdict?
  /// The value that the same partner gave the quarter before.
  public let previousQuarter: ExactDecimal?
  /// The value that the same partner gave in the same quarter of the year before. The earlier value of the
  /// reading may be another: restated, or of other months.
  public let yearEarlier: ExactDecimal?
  /// The numbers that were taken out to protect people, in the order of the fields: none but in a public edition.
  public let confidential: [FigureField]
  /// Which way it went against the quarter before, and whether that is good; `nil` where that cannot be said.
  public let sinceLastQuarter: Travel?
  /// Which way it went against the same quarter of the year before, and whether that is good; `nil` where that
  /// cannot be said.
  public let sinceYearEarlier: Travel?
  /// Why the value cannot be compared with an earlier one that stands beside it, by the field of that one.
  public let obstacles: [FigureField: Obstacle]
  /// The values that the same partner gave in the seven quarters before, as far as it did, the oldest first.
  public let history: [QuarterValue]
}

/// Which way a figure went.
public enum Direction: String, Hashable, Sendable {
  /// Higher than before.
  case up
  /// Lower than before.
  case down
  /// The same as before.
  case level
}

/// Whether the way a figure went is good.
public enum Verdict: String, Hashable, Sendable {
  /// It went the way it should.
  case better
  /// It went the other way.
  case worse
  /// It did not move.
  case unchanged
  /// It moved, and whether that is good depends.
  case contextual
}

extension PartnerReading {
  init(
    _ reading: FigureReading, of definition: FigureDefinition, from partner: Partner,
    in quarter: Quarter, history: [QuarterValue], confidential: [FigureField] = [],
    obstacles: [FigureField: Obstacle] = [:]
  ) {
    func value(in earlier: Quarter?) -> ExactDecimal? { history.first { $0.quarter == earlier }?.value }
    self.partner = partner
    self.reading = reading
    previousQuarter = value(in: quarter.previous)
    yearEarlier = value(in: quarter.yearEarlier)
    // What this quarter does not tell, it is not compared with.
    self.history = history.map {
      QuarterValue(
        quarter: $0.quarter, value: $0.value, obstacle: reading.value == nil ? nil : $0.obstacle)
    }
    self.confidential = confidential
    computedChange = reading.computedChange(in: .init(ofChangeIn: definition.unit), fractionDigits: 1)
    let earlier: [FigureField: ExactDecimal?] = [
      .previous: reading.previous, .previousQuarter: previousQuarter, .yearEarlier: yearEarlier,
    ]
    let travels = earlier.compactMapValues {
      Travel(from: $0, to: reading.value, good: definition.good)
    }
    self.obstacles = obstacles.filter { travels[$0.key] != nil }
    func travel(_ field: FigureField) -> Travel? { obstacles[field] == nil ? travels[field] : nil }
    direction = travel(.previous)?.direction
    verdict = travel(.previous)?.verdict
    sinceLastQuarter = travel(.previousQuarter)
    sinceYearEarlier = travel(.yearEarlier)
  }
}

extension FigureReport {
  init(
    _ definition: FigureDefinition, readings: [PartnerReading], reportedValues: [ReportedValue],
    publishedMonths: PublishedMonths?
  ) {
    (self.definition, self.readings, self.reportedValues) = (definition, readings, reportedValues)
    self.publishedMonths = publishedMonths
    let reported = readings.map(\.reading).filter { $0.value != nil }
    let fields: [(String, Bool)] = [
      ("value", Self.differ(reported.map(\.value))),
      ("previous value", Self.differ(reported.map(\.previous))),
      ("period", Self.differ(reported.map(\.period))),
      ("status", Self.differ(reported.map(\.status))),
    ]
    differences = fields.filter(\.1).map(\.0)
  }

  private static func differ<Value: Hashable>(_ values: [Value?]) -> Bool {
    Set(values.compactMap(\.self)).count > 1
  }
}
