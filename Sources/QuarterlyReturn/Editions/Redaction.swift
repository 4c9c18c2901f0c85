import PartnerUpdates

/// Takes out of what was handed in whatever the public must not see, so that a return can be combined anew.
struct Redaction {
  let inputs: Inputs
  let suppression: Suppression
  let control: DisclosureControl
  let figures: [SuppressedFigure]
  /// What was taken out so far.
  private(set) var withheld: Withheld

  /// Stands where the text of an update stood, of a submission with a higher marking.
  static let sensitiveText = "The text is withheld: this submission is marked OFFICIAL-SENSITIVE."
  /// Stands where the text of an action stood that its partner does not mention any more.
  static let earlierText = "The text is withheld: it was reported in an earlier quarter."

  init(_ inputs: Inputs, _ suppression: Suppression, under control: DisclosureControl) {
    (self.inputs, self.suppression, self.control) = (inputs, suppression, control)
    figures = SuppressedFigure.all(in: inputs, suppression)
    var withheld = Withheld()
    withheld.roundingBase = control.roundingBase
    let entries = inputs.inRosterOrder
    withheld.exemptParagraphs = entries.flatMap(\.submission.restricted).map(\.paragraph)
      .sorted { ($0 ?? .max) < ($1 ?? .max) }
    withheld.sensitivePartners = entries.filter(\.isSensitive).map(\.partner)
    self.withheld = withheld
  }

  /// What stands where a role, a name or another short text stood; nothing where there was none.
  static func withheldName(for text: String) -> String { text.isEmpty ? "" : "withheld" }

  /// The inputs of a return that everybody may read.
  mutating func redactedInputs() -> Inputs {
    let confidential = confidentialCells
    withheld.confidentialCells = confidential.count
    var received: [ReceivedSubmission] = []
    for entry in inputs.inRosterOrder {
      received.append(
        ReceivedSubmission(
          file: "\(entry.partner.id)/\(inputs.quarter.fileName).yaml", partner: entry.partner.id,
          submission: redacted(entry), definitions: entry.definitions, findings: findings(of: entry), text: ""
        )
      )
    }
    let disclosedActions = disclosedActions
    withheld.sensitiveActions =
      inputs.inRosterOrder.filter(\.isSensitive).flatMap(\.submission.actions).count
      + inputs.unmentionedActions.count - disclosedActions.count
    let disclosedRecordedCrime = disclosedRecordedCrime
    withheld.publishedMonths = figuresLosingMonths(where: disclosedRecordedCrime)
    return Inputs(
      received: received, quarter: inputs.quarter, partnership: inputs.partnership, strategy: inputs.strategy,
      earlier: inputs.earlier.map(redacted), recordedCrime: disclosedRecordedCrime,
      confidential: confidential,
      obstacles: inputs.obstaclesAsWritten, disclosedActions: disclosedActions)
  }

  /// A text of this quarter, without the paragraphs that could tell of a suppressed number.
  mutating func redacted(_ text: String, of partner: Partner, about figure: FigureKey? = nil) -> String {
    guard !text.isEmpty else { return "" }
    let redaction = TextRedaction(of: partner.id, figures: figures, about: figure)
    let (redacted, paragraphs) = redaction.redacted(text)
    withheld.paragraphs += paragraphs
    return redacted
  }

  private mutating func redacted(_ entry: Inputs.Entry) -> Submission {
    let written = entry.submission
    var submission = Submission(
      partner: written.partner, quarter: written.quarter, strategy: written.strategy,
      submitted: written.submitted)
    submission.updates = written.updates.filter { inputs.strategy.commitment($0.commitment) != nil }
    submission.figures = figuresShown(in: entry)
    submission.illustrative = redacted(written.illustrative, of: entry.partner)
    guard !entry.isSensitive else {
      submission = submission.withoutTexts()
      submission.marking = written.marking
      submission.preparedBy = Self.withheldName(for: written.preparedBy)
      submission.addSilentPapers(of: written)
      return submission
    }
    submission.preparedBy = redacted(written.preparedBy, of: entry.partner)
    submission.updates = submission.updates.map { update in
      Update(
        commitment: update.commitment, status: update.status,
        reason: redacted(update.reason, of: entry.partner), text: redacted(update.text, of: entry.partner))
    }
    submission.figures = submission.figures.map { redactedTexts(of: $0, by: entry.partner) }
    submission.challenges = written.challenges.map { redacted($0, of: entry.partner) }
    submission.emergingTrends = written.emergingTrends.map { redacted($0, of: entry.partner) }
    submission.supportRequired = written.supportRequired.map { redacted($0, of: entry.partner) }
    submission.actions = written.actions.map { action in
      action.replacingTexts { redacted($0, of: entry.partner) }
    }
    addPapers(of: written, by: entry.partner, to: &submission)
    return submission
  }

  private mutating func redactedTexts(of reading: FigureReading, by partner: Partner) -> FigureReading {
    var redacted = reading
    redacted.reason = self.redacted(reading.reason, of: partner, about: reading.key)
    // That a number was revised says that it is another than before.
    let isShown = reading.value != nil && reading.previous != nil
    redacted.restated = isShown ? self.redacted(reading.restated, of: partner, about: reading.key) : ""
    redacted.note = self.redacted(reading.note, of: partner, about: reading.key)
    redacted.source = self.redacted(reading.source, of: partner, about: reading.key)
    redacted.nilReturn = reading.nilReturn.map { self.redacted($0, of: partner, about: reading.key) }
    return redacted
  }
}

extension Inputs.Entry {
  /// Whether its texts are not for everybody.
  var isSensitive: Bool { submission.handling == .officialSensitive }
}

extension Submission {
  /// Statuses and figures alone, with a sentence for every update that had a text.
  fileprivate func withoutTexts() -> Submission {
    var submission = self
    submission.updates = updates.map { update in
      Update(
        commitment: update.commitment, status: update.status,
        text: update.text.isEmpty ? "" : Redaction.sensitiveText)
    }
    if !illustrative.isEmpty { submission.illustrative = Redaction.sensitiveText }
    submission.figures = figures.map { reading in
      var silent = reading
      (silent.reason, silent.restated, silent.note, silent.source) = ("", "", "", "")
      silent.nilReturn = reading.nilReturn.map { _ in Redaction.sensitiveText }
      return silent
    }
    return submission
  }
}
