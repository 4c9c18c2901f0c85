import PartnerUpdates

extension Redaction {
  /// What was found in a submission and may be told: queries about figures of which nothing is withheld, and that
  /// are related to none of which something is. Texts and restricted items are not repeated, nor is what a rule
  /// found that does not echo.
  func findings(of entry: Inputs.Entry) -> [LocatedFinding] {
    guard !entry.isSensitive else { return [] }
    let touched = touched
    let file = inputs.received.first { $0.file == entry.file }
    return (file?.findings ?? []).compactMap { located in
      let finding = located.finding
      guard finding.severity == .query, finding.echoes, let figure = figure(at: finding.path, of: entry),
        !touched.contains(figure), isHarmless(finding, by: entry.partner)
      else { return nil }
      return LocatedFinding(finding, file: "\(entry.partner.id)/\(inputs.quarter.fileName).yaml")
    }
  }

  /// The figures that are suppressed, all that follow from them, and all that those are parts or wholes of.
  private var touched: Set<FigureKey> {
    let following = control.exactlyRelated(to: Set(figures.map(\.key)))
    return control.relations.values.flatMap(\.self).map(\.figures)
      .filter { !following.isDisjoint(with: $0) }.reduce(following) { $0.union($1) }
  }

  private func figure(at path: FieldPath, of entry: Inputs.Entry) -> FigureKey? {
    entry.definitions.map(\.key).first { FieldPath.figure($0).contains(path) }
  }

  private func isHarmless(_ finding: Finding, by partner: Partner) -> Bool {
    let redaction = TextRedaction(of: partner.id, figures: figures, about: nil)
    return [finding.message, finding.fix, finding.answer?.value ?? "", finding.answer?.reason ?? ""]
      .allSatisfy { redaction.redacted($0) == ($0, 0) }
  }
}
