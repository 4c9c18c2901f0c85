import PartnerUpdates

extension Redaction {
  /// The figures of a submission with the numbers that are shown. Figures that nobody declares are left out,
  /// as nobody knows whether they count people.
  func figuresShown(in entry: Inputs.Entry) -> [FigureReading] {
    var occurrences: [FigureKey: Int] = [:]
    return entry.submission.figures.compactMap { reading in
      occurrences[reading.key, default: 0] += 1
      let occurrence = occurrences[reading.key, default: 1]
      guard entry.definitions.contains(where: { $0.key == reading.key }) else { return nil }
      var shown = reading
      shown.value = printed(.value, of: entry.submission, reading.key, occurrence)
      shown.previous = printed(.previous, of: entry.submission, reading.key, occurrence)
      shown.change = change(of: shown, from: reading)
      return shown
    }
  }

  /// The figures, their changes and what they were the quarter before and a year earlier, as far as they are
  /// confidential.
  var confidentialCells: Set<CellAddress> {
    var cells: Set<CellAddress> = []
    for entry in inputs.inRosterOrder {
      let earlier = inputs.earlierSubmissions(of: entry.partner.id)
      var occurrences: [FigureKey: Int] = [:]
      for reading in entry.submission.figures
      where entry.definitions.contains(where: { $0.key == reading.key }) {
        occurrences[reading.key, default: 0] += 1
        let occurrence = occurrences[reading.key, default: 1]
        func address(_ field: FigureField) -> CellAddress {
          self.address(field, of: entry.submission, reading.key, occurrence)
        }
        let numbers = [FigureField.value, .previous].filter {
          withholds($0, of: entry.submission, reading.key, occurrence)
        }
        cells.formUnion(numbers.map(address))
        if !numbers.isEmpty { cells.insert(address(.change)) }
        for (field, earlier) in earlier where withholds(.value, of: earlier, reading.key, 1) {
          cells.insert(address(field))
        }
      }
    }
    return cells
  }

  /// An earlier submission: the statuses, and the numbers that are shown. The values with which it compared are
  /// those that a public edition has shown; no other is decided on here. All its texts are left out, but for the
  /// references of actions that are carried over into this quarter and shown there.
  func redacted(_ earlier: Submission) -> Submission {
    var submission = Submission(
      partner: earlier.partner, quarter: earlier.quarter, strategy: earlier.strategy,
      submitted: earlier.submitted)
    submission.updates = earlier.updatesWithPaths.map { path, update in
      if case .restricted = earlier.confidentiality(of: path) {
        return Update(commitment: update.commitment, status: .restricted)
      }
      return Update(commitment: update.commitment, status: update.status)
    }
    let entry = inputs.inRosterOrder.first { $0.partner.id == earlier.partner }
    if let entry, !entry.isSensitive {
      let references = Set(entry.submission.actions.map(\.reference)).intersection(
        earlier.actions.map(\.reference))
      submission.actions = references.sorted().map { Action(reference: $0, action: "") }
    }
    let definitions = entry?.definitions ?? []
    submission.figures = definitions.compactMap { definition in
      guard let reading = earlier.reading(of: definition.key) else { return nil }
      let previous = printed(.previous, of: earlier, definition.key, 1)
      return FigureReading(
        definition.key, period: reading.period, value: printed(.value, of: earlier, definition.key, 1),
        previous: previous, previousPeriod: previous == nil ? nil : reading.previousPeriod,
        read: reading.read, isIllustrative: reading.isIllustrative)
    }
    return submission
  }

  private func address(
    _ field: FigureField, of submission: Submission, _ figure: FigureKey, _ occurrence: Int
  ) -> CellAddress {
    CellAddress(
      partner: submission.partner, quarter: submission.quarter, figure: figure, occurrence: occurrence,
      field: field)
  }

  private func withholds(
    _ field: FigureField, of submission: Submission, _ figure: FigureKey, _ occurrence: Int
  ) -> Bool { suppression.withholds(address(field, of: submission, figure, occurrence)) }

  private func printed(
    _ field: FigureField, of submission: Submission, _ figure: FigureKey, _ occurrence: Int
  ) -> ExactDecimal? { suppression.printed(at: address(field, of: submission, figure, occurrence)) }

  /// The change as it was written; none without its two values, and between rounded ones computed anew.
  private func change(of shown: FigureReading, from written: FigureReading) -> StatedChange? {
    // With one value alone, the change tells the other, which an earlier edition or another partner may have withheld.
    guard let change = written.change, shown.value != nil, shown.previous != nil else { return nil }
    if shown.value == written.value, shown.previous == written.previous { return change }
    return shown.computedChange(in: change.measure, fractionDigits: change.amount.fractionDigits)
  }
}
