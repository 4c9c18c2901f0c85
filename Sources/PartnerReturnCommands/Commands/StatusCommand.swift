import ArgumentParser
import PartnerUpdates
import QuarterlyReturn

struct StatusCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Show who has submitted, when updates are due, and what was found.",
    discussion: """
      EXAMPLES
        partner-return status
        partner-return status --quarter "2020-21 Q4" --today 2021-03-09
      """)

  @OptionGroup var partners: PartnersOption
  @Option(help: quarterHelp, transform: quarter(_:)) var quarter: Quarter?
  @Option(
    help: ArgumentHelp("The day to count from, in place of today's.", valueName: "YYYY-MM-DD"),
    transform: date(_:))
  var today: CalendarDate?

  func run(with providers: [any PartnerUpdateProvider], on terminal: Terminal) throws -> ExitStatus {
    let workspace = try Workspace(folder: partners.path, providers: providers)
    guard let quarter = quarter ?? workspace.newestQuarterIfAny ?? workspace.nextMeeting(terminal.today())
    else {
      return beginning(workspace, terminal)
    }
    let combined = try workspace.quarterlyReturn(for: quarter)
    let day = today ?? terminal.today()

    terminal.print(printable(title(of: combined, on: day)))
    let width = combined.partners.map(\.partner.id.description.count).max() ?? 0
    for report in combined.partners {
      terminal.print(line(for: report, width: width, on: day, combined, terminal))
    }
    printOwnFindings(workspace, terminal)
    let unreadable = workspace.unreadable(before: quarter) + workspace.withoutQuarter
    for finding in unreadable { terminal.print("  " + terminal.coloured(printable(finding.inWords), .red)) }
    let releases = try workspace.publication(for: quarter).releases
    let summary = ReleaseSummary(releases, for: quarter, terminal, partners: partners.path)
    for line in summary.lines { terminal.print(printable(line)) }
    terminal.print(next(for: combined, isHistoryWhole: unreadable.isEmpty, terminal.invocation))
    return combined.isDraft ? .errorsFound : .nothingWrong
  }

  /// What is said where no quarter has begun.
  private func beginning(_ workspace: Workspace, _ terminal: Terminal) -> ExitStatus {
    terminal.print(
      "\(printable(workspace.partnership.name)): nothing has been handed in, and no meeting is set")
    printOwnFindings(workspace, terminal)
    let steps = ["\(terminal.invocation) check\(partners.typed)   where that stands, and how to mend it"]
    terminal.print(
      (["Next:"] + (workspace.ownFindings.isEmpty ? [] : steps)
        + [workspace.firstForm(terminal)].compactMap(\.self).map { "\(printable($0))   a form to fill in" })
        .joined(separator: "\n  "))
    return workspace.ownFindings.contains { $0.finding.severity == .error } ? .errorsFound : .nothingWrong
  }

  private func printOwnFindings(_ workspace: Workspace, _ terminal: Terminal) {
    for finding in workspace.ownFindings {
      terminal.print("  \(printable(finding.file)): \(printable(finding.finding.message))")
    }
  }

  private func title(of combined: QuarterlyReturn, on day: CalendarDate?) -> String {
    let quarter = "\(combined.partnership.name), \(combined.quarter)"
    guard let meeting = combined.meeting, let due = combined.dueDate else {
      return "\(quarter): no meeting date in partnership.yaml, so nothing is late"
    }
    let days = day.map { $0.days(until: due) }
    let left =
      switch days {
      case nil: ""
      case 0?: ", which is today"
      case let days? where days > 0: ", in \(counted(days, "day", "days"))"
      case let days?: ", \(counted(-days, "day", "days")) ago"
      }
    return "\(quarter): meeting \(meeting.inWords), updates due \(due.inWords)\(left)"
  }

  private func line(
    for report: PartnerReport, width: Int, on day: CalendarDate?, _ combined: QuarterlyReturn,
    _ terminal: Terminal
  ) -> String {
    let submitted = report.submitted.map { "submitted \($0)" } ?? ""
    let timeliness =
      switch report.timeliness {
      case .missing: Self.waiting(due: combined.dueDate, on: day)
      default: report.timeliness.inWords
      }
    let colour: Terminal.Colour =
      switch report.timeliness {
      case .onTime: .green
      case .late, .undated: .amber
      case .missing, .unusable: .red
      }
    let found =
      report.files.isEmpty
      ? ""
      : "\(counted(report.errors, "error", "errors")), \(counted(report.openQueries, "open query", "open queries"))"
        + (report.answeredQueries > 0 ? ", \(report.answeredQueries) answered" : "")
    return "  \(printable(report.partner.id.description).padded(to: width))  "
      + terminal.coloured(timeliness.padded(to: 22), colour) + "  \(submitted.padded(to: 20))  \(found)"
  }

  /// Missing, and how long there is left or how long it has been.
  private static func waiting(due: CalendarDate?, on day: CalendarDate?) -> String {
    guard let due, let day else { return "missing" }
    let days = day.days(until: due)
    return days >= 0
      ? "not in, \(counted(days, "day", "days")) left" : "missing, \(counted(-days, "day", "days")) late"
  }

  private func next(
    for combined: QuarterlyReturn, isHistoryWhole: Bool, _ command: String
  ) -> String {
    let option = partners.typed
    var steps: [String] = []
    if let absent = combined.partners.first(where: { $0.timeliness == .missing }) {
      steps.append(
        "\(command) new \(absent.partner.id) --quarter \"\(combined.quarter)\"\(option)   a pro-forma for \(absent.partner.name)"
      )
    }
    if !isHistoryWhole || combined.partners.contains(where: { $0.errors + $0.openQueries > 0 }) {
      steps.append("\(command) check\(option)   every finding with its fix")
    }
    steps.append("\(command) build --quarter \"\(combined.quarter)\"\(option)   the quarterly return")
    return "Next:\n" + steps.map { "  " + printable($0) }.joined(separator: "\n")
  }
}
