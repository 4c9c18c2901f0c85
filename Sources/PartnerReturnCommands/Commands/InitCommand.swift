import ArgumentParser
import Foundation
import PartnerUpdates
import SubmissionFiles

struct InitCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make the folder of a new partnership, to be filled in.",
    discussion: """
      Writes partnership.yaml, a strategy with comments that explain it, a README, the schemas for editors and \
      a folder for each partner. It never overwrites: a folder with anything in it is refused. `check` then \
      tells what is still to fill in.

      EXAMPLES
        partner-return init partners --name "Safer Anytown Partnership" --area Anytown
        partner-return init anytown --name "Safer Anytown Partnership" --strategy 2026-2029 \\
          --partner police --partner vawg --partner subgroup-north="Northern subgroup"
      """)

  @Argument(help: ArgumentHelp("The folder to make.", valueName: "folder"))
  var folder: String
  @Option(help: "The name that the return prints.")
  var name: String
  @Option(help: "The area, such as a borough.")
  var area = ""
  @Option(
    help: ArgumentHelp(
      "The years of the strategy, from one April to another March. The default is three, this one first.",
      valueName: "YYYY-YYYY"),
    transform: years(_:))
  var strategy: StrategyYears?
  @Option(
    name: .customLong("partner"),
    help: ArgumentHelp(
      "A partner, once for each; with a name for one that the tool has no module for. The default is every "
        + "partner that it has one for.", valueName: "id[=name]"))
  var partners: [String] = []

  func run(with providers: [any PartnerUpdateProvider], on terminal: Terminal) throws -> ExitStatus {
    let path = PartnersOption.withoutSlash(folder)
    let partnership = try made(providers, on: terminal)
    let option = printable(PartnersOption.typed(path))
    let new = try NewFolder(path: path)
    try new.make { folder in
      try write(
        partnership, to: folder, readme: partnership.readme(command: terminal.invocation, option: option))
      let workspace = try Workspace(folder: folder, providers: providers)
      let schemas = SchemaFiles(workspace)
      _ = try schemas.write(schemas.all)
    }
    terminal.print(
      """
      Wrote \(printable(path)): partnership.yaml, \(partnership.strategyFile), README.md, schemas for editors and \
      \(counted(partnership.partners.count, "partner's folder", "partners' folders"))
      Next:
        \(terminal.invocation) check\(option)   what is still to fill in, and where
      \(Self.new(partnership, option, terminal))
      """)
    return .nothingWrong
  }

  private static func new(_ partnership: NewPartnership, _ option: String, _ terminal: Terminal) -> String {
    guard let first = partnership.partners.first else { return "" }
    return "  \(terminal.invocation) new \(first.id) --quarter \"\(partnership.firstQuarter)\"\(option)"
      + "   a form for \(first.name)"
  }

  private func made(_ providers: [any PartnerUpdateProvider], on terminal: Terminal) throws -> NewPartnership
  {
    guard let years = strategy ?? terminal.today().flatMap({ StrategyYears(from: $0) }) else {
      throw CannotRun("the day is not known: name the years of the strategy, such as --strategy 2026-2029")
    }
    guard name.contains(where: { !$0.isWhitespace }) else {
      throw CannotRun("a partnership needs a name: write it after --name")
    }
    return NewPartnership(
      name: name, area: area, years: years,
      partners: try RosterArguments(partners, modules: providers.map(\.partner)).partners,
      thresholds: (CommonRules.all + providers.flatMap(\.rules)).thresholds)
  }

  private func write(_ partnership: NewPartnership, to folder: String, readme: String) throws {
    try FolderWriter.write(partnership.partnershipText.utf8, to: "partnership.yaml", in: folder)
    try FolderWriter.write(
      partnership.strategyText.utf8, to: "\(partnership.years).yaml", in: folder + "/strategies")
    try FolderWriter.write(readme.utf8, to: "README.md", in: folder)
    for partner in partnership.partners {
      try FileManager.default.createDirectory(
        atPath: "\(folder)/\(partner.id)", withIntermediateDirectories: true)
    }
  }
}

private func years(_ text: String) throws -> StrategyYears {
  guard let years = StrategyYears(text) else {
    throw ValidationError(
      "\"\(text)\" is no strategy's years: write the year of its first April and of its last March, such as "
        + "2026-2029")
  }
  return years
}
