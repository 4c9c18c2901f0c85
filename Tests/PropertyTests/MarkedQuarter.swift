import Corpus
import PartnerUpdates
import QuarterlyReturn
import SubmissionFiles
import Testing

/// A quarter of a corpus that every property is asked of: each has submissions of six partners.
struct CaseOfCorpus: Hashable, Sendable, CustomTestStringConvertible {
  let seed: UInt64
  let step: Int
  var testDescription: String { "seed \(seed), quarter \(step)" }

  /// Four of them, or more with a greater effort.
  static let all = (0..<(4 * Lot.effort)).map { Self(seed: UInt64($0 + 101), step: $0 % 6 + 2) }

  /// They are made once, since that takes as long as what is asked of them.
  private static let made = all.map { one in
    Result {
      try MarkedQuarter(SoundCorpus(seed: one.seed), at: one.step) { submission in
        // The corpus has none of these.
        submission.recommendations.append("The board is asked to note the figures.")
        if submission.partner == "police" { submission.illustrative = "Made up to show the form." }
      }
    }
  }

  /// The quarter with a mark in every text.
  func marked() throws -> MarkedQuarter {
    try #require(Self.all.firstIndex(of: self).map { Self.made[$0] }).get()
  }

  /// The corpus that it is taken from.
  func corpus() throws -> SoundCorpus { try marked().corpus }
}

/// The submissions of one quarter of a corpus, as they reach the return.
struct MarkedQuarter {
  let corpus: SoundCorpus
  let submissions: [Submission]
  let inputs: ReturnInputs

  /// - Parameters:
  ///   - step: the quarter, by its place in the corpus.
  ///   - change: what is done to a submission before it gets its marks.
  init(_ corpus: SoundCorpus, at step: Int, _ change: (inout Submission) -> Void = { _ in }) {
    self.corpus = corpus
    var marks = Marks()
    let (world, check) = (corpus.world, CorpusCheck(corpus))
    let quarter = world.calendar.quarters[step]
    let marked = corpus.drafts.map { drafts in
      var submission = TypedFigures.resolved(drafts[step])
      change(&submission)
      return submission.marked(by: &marks)
    }
    submissions = marked
    let received = zip(world.providers, marked).map { provider, submission in
      let file = CorpusFile(submission)
      let section = check.section(submission, [], provider, at: file.place)
      return ReceivedSubmission(
        file: file.name, partner: submission.partner, submission: submission, definitions: provider.figures,
        findings: provider.validate(section).map { LocatedFinding($0, file: file.name, line: 1, column: 1) },
        text: file.text)
    }
    inputs = ReturnInputs(
      received, for: quarter, partnership: world.folder.partnership, strategy: world.folder.strategy,
      earlier: corpus.drafts.flatMap { $0[..<step].map(TypedFigures.resolved) })
  }

  /// Disclosure control as the tool has it.
  func control(smallNumber: Int) -> DisclosureControl {
    let relations = corpus.world.providers.map { ($0.partner.id, $0.relations) }
    return DisclosureControl(
      smallNumber: smallNumber, relations: Dictionary(relations) { first, _ in first })
  }
}
