import PartnerUpdates
import QuarterlyReturn
import SampleSections
import Testing

/// Partners that report figures, and disclosure control over what they report.
struct EditionScene: Sendable {
  var definitions: [FigureDefinition]
  var relations: [FigureRelation] = []
  /// The definitions and relations of hate crime, where they are not those of police.
  var othersDefinitions: [FigureDefinition]?
  var othersRelations: [FigureRelation] = []
  var smallNumber = 5
  var roundingBase: Int?
  var earlier: [Submission] = []
  var published: [PublishedFigure] = []
  var findings: [LocatedFinding] = []
  var recordedCrime: RecordedCrime?
  var strategy = EditionScene.strategy
  var partnership = EditionScene.partnership
  /// What was decided about texts. The digest of a text is the text.
  var decisions: [ReleaseDecision] = []

  // One value each, so that what is dumped of their dictionaries has one order.
  private static let partnership = CoreSample.partnership()
  private static let strategy = CoreSample.strategy()

  var control: DisclosureControl {
    DisclosureControl(
      smallNumber: smallNumber, roundingBase: roundingBase,
      relations: [CoreSample.police.id: relations, CoreSample.hateCrime.id: othersRelations])
  }

  func inputs(_ submission: Submission, others: Submission? = nil) -> ReturnInputs {
    let files =
      [
        ReceivedSubmission.file(
          of: CoreSample.police, submission, definitions: definitions, findings: findings, text: "raw")
      ]
      + (others.map {
        [.file(of: CoreSample.hateCrime, $0, definitions: othersDefinitions ?? definitions)]
      } ?? [])
    return ReturnInputs(
      files, for: submission.quarter, partnership: partnership, strategy: strategy,
      earlier: earlier, recordedCrime: recordedCrime, releases: ReleaseRecord(decisions) { $0 })
  }

  func edition(_ submission: Submission, others: Submission? = nil) throws -> PublicEdition {
    try control.publicEdition(of: inputs(submission, others: others), published: published).get()
  }

  /// The edition of a return in which police report some figures.
  func edition(
    _ readings: [FigureReading], _ change: (inout Submission) -> Void = { _ in }
  ) throws -> PublicEdition {
    try edition(CoreSample.submission(figures: readings, change))
  }

  /// What stands in the value column for figures of police: a number or a shorthand.
  func values(_ readings: [FigureReading]) throws -> [FigureKey: String] {
    try edition(readings).printed(\.valueCell)
  }
}

extension PublicEdition {
  /// What a column prints for the figures of the partner that leads.
  func printed(_ cell: (PartnerReading) -> FigureCell<ExactDecimal>) -> [FigureKey: String] {
    Dictionary(
      uniqueKeysWithValues: content.figures.compactMap { report in
        report.readings.first.map { (report.definition.key, cell($0).text) }
      })
  }

  /// The first partner's reading of a figure.
  func reading(_ key: FigureKey) -> PartnerReading? { content.figure(key)?.readings.first }
}

extension FigureCell<ExactDecimal> {
  var text: String { shorthand ?? value?.description ?? "" }
}

extension FigureDefinition {
  /// A count of people over a rolling year.
  static func people(_ key: FigureKey, _ title: String? = nil, basis: PeriodBasis = .rollingYear) -> Self {
    FigureDefinition(
      key, title ?? key.description, unit: .count("people"), basis: basis, good: .lower, countsPeople: true,
      isRated: false)
  }

  /// A rate or share.
  static func rate(_ key: FigureKey, _ unit: FigureUnit = .percent) -> Self {
    FigureDefinition(key, key.description, unit: unit, basis: .rollingYear, good: .lower, isRated: false)
  }
}

extension FigureReading {
  /// A reading over the rolling year to January 2021.
  static func of(_ key: FigureKey, _ value: ExactDecimal?, _ previous: ExactDecimal? = nil) -> Self {
    CoreSample.reading(key, value, previous)
  }
}
