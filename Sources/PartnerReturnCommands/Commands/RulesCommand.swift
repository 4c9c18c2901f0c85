import ArgumentParser
import PartnerUpdates

struct RulesCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "List every rule, with its severity and title.",
    discussion: """
      Rules are listed by owner: those of every file, those of every section, and each partner's own. \
      `partner-return explain RULE` tells more about one.

      EXAMPLES
        partner-return rules
        partner-return rules --partner police
        partner-return rules --markdown /tmp/rules
      """)

  @Option(
    help: ArgumentHelp(
      "List what this partner's section must satisfy: the rules of every file and section, and its own.",
      valueName: "id"))
  var partner: String?
  @Option(
    help: ArgumentHelp(
      "Write the rules with their examples to this folder, as one article in Markdown for each owner.",
      valueName: "folder"))
  var markdown: String?

  func run(with providers: [any PartnerUpdateProvider], on terminal: Terminal) throws -> ExitStatus {
    let catalogue = Catalogue(try chosen(of: providers))
    guard let markdown else {
      terminal.print(catalogue.owners.map { list(of: $0, terminal) }.joined(separator: "\n\n"))
      return .nothingWrong
    }
    for article in CatalogueMarkdown(catalogue).articles {
      try FolderWriter.write(article.text.utf8, to: article.name, in: markdown)
      terminal.print("Wrote \(printable(markdown))/\(article.name)")
    }
    return .nothingWrong
  }

  private func chosen(of providers: [any PartnerUpdateProvider]) throws -> [any PartnerUpdateProvider] {
    guard let partner else { return providers }
    let ids = providers.map(\.partner.id.description)
    guard ids.contains(partner) else {
      throw CannotRun(
        "there is no module for a partner \"\(partner)\"\(didYouMean(partner, ids)): choose one of "
          + "\(ids.joined(separator: ", ")); any other is checked by the rules of every file and section")
    }
    return providers.filter { $0.partner.id.description == partner }
  }

  private func list(of owner: Catalogue.Owner, _ terminal: Terminal) -> String {
    let width = owner.entries.map(\.slug.count).max() ?? 0
    let lines = owner.entries.map { entry in
      "  \(entry.slug.padded(to: width))  "
        + terminal.coloured(entry.severity.rawValue.padded(to: 5), entry.severity.colour) + "  \(entry.title)"
    }
    return ([terminal.coloured("\(owner.title) (\(owner.id))", .bold)] + lines).joined(separator: "\n")
  }
}
