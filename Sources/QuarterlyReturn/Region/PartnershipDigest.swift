public import PartnerUpdates

/// What the view of a region needs of one partnership's return: its statuses and figures, and none of its texts.
///
/// Regions read hundreds of returns, so each is reduced to this before the next is read. It holds nothing that
/// the edition it was made from does not show.
public struct PartnershipDigest: Hashable, Sendable {
  /// The printed name of the partnership.
  public let partnership: String
  /// The quarter of the return.
  public let quarter: Quarter
  /// The printed title of the strategy that was in force.
  public let strategy: String
  /// The marking of the edition.
  public let marking: Marking
  /// The priorities in the order of the strategy.
  public let priorities: [PriorityDigest]
  /// The figures that somebody reported, in the order of the return, each key once.
  public let figures: [FigureDigest]

  /// A digest from its parts.
  public init(
    partnership: String, quarter: Quarter, strategy: String, marking: Marking, priorities: [PriorityDigest],
    figures: [FigureDigest]
  ) {
    (self.partnership, self.quarter, self.strategy) = (partnership, quarter, strategy)
    (self.marking, self.priorities, self.figures) = (marking, priorities, figures)
  }

  /// What the view of a region needs of an edition.
  public init(of edition: some Edition) {
    let content = edition.content
    self.init(
      partnership: content.partnership.name, quarter: content.quarter, strategy: content.strategy.title,
      marking: edition.marking, priorities: content.priorities.map(PriorityDigest.init),
      figures: content.figures.compactMap { FigureDigest($0, roundingBase: edition.withheld.roundingBase) })
  }
}

/// A priority of one partnership, and how it stands.
public struct PriorityDigest: Hashable, Sendable {
  /// Its code, such as P1.
  public let code: String
  /// Its printed title.
  public let title: String
  /// The name that priorities of the same meaning share across partnerships; empty when none is agreed.
  public let regional: String
  /// The status of all that was reported under it (``PriorityReport/rollUp``).
  public let status: Status?
  /// How many updates or statuses are still to come: with any, the status may get worse.
  public let outstanding: Int

  /// A priority from its parts.
  public init(code: String, title: String, regional: String = "", status: Status?, outstanding: Int = 0) {
    (self.code, self.title, self.regional) = (code, title, regional)
    (self.status, self.outstanding) = (status, outstanding)
  }

  init(_ report: PriorityReport) {
    self.init(
      code: report.priority.code, title: report.priority.title, regional: report.priority.regional,
      status: report.rollUp, outstanding: report.outstanding)
  }
}

/// A figure of one partnership: how it is defined, and the two numbers that a region may add up.
public struct FigureDigest: Hashable, Sendable {
  /// What it means.
  public let definition: FigureDefinition
  /// The value of this period.
  public let value: RegionalNumber
  /// The value that it is compared with.
  public let previous: RegionalNumber
  /// Why the two cannot be compared, if they cannot.
  public let obstacle: Obstacle?

  /// A figure from its parts.
  public init(
    _ definition: FigureDefinition, value: RegionalNumber, previous: RegionalNumber, obstacle: Obstacle? = nil
  ) {
    (self.definition, self.value, self.previous, self.obstacle) = (definition, value, previous, obstacle)
  }

  /// The reading that stands for a figure; `nil` where no partner gave a value.
  init?(_ report: FigureReport, roundingBase: Int?) {
    let readings = report.readings
    let isConfidential = readings.contains { $0.valueCell == .confidential }
    guard let leading = report.leading, isConfidential || leading.reading.value != nil else { return nil }
    let isRounded = roundingBase != nil && report.definition.countsPeople
    let reading = leading.reading
    func number(
      _ cell: KeyPath<PartnerReading, FigureCell<ExactDecimal>>, _ period: MonthSpan?, _ fields: Set<String>
    ) -> RegionalNumber {
      let isSecret = readings.contains { $0[keyPath: cell] == .confidential }
      return RegionalNumber(
        isSecret ? .confidential : leading[keyPath: cell], period: period,
        isIllustrative: reading.isIllustrative, isRounded: isRounded,
        isDisputed: !fields.isDisjoint(with: report.differences))
    }
    self.init(
      report.definition, value: number(\.valueCell, reading.period, ["value", "period"]),
      previous: number(\.previousCell, reading.comparisonPeriod, ["previous value", "period"]),
      obstacle: readings.compactMap { $0.obstacles[.previous] }.first)
  }
}

/// A number of one partnership, with whatever forbids to add it to another's.
public struct RegionalNumber: Hashable, Sendable {
  /// The number as the edition shows it.
  public let cell: FigureCell<ExactDecimal>
  /// The months that it covers.
  public let period: MonthSpan?
  /// Whether it is made up, to show the form.
  public let isIllustrative: Bool
  /// Whether it is printed rounded, to protect people.
  public let isRounded: Bool
  /// Whether partners of this partnership report different numbers, or different months.
  public let isDisputed: Bool

  /// A number.
  public init(
    _ cell: FigureCell<ExactDecimal>, period: MonthSpan?, isIllustrative: Bool = false,
    isRounded: Bool = false,
    isDisputed: Bool = false
  ) {
    (self.cell, self.period) = (cell, period)
    (self.isIllustrative, self.isRounded, self.isDisputed) = (isIllustrative, isRounded, isDisputed)
  }
}
