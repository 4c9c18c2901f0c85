import PartnerUpdates
import SubmissionFiles

/// Mistakes made in the text of a file, in its bytes, or in where it lies.
enum FolderDefects {
  /// Rules that need a disk to be applied.
  static let rules: Set = [
    "file.readable", "file.inside-folder", "file.size", "file.name", "file.only-one", "file.utf-8",
    "file.appendix-there", "common.lead-named",
  ]

  static func all(in corpus: SoundCorpus) -> [Defect] {
    TextEdits.all.compactMap { edited($0, in: corpus) } + onDisk(in: corpus) + afterStrategy(in: corpus)
  }

  /// An edit in the first file, in an order by lot, in which it can be made.
  private static func edited(_ edit: TextEdit, in corpus: SoundCorpus) -> Defect? {
    var random = SeededRandom(corpus.world.seed, "edit", edit.name)
    let files = Array(corpus.files.joined())
    let turn = random.below(files.count)
    for index in files.indices {
      let file = files[(index + turn) % files.count]
      guard let (text, path) = edit.edit(file.text), text != file.text else { continue }
      return defect(edit.name, edit.rule, file.place, file.name, .bytes(Array(text.utf8)), at: path)
    }
    return nil
  }

  private static func onDisk(in corpus: SoundCorpus) -> [Defect] {
    var random = SeededRandom(corpus.world.seed, "disk")
    guard let file = random.pick(Array(corpus.files.joined())), let quarter = file.place.quarter else {
      return []
    }
    let (place, folder) = (file.place, file.place.folder)
    let unnamed = Section.Place(folder: folder, quarter: nil)
    let bytes = Array(file.text.utf8)
    return [
      defect("folder-for-file", "file.readable", place, file.name, .folder),
      defect("link-out-of-folder", "file.inside-folder", place, file.name, .linkOutside),
      defect("file-too-large", "file.size", place, file.name, .bytes(bytes + large)),
      defect("file-without-quarter", "file.name", unnamed, "\(folder)/update.yaml", .bytes(bytes)),
      defect(
        "file-of-another-ending", "file.name", unnamed, "\(folder)/\(quarter.fileName).yml", .bytes(bytes)),
      defect(
        "file-with-copy-in-name", "file.name", unnamed, "\(folder)/\(quarter.fileName) (copy).yaml",
        .bytes(bytes)),
      defect("file-with-space-in-name", "file.only-one", place, "\(folder)/\(quarter).yaml", .bytes(bytes)),
      defect(
        "file-in-utf-16", "file.utf-8", place, file.name, .bytes([0xFF, 0xFE] + bytes.flatMap { [$0, 0] })),
      defect(
        "file-in-latin-1", "file.utf-8", place, file.name, .bytes(bytes + Array("# ".utf8) + [0xA3, 0x0A])),
    ] + appendix(in: corpus) + lead(in: corpus, place) + leftOpen(in: corpus, place)
  }

  private static let large = Array(String(repeating: "# a remark\n", count: 200_000).utf8)

  /// An appendix that the file names and nobody put there.
  private static func appendix(in corpus: SoundCorpus) -> [Defect] {
    let missing = corpus.drafts.joined().first { !$0.appendices.isEmpty }.map { draft in
      var submission = TypedFigures.resolved(draft)
      submission.appendices[0].file = "lost.pdf"
      return submission
    }
    return missing.map { submission in
      let file = CorpusFile(submission)
      return [
        defect(
          "appendix-lost", "file.appendix-there", file.place, file.name, .bytes(Array(file.text.utf8)),
          at: .item("appendices", submission.appendices[0].name) / "file", .completeness)
      ]
    } ?? []
  }

  private static func lead(in corpus: SoundCorpus, _ place: Section.Place) -> [Defect] {
    ["TBC", ""].enumerated().compactMap { number, lead in
      let lines = corpus.world.folder.partnershipText.split(separator: "\n", omittingEmptySubsequences: false)
      guard let entry = lines.firstIndex(of: "  - id: \(place.folder)"),
        let line = lines[entry...].firstIndex(where: { $0.hasPrefix("    lead: ") })
      else { return nil }
      var changed = lines.map(String.init)
      changed[line] = "    lead: \(lead)"
      return defect(
        "lead-missing-\(number + 1)", "common.lead-named", place, "partnership.yaml",
        .bytes(Array(changed.joined(separator: "\n").utf8)), at: "partner", .completeness)
    }
  }

  /// What a coordinator forgets to fill in, in the partnership's own files.
  private static func leftOpen(in corpus: SoundCorpus, _ place: Section.Place) -> [Defect] {
    let folder = corpus.world.folder
    let strategy = "strategies/\(folder.strategy.id).yaml"
    let path = FieldPath.item("priorities", "P1")
    let reporters = FieldPath.item((path / "commitments").description, "P1.2") / "partners"
    let titled = "title: Safer neighbourhoods"
    let reported = "title: Use an intelligence led approach\n        partners: [police, community-safety]"
    let changes: [(String, FileRule, String, String, String, String, FieldPath)] = [
      (
        "title-to-be-filled-in", .filledIn, strategy, folder.strategyText, titled, "title: TBC",
        path / "title"
      ),
      (
        "telephone-in-title", .noPersonalData, strategy, folder.strategyText, titled,
        titled + ", 020 7946 0018",
        "priorities[1].title"
      ),
      (
        "nobody-reports", .reportedOn, strategy, folder.strategyText, reported,
        "title: Use an intelligence led approach\n        partners: []", reporters
      ),
      (
        "reporter-not-on-roster", .knownPartner, strategy, folder.strategyText, reported,
        reported.replacing("[police", with: "[polcie"), reporters
      ),
      (
        "indicator-of-no-figure", .knownFigure, strategy, folder.strategyText, "\npriorities:\n",
        "\nindicators:\n  - title: Violence\n    figures: [knife-crmie]\npriorities:\n",
        .item("indicators", "Violence") / "figures"
      ),
      (
        "no-meeting", .meetingSet, "partnership.yaml", folder.partnershipText,
        meetings(in: folder.partnershipText),
        "meetings: []\n", "meetings"
      ),
    ]
    return changes.map { name, rule, file, text, old, new, path in
      defect(
        name, rule.slug, place, file, .bytes(Array(text.replacing(old, with: new).utf8)), at: path,
        .completeness)
    }
  }

  /// The list of meetings as it stands in a file.
  private static func meetings(in text: String) -> String {
    guard let start = text.firstRange(of: "meetings:\n") else { return "" }
    let entries = text[start.upperBound...].split(separator: "\n", omittingEmptySubsequences: false)
      .prefix { $0.hasPrefix(" ") }
    return "meetings:\n" + entries.map { $0 + "\n" }.joined()
  }

  private static func defect(
    _ name: String, _ rule: String, _ place: Section.Place, _ file: String, _ content: Defect.Content,
    at path: FieldPath = .whole, _ defectClass: DefectClass = .structure
  ) -> Defect {
    Defect(
      id: "\(defectClass.rawValue).\(name)", defectClass: defectClass, kind: name, place: place, file: file,
      content: content, path: path, rule: rule)
  }
}

extension FolderDefects {
  /// A file for a quarter in which its strategy was no longer in force.
  static func afterStrategy(in corpus: SoundCorpus) -> [Defect] {
    let strategy = corpus.world.folder.strategy
    guard
      var submission = corpus.drafts.joined().first(where: { $0.explanations.isEmpty })
        .map({ TypedFigures.resolved($0) }),
      let late = Quarter(
        startYear: strategy.inForce.upperBound.startYear + 1, number: submission.quarter.number)
    else { return [] }
    submission.quarter = late
    let file = CorpusFile(submission)
    return [
      Defect(
        id: "structure.strategy-not-in-force", defectClass: .structure, kind: "strategy-not-in-force",
        place: file.place, file: file.name, content: .bytes(Array(file.text.utf8)), path: "strategy",
        rule: "common.strategy-in-force")
    ]
  }
}
