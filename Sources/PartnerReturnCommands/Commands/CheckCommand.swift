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
      """)

  @OptionGroup var partners: PartnersOption
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
    let tables = openData.isEmpty ? nil : openData.map(OpenDataSource.init(named:))
    let workspace = try Workspace(folder: partners.path, providers: providers, openData: tables)
    let selection = try Selection(paths, in: partners.path)
    let report = CheckReport(workspace, selection: selection, isStrict: strict)
    switch format {
    case .text: FindingPrinter(report, terminal).printAll()
    case .json: terminal.print(JSONCheck().document(of: report))
    case .sarif: terminal.print(SARIFCheck(catalogue: Catalogue(providers)).document(of: report))
    case .github: terminal.print(GitHubCheck().document(of: report))
    case .junit: terminal.print(JUnitCheck().document(of: report))
    }
    return report.status
  }
}

/// The files that a person asked about.
struct Selection {
  /// Paths inside the partnership's folder; empty for all.
  private let names: [String]

  /// - Throws: ``CannotRun`` for a path that is not there or lies elsewhere.
  init(_ paths: [String], in folder: String) throws {
    let root = FilePath(folder).resolved
    names = try paths.map { path in
      guard FileManager.default.fileExists(atPath: path) || Self.isLink(path) else {
        throw CannotRun("there is no file or folder \"\(path)\"")
      }
      let named = FilePath(path)
      let places = [FilePath(named.parent.resolved.path + "/" + named.name), named.resolved]
      if places.contains(root) { return "" }
      guard let inside = places.first(where: root.contains) else {
        throw CannotRun(
          "\"\(path)\" does not lie in \"\(folder)\": name the partnership's folder with --partners")
      }
      return String(inside.path.dropFirst(root.path.count + 1))
    }
  }

  func contains(_ name: String) -> Bool {
    names.isEmpty || names.contains { $0.isEmpty || name == $0 || name.hasPrefix($0 + "/") }
  }

  private static func isLink(_ path: String) -> Bool {
    (try? FileManager.default.attributesOfItem(atPath: path))?[.type] as? FileAttributeType
      == .typeSymbolicLink
  }
}
