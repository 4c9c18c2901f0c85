import ArgumentParser
import Foundation
import PartnerUpdates
import SubmissionFiles

struct NewCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Write a pro-forma for a partner and a quarter.",
    discussion: """
      The pro-forma lists the partner's commitments and figures, with the periods and the values of \
      last year's submission filled in, and with what is still open. It never overwrites a file. The \
      schema by which an editor completes and checks the partner's files is written too, where it is not current.

      EXAMPLES
        partner-return new police --quarter "2021-22 Q4"
      """)

  @Argument(help: ArgumentHelp("The partner, as on the roster in partnership.yaml.", valueName: "partner"))
  var partner: String
  @OptionGroup var partners: PartnersOption
  @Option(help: quarterHelp, transform: quarter(_:)) var quarter: Quarter

  func run(with providers: [any PartnerUpdateProvider], on terminal: Terminal) throws -> ExitStatus {
    let workspace = try Workspace(folder: partners.path, providers: providers)
    let member = try workspace.member(named: partner)
    guard member.submits(for: quarter) else {
      throw CannotRun(
        "\(partner) is not on the roster in \(quarter): name another quarter, or correct `since:` or `until:` of "
          + "the partner in partnership.yaml")
    }
    let strategy = try workspace.strategy(for: quarter, files: [])
    let earlier = workspace.files.filter(\.isInPlace).compactMap(\.submission)
      .filter { $0.partner == member.partner.id && $0.quarter < quarter }
    for file in workspace.files where file.partner == member.partner.id {
      guard let old = file.quarter, old < quarter, file.unreadable != nil else { continue }
      terminal.print(
        "note: \(printable(file.name)) cannot be read in full: what is missing from it is not filled in")
    }
    let form = ProForma(
      for: member, quarter: quarter, strategy: strategy,
      definitions: workspace.providers[member.partner.id]?.figures(for: quarter) ?? [],
      dueDate: workspace.partnership.dueDate(for: quarter), earlier: earlier)

    let folder = "\(partners.path)/\(partner)"
    let path = "\(folder)/\(quarter.fileName).yaml"
    guard !FileManager.default.fileExists(atPath: path) else { throw CannotRun(Self.isThere(path)) }
    // The form last: what cannot be finished can be begun again.
    let schemas = SchemaFiles(workspace)
    for schema in try schemas.write([schemas.submissions(of: member)]) {
      terminal.print("Wrote \(printable(schema))")
    }
    try write(form.text, to: path, in: folder)
    terminal.print(
      printable(
        "Wrote \(path): fill it in, then run `\(terminal.invocation) check \(shellWord(path))\(partners.typed)`"
      )
    )
    return .nothingWrong
  }

  private func write(_ text: String, to path: String, in folder: String) throws {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try WholeFile(path).create(with: text.utf8)
    } catch WholeFile.Refused.changed {
      throw CannotRun(Self.isThere(path))
    } catch {
      throw CannotRun(
        "\"\(path)\" cannot be written: check the permissions of \"\(folder)\" and the room on the disk")
    }
  }

  private static func isThere(_ path: String) -> String {
    "\"\(path)\" is there already and stays as it is: fill it in, or move it away first"
  }
}
