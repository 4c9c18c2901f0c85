import ArgumentParser
import PartnerUpdates

struct SchemaCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print or write the schemas by which editors complete and check files.",
    discussion: """
      A schema tells an editor the fields of a submission, the partner's commitments and figures, and what \
      each of them means. It is a JSON Schema, draft 2020-12. Write the schemas again after a change to a \
      module, a strategy or partnership.yaml.

      EXAMPLES
        partner-return schema police        the schema of a partner's submissions
        partner-return schema --write       all schemas, to the folder schemas inside the partnership's
      """)

  @Argument(help: ArgumentHelp("The partner, as on the roster in partnership.yaml.", valueName: "partner"))
  var partner: String?
  @OptionGroup var partners: PartnersOption
  @Flag(help: "Write to the folder schemas inside the partnership's: one partner's schema, or all.")
  var write = false

  func validate() throws {
    if partner == nil, !write {
      throw ValidationError("name a partner, or write the schemas of all with --write")
    }
  }

  func run(with providers: [any PartnerUpdateProvider], on terminal: Terminal) throws -> ExitStatus {
    let workspace = try Workspace(folder: partners.path, providers: providers)
    let schemas = SchemaFiles(workspace)
    let chosen = try partner.map { [schemas.submissions(of: try workspace.member(named: $0))] } ?? schemas.all
    guard write else {
      for file in chosen { terminal.output(String(decoding: file.contents, as: UTF8.self)) }
      return .nothingWrong
    }
    let written = try schemas.write(chosen)
    for path in written { terminal.print("Wrote \(printable(path))") }
    if written.isEmpty { terminal.print("The schemas in \(printable(partners.path))/schemas are current") }
    return .nothingWrong
  }
}
