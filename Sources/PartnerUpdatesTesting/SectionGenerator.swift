package import PartnerUpdates

/// Sections drawn by lot from what a provider declares and from its examples: sound in places, and as odd as
/// anything that a file can hold.
package struct SectionGenerator {
  private let partner: Partner
  private let figures: [FigureDefinition]
  private let examples: [Section]
  private let rules: [String]
  private var values: OddValues

  package init(
    for provider: any PartnerUpdateProvider, figures: [FigureDefinition], rules: [Rule], seed: UInt64
  ) {
    (partner, self.figures, self.rules) = (provider.partner, figures, rules.map(\.slug))
    examples = rules.flatMap { $0.passing + $0.failing }.map { $0.section(figures) }
    values = OddValues(keys: figures.map(\.key.description), seed: seed)
  }

  /// The next section. One in two is an example that something was done to.
  package mutating func next() -> Section {
    guard values.chance.once(in: 2), let example = values.chance.pick(examples) else { return anew() }
    var submission = example.submission
    submission.figures = spoilt(submission.figures)
    return Section(
      submission, definitions: example.definitions, strategy: keep(example.strategy),
      knownStrategies: example.knownStrategies,
      partnership: values.chance.once(in: 5) ? partnership() : example.partnership, place: example.place,
      earlier: values.chance.once(in: 5) ? [] : example.earlier,
      others: values.chance.once(in: 5) ? [] : example.others,
      recordedCrime: keep(example.recordedCrime))
  }

  /// The same section with its lists the other way round. Only the order of texts and of earlier submissions
  /// means something.
  func turned(_ section: Section) -> Section {
    var submission = section.submission
    submission.figures.reverse()
    submission.updates.reverse()
    submission.actions.reverse()
    submission.violenceReduction.reverse()
    submission.forwardPlan.reverse()
    submission.inspections.reverse()
    return Section(
      submission, definitions: section.definitions.reversed(), strategy: section.strategy,
      knownStrategies: section.knownStrategies.reversed(), partnership: section.partnership,
      place: section.place, earlier: section.earlier, others: section.others.reversed(),
      unreadable: section.unreadable, recordedCrime: section.recordedCrime)
  }

  private mutating func anew() -> Section {
    let submission = submission(of: partner.id, for: values.quarter())
    let strategy = strategy()
    let before = [submission.quarter.previous, submission.quarter.yearEarlier].compactMap(\.self)
    let earlier = before.map { self.submission(of: partner.id, for: $0) }
    let others = [Partner.ID("another"), Partner.ID("police")].filter { $0 != partner.id }
      .map { self.submission(of: $0, for: submission.quarter) }
    return Section(
      submission, definitions: values.chance.once(in: 10) ? [] : figures,
      strategy: values.chance.once(in: 4) ? nil : strategy, knownStrategies: [strategy.id],
      partnership: partnership(), place: keep(.init(folder: partner.id, quarter: submission.quarter)),
      earlier: values.chance.once(in: 2) ? [] : earlier, others: values.chance.once(in: 2) ? [] : others,
      unreadable: unreadable())
  }

  private mutating func submission(of partner: Partner.ID, for quarter: Quarter) -> Submission {
    let declared = values.chance.shuffled(figures).filter { _ in !values.chance.once(in: 5) }
    let readings = declared.map { values.reading(of: $0.key) }
    return Submission(
      partner: partner, quarter: quarter, strategy: "2020-2023", submitted: values.date(),
      preparedBy: values.text(), marking: values.chance.pick([.official, .officialSensitive, nil]) ?? nil,
      subject: values.text(), briefUpdate: values.text(),
      updates: values.chance.shuffled(Self.codes).map { values.update(on: $0) }, figures: readings,
      challenges: values.someTexts(), emergingTrends: values.someTexts(), supportRequired: values.someTexts(),
      recommendations: values.someTexts(), actions: ["1", "2021/07", ""].map { values.action($0) },
      violenceReduction: ["1.1", "", "1.1"].map { values.plannedAction($0) },
      forwardPlan: (0..<3).compactMap { _ in values.plannedMeeting() },
      inspections: ["", "One", "One"].map { values.inspection($0) },
      restricted: values.someTexts().map { .init(title: values.text(), paragraph: 7, text: $0) },
      explanations: rules.prefix(3).map { values.explanation(of: $0, keys: figures.map(\.key)) })
  }

  /// Readings of which some have gone, are nil returns, or have other values.
  private mutating func spoilt(_ readings: [FigureReading]) -> [FigureReading] {
    values.chance.shuffled(readings).compactMap { reading in
      switch values.chance.below(6) {
      case 0: nil
      case 1: FigureReading(reading.key, nilReturn: values.text())
      case 2: values.reading(of: reading.key)
      default: reading
      }
    }
  }

  private mutating func keep<Value>(_ value: Value?) -> Value? { values.chance.once(in: 5) ? nil : value }

  private static let codes = ["P1.1", "P1.2", "P9", "[odd]"]

  private mutating func strategy() -> Strategy {
    let commitments = Self.codes.map {
      Commitment(code: $0, title: values.text(), partners: [partner.id])
    }
    let quarter = values.quarter()
    return Strategy(
      id: "2020-2023", title: values.text(), inForce: quarter...quarter,
      priorities: [Priority(code: "P1", title: values.text(), commitments: commitments)])
  }

  private mutating func partnership() -> Partnership {
    let members = [Partnership.Member(partner: partner, lead: values.text())]
    return Partnership(name: values.text(), members: values.chance.once(in: 3) ? [] : members)
  }

  private mutating func unreadable() -> Set<FieldPath> {
    guard values.chance.once(in: 5), let figure = values.chance.pick(figures) else { return [] }
    return [.figure(figure.key) / "value", "updates"]
  }
}
