import PartnerUpdates

extension Redaction {
  /// What was found in a submission and may be told: queries about figures of which nothing is withheld, and that
  /// are related to none of which something is. Texts and restricted items are not repeated, nor is what a rule
  /// found that does not echo.
  func findings(of entry: Inputs.Entry) -> [LocatedFinding] {
    guard !entry.isSensitive else { return [] }
    let touched = touched.union(withoutChange(entry))
    let file = inputs.received.first { $0.file == entry.file }
    return (file?.findings ?? []).compactMap { located in
      let finding = located.finding
      guard finding.severity == .query, finding.echoes, let figure = figure(at: finding.path, of: entry),
        !touched.contains(figure), isHarmless(finding, by: entry)
      else { return nil }
      return LocatedFinding(finding, file: "\(entry.partner.id)/\(inputs.quarter.fileName).yaml")
    }
  }

  /// The figures that are suppressed, and all that are related to them.
  private var touched: Set<FigureKey> { control.related(to: figures) }

  /// The figures whose change is not printed, as one of its two values is not: a finding would quote it.
  private func withoutChange(_ entry: Inputs.Entry) -> Set<FigureKey> {
    let unchanged = figuresShown(in: entry).filter { $0.change == nil }.map(\.key)
    return Set(entry.submission.figures.filter { $0.change != nil }.map(\.key)).intersection(unchanged)
  }

  private func figure(at path: FieldPath, of entry: Inputs.Entry) -> FigureKey? {
    entry.definitions.map(\.key).first { FieldPath.figure($0).contains(path) }
  }

  /// Whether what a finding says names no hidden figure beside a number, and its answer is not withheld.
  private func isHarmless(_ finding: Finding, by entry: Inputs.Entry) -> Bool {
    if let answer = finding.answer, withholdsAnswer(answer, of: entry) { return false }
    let text = TellingText([finding.message, finding.fix], codes: [])
    return text.sign == nil
      || !review.figures.contains {
        ($0.words + ($0.isHidden ? $0.people : [])).contains(where: text.mentions)
      }
  }

  private func withholdsAnswer(_ answer: Explanation, of entry: Inputs.Entry) -> Bool {
    let own = entry.submission.explanations.firstIndex(of: answer)
    // An answer of an earlier quarter is in no item of this one.
    guard let own else { return review.asks(answer.reason) }
    return review.withholds(PartnerItems.path(ofAnswer: own), of: entry.partner.id.description)
  }
}
