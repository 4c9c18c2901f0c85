import PartnerReturnCommands
package import PartnerUpdates

/// What the tool says of the sound submissions and the defects of one seed.
package struct Measurement: Sendable {
  package let seed: UInt64
  package let soundCount: Int
  /// What was found in sound submissions and is not answered.
  package let wrong: [(file: String, finding: Finding)]
  package let outcomes: [Outcome]

  /// Checks everything of a seed, on all cores.
  ///
  /// - Parameter limit: how many defects of each kind are planted in the sections of one partner.
  package init(seed: UInt64, limit: Int = .max) throws {
    let corpus = try SoundCorpus(seed: seed)
    let check = CorpusCheck(corpus)
    let sound = Array(corpus.files.joined())
    let found = sound.concurrentMap { check.findings(in: $0) }
    self.seed = seed
    soundCount = sound.count
    wrong = zip(sound, found).flatMap { file, findings in
      findings.filter { $0.answer == nil }.map { (file.name, $0) }
    }
    let known = Dictionary(zip(sound.map(\.place), found)) { first, _ in first }
    outcomes =
      limit > 0 ? try Self.outcomes(of: DefectCorpus(corpus, limit: limit).defects, check, known) : []
  }

  private static func outcomes(
    of defects: [Defect], _ check: CorpusCheck, _ sound: [Section.Place: [Finding]]
  ) throws -> [Outcome] {
    let inText = defects.filter(\.isInText).concurrentMap { defect in
      let file = CorpusFile(place: defect.place, text: defect.text ?? "")
      let known = (sound[defect.place] ?? []).map(Outcome.Location.init)
      let found = check.findings(in: file).filter { $0.answer == nil }.map(Outcome.Location.init)
      return Outcome(defect: defect, found: found.filter { !known.contains($0) })
    }
    let folder = FolderCheck(check.corpus)
    return try inText + defects.filter { !$0.isInText }.map { try onDisk($0, folder, check.corpus) }
  }

  private static func onDisk(_ defect: Defect, _ folder: FolderCheck, _ corpus: SoundCorpus) throws -> Outcome
  {
    let step = defect.place.quarter.flatMap { corpus.world.calendar.quarters.firstIndex(of: $0) } ?? 0
    // Rules of sections are found in the submission, whatever was changed.
    let isOfSection = defect.file == "partnership.yaml" && !defect.rule.hasPrefix("file.")
    let file = isOfSection ? CorpusFile(place: defect.place, text: "").name : defect.file
    let found = try folder.findings(with: defect, at: [step]).filter { $0.file == file && !$0.isAnswered }
    return Outcome(
      defect: defect, found: found.map { .init(rule: $0.rule, path: FieldPath($0.field ?? "")) })
  }
}
