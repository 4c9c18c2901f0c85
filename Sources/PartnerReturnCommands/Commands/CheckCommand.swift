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
      """)

  @OptionGroup var partners: PartnersOption
  @Flag(help: "Count open queries as errors, for the coordinator's final run.") var strict = false
  @Argument(
    help: ArgumentHelp(
      "Files or folders to report on. The default is all of the partnership's folder.", valueName: "path"))
  var paths: [String] = []

  func run(with providers: [any PartnerUpdateProvider], on terminal: Terminal) throws -> ExitStatus {
    let workspace = try Workspace(folder: partners.path, providers: providers)
    let selection = try Selection(paths, in: partners.path)
    let files = workspace.files.filter { selection.contains($0.name) }
    let findings = workspace.ownFindings.filter { selection.contains($0.file) } + files.flatMap(\.findings)

    var printer = FindingPrinter(folder: partners.path, terminal: terminal)
    for (name, text) in workspace.ownTexts { printer.add(text, of: name) }
    for file in files { printer.add(file.text, of: file.name) }
    for finding in findings where finding.finding.answer == nil { printer.print(finding) }
    terminal.print(summary(of: findings, files: files.count))

    let fails = findings.contains { $0.finding.severity == .error || (strict && $0.finding.isOpenQuery) }
    return fails ? .errorsFound : .nothingWrong
  }

  private func summary(of findings: [LocatedFinding], files: Int) -> String {
    let all = findings.map(\.finding)
    let errors = all.count { $0.severity == .error }
    let open = all.count(where: \.isOpenQuery)
    let answered = all.count { $0.answer != nil }
    let notes = all.count { $0.severity == .note }
    return "\(counted(files, "file", "files")) checked: \(counted(errors, "error", "errors")), "
      + "\(counted(open, "open query", "open queries")), \(answered) answered, \(counted(notes, "note", "notes"))"
  }
}

/// `1 file`, `6 files`.
func counted(_ count: Int, _ one: String, _ many: String) -> String { "\(count) \(count == 1 ? one : many)" }

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
