import PartnerUpdates

/// A kind of mistake, and how to make it wherever it can be made.
struct DefectKind: Sendable {
  /// When a submission is changed.
  enum Stage {
    /// Before numbers are typed into texts: text and table go on agreeing.
    case draft
    /// After that.
    case finished
  }

  let defectClass: DefectClass
  let name: String
  let rule: String
  var stage: Stage = .draft
  /// Whether one partner's section is enough for each subject, because the mistake is the same in all.
  var isOnceForAll = false
  /// In what the mistake can be made: figures, commitments, places of text.
  let subjects: @Sendable (Site) -> [String]
  /// Makes the mistake; `nil` where it cannot be made in this submission.
  let plant: @Sendable (inout Submission, String, Site) -> FieldPath?

  /// A kind that can be made once in a submission.
  static func whole(
    _ defectClass: DefectClass, _ name: String, _ rule: String,
    _ plant: @escaping @Sendable (inout Submission, Site) -> FieldPath?
  ) -> DefectKind {
    DefectKind(defectClass: defectClass, name: name, rule: rule, subjects: { _ in [""] }) {
      submission, _, site in
      plant(&submission, site)
    }
  }

  /// A kind that can be made in every figure; tells the field, empty for the figure itself.
  static func figure(
    _ defectClass: DefectClass, _ name: String, _ rule: String, stage: Stage = .draft,
    _ plant: @escaping @Sendable (inout FigureReading, FigureDefinition, Site) -> String?
  ) -> DefectKind {
    DefectKind(
      defectClass: defectClass, name: name, rule: rule, stage: stage,
      subjects: { $0.provider.figures.map(\.key.description) }
    ) { submission, key, site in
      let key = FigureKey(key)
      guard !site.isAnswered(key), let index = submission.figures.firstIndex(where: { $0.key == key }),
        let definition = site.definition(key),
        let field = plant(&submission.figures[index], definition, site)
      else { return nil }
      return field.isEmpty ? .figure(key) : .figure(key) / field
    }
  }

  /// A kind that can be made in every update; tells the field, empty for the update itself.
  static func update(
    _ defectClass: DefectClass, _ name: String, _ rule: String, stage: Stage = .draft,
    _ plant: @escaping @Sendable (inout Submission, Int, Site) -> String?
  ) -> DefectKind {
    DefectKind(
      defectClass: defectClass, name: name, rule: rule, stage: stage,
      subjects: { site in site.due.map(\.code) }
    ) { submission, code, site in
      guard let index = submission.updates.firstIndex(where: { $0.commitment == code }),
        let field = plant(&submission, index, site)
      else { return nil }
      return field.isEmpty ? .update(code) : .update(code) / field
    }
  }
}

/// A sound submission in which a mistake is to be made, with all that surrounds it.
struct Site: Sendable {
  let corpus: SoundCorpus
  let partner: Int
  let step: Int

  var world: World { corpus.world }
  var provider: any PartnerUpdateProvider { world.providers[partner] }
  var id: Partner.ID { provider.partner.id }
  var quarter: Quarter { world.calendar.quarters[step] }
  var draft: Submission { corpus.drafts[partner][step] }
  /// The same partner's submission so many quarters before.
  func before(_ quarters: Int) -> Submission? {
    step >= quarters ? corpus.drafts[partner][step - quarters] : nil
  }
  /// The other partners' submissions of the quarter, in the order of the roster.
  var others: [Submission] { corpus.drafts.indices.filter { $0 != partner }.map { corpus.drafts[$0][step] } }
  var due: [Commitment] { world.folder.strategy.commitments(of: id, dueIn: quarter) }

  func definition(_ key: FigureKey) -> FigureDefinition? { provider.figures.first { $0.key == key } }

  /// Whether the partner answers a query about a figure, now or earlier until now: a mistake there could be
  /// answered too.
  func isAnswered(_ key: FigureKey) -> Bool {
    (0...step).contains { step in
      corpus.drafts[partner][step].explanations.contains { answer in
        FieldPath.figure(key).contains(FieldPath(answer.field))
          && (step == self.step || answer.until.map { $0 >= quarter } ?? false)
      }
    }
  }

  /// Whether a text of the submission speaks of a figure.
  func isToldOf(_ key: FigureKey) -> Bool {
    draft.texts.contains { $0.text.contains("{\(key)") || $0.text.contains("«\(key).") }
  }

  /// The first partner on the roster that reports a figure too, when it comes before this one.
  func owner(of key: FigureKey) -> FigureReading? {
    corpus.drafts.prefix(partner).compactMap { $0[step].reading(of: key) }.first { $0.value != nil }
  }

  /// Makes change and rating follow a value that was changed.
  func settle(_ reading: inout FigureReading, _ definition: FigureDefinition) {
    if let change = reading.change, let value = reading.value, let previous = reading.previous {
      reading.change =
        change.isPercentage
        ? reading.computedPercentage(fractionDigits: change.amount.fractionDigits)
          .map { StatedChange($0, .percentage) }
        : StatedChange(value - previous, .number)
    }
    guard let status = reading.status, definition.isRated, definition.good != .contextual,
      let rise = reading.computedPercentage(fractionDigits: 2)
    else { return }
    let worsening = definition.good == .lower ? rise : -rise
    let isOff = worsening < .zero ? status == .red || status == .amber : worsening > 10 && status == .green
    if isOff { (reading.status, reading.reason) = (.notRated, "the figure is under review") }
  }
}
