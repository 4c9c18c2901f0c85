import PartnerUpdates
import QuarterlyReturn

/// Checks of many partnerships. Of each nothing is kept once its findings have been printed.
struct SeveralChecks {
  private let folders: PartnershipFolders
  private let modules: [any PartnerUpdateProvider]
  private let openData: [OpenDataSource]?
  private let format: CheckFormat
  private let isStrict: Bool
  private let jobs: Int

  /// - Parameter openData: the published tables that a person names, in place of those of each `partnership.yaml`.
  /// - Throws: ``CannotRun`` for a format that is a document about one partnership.
  init(
    _ folders: PartnershipFolders, _ modules: [any PartnerUpdateProvider], openData: [OpenDataSource]?,
    format: CheckFormat, isStrict: Bool, jobs: Int
  ) throws {
    (self.folders, self.modules, self.openData, self.format) = (folders, modules, openData, format)
    (self.isStrict, self.jobs) = (isStrict, jobs)
    guard format == .text || format == .json else {
      throw CannotRun(
        "--format \(format.rawValue) is one document about one partnership, and several are asked about: check "
          + "each by itself, or use text, or json, which writes a document a line")
    }
  }

  /// What was found in a partnership's folder, ready to be printed.
  private struct Checked: Sendable {
    let output: RecordedOutput
    let tally: CheckTally
    let status: ExitStatus
  }

  /// Checks all and prints the findings in the order of the folders.
  ///
  /// - Returns: the worst exit status of any.
  func run(on terminal: Terminal) -> ExitStatus {
    terminal.interruption.listen()
    let progress = ProgressDisplay(total: folders.paths.count, things: "files", on: terminal)
    var (tally, checked, status) = (CheckTally(), 0, folders.statusOfSearch(on: terminal))
    let style = terminal.style
    OrderedWork(folders.paths, jobs: jobs, stop: terminal.interruption).run {
      [self, stop = terminal.interruption] in
      check($0, style, stop)
    } take: { result in
      progress.advance(things: result.tally.submissions, printing: result.output)
      tally += result.tally
      checked += result.status == .couldNotRun ? 0 : 1
      status = max(status, result.status)
    } wait: {
      progress.draw()
    }
    progress.end()
    if format == .text { terminal.print(tally.summary(of: checked, among: folders.paths.count)) }
    guard terminal.interruption.isRequested, progress.done < folders.paths.count else { return status }
    terminal.printError("stopped: \(progress.account("checked"))")
    return .interrupted
  }

  private func check(_ path: String, _ style: Terminal.Style, _ stop: Interruption) -> Checked {
    let (output, (tally, status)) = RecordedOutput.of(style, stop) { terminal in
      do {
        let workspace = try Workspace(folder: path, providers: modules, openData: openData, jobs: 1)
        let report = CheckReport(FoundInFolder(workspace), isStrict: isStrict)
        switch format {
        case .json: terminal.printDocument(JSONCheck().line(of: report))
        default: FindingPrinter(report, terminal).printFindings()
        }
        return (report.tally, report.status)
      } catch {
        terminal.printError("error: \(printable(path)): \(error)")
        return (CheckTally(), ExitStatus.couldNotRun)
      }
    }
    return Checked(output: output, tally: tally, status: status)
  }
}

extension PartnershipFolders {
  /// Names the folders in which partnerships could not be looked for.
  ///
  /// - Returns: how that ends a command.
  func statusOfSearch(on terminal: Terminal) -> ExitStatus {
    for folder in closed {
      terminal.printError(
        "error: the folder \"\(printable(folder))\" cannot be listed: give yourself permission to read it")
    }
    return closed.isEmpty ? .nothingWrong : .couldNotRun
  }
}
