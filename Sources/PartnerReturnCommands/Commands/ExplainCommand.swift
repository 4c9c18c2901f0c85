import ArgumentParser
import PartnerUpdates

struct ExplainCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a rule: why it is there, a passing and a failing example, and the fix.",
    discussion: """
      A finding names its rule in brackets. Former names of a rule work too.

      EXAMPLES
        partner-return explain common.change-agrees
      """)

  @Argument(help: ArgumentHelp("The name of the rule, as `check` and `rules` print it.", valueName: "rule"))
  var rule: String

  func run(with providers: [any PartnerUpdateProvider], on terminal: Terminal) throws -> ExitStatus {
    let catalogue = Catalogue(providers)
    guard let entry = catalogue.entry(named: rule) else {
      throw CannotRun(Self.noRule(rule, catalogue.suggestions(for: rule)))
    }
    if entry.slug != rule { terminal.print("\"\(printable(rule))\" is now called \(entry.slug).\n") }
    terminal.print(EntryText(entry, terminal).text)
    return .nothingWrong
  }

  private static func noRule(_ name: String, _ suggestions: [String]) -> String {
    let meant = suggestions.map { "\"\($0)\"" }.joined(separator: " or ")
    return "there is no rule \"\(name)\"" + (meant.isEmpty ? "" : ", did you mean \(meant)?")
      + (meant.isEmpty ? ": `partner-return rules` lists them all" : " `partner-return rules` lists them all")
  }
}
