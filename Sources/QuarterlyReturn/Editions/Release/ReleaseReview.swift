import PartnerUpdates

/// Finds the texts of a return that could tell of a hidden number, and looks up what was decided about them.
///
/// An item is the smallest thing that is printed together: an update with its reason and heading, an action with its
/// reference and notes, a figure's notes. It is asked about as a whole and printed or withheld as a whole.
struct ReleaseReview {
  private struct Place: Hashable {
    let from: String
    let path: FieldPath
  }

  /// What is put before a person.
  let list: ReleaseList
  /// The figures of which something is not seen.
  let figures: [SensitiveFigure]
  private let withheld: Set<Place>

  init(_ inputs: Inputs, _ suppression: Suppression, deciding record: ReleaseRecord) {
    figures = SensitiveFigure.all(in: inputs, suppression)
    let relations = ReleaseRelations(inputs, figures)
    let answers = Answers(record, in: inputs.quarter)
    var asked: [AskedItem] = []
    if !figures.isEmpty {
      let items = ReleaseItem.all(in: inputs, suppression)
      asked = items.compactMap { item in
        guard let question = relations.question(about: item) else { return nil }
        // A text that told nothing while 2 were hidden may tell that 3 are.
        let seal = record.digest(
          item.canonicalText + question.figures.flatMap(\.sealedNumbers).joined(separator: "\n"))
        let hidden = question.figures.flatMap(\.names).sorted()
        return AskedItem(
          from: item.from, item: item.path, begins: item.beginning, reason: question.reason, seal: seal,
          hidden: hidden, state: answers.state(of: item.from, seal, hidden))
      }
    }
    list = ReleaseList(asked: asked, lapsed: answers.lapsed(besides: asked))
    withheld = Set(asked.filter { !$0.isPublished }.map { Place(from: $0.from, path: $0.item) })
  }

  /// Whether a person would have to be asked about a text that is in no item of this quarter.
  func asks(_ text: String) -> Bool { !figures.isEmpty && TellingText([text], codes: []).sign != nil }

  /// Whether anything of somebody's is withheld.
  func withholdsAny(of from: String) -> Bool { withheld.contains { $0.from == from } }

  /// Whether an item is withheld.
  func withholds(_ path: FieldPath, of from: String) -> Bool {
    !withheld.isEmpty && withheld.contains(Place(from: from, path: path))
  }
}

/// The decisions, to be found by the text that they hold for.
private struct Answers {
  private struct Bound: Hashable {
    let from: String
    let seal: String
    let hidden: [String]

    init(_ from: String, _ seal: String, _ hidden: [String]) {
      (self.from, self.seal, self.hidden) = (from, seal, hidden)
    }
  }

  private let current: [ReleaseDecision]
  private let byText: [Bound: ReleaseDecision]

  init(_ record: ReleaseRecord, in quarter: Quarter) {
    current = record.decisions.filter { $0.quarter == quarter }
    var byText: [Bound: ReleaseDecision] = [:]
    for decision in record.decisions where decision.quarter <= quarter && decision.choice != nil {
      let bound = Bound(decision.from, decision.seal, decision.hidden.sorted())
      // The newest counts; of two in one quarter the one that withholds.
      if let other = byText[bound] {
        guard
          decision.quarter > other.quarter
            || (decision.quarter == other.quarter && decision.choice == .withhold)
        else { continue }
      }
      byText[bound] = decision
    }
    self.byText = byText
  }

  func state(of from: String, _ seal: String, _ hidden: [String]) -> AskedItem.State {
    byText[Bound(from, seal, hidden)].map { .decided($0) } ?? .undecided
  }

  func lapsed(besides asked: [AskedItem]) -> [ReleaseList.Lapsed] {
    guard !current.isEmpty else { return [] }
    let inUse = Set(asked.map { Bound($0.from, $0.seal, $0.hidden) })
    return current.filter { !inUse.contains(Bound($0.from, $0.seal, $0.hidden.sorted())) }.map { decision in
      let same = asked.first { $0.from == decision.from && $0.item == decision.item }
      let cause: ReleaseList.Lapsed.Cause =
        same.map { $0.hidden == decision.hidden.sorted() ? .textChanged : .hiddenChanged } ?? .notAsked
      return ReleaseList.Lapsed(decision: decision, cause: cause)
    }
  }
}
