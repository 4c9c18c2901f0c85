package import PartnerUpdates
import SubmissionFiles

/// Checks files of a corpus in the context of its sound ones, as the tool does with a partnership's folder.
package struct CorpusCheck: Sendable {
  package let corpus: SoundCorpus
  private let sound: [Section.Place: Submission]

  /// Reads the sound files.
  package init(_ corpus: SoundCorpus) {
    self.corpus = corpus
    let files = corpus.files.joined()
    sound = Dictionary(
      files.compactMap { file in
        SubmissionReader.read(file.text, at: file.place).value.map { (file.place, $0) }
      }
    ) { first, _ in first }
  }

  /// What is found in a file that takes the place of the sound one.
  package func findings(in file: CorpusFile) -> [Finding] {
    let reading = SubmissionReader.read(file.text, at: file.place)
    let ofFile = reading.findings.map(\.finding)
    guard let submission = reading.value,
      let provider = corpus.world.providers.first(where: { $0.partner.id == file.place.folder })
    else { return ofFile }
    return ofFile + provider.validate(section(submission, reading.unreadable, provider, at: file.place))
  }

  /// A submission beside all others of the corpus.
  package func section(
    _ submission: Submission, _ unreadable: Set<FieldPath> = [], _ provider: any PartnerUpdateProvider,
    at place: Section.Place
  ) -> Section {
    let folder = corpus.world.folder
    let partners = folder.partnership.members.map(\.partner.id)
    let quarters = corpus.world.calendar.quarters
    return Section(
      submission, definitions: provider.figures,
      strategy: submission.strategy == folder.strategy.id ? folder.strategy : nil,
      knownStrategies: [folder.strategy.id], partnership: folder.partnership, place: place,
      earlier: quarters.reversed().filter { $0 < submission.quarter }
        .map { Section.Place(folder: submission.partner, quarter: $0) }.filter { $0 != place }
        .compactMap { sound[$0] },
      others: partners.filter { $0 != submission.partner }
        .map { Section.Place(folder: $0, quarter: submission.quarter) }.filter { $0 != place }
        .compactMap { sound[$0] },
      unreadable: unreadable)
  }
}
