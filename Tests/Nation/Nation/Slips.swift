import Corpus
import PartnerUpdates

/// What people get wrong: a query in one of twenty-five files, an error in one of two hundred and fifty.
struct Slips {
  private var random: SeededRandom
  /// The rules that find what was planted.
  private(set) var rules: [String] = []
  private let hasWrongChange: Bool
  private let error: Int

  init(_ seed: UInt64, _ partner: Partner.ID, _ quarter: Quarter) {
    random = SeededRandom(seed, "slips", partner.description, quarter.description)
    hasWrongChange = random.below(25) == 0
    error = random.below(500)
  }

  /// Plants what is wrong with the content.
  mutating func plant(in draft: inout Submission, sparing peculiar: Set<FigureKey>) {
    if hasWrongChange { misprintChange(in: &draft, sparing: peculiar) }
    guard error == 0, let last = draft.updates.indices.last(where: { !draft.updates[$0].text.isEmpty }) else {
      return
    }
    draft.updates[last].text += "\n\nThe reports can be had from reports@example.org at any time."
    rules.append("common.no-contact-details")
  }

  private mutating func misprintChange(in draft: inout Submission, sparing peculiar: Set<FigureKey>) {
    let printed = draft.figures.indices.filter {
      draft.figures[$0].change?.isPercentage == true && !peculiar.contains(draft.figures[$0].key)
    }
    guard let index = random.pick(printed), let change = draft.figures[index].change else { return }
    draft.figures[index].change = StatedChange(change.amount + 10, .percentage)
    rules.append("common.change-agrees")
  }

  /// Plants what is wrong with the writing.
  mutating func plant(in text: String) -> String {
    guard error == 1, let place = text.firstRange(of: "    status: green\n") else { return text }
    rules.append("file.value")
    return text[..<place.lowerBound] + "    status: gren\n" + text[place.upperBound...]
  }
}
