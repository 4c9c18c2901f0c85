/// The names that rules have and have had.
package struct RuleNames: Sendable {
  private let current: [String: String]

  /// The names of some rules. A name that a rule has goes before one that another rule had.
  package init(_ rules: [Rule]) {
    let former = rules.flatMap { rule in rule.aliases.map { ($0, rule.slug) } }
    current = Dictionary(rules.map { ($0.slug, $0.slug) } + former) { first, _ in first }
  }

  /// What the rule is called that has or had a name; the name itself where there is none.
  package func current(_ name: String) -> String { current[name] ?? name }
}
