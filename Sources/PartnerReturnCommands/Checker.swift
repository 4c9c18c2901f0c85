import PartnerUpdates
import QuarterlyReturn
import SubmissionFiles

/// A submission's file, read.
struct ReadFile: Sendable {
  let file: PartnersFolder.File
  /// The text as far as it could be read.
  let text: String
  let reading: FileReading<Submission>?
  /// What other sections look for in it.
  let paragraphs: Paragraphs?
  /// Why there is no text.
  let failure: FileFinding?

  /// Reads a text that stands for the file.
  init(_ file: PartnersFolder.File, text: String) { self.init(file, text, failure: nil) }

  /// Reads the file.
  init(_ file: PartnersFolder.File, contents: FileContents) {
    do {
      self.init(file, try contents.text(ofFile: file.path), failure: nil)
    } catch {
      self.init(file, error.text, failure: error.found)
    }
  }

  private init(_ file: PartnersFolder.File, _ text: String, failure: FileFinding?) {
    (self.file, self.text, self.failure) = (file, text, failure)
    reading = failure == nil ? SubmissionReader.read(text, at: file.place) : nil
    paragraphs = reading?.value.map(Paragraphs.init)
  }
}

/// Of several files for one quarter, the one with the plain name is the submission.
struct ChosenFiles {
  private var names: [Section.Place: String] = [:]

  init(_ files: some Sequence<PartnersFolder.File>) {
    for file in files where names[file.place] == nil || file.hasPlainName { names[file.place] = file.name }
  }

  /// The name of the one that is the submission in the place of a file.
  subscript(file: PartnersFolder.File) -> String { names[file.place] ?? file.name }
}

/// Checks every submission in the context of all the others.
struct Checker: Sendable {
  private let ground: Groundwork
  private let files: [ReadFile]
  private let byQuarter: [Quarter: [(submission: Submission, paragraphs: Paragraphs)]]
  /// The submissions of each partner, newest first.
  private let byPartner: [Partner.ID: [Submission]]

  init(_ ground: Groundwork, files: [ReadFile]) {
    (self.ground, self.files) = (ground, files)
    let handedIn = files.compactMap { file in
      file.reading?.value.flatMap { submission in
        file.paragraphs.map { (submission: submission, paragraphs: $0) }
      }
    }
    byQuarter = Dictionary(grouping: handedIn, by: \.submission.quarter)
    let newestFirst = byQuarter.sorted { $0.key > $1.key }.flatMap { $0.value.map(\.submission) }
    byPartner = Dictionary(grouping: newestFirst, by: \.partner)
  }

  /// - Parameter jobs: how many are checked at once.
  func check(jobs: Int) -> [CheckedFile] {
    let chosen = ChosenFiles(files.map(\.file))
    return files.concurrentMap(jobs: jobs) { file in check(file, besides: chosen[file.file]) }
  }

  private func check(_ read: ReadFile, besides chosen: String) -> CheckedFile {
    let provider = ground.providers[read.file.place.folder]
    var found = read.reading?.findings ?? read.failure.map { [$0] } ?? []
    if chosen != read.file.name {
      let finding = FileRule.onlyOne.finding(Self.second(read.file.place, chosen), fix: Self.keepOne)
      found.append(FileFinding(finding, at: .start))
    }
    if let submission = read.reading?.value, let positions = read.reading?.positions {
      let section = section(submission, read, provider)
      let partner =
        provider ?? RosterProvider(.init(partner: Partner(id: read.file.place.folder, name: ""), lead: ""))
      found += partner.validate(section).map { FileFinding($0, at: positions.position(of: $0.path)) }
      found += AppendixFiles(root: ground.folder, folder: read.file.place.folder)
        .findings(submission.appendices, at: positions)
    }
    return CheckedFile(
      name: read.file.name, partner: read.file.place.folder, quarter: read.file.place.quarter,
      submission: read.reading?.value, definitions: provider?.figures(for: read.file.place.quarter) ?? [],
      findings: FindingLimit.applied(to: Self.sorted(found)).map { LocatedFinding($0, in: read.file.name) },
      text: read.text)
  }

  private func section(
    _ submission: Submission, _ read: ReadFile, _ provider: (any PartnerUpdateProvider)?
  ) -> Section {
    let others = (byQuarter[submission.quarter] ?? []).filter { $0.submission.partner != submission.partner }
    var section = Section(
      submission, definitions: provider?.figures(for: read.file.place.quarter) ?? [],
      strategy: ground.strategies.first { $0.id == submission.strategy },
      knownStrategies: ground.strategies.map(\.id),
      partnership: ground.partnership, place: read.file.place, earlier: earlier(than: submission),
      others: others.map(\.submission),
      unreadable: read.reading?.unreadable ?? [], recordedCrime: ground.recordedCrime)
    section.knownParagraphs = read.paragraphs.map { (own: $0, others: others.map(\.paragraphs)) }
    return section
  }

  /// Earlier submissions of the same partner, newest first.
  private func earlier(than submission: Submission) -> [Submission] {
    Array((byPartner[submission.partner] ?? []).drop { $0.quarter >= submission.quarter })
  }

  /// In the order of the file; findings at one place keep the order of their rules.
  private static func sorted(_ found: [FileFinding]) -> [FileFinding] {
    found.enumerated().sorted { ($0.element.position, $0.offset) < ($1.element.position, $1.offset) }
      .map(\.element)
  }

  private static func second(_ place: Section.Place, _ chosen: String) -> String {
    "\(place.folder) has another file for \(place.quarter.map { "\($0)" } ?? "this quarter"), \"\(chosen)\""
  }
  private static let keepOne = "keep the one that holds and remove the other"
}
