import Corpus
import PartnerUpdates

/// The files of one partnership, and what a check finds in them.
package struct MemberFiles: Sendable {
  /// A file and the path inside the partnership's folder.
  package struct File: Sendable {
    package let name: String
    package let text: String
    /// How many bytes of it tell what was done, in words.
    package var narrative = 0
  }

  /// Something that a check finds.
  package struct Planted: Hashable, Sendable {
    package let file: String
    package let rule: String

    package init(file: String, rule: String) { (self.file, self.rule) = (file, rule) }
  }

  /// The partnership's own files.
  package let own: [File]
  /// The submissions.
  package let submissions: [File]
  /// What lies beside the submissions.
  package let appendices: [File]
  /// Every file with every rule that finds something in it.
  package let planted: [Planted]

  /// Everything of one partnership of a nation.
  package init(_ member: Nation.Member, of nation: Nation) throws {
    let corpus = try SoundCorpus(seed: member.seed)
    let customs = Customs(member, of: nation)
    let texts = OwnTexts(member, customs)
    own = [
      File(name: "partnership.yaml", text: texts.partnership(corpus.world.folder.partnershipText)),
      File(
        name: "strategies/\(corpus.world.folder.strategy.id).yaml",
        text: texts.strategy(corpus.world.folder.strategyText)),
    ]
    var clerk = Clerk(corpus: corpus, customs: customs)
    let drafts = clerk.reporting.flatMap { partner in nation.steps.map { (partner, $0) } }
    submissions = drafts.map { clerk.file(of: $0, at: $1) }
    appendices = clerk.appendices
    planted = clerk.planted
  }
}

/// Turns drafts into files, and keeps account of what is wrong with them.
struct Clerk {
  private let corpus: SoundCorpus
  private let habits: FigureHabits
  private(set) var appendices: [MemberFiles.File] = []
  private(set) var planted: [MemberFiles.Planted] = []

  init(corpus: SoundCorpus, customs: Customs) {
    self.corpus = corpus
    habits = FigureHabits(corpus, customs)
  }

  /// The partners that report, by their place on the roster: those that a commitment names.
  var reporting: [Int] {
    corpus.world.providers.indices.filter { corpus.world.providers[$0].partner.id != "probation" }
  }

  /// The file of a partner and step.
  mutating func file(of partner: Int, at step: Int) -> MemberFiles.File {
    var draft = corpus.draft(of: partner, at: step)
    let found = habits.apply(to: &draft, of: partner, at: step)
    var narrative = Narrative(corpus.world.seed, draft.partner, draft.quarter)
    narrative.extend(&draft)
    var slips = Slips(corpus.world.seed, draft.partner, draft.quarter)
    slips.plant(in: &draft, sparing: habits.peculiar)
    let file = CorpusFile(draft: draft)
    let text = slips.plant(in: file.text)
    planted += (found + slips.rules).map { .init(file: file.name, rule: $0) }
    appendices += draft.appendices.map {
      .init(name: "\(draft.partner)/\($0.file)", text: "\($0.title)\n")
    }
    return .init(name: file.name, text: text, narrative: Narrative.size(of: draft))
  }
}
