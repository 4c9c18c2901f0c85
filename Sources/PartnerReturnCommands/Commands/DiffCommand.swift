import ArgumentParser
import PartnerUpdates
import QuarterlyReturn
import ReturnPublishing

struct DiffCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Show what changed between two quarters: commitments, figures, actions and gaps.",
    discussion: """
      What got worse leads; what did not change is only counted. Nothing is withheld: the comparison is for \
      the coordinator and the board.

      EXAMPLES
        partner-return diff "2020-21 Q3" "2020-21 Q4"
        partner-return diff "2019-20 Q4" "2020-21 Q4" --markdown > changes.md
      """)

  @Argument(help: ArgumentHelp("The earlier quarter.", valueName: "earlier"), transform: quarter(_:))
  var earlier: Quarter
  @Argument(help: ArgumentHelp("The later quarter.", valueName: "later"), transform: quarter(_:))
  var later: Quarter
  @Flag(help: "Print Markdown, to paste into a paper.") var markdown = false
  @OptionGroup var partners: PartnersOption

  func run(with providers: [any PartnerUpdateProvider], on terminal: Terminal) throws -> ExitStatus {
    guard earlier != later else {
      throw CannotRun("\(later) cannot be compared with itself: name an earlier quarter first")
    }
    guard earlier < later else {
      throw CannotRun(
        "the earlier quarter comes first: write `\(terminal.invocation) diff \"\(later)\" \"\(earlier)\""
          + "\(partners.typed)`")
    }
    let workspace = try Workspace(folder: partners.path, providers: providers)
    let comparison = ReturnComparison(
      from: try combined(for: earlier, in: workspace), to: try combined(for: later, in: workspace))
    let text = ComparisonText(of: comparison)
    if markdown { terminal.output(text.markdown) } else { print(text, on: terminal) }
    return comparison.drafts.isEmpty ? .nothingWrong : .errorsFound
  }

  private func combined(for quarter: Quarter, in workspace: Workspace) throws -> QuarterlyReturn {
    guard workspace.quarters.contains(quarter) else {
      let known = workspace.quarters.map(\.description).joined(separator: ", ")
      throw CannotRun(
        "nothing was submitted for \(quarter)" + (known.isEmpty ? "" : ": choose from \(known)"))
    }
    return try workspace.quarterlyReturn(for: quarter)
  }

  private func print(_ text: ComparisonText, on terminal: Terminal) {
    terminal.print(terminal.coloured(printable(text.title), .bold))
    for note in text.notes { terminal.print(printable(note)) }
    for section in text.sections {
      terminal.print("\n" + terminal.coloured(section.title, .bold) + ": " + section.summary)
      let width = section.lines.map(\.word.count).max() ?? 0
      for line in section.lines {
        let word = line.word.padded(to: width)
        let colour: Terminal.Colour = line.isBad ? .red : line.isGood ? .green : .amber
        terminal.print("  \(terminal.coloured(word, colour))  \(printable(line.text))")
      }
    }
  }
}
