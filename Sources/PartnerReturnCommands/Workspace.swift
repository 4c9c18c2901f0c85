import PartnerUpdates
import QuarterlyReturn
import SubmissionFiles

/// A partnership's folder, read and checked: what every command starts from.
struct Workspace {
  /// The folder as the person named it.
  let folder: String
  /// The partnership.
  let partnership: Partnership
  /// The strategies that could be read, by id.
  let strategies: [Strategy]
  /// What was decided about texts before publication.
  let releases: [ReleaseDecision]
  /// Every submission, checked, in the order of the folder.
  let files: [CheckedFile]
  /// Findings in the partnership's own files.
  let ownFindings: [LocatedFinding]
  /// The texts of the partnership's own files, to quote from.
  let ownTexts: [String: String]
  /// What the rules of the tool go by, which the partnership may set.
  let thresholds: [Threshold]
  /// A provider for every partner on the roster.
  let providers: [Partner.ID: any PartnerUpdateProvider]
  /// What published tables say of the area; `nil` where there are none.
  let recordedCrime: RecordedCrime?
  /// The published tables that `partnership.yaml` names, as it names them.
  let openData: [OpenDataFile]
  /// When each of these was last changed before it was read.
  let openDataStamps: [TableStamp]
  /// The files of these that were read, from the partnership's folder.
  let openDataFiles: [String]
  /// How files are read.
  let contents: FileContents

  /// Reads and checks a folder.
  ///
  /// - Parameters:
  ///   - openData: the published tables that a person names, in place of those of `partnership.yaml`.
  ///   - jobs: how many cores read tables, and read and check files.
  /// - Throws: ``CannotRun`` when there is no folder, no usable `partnership.yaml`, or a table that a person names
  ///   cannot be read.
  init(
    folder: String, providers modules: [any PartnerUpdateProvider], openData: [OpenDataSource]? = nil,
    jobs: Int = Cores.all
  ) throws {
    let listing = try PartnersFolder(path: folder)
    let ground = try Groundwork(listing, modules: modules, openData: openData, jobs: jobs)
    self.folder = folder
    (partnership, strategies, providers) = (ground.partnership, ground.strategies, ground.providers)
    releases = ground.releases
    (recordedCrime, thresholds) = (ground.recordedCrime, ground.thresholds)
    (self.openData, openDataFiles) = (ground.openData, ground.openDataFiles)
    openDataStamps = ground.openDataStamps
    (ownFindings, ownTexts) = (ground.ownFindings, ground.ownTexts)
    let contents = FileContents(root: folder, limit: ground.largestFile)
    self.contents = contents
    let read = listing.submissions.concurrentMap(jobs: jobs) { ReadFile($0, contents: contents) }
    files =
      (Checker(ground, files: read).check(jobs: jobs)
      + listing.findings.map { problem in
        CheckedFile(
          name: problem.file, partner: problem.partner, found: problem.found,
          text: (try? contents.text(ofFile: "\(folder)/\(problem.file)")) ?? "")
      })
      .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// The partner on the roster that a person names.
  ///
  /// - Throws: ``CannotRun`` where there is none.
  func member(named name: String) throws -> Partnership.Member {
    guard let member = partnership.member(Partner.ID(name)) else {
      let ids = partnership.members.map(\.partner.id.description)
      throw CannotRun(
        "\"\(name)\" is not on the roster\(didYouMean(name, ids)): choose one of \(ids.joined(separator: ", "))"
      )
    }
    return member
  }

  /// The quarters for which there is a file, newest last.
  var quarters: [Quarter] { Set(files.compactMap(\.quarter)).sorted() }

  /// The newest quarter for which something was handed in; a pro-forma that nobody has dated is not.
  ///
  /// - Throws: ``CannotRun`` when there is no file of any quarter.
  func newestQuarter(_ terminal: Terminal) throws -> Quarter {
    guard let newest = newestQuarterIfAny else {
      let first = firstForm(terminal).map { ": write a first form with `\($0)` and fill it in" }
      throw CannotRun("nothing has been submitted in \"\(folder)\"" + (first ?? ""))
    }
    return newest
  }

  /// The same, or `nil` when there is no file of any quarter.
  var newestQuarterIfAny: Quarter? {
    files.filter { $0.submission?.submitted != nil }.compactMap(\.quarter).max() ?? quarters.last
  }

  /// The quarter of the first meeting that is not over, or of the last one.
  func nextMeeting(_ day: CalendarDate?) -> Quarter? {
    let meetings = partnership.meetings.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
    return (meetings.first { meeting in day.map { $0 <= meeting.value } ?? true } ?? meetings.last)?.key
  }

  /// The command that writes a form for the first partner: for the first meeting, or the strategy's first quarter.
  func firstForm(_ terminal: Terminal) -> String? {
    guard let quarter = partnership.meetings.keys.min() ?? strategies.map(\.inForce.lowerBound).min(),
      let partner = partnership.members(in: quarter).first?.partner.id
    else { return nil }
    let option = PartnersOption.typed(folder)
    return "\(terminal.invocation) new \(partner) --quarter \"\(quarter)\"\(option)"
  }

  /// The files of a quarter, and those whose place or name does not tell for which quarter they are.
  func files(of quarter: Quarter) -> [CheckedFile] {
    files.filter { $0.quarter == quarter || $0.quarter == nil }
  }

  /// The return of a quarter.
  ///
  /// - Throws: ``CannotRun`` when the quarter is unknown or has no strategy.
  func quarterlyReturn(for quarter: Quarter) throws -> QuarterlyReturn {
    BoardEdition(of: try inputs(for: quarter)).content
  }

  /// Everything from which the return of a quarter is made.
  ///
  /// - Throws: ``CannotRun`` when the quarter is unknown or has no strategy.
  func inputs(for quarter: Quarter) throws -> ReturnInputs {
    guard partnership.meetings[quarter] != nil || quarters.contains(quarter) else {
      throw CannotRun(Self.noQuarter(quarter, quarters))
    }
    let files = files(of: quarter)
    return ReturnInputs(
      files.map(\.received), for: quarter, partnership: partnership,
      strategy: try strategy(for: quarter, files: files),
      ownFindings: ownFindings + unreadable(before: quarter),
      earlier: self.files.filter(\.isInPlace).compactMap(\.submission).filter { $0.quarter < quarter },
      recordedCrime: recordedCrime,
      releases: ReleaseRecord(releases, digest: ReleaseFile.seal(of:)))
  }

  /// The strategy in force; where there are several, the one that most submissions name.
  func strategy(for quarter: Quarter, files: [CheckedFile]) throws -> Strategy {
    let named = files.compactMap(\.submission?.strategy)
    let inForce = strategies.filter { $0.inForce.contains(quarter) }
    guard let first = inForce.first else { throw noStrategy(quarter) }
    return inForce.dropFirst().reduce(first) { best, next in
      named.count { $0 == next.id } > named.count { $0 == best.id } ? next : best
    }
  }

  private static func noQuarter(_ quarter: Quarter, _ known: [Quarter]) -> String {
    "there is no meeting and no submission for \(quarter)"
      + (known.isEmpty ? "" : ": choose one of \(known.map(\.description).joined(separator: ", "))")
  }
  private func noStrategy(_ quarter: Quarter) -> CannotRun {
    CannotRun(
      "no strategy in \"\(folder)/strategies\" is in force in \(quarter): add one, or correct its `in-force:`",
      lines: ownFindings.filter { $0.file.hasPrefix("strategies/") }.map { $0.reason(in: folder) })
  }
}

/// A file with everything found in it.
struct CheckedFile: Sendable {
  /// The file, relative to the partnership's folder.
  let name: String
  /// The partner in whose folder it lies.
  let partner: Partner.ID
  /// The quarter that its name states.
  let quarter: Quarter?
  /// What could be read.
  let submission: Submission?
  /// The figures that its partner declares.
  let definitions: [FigureDefinition]
  /// Everything found, in the order of the file.
  let findings: [LocatedFinding]
  /// The text as far as it could be read.
  let text: String

  /// Rules whose breach means that a file is not the submission of its partner for its quarter.
  static let placing = [
    "common.right-folder", "common.right-quarter", "common.known-partner", "file.only-one",
  ]

  /// Whether it is the submission of its partner for its quarter.
  var isInPlace: Bool {
    submission != nil && !findings.contains { Self.placing.contains($0.finding.rule) }
  }

  /// For the aggregator.
  var received: ReceivedSubmission {
    ReceivedSubmission(
      file: name, partner: partner, submission: submission, definitions: definitions, findings: findings,
      text: text, isInPlace: isInPlace)
  }
}

extension CheckedFile {
  /// A file that has only its place, and what is wrong with that.
  init(name: String, partner: Partner.ID, found: FileFinding, text: String) {
    self.init(
      name: name, partner: partner, quarter: nil, submission: nil, definitions: [],
      findings: [LocatedFinding(found, in: name)], text: text)
  }
}

extension LocatedFinding {
  /// A finding of the file reader.
  init(_ found: FileFinding, in file: String) {
    self.init(found.finding, file: file, line: found.position.line, column: found.position.column)
  }
}
