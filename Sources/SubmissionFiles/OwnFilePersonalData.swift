import PartnerUpdates

/// Looks in the partnership's own files for what must not be published: names, titles, roles and aims are printed.
package enum OwnFilePersonalData {
  /// What is found in the text of a file; nothing in one that is no YAML, which its reader says.
  package static func findings(in text: String) -> [FileFinding] {
    guard let tree = try? YAMLComposer.tree(of: text) else { return [] }
    return findings(in: tree, at: .whole)
  }

  private static func findings(in node: YAMLNode, at path: FieldPath) -> [FileFinding] {
    switch node.content {
    case .text(let text, _):
      let kinds = PersonalData.kinds(in: text)
      guard !kinds.isEmpty else { return [] }
      let finding = Finding(
        rule: FileRule.noPersonalData.slug, severity: FileRule.noPersonalData.severity, path: path,
        message: "the text holds \(kinds.joined(separator: " and "))",
        fix: "take it out; name a role, or the first half of the postcode", echoes: false)
      return [FileFinding(finding, at: node.position)]
    case .list(let entries):
      return entries.enumerated().flatMap { index, entry in
        findings(in: entry, at: .item(path.description, name(of: entry) ?? "\(index + 1)"))
      }
    case .fields(let fields):
      return fields.flatMap { findings(in: $0.value, at: path / $0.name) }
    }
  }

  /// What the readers of these files know an entry by.
  private static func name(of entry: YAMLNode) -> String? {
    let fields = entry.fields ?? []
    return ["code", "id", "title"].lazy.compactMap { fields.named($0)?.value.text }.first
  }
}
