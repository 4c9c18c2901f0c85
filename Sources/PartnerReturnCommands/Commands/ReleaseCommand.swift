import ArgumentParser
import Foundation
import PartnerUpdates
import QuarterlyReturn
import SubmissionFiles

struct ReleaseCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "release",
    abstract: "List the texts that could give away a hidden number, for a person to decide on.",
    discussion: """
      The public edition withholds each of these texts until somebody decides. Decide in the file \
      releases/QUARTER.yaml inside the partnership's folder: --write adds an entry for each text that has none. \
      A decision lapses when the text or a hidden number changes, or when other numbers are hidden. Until then it \
      also holds for later quarters.

      The list and the file are confidential to the partnership.

      EXAMPLES
        partner-return release                          what is asked in the newest quarter, and where it is
        partner-return release --quarter "2020-21 Q4" --write
                                                        add the missing entries, to be filled in
      """)

  @OptionGroup var partners: PartnersOption
  @Option(help: quarterHelp, transform: quarter(_:)) var quarter: Quarter?
  @Flag(help: "Add an entry to releases/QUARTER.yaml for each text that has none.") var write = false

  func run(with providers: [any PartnerUpdateProvider], on terminal: Terminal) throws -> ExitStatus {
    let workspace = try Workspace(folder: partners.path, providers: providers)
    let quarter = try quarter ?? workspace.newestQuarter(terminal)
    let list = try workspace.publication(for: quarter).releases
    let text = ReleaseListText(list, of: quarter, in: workspace)
    for line in text.lines { terminal.print(printable(line)) }
    let broken = workspace.ownFindings.filter { finding in
      finding.file.hasPrefix(ReleaseFile.folder + "/") && finding.finding.severity == .error
        // An empty file is begun anew.
        && !(write && finding.finding.rule == FileRule.notEmpty.slug)
    }
    if write {
      guard broken.allSatisfy({ $0.file != ReleaseFile.name(for: quarter) }) else {
        throw CannotRun(
          "nothing was added to \(ReleaseFile.name(for: quarter)): correct it first",
          lines: broken.map { $0.reason(in: workspace.folder) })
      }
      terminal.print(printable(try add(list, for: quarter, to: workspace)))
    }
    for finding in broken { terminal.printError(printable(finding.reason(in: workspace.folder))) }
    return broken.isEmpty ? .nothingWrong : .errorsFound
  }

  /// Adds what is missing to the file of the quarter, and says so.
  private func add(_ list: ReleaseList, for quarter: Quarter, to workspace: Workspace) throws -> String {
    let name = ReleaseFile.name(for: quarter)
    let known = workspace.releases.filter { $0.quarter == quarter }
    let missing = list.undecided.map { $0.question(in: quarter) }.filter { question in
      !known.contains {
        $0.from == question.from && $0.seal == question.seal && $0.hidden.sorted() == question.hidden
      }
    }
    guard !missing.isEmpty else { return "Nothing to add to \(name)" }
    let place = "\(workspace.folder)/\(name)"
    let before = workspace.ownTexts[name]
    var text = before ?? ReleaseFile.beginning(of: quarter)
    if !text.hasSuffix("\n") { text += "\n" }
    let entries = ReleaseFile.entries(missing)
    // A file that begins no list of decisions gets one; one of comments also gets its quarter.
    let lists = ["", "decisions:\n", "quarter: \(quarter)\ndecisions:\n"]
    let list = lists.first { ReleaseFile.read(text + $0 + entries, for: quarter).findings.isEmpty }
    guard let list else {
      throw CannotRun(
        "nothing was added to \(name): move `decisions:` with its entries to the end of the file, and run this again"
      )
    }
    text += list + entries
    do {
      if let before {
        try WholeFile(place).replace(with: text.utf8, known: Data(before.utf8))
      } else {
        try FolderWriter.write(
          text.utf8, to: "\(quarter.fileName).yaml", in: "\(workspace.folder)/\(ReleaseFile.folder)")
      }
    } catch WholeFile.Refused.changed {
      throw CannotRun("\(name) was changed meanwhile: run the command again")
    } catch WholeFile.Refused.because(let reason) {
      throw CannotRun("\(name) cannot be written (\(reason)): check its permissions")
    }
    return "Added \(counted(missing.count, "entry", "entries")) to \(place)"
  }
}

/// The list of texts as people read it.
struct ReleaseListText {
  private let list: ReleaseList
  private let quarter: Quarter
  private let workspace: Workspace

  init(_ list: ReleaseList, of quarter: Quarter, in workspace: Workspace) {
    (self.list, self.quarter, self.workspace) = (list, quarter, workspace)
  }

  var lines: [String] {
    let places = ReleasePlaces(quarter, in: workspace)
    return [summary]
      + list.asked.flatMap { item in
        [
          "\(places.place(of: item)): \(state(of: item)): \(item.item)", "    \(item.begins)",
          "    why: \(item.reason); it could tell of \(item.hidden.joined(separator: ", "))",
        ]
      }
      + list.lapsed.map { lapsed in
        "\(ReleaseFile.name(for: lapsed.decision.quarter)): lapsed: \(lapsed.decision.item) of \(lapsed.decision.from): "
          + lapsed.cause.sentence
      }
  }

  private var summary: String {
    guard !list.asked.isEmpty else {
      return "\(quarter): no text could give away a hidden number, so there is nothing to decide"
    }
    let undecided = list.undecided.count
    return "\(quarter): \(counted(list.asked.count, "text", "texts")) could give away a hidden number, "
      + (undecided == 0 ? "all decided" : "\(undecided) not decided and so withheld")
  }

  private func state(of item: AskedItem) -> String {
    switch item.state {
    case .undecided: return "not decided"
    case .decided(let decision):
      let choice = decision.choice == .publish ? "publish" : "withhold"
      return "\(choice), \(decision.role), \(decision.decided.map { "\($0)" } ?? "")"
    }
  }
}

extension ReleaseList.Lapsed.Cause {
  /// What has happened, and what to do.
  fileprivate var sentence: String {
    switch self {
    case .textChanged:
      "the text or a hidden number has changed; decide again (--write adds the new entry) and remove this one"
    case .hiddenChanged:
      "other numbers are hidden now; decide again (--write adds the new entry) and remove this one"
    case .notAsked: "nothing is asked about it any more; remove the entry"
    }
  }
}

/// Where the items of a release list are.
private struct ReleasePlaces {
  private let quarter: Quarter
  private let workspace: Workspace
  private var maps: [String: (file: String, positions: SourceMap?)] = [:]

  init(_ quarter: Quarter, in workspace: Workspace) {
    (self.quarter, self.workspace) = (quarter, workspace)
    for file in workspace.files where file.quarter == quarter && file.submission != nil {
      let place = Section.Place(folder: file.partner, quarter: quarter)
      maps[file.partner.description] = (
        file.name, SubmissionReader.read(file.text, at: place).positions
      )
    }
    for (name, text) in workspace.ownTexts where name.hasPrefix("strategies/") {
      let reading = StrategyReader.read(text)
      if let strategy = reading.value { maps["strategies/\(strategy.id)"] = (name, reading.positions) }
    }
    if let text = workspace.ownTexts["partnership.yaml"] {
      maps["partnership.yaml"] = (
        "partnership.yaml", PartnershipReader.read(text, thresholds: workspace.thresholds).positions
      )
    }
  }

  func place(of item: AskedItem) -> String {
    guard let (file, positions) = maps[item.from] else { return "\(workspace.folder)/\(item.from)" }
    let position = positions.map { $0.position(of: item.item) }
    return "\(workspace.folder)/\(file)" + (position.map { ":\($0.line):\($0.column)" } ?? "")
  }
}
