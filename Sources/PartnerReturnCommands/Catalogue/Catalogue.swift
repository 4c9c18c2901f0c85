import PartnerUpdates
import SubmissionFiles

/// Every rule that what is handed in can breach, by whom it belongs to.
struct Catalogue {
  /// Those whose rules are listed together.
  struct Owner {
    /// `file`, `common` or the partner's id: what its slugs start with.
    let id: String
    /// Whom the rules are for, as a heading.
    let title: String
    /// What they have in common, in a sentence.
    let introduction: String
    /// The rules in the order in which they are applied.
    let entries: [CatalogueEntry]
  }

  /// Files first, then what is common to all, then the partners in the order of the tool.
  let owners: [Owner]

  /// The catalogue of a tool with some modules.
  init(_ providers: [any PartnerUpdateProvider]) {
    let files = Owner(
      id: "file", title: "Every file", introduction: Self.aboutFiles,
      entries: FileRule.all.map { CatalogueEntry($0) })
    let common = Owner(
      id: "common", title: "Every section", introduction: Self.aboutSections,
      entries: (CommonRules.all + [CommonRules.explanationInUse]).map { CatalogueEntry($0, definitions: []) })
    let partners = providers.map { provider in
      Owner(
        id: provider.partner.id.description, title: provider.partner.name,
        introduction: Self.aboutPartner(provider.partner.name),
        entries: provider.rules.map { CatalogueEntry($0, definitions: provider.figures) })
    }
    owners = [files, common] + partners
  }

  /// All rules.
  var entries: [CatalogueEntry] { owners.flatMap(\.entries) }

  /// The rule that has a name or, where none has it, had it before.
  func entry(named name: String) -> CatalogueEntry? {
    entries.first { $0.slug == name } ?? entries.first { $0.aliases.contains(name) }
  }

  /// Up to three names that a misspelt or shortened one was probably meant to be, the likeliest first.
  func suggestions(for name: String) -> [String] {
    let slugs = entries.map(\.slug)
    let ends = Dictionary(slugs.map { (Self.end(of: $0), $0) }) { first, _ in first }
    let nearest = [
      nearest(to: name, in: slugs + entries.flatMap(\.aliases)).flatMap(entry(named:))?.slug,
      nearest(to: Self.end(of: name), in: ends.keys.sorted()).flatMap { ends[$0] },
    ]
    let containing = name.isEmpty ? [] : slugs.filter { $0.contains(name.lowercased()) }
    var found: [String] = []
    for slug in nearest.compactMap(\.self) + containing where !found.contains(slug) { found.append(slug) }
    return Array(found.prefix(3))
  }

  private static func end(of slug: String) -> String {
    slug.split(separator: ".", maxSplits: 1).last.map(String.init) ?? slug
  }

  private static let aboutFiles =
    "What a file must satisfy before its content can be looked at, submissions and the partnership's own "
    + "files alike."
  private static let aboutSections =
    "What every partner's section must satisfy, with or without a module of its own."
  private static func aboutPartner(_ name: String) -> String {
    "What the section of this partner must satisfy beyond the rules of every section: \(name)."
  }
}
