import PartnerUpdates

/// Tells which items a person is asked about, and because of which hidden numbers.
///
/// An item of the partner whose number is hidden is asked about as soon as anything in it could tell how many. An
/// item of anybody else has to be related to a hidden number as well: it is under the same commitment, or it uses a
/// word of the figure's title or for those whom it counts. A count that its partner has only not printed is asked
/// about where a text uses a word of its title, or its partner one for those whom it counts. Where a text has characters that this program does not
/// read, nobody can say what it is about: then it is asked about, whoever wrote it.
struct ReleaseRelations {
  private let figures: [SensitiveFigure]
  private let codes: Set<String>
  /// The commitments under which each figure is cited.
  private let commitments: [FigureKey: Set<String>]

  init(_ inputs: Inputs, _ figures: [SensitiveFigure]) {
    self.figures = figures
    codes = Set(
      inputs.strategy.priorities.map { $0.code.lowercased() }
        + inputs.strategy.commitments.map { $0.code.lowercased() })
    let keys = Set(figures.map(\.key))
    var commitments: [FigureKey: Set<String>] = [:]
    for update in inputs.inRosterOrder.flatMap(\.submission.updates) {
      for citation in CitedText(update.text + " " + update.reason).citations
      where keys.contains(citation.figure) {
        commitments[citation.figure, default: []].insert(update.commitment)
      }
    }
    self.commitments = commitments
  }

  /// Why an item is asked about, and the figures that it could tell of; `nil` where it is not.
  func question(about item: ReleaseItem) -> (reason: String, figures: [SensitiveFigure])? {
    let text = TellingText(item.heading + item.fields.map(\.text), codes: codes)
    guard let sign = text.sign else { return nil }
    let related = figures.filter { figure in
      let isOwn = !figure.partners.isDisjoint(with: item.partners)
      return text.isUnread || item.cited.contains(figure.key) || item.about == figure.key
        || (figure.isHidden && isOwn)
        || item.commitment.map { commitments[figure.key]?.contains($0) ?? false } ?? false
        || figure.words.contains(where: text.mentions)
        || ((figure.isHidden || isOwn) && figure.people.contains(where: text.mentions))
    }
    return related.isEmpty ? nil : (sign, related)
  }
}
