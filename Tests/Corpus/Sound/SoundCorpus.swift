package import PartnerUpdates
import SubmissionFiles

/// The sound submissions of all partners over eight quarters, as one seed has them.
package struct SoundCorpus: Sendable {
  package let world: World
  /// By partner in the order of the roster and by quarter; typed numbers are still by name.
  package let drafts: [[Submission]]
  /// The submissions as files, in the same order.
  package let files: [[CorpusFile]]

  /// The corpus of a seed.
  package init(seed: UInt64) throws {
    let world = try World(seed: seed)
    var phrasing = Phrasing(seed: seed)
    drafts = world.providers.map { provider in
      var partner = SoundPartner(world: world, provider: provider)
      return world.calendar.steps.map { partner.submission(at: $0, &phrasing) }
    }
    files = drafts.map { $0.map { CorpusFile(draft: $0) } }
    self.world = world
  }

  /// The draft of a partner at a step.
  package func draft(of partner: Int, at step: Int) -> Submission { drafts[partner][step] }
}

/// A submission's file: where it lies and what it says.
package struct CorpusFile: Sendable {
  package let place: Section.Place
  package let text: String

  package init(place: Section.Place, text: String) { (self.place, self.text) = (place, text) }

  /// The file of a draft, with its numbers typed.
  package init(draft: Submission) { self.init(TypedFigures.resolved(draft)) }

  /// The file of a finished submission.
  package init(_ submission: Submission) {
    place = Section.Place(folder: submission.partner, quarter: submission.quarter)
    text = Handwriting.varied(SubmissionWriter.text(of: submission))
  }

  /// The path inside the partnership's folder.
  package var name: String { "\(place.folder)/\(place.quarter?.fileName ?? "unnamed").yaml" }
}
