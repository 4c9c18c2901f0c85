import ArgumentParser
import Foundation
import PartnerUpdates
import QuarterlyReturn

struct CheckCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check submissions and print every finding with its place and its fix.",
    discussion: """
      An error must be mended. A query may be right, but needs an explanation: correct the value, or \
      answer it under `explanations:` in the same file. A note is worth knowing.

      EXAMPLES
        partner-return check
        partner-return check partners/police
        partner-return check partners/police/2020-21-Q4.yaml --strict
        partner-return check --format sarif > check.sarif
        partner-return check partners/police --open-data crime-by-borough.csv
        partner-return check --all-in region

      Of several partnerships each is checked for itself, on as many cores as there are; findings come in the order \
      of the folders. One that cannot be read is named and stops nothing. The exit status is the worst.
      """)

  @OptionGroup var partnerships: SeveralPartnersOption
  @Flag(help: "Count open queries as errors, for the coordinator's final run.") var strict = false
  @Option(help: CheckFormat.help) var format = CheckFormat.text
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Files and folders of published tables to hold figures of recorded crime against, in place of `open-data:` in "
        + "partnership.yaml.", valueName: "file"))
  var openData: [String] = []
  @Argument(
    help: ArgumentHelp(
      "Files or folders to report on. The default is all of the partnership's folder.", valueName: "path"))
  var paths: [String] = []

  func run(with providers: [any PartnerUpdateProvider], on terminal: Terminal) throws -> ExitStatus {
    let folders = try partnerships.partnerships()
    let tables = openData.isEmpty ? nil : openData.map(OpenDataSource.init(named:))
    guard let only = folders.only else {
      guard paths.isEmpty else { throw CannotRun(Self.eitherPathsOrSeveral) }
      let checks = try SeveralChecks(
        folders, providers, openData: tables, format: format, isStrict: strict, jobs: partnerships.cores)
      return checks.run(on: terminal)
    }
    let selection = try Selection(paths, in: only.path)
    let workspace = try Workspace(
      folder: only.path, providers: providers, openData: tables, jobs: partnerships.cores)
    let found = FoundInFolder(workspace, selection: selection)
    let report = CheckReport(found, selection: selection, isStrict: strict)
    switch format {
    case .text:
      FindingPrinter(report, terminal).printAll()
      for line in MarkingNotes(workspace.files.filter { selection.contains($0.name) }).lines {
        terminal.print(printable(line))
      }
    case .json: terminal.printDocument(JSONCheck().document(of: report))
    case .sarif: terminal.printDocument(SARIFCheck(catalogue: Catalogue(providers)).document(of: report))
    case .github: terminal.printDocument(GitHubCheck().document(of: report))
    case .junit: terminal.printDocument(JUnitCheck().document(of: report))
    }
    try selection.refuseStrangers(besides: report.files.map(\.name))
    return report.status
  }

  private static let eitherPathsOrSeveral =
    "paths inside a partnership's folder stand beside several partnerships: name the paths and one partnership, or "
    + "the partnerships alone"
}
