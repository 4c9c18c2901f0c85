import ArgumentParser
import Foundation
import PartnerUpdates
import QuarterlyReturn
import ReturnPublishing

struct BuildCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Combine the submissions of a quarter into the partnership's return.",
    discussion: """
      Writes two editions to the folder `returns` beside the partnership's, or to another: `board` with \
      everything that was handed in, `public` after disclosure control. Each has return.html, return.md, \
      return.json and the data pack in `data`. manifest.json seals the return: see `verify`. Files appear all at once; when anything goes \
      wrong the previous return stays, and a return of another partnership or quarter is never replaced. With errors in a submission, or anything personal in a text, there is no public edition and \
      the exit status is 1; with errors the board's is marked DRAFT.

      EXAMPLES
        partner-return build
        partner-return build --quarter "2020-21 Q4" --output /tmp/return
        partner-return build --partners anytown/partners --partners otherton/partners
        partner-return build --all-in region --output returns --quarter "2020-21 Q4"
        partner-return build --dataset region-data

      Of several partnerships each return is made for itself: one that cannot be made does not stop the others, \
      and the exit status is the worst. With --output each gets a folder of its own name there, with its quarters. \
      Ctrl-C stops between returns: those that were built are whole, the others are as they were.
      """)

  @OptionGroup var partnerships: SeveralPartnersOption
  @Option(help: quarterHelp, transform: quarter(_:)) var quarter: Quarter?
  @Option(
    help: ArgumentHelp(
      "The folder to write to. The default is returns/QUARTER beside the partnership's.", valueName: "folder")
  )
  var output: String?
  @Flag(help: "Count open queries as errors, for the coordinator's final run.") var strict = false

  @Flag(help: "Print return.pdf of each edition too, with an installed Chromium, Chrome or Edge.")
  var pdf = false
  @Option(help: ArgumentHelp("The browser for --pdf, by name or path.", valueName: "program"))
  var browser: String?
  @Option(
    help: ArgumentHelp(
      "A folder to collect the public tables of all partnerships and quarters in, as one dataset.",
      valueName: "folder"))
  var dataset: String?

  func run(with providers: [any PartnerUpdateProvider], on terminal: Terminal) throws -> ExitStatus {
    let folders = try partnerships.partnerships()
    if let dataset {
      try folders.refuse(output: dataset)
      try DatasetNames(folders, in: dataset).refuseCollisions(jobs: partnerships.cores)
    }
    if let only = folders.only {
      terminal.interruption.listen()
      return try build(only, into: nil, jobs: partnerships.cores, with: providers, on: terminal)
    }
    let builds = try SeveralBuilds(folders, output: output, jobs: partnerships.cores)
    return builds.run(on: terminal) { [self] folder, place, terminal in
      try build(folder, into: place, jobs: 1, with: providers, on: terminal)
    }
  }

  /// - Parameters:
  ///   - place: the folder in which the quarter's goes, where there are several partnerships.
  ///   - jobs: how many cores work on this return.
  private func build(
    _ partners: NamedFolder, into place: String?, jobs: Int, with providers: [any PartnerUpdateProvider],
    on terminal: Terminal
  ) throws -> ExitStatus {
    let workspace = try Workspace(folder: partners.path, providers: providers, jobs: jobs)
    try terminal.interruption.check()
    let quarter = try quarter ?? workspace.newestQuarter(terminal)
    let output = place.map { "\($0)/\(quarter.fileName)" } ?? output
    let board = BoardEdition(of: try workspace.inputs(for: quarter))
    let combined = board.content
    // Each edition is made on a core of its own.
    let made = [false, true].concurrentMap(jobs: jobs) { isPublic in
      Result {
        try isPublic ? Self.published(workspace.publication(for: quarter)) : Self.published(board)
      }
    }
    try terminal.interruption.check()
    let editions = try made.map { try $0.get() }
    var files = editions.flatMap(\.files)
    let refusal = editions.compactMap(\.refusal).first
    if pdf {
      let printer = try PDFPrinter(browser: browser, stop: terminal.interruption)
      files += try files.filter { $0.name.hasSuffix("/return.html") }.map { page in
        try printer.print(page, dated: combined.meeting)
      }
    }
    let manifest = ReturnManifest(
      partnership: combined.partnership.name, quarter: quarter, providers: providers,
      inputs: try SealedInputs.seals(of: workspace, for: quarter), files: files)
    try manifest.refuseUnreadable()
    files.append(manifest.published)
    let folder = ReturnFolder(path: output ?? Self.defaultOutput(for: quarter, beside: partners.path))
    let before = try? ReturnManifest(ofReturn: folder.path)
    try folder.replace(with: files, stop: terminal.interruption)

    terminal.print(BuildSummary(combined, terminal, partners: partners.path).text)
    if let before, !before.publicOutputs.isEmpty, before.publicOutputs != manifest.publicOutputs {
      terminal.print(manifest.publicOutputs.isEmpty ? Self.noPublicEdition : Self.otherPublicEdition)
    }
    for name in ReturnFolder.editions where files.contains(where: { $0.name.hasPrefix(name + "/") }) {
      terminal.print(
        "Wrote \(printable(folder.path))/\(name)/return.html, .md, .json\(pdf ? ", .pdf" : "") and the data pack in data/"
      )
    }
    if files.contains(where: { $0.name.hasPrefix("board/queries/") }) {
      terminal.print("Wrote \(printable(folder.path))/board/queries: what goes back to each partner")
    }
    try dataset.map { try enter(editions.compactMap(\.partition).first, of: combined, in: $0, terminal) }
    if let releases = editions.compactMap(\.releases).first {
      let summary = ReleaseSummary(releases, for: quarter, terminal, partners: partners.path)
      for line in summary.lines { terminal.print(printable(line)) }
    }
    if let refusal {
      terminal.print(Self.refused(refusal))
      return .errorsFound
    }
    return strict && !combined.openQueries.isEmpty ? .errorsFound : .nothingWrong
  }

  /// An edition as files, or why there is none.
  private typealias Published = (
    files: [PublishedFile], partition: DatasetPartition?, refusal: DisclosureRefusal?, releases: ReleaseList?
  )

  /// Puts the public tables into the dataset; without a public edition takes out those that stand there.
  private func enter(
    _ partition: DatasetPartition?, of combined: QuarterlyReturn, in dataset: String, _ terminal: Terminal
  ) throws {
    let folder = try DatasetFolder(path: dataset)
    let place = DatasetPartition.place(of: combined.partnership.name, combined.quarter)
    if let partition {
      try folder.replace(with: partition)
      terminal.print("Wrote the public tables to \(printable(dataset)), in \(place)")
    } else if try folder.remove(place) {
      terminal.print("Took \(place) out of \(printable(dataset)): there is no public edition any more")
    }
  }

  private static func published(_ board: BoardEdition) throws -> Published {
    (try ReturnPublisher().files(for: board).map { $0.inFolder("board") }, nil, nil, nil)
  }

  private static func published(
    _ publication: (edition: Result<PublicEdition, DisclosureRefusal>, releases: ReleaseList)
  ) throws -> Published {
    switch publication.edition {
    case .success(let edition):
      (
        try ReturnPublisher().files(for: edition).map { $0.inFolder("public") },
        DatasetPartition(of: edition), nil, publication.releases
      )
    case .failure(let refusal): ([], nil, refusal, publication.releases)
    }
  }

  private static let otherPublicEdition =
    "The public edition that was here was another one. If it has been published, keep a copy of it and compare: "
    + "together the two may tell what each of them withholds."

  private static let noPublicEdition =
    "The public edition that was here has been taken away with the return that it belonged to: this one has none."

  private static func refused(_ refusal: DisclosureRefusal) -> String {
    let sentences = refusal.reasons.map(\.sentence)
    let shown = sentences.prefix(10).map { "  \(printable($0))" }
    let rest = sentences.count > 10 ? ["  And \(sentences.count - 10) more."] : []
    return (["No public edition was made:"] + shown + rest).joined(separator: "\n")
  }

  private static func defaultOutput(for quarter: Quarter, beside folder: String) -> String {
    "\(PartnershipFolders.returns(beside: folder))/\(quarter.fileName)"
  }
}

/// What `build` says in a dozen lines.
struct BuildSummary {
  private let combined: QuarterlyReturn
  private let terminal: Terminal
  private let partners: String

  init(_ combined: QuarterlyReturn, _ terminal: Terminal, partners: String) {
    (self.combined, self.terminal, self.partners) = (combined, terminal, partners)
  }

  var text: String {
    ([title] + submissions + [statuses, red, amber, figures, queries]).filter { !$0.isEmpty }.joined(
      separator: "\n")
  }

  private var title: String {
    let draft = combined.isDraft ? terminal.coloured("DRAFT", .red) + ", " : ""
    let meeting = combined.meeting.map { "meeting \($0.inWords)" } ?? "no meeting date"
    let due = combined.dueDate.map { ", updates due \($0.inWords)" } ?? ""
    return "\(draft)\(printable(combined.partnership.name)), \(combined.quarter): \(meeting)\(due)"
  }

  private var submissions: [String] {
    let names = combined.partners.map { printable($0.partner.name) }
    let width = names.map(\.count).max() ?? 0
    return zip(names, combined.partners).map { name, report in
      let found =
        report.files.isEmpty
        ? ""
        : "\(counted(report.errors, "error", "errors")), "
          + counted(report.openQueries, "open query", "open queries")
      return
        "  \(name.padded(to: width))  \(report.timeliness.inWords.padded(to: 12))  \(found)"
    }
  }

  private var statuses: String {
    let counts = combined.statusCounts.map { "\($0.count) \($0.status.title.lowercased())" }
    return "Updates: " + (counts.isEmpty ? "none" : counts.joined(separator: ", "))
  }

  private var red: String { list("Red", updates(.red) { "\($0.commitment) \(title(of: $0))" }) }

  private var amber: String {
    list("Amber", updates(.amber) { "\($0.commitment)\($0.status.map(letters) ?? "")" })
  }

  /// The updates whose worst rating is a given one.
  private func updates(_ rating: Rating, _ words: (Update) -> String) -> [String] {
    combined.contributions.map(\.update).filter { $0.status?.worst == rating }.map(words)
  }

  private func title(of update: Update) -> String {
    combined.strategy.commitment(update.commitment)?.title ?? ""
  }

  private var figures: String {
    list(
      "Figures red or amber",
      combined.figures.compactMap { figure in
        let status = Status.rollUp(figure.readings.compactMap(\.reading.status))
        guard let status, let worst = status.worst, worst > .green else { return nil }
        return "\(figure.definition.title) (\(status.letter))"
      })
  }

  /// A split rating is told from a single one by its letters.
  private func letters(_ status: Status) -> String { status.ratings.count > 1 ? " (\(status.letter))" : "" }

  private func list(_ title: String, _ entries: [String]) -> String {
    var unique: [String] = []
    for entry in entries.map({ printable($0) }) where !unique.contains(entry) { unique.append(entry) }
    return "\(title): \(unique.isEmpty ? "none" : unique.joined(separator: ", "))"
  }

  private var queries: String {
    let errors = combined.findings.count { $0.finding.severity == .error }
    let open = counted(combined.openQueries.count, "query open", "queries open")
    return "\(open), \(combined.answeredQueries.count) answered"
      + (errors > 0
        ? "; \(counted(errors, "error", "errors")): see `\(terminal.invocation) check\(printable(PartnersOption.typed(partners)))`"
        : "")
  }
}
