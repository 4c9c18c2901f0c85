import PartnerUpdates
import QuarterlyReturn
import SubmissionFiles

/// A submission's file, read.
struct ReadFile: Sendable {
  let file: PartnersFolder.File
  let text: String
  let reading: FileReading<Submission>?
  let failure: FileFinding?

  init(_ file: PartnersFolder.File, contents: FileContents) {
    self.file = file
    do {
      text = try contents.text(ofFile: file.path)
      reading = SubmissionReader.read(text, at: file.place)
      failure = nil
    } catch {
      text = error.text
      reading = nil
      failure = error.found
    }
  }
}

/// Checks every submission in the context of all the others.
struct Checker: Sendable {
  let partnership: Partnership
  let strategies: [Strategy]
  let providers: [Partner.ID: any PartnerUpdateProvider]
  let files: [ReadFile]
  /// The partnership's folder.
  let root: String
  /// What published tables say of the area.
  let recordedCrime: RecordedCrime?

  func check() -> [CheckedFile] {
    // Of several files for one quarter, the one with the plain name is the submission.
    var chosen: [Section.Place: String] = [:]
    for file in files where chosen[file.file.place] == nil || file.file.hasPlainName {
      chosen[file.file.place] = file.file.name
    }
    let names = chosen
    return files.concurrentMap { file in check(file, besides: names[file.file.place] ?? file.file.name) }
  }

  private func check(_ read: ReadFile, besides chosen: String) -> CheckedFile {
    let provider = providers[read.file.place.folder]
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
      found += AppendixFiles(root: root, folder: read.file.place.folder)
        .findings(submission.appendices, at: positions)
    }
    return CheckedFile(
      name: read.file.name, partner: read.file.place.folder, quarter: read.file.place.quarter,
      submission: read.reading?.value, definitions: provider?.figures(for: read.file.place.quarter) ?? [],
      findings: Self.sorted(found).map { LocatedFinding($0, in: read.file.name) }, text: read.text)
  }

  private func section(
    _ submission: Submission, _ read: ReadFile, _ provider: (any PartnerUpdateProvider)?
  ) -> Section {
    let others = files.compactMap(\.reading?.value)
    return Section(
      submission, definitions: provider?.figures(for: read.file.place.quarter) ?? [],
      strategy: strategies.first { $0.id == submission.strategy }, knownStrategies: strategies.map(\.id),
      partnership: partnership, place: read.file.place,
      earlier: others.filter { $0.partner == submission.partner && $0.quarter < submission.quarter }
        .sorted { $0.quarter > $1.quarter },
      others: others.filter { $0.partner != submission.partner && $0.quarter == submission.quarter },
      unreadable: read.reading?.unreadable ?? [], recordedCrime: recordedCrime)
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
