import ArgumentParser
public import PartnerUpdates

/// The command-line tool for a list of providers: `build`, `check`, `status`, `new`,
/// `rules`, `explain`, `schema`, `init`, `rollup`, `diff`, `verify`, `figures`, `series`, `release`.
///
/// An agency that keeps its module in a package of its own makes an executable of three lines with it:
/// ```swift
/// import PartnerReturnCommands
/// PartnerReturnTool(providers: [FireUpdates()]).runAndExit()
/// ```
public struct PartnerReturnTool: Sendable {
  /// The modules of the partners. Partners without one are checked by the common rules.
  let providers: [any PartnerUpdateProvider]

  /// A tool for the partners whose modules are given.
  public init(providers: [any PartnerUpdateProvider]) { self.providers = providers }

  /// Runs a command and returns its exit status: 0 nothing wrong, 1 at least one error in what was
  /// submitted, 2 the command could not be understood or could not run, 130 it was stopped.
  ///
  /// - Parameters:
  ///   - arguments: what follows the name of the tool.
  ///   - terminal: where it prints.
  package func run(_ arguments: [String], on terminal: Terminal) -> ExitStatus {
    do {
      try PartnerReturnCommand.refuseUnknownCommand(arguments.first)
      var parsed = try PartnerReturnCommand.parseAsRoot(arguments)
      if let command = parsed as? any ToolCommand { return try command.run(with: providers, on: terminal) }
      // `help` and its kin print by throwing.
      try parsed.run()
      return .nothingWrong
    } catch is Interrupted {
      terminal.printError("stopped: nothing was written, and any previous return is as it was")
      return .interrupted
    } catch let problem as CannotRun {
      terminal.printError("error: \(problem)")
      return .couldNotRun
    } catch {
      let isHelp = PartnerReturnCommand.exitCode(for: error).isSuccess
      let message = PartnerReturnCommand.fullMessage(for: error)
      if isHelp { terminal.print(message) } else { terminal.printError(message) }
      return isHelp ? .nothingWrong : .couldNotRun
    }
  }
}

/// What the tool tells whoever called it.
package enum ExitStatus: Int32 {
  /// Nothing wrong; queries may be open.
  case nothingWrong = 0
  /// At least one error in what was submitted.
  case errorsFound = 1
  /// The command could not be understood or could not run.
  case couldNotRun = 2
  /// Somebody stopped it, as shells number what Ctrl-C ends.
  case interrupted = 130
}

extension ExitStatus: Comparable {
  /// Whether the left one is the better one.
  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// A command that knows the partners' modules.
protocol ToolCommand: ParsableCommand {
  func run(with providers: [any PartnerUpdateProvider], on terminal: Terminal) throws -> ExitStatus
}

struct PartnerReturnCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "partner-return",
    abstract: "Combine the updates of a partnership's agencies into one quarterly return.",
    discussion: """
      EXAMPLES
        partner-return                      who has submitted, and what to do next
        partner-return build                the return of the newest quarter
        partner-return check                every finding in every submission
        partner-return new police --quarter "2021-22 Q4"
                                            a pro-forma to fill in

      EXIT STATUS
        0  nothing wrong; queries may be open
        1  an error in what was submitted; no public edition; a change that `verify` found; a partnership that
           `rollup` had to leave out
        2  the command could not be understood or could not run
        130  it was stopped with Ctrl-C or SIGTERM; what was not done yet is as it was
      """,
    version: ToolVersion.current,
    subcommands: [
      BuildCommand.self, CheckCommand.self, StatusCommand.self, NewCommand.self, RulesCommand.self,
      ExplainCommand.self, SchemaCommand.self, InitCommand.self, RollUpCommand.self, DiffCommand.self,
      VerifyCommand.self, FiguresCommand.self, SeriesCommand.self, ReleaseCommand.self,
    ],
    defaultSubcommand: StatusCommand.self)

  /// Without a command the tool shows the status, so a misspelt one would be taken for its argument.
  static func refuseUnknownCommand(_ word: String?) throws {
    let known = configuration.subcommands.compactMap { $0.configuration.commandName }
    guard let word, !word.hasPrefix("-"), !(known + ["help"]).contains(word) else { return }
    let hint = didYouMean(word, known)
    throw CannotRun(
      "there is no command \"\(word)\"\(hint.isEmpty ? ": the" : hint + " The") commands are "
        + known.joined(separator: ", "))
  }
}
