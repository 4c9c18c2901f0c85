import Corpus
import PartnerUpdates

/// Changes the figures of a submission as its partnership handles them.
struct FigureHabits {
  private let corpus: SoundCorpus
  private let customs: Customs
  /// The figures that are so few, or made up, in this partnership.
  let peculiar: Set<FigureKey>
  /// The figures of which a smaller value contradicts no other: nothing is computed from them, or a part of them.
  private let untied: Set<FigureKey>

  init(_ corpus: SoundCorpus, _ customs: Customs) {
    (self.corpus, self.customs) = (corpus, customs)
    let graph = corpus.world.graph
    let tied = graph.relations.flatMap { relation in
      if case .part(_, let whole) = relation { [whole] } else { Array(relation.figures) }
    }
    untied = Set(graph.definitions.keys).subtracting(tied)
    peculiar = Set(
      graph.definitions.keys.filter { customs.way(with: $0) != nil || customs.dispute(about: $0) != nil })
  }

  /// Changes a draft.
  ///
  /// - Returns: the rules that find something because of it.
  func apply(to draft: inout Submission, of partner: Int, at step: Int) -> [String] {
    draft.figures.indices.flatMap { index -> [String] in
      guard draft.figures[index].value != nil else { return [] }
      let key = draft.figures[index].key
      if let dispute = customs.dispute(about: key), isGivenBefore(key, partner, at: step) {
        return apply(dispute, to: &draft.figures[index])
      }
      switch customs.way(with: key) {
      case .illustrative: draft.figures[index].isIllustrative = true
      case .broken: draft.figures[index].note += Self.noteOfBreak
      case .few where canBeFew(key):
        makeFew(&draft.figures[index])
        draft.explanations.removeAll { $0.field.contains("[\(key)]") }
        return ["common.small-count-of-people"]
      case .few, nil: break
      }
      return []
    }
  }

  /// Whether a partner before this one on the roster gives the figure, too.
  private func isGivenBefore(_ key: FigureKey, _ partner: Int, at step: Int) -> Bool {
    (0..<partner).contains { corpus.draft(of: $0, at: step).reading(of: key)?.value != nil }
  }

  private func apply(_ dispute: Customs.Dispute, to reading: inout FigureReading) -> [String] {
    if dispute == .value { reading.value = reading.value.map { $0 + 1 } }
    guard dispute == .value || reading.previous != nil else { return [] }
    reading.previous = reading.previous.map { $0 + 1 }
    if dispute == .previous { reading.restated = "Some cases were re-classified after publication." }
    printDifference(&reading)
    return ["common.agrees-with-partners"]
  }

  private func canBeFew(_ key: FigureKey) -> Bool {
    guard let definition = corpus.world.graph.definitions[key], case .count = definition.unit else {
      return false
    }
    return definition.countsPeople && untied.contains(key)
  }

  /// One to four people, the same for the same months whenever they are reported.
  private func makeFew(_ reading: inout FigureReading) {
    let (key, seed) = (reading.key.description, corpus.world.seed)
    func few(_ months: MonthSpan?) -> ExactDecimal {
      var random = SeededRandom(seed, "few", key, months?.description ?? "")
      return ExactDecimal(1 + random.below(4))
    }
    reading.value = few(reading.period)
    if reading.previous != nil { reading.previous = few(reading.comparisonPeriod) }
    reading.restated = ""
    if reading.status != nil { (reading.status, reading.reason) = (.notRated, "too few to rate") }
    printDifference(&reading)
  }

  private static let noteOfBreak = " [b] counted in another way than the year before"

  private func printDifference(_ reading: inout FigureReading) {
    guard reading.change != nil, let value = reading.value, let previous = reading.previous else { return }
    reading.change = StatedChange(value - previous, .number)
  }
}
