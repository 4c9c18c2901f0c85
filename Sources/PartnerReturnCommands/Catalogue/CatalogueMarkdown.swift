import PartnerUpdates

/// The catalogue as articles in Markdown, one for each owner and one that leads to them.
struct CatalogueMarkdown {
  /// A file of the catalogue.
  struct Article {
    /// The name of the file.
    let name: String
    /// Its whole text.
    let text: String
  }

  private let catalogue: Catalogue

  init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  /// The articles in the order of the catalogue, after the one that links them.
  var articles: [Article] {
    [contents] + catalogue.owners.map { Article(name: Self.name(of: $0) + ".md", text: text(of: $0)) }
  }

  private var contents: Article {
    let links = catalogue.owners.map { "- <doc:\(Self.name(of: $0))>" }.joined(separator: "\n")
    let paragraphs = [
      "# Every rule, with examples", "The rules of every file, of every section, and of each partner's own.",
      "## Overview", Self.generated, "## Topics", "### By owner", links,
    ]
    return Article(name: "EveryRule.md", text: paragraphs.joined(separator: "\n\n") + "\n")
  }

  /// The name by which other articles link to the rules of an owner.
  static func name(of owner: Catalogue.Owner) -> String {
    switch owner.id {
    case "file": "RulesOfEveryFile"
    case "common": "RulesOfEverySection"
    default:
      "RulesOf"
        + owner.id.split { !$0.isLetter && !$0.isNumber }
        .map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }
  }

  private func text(of owner: Catalogue.Owner) -> String {
    let severities = Severity.allCases.filter { severity in owner.entries.contains { $0.severity == severity }
    }
    let head = [
      "# \(Self.escaped(owner.title)): rules", Self.escaped(owner.introduction), "## Overview",
      Self.generated,
      owner.entries.isEmpty ? "None so far." : Self.list("", severities.reversed().map(\.meaning)),
    ]
    let entries = owner.entries.map { "### \($0.slug)\n\n\(Self.body(of: $0))" }
    return (head + entries).joined(separator: "\n\n") + "\n"
  }

  private static let generated =
    "<!-- Generated from the rules: change those, and run `partner-return rules --markdown` on this folder. -->"

  /// A rule without its heading, and without a line break at the end.
  static func body(of entry: CatalogueEntry) -> String {
    let paragraphs =
      ["**\(escaped(entry.title))** (\(entry.severity.rawValue))", escaped(entry.rationale)]
      + (entry.echoes ? [] : [escaped(EntryText.secret)])
      + [
        example("Nothing is found here:", entry.passing), example("Something is found here:", entry.failing),
        list(Threshold.heading + "\n\n", entry.thresholds.map(\.inWords)),
        list("What is counted:\n\n", entry.definitions.map(\.inWords)),
        list("Former names, which still work:\n\n", entry.aliases),
      ]
    return paragraphs.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private static func example(_ heading: String, _ illustration: CatalogueEntry.Illustration?) -> String {
    guard let illustration else { return "" }
    let found = illustration.found.flatMap { ["it says: \($0.message)", "to mend it: \($0.fix)"] }
    return "\(heading)\n\n```yaml\n\(illustration.text)```" + list("\n\n", found)
  }

  private static func list(_ heading: String, _ lines: [String]) -> String {
    lines.isEmpty ? "" : heading + lines.map { "- \(escaped($0))" }.joined(separator: "\n")
  }

  /// Text in which only words between backticks are markup.
  static func escaped(_ text: String) -> String {
    text.split(separator: "`", omittingEmptySubsequences: false).enumerated().map { index, part in
      guard index.isMultiple(of: 2) else { return String(part) }
      return part.map { "\\*_[]<>#@|&".contains($0) ? "\\\($0)" : String($0) }.joined()
    }.joined(separator: "`")
  }
}
