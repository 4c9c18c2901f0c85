import PartnerUpdates

/// Takes out of what was handed in whatever the public must not see, so that a return can be combined anew.
struct Redaction {
  let inputs: Inputs
  let suppression: Suppression
  let control: DisclosureControl
  /// The figures of which a number is suppressed or rounded, this quarter or in a quarter before.
  let figures: Set<FigureKey>
  /// Which texts a person is asked about, and what was decided.
  let review: ReleaseReview
  /// What was taken out so far.
  private(set) var withheld: Withheld

  /// Stands where the text of an update stood, of a submission with a higher marking.
  static let sensitiveText = "The text is withheld: this submission is marked OFFICIAL-SENSITIVE."
  /// Stands where the text of an action stood that its partner does not mention any more.
  static let earlierText = "The text is withheld: it was reported in an earlier quarter."
  /// Stands where a text stood that could tell of a hidden number and that nobody has released.
  static let withheldText = "[withheld]"
  /// Stands where a text stood that its partner restricts.
  static let restrictedText = "Restricted: this was reported to the board in private."
  /// Stands where a confidential number is cited.
  static let confidential = "[c]"

  init(
    _ inputs: Inputs, _ suppression: Suppression, under control: DisclosureControl,
    releasing releases: ReleaseRecord
  ) {
    (self.inputs, self.suppression, self.control) = (inputs, suppression, control)
    figures = Set(suppression.inexact.compactMap(\.address?.figure))
    review = ReleaseReview(inputs, suppression, deciding: releases)
    var withheld = Withheld()
    withheld.roundingBase = control.roundingBase
    let entries = inputs.inRosterOrder
    withheld.exemptParagraphs =
      (entries.flatMap(\.submission.restricted).map(\.paragraph)
      + entries.flatMap(\.submission.restrictions).flatMap { $0.paragraphs.map(Optional.some) })
      .sorted { ($0 ?? .max) < ($1 ?? .max) }
    let shown = inputs.partnership.released(by: review)
    withheld.sensitivePartners = entries.filter(\.isSensitive).map {
      shown.member($0.partner.id)?.partner ?? $0.partner
    }
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
          submission: redacted(entry), definitions: definitions(of: entry), findings: findings(of: entry),
          text: ""
        )
      )
    }
    let disclosedActions = disclosedActions
    withheld.sensitiveActions =
      inputs.inRosterOrder.map(\.submission).flatMap { submission in
        submission.actionsWithPaths.filter { submission.confidentiality(of: $0.path) == .marked }
      }.count
      + inputs.unmentionedActions.count - disclosedActions.count
    let disclosedRecordedCrime = disclosedRecordedCrime
    withheld.publishedMonths = figuresLosingMonths(where: disclosedRecordedCrime)
    return Inputs(
      received: received, quarter: inputs.quarter, partnership: inputs.partnership.released(by: review),
      strategy: inputs.strategy.released(by: review),
      earlier: inputs.earlier.map(redacted), recordedCrime: disclosedRecordedCrime,
      confidential: confidential,
      obstacles: inputs.obstaclesAsWritten, disclosedActions: disclosedActions)
  }

  private func definitions(of entry: Inputs.Entry) -> [FigureDefinition] {
    entry.definitions.map { inputs.partnership.released($0, of: entry.partner, by: review) }
  }

  /// A text of an item that is printed, with `[c]` where it cites a confidential number.
  func printed(_ text: String, of entry: Inputs.Entry) -> String {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
    return CitedText(text).replacing { suppression.withholds($0, by: entry) ? Self.confidential : nil }
  }

  /// Whether an item of a partner is withheld. Each is counted once.
  mutating func withholds(_ path: FieldPath, of entry: Inputs.Entry) -> Bool {
    let isWithheld = review.withholds(path, of: entry.partner.id.description)
    if isWithheld { withheld.paragraphs += 1 }
    return isWithheld
  }

  private mutating func redacted(_ entry: Inputs.Entry) -> Submission {
    let written = entry.submission
    var submission = Submission(
      partner: written.partner, quarter: written.quarter, strategy: written.strategy,
      submitted: written.submitted)
    submission.updates = written.updates.filter { inputs.strategy.commitment($0.commitment) != nil }
    submission.figures = figuresShown(in: entry)
    submission.marking = written.marking
    if entry.isSensitive {
      submission.preparedBy = Self.withheldName(for: written.preparedBy)
      submission.illustrative = written.illustrative.isEmpty ? "" : Self.sensitiveText
    } else {
      submission.preparedBy =
        withholds("prepared-by", of: entry)
        ? Self.withheldName(for: written.preparedBy) : printed(written.preparedBy, of: entry)
      submission.illustrative = text(written.illustrative, at: "illustrative", of: entry)
    }
    addUpdates(of: entry, to: &submission)
    addNotes(of: entry, to: &submission)
    submission.challenges = texts(written.challenges, in: "challenges", of: entry)
    submission.emergingTrends = texts(written.emergingTrends, in: "emerging-trends", of: entry)
    submission.supportRequired = texts(written.supportRequired, in: "support-required", of: entry)
    submission.recommendations = texts(written.recommendations, in: "recommendations", of: entry)
    addPapers(of: entry, to: &submission)
    return submission
  }

  /// A text that is an item of its own.
  private mutating func text(_ text: String, at path: FieldPath, of entry: Inputs.Entry) -> String {
    guard !text.isEmpty else { return "" }
    return withholds(path, of: entry) ? Self.withheldText : printed(text, of: entry)
  }

  private mutating func texts(_ texts: [String], in list: String, of entry: Inputs.Entry) -> [String] {
    var redacted: [String] = []
    for (index, text) in texts.enumerated() {
      let path = FieldPath.item(list, "\(index + 1)")
      // Nothing is told of what is restricted, nor of what a marking covers.
      guard entry.submission.confidentiality(of: path) == .open else { continue }
      redacted.append(self.text(text, at: path, of: entry))
    }
    return redacted
  }

  private mutating func addUpdates(of entry: Inputs.Entry, to submission: inout Submission) {
    submission.updates = []
    for (path, update) in entry.submission.updatesWithPaths
    where inputs.strategy.commitment(update.commitment) != nil {
      var shown = update
      switch entry.submission.confidentiality(of: path) {
      case .restricted:
        (shown.status, shown.reason, shown.text) = (.restricted, "", Self.restrictedText)
      case .marked:
        (shown.reason, shown.text) = ("", update.text.isEmpty ? "" : Self.sensitiveText)
      case .open where withholds(path, of: entry):
        shown.reason = Self.withheldName(for: update.reason)
        shown.text = update.text.isEmpty ? "" : Self.withheldText
      case .open:
        (shown.reason, shown.text) = (printed(update.reason, of: entry), printed(update.text, of: entry))
      }
      submission.updates.append(shown)
    }
  }

  /// Adds to the figures that are shown what was noted beside them.
  private mutating func addNotes(of entry: Inputs.Entry, to submission: inout Submission) {
    let paths = entry.submission.readingsWithPaths.filter { path, reading in
      entry.definitions.contains { $0.key == reading.key }
    }
    for (index, (path, _)) in paths.enumerated() where submission.figures.indices.contains(index) {
      var reading = submission.figures[index]
      let change: (String) -> String
      switch entry.submission.confidentiality(of: path) {
      case .restricted, .marked:
        // Whether there is a number at all is not told either.
        if reading.nilReturn != nil { reading.nilReturn = Self.sensitiveText }
        (reading.reason, reading.restated, reading.note, reading.source) = ("", "", "", "")
        if case .restricted = entry.submission.confidentiality(of: path) { reading.status = .restricted }
        submission.figures[index] = reading
        continue
      case .open where withholds(path, of: entry): change = { $0.isEmpty ? "" : Self.withheldText }
      case .open: change = { [self] in printed($0, of: entry) }
      }
      reading.reason = change(reading.reason)
      // That a number was revised says that it is another than before.
      reading.restated = reading.value != nil && reading.previous != nil ? change(reading.restated) : ""
      (reading.note, reading.source) = (change(reading.note), change(reading.source))
      reading.nilReturn = reading.nilReturn.map(change)
      submission.figures[index] = reading
    }
  }
}

extension Inputs.Entry {
  /// Whether its texts are not for everybody.
  var isSensitive: Bool { submission.handling == .officialSensitive }
}
