import PartnerUpdates

/// Looks in the partnership's own files for what must not be published: names, titles, roles and aims are printed.
package enum OwnFilePersonalData {
  /// What is found in the text of a file; nothing in one that is no YAML, which its reader says.
  package static func findings(in text: String) -> [FileFinding] {
    guard let tree = try? YAMLComposer.tree(of: text) else { return [] }
    var (path, found) = ([String](), [FileFinding]())
    look(in: tree, at: &path, &found)
    return found
  }

  /// - Parameter path: the names of fields and the numbers of entries. Names of entries could hold what is looked for.
  private static func look(in node: YAMLNode, at path: inout [String], _ found: inout [FileFinding]) {
    switch node.content {
    case .text(let text, _):
      let kinds = PersonalData.kinds(in: text)
      if !kinds.isEmpty { found.append(FileFinding(finding(kinds, at: path), at: node.position)) }
    case .list(let entries):
      for (index, entry) in entries.enumerated() {
        path.append("[\(index + 1)]")
        look(in: entry, at: &path, &found)
        path.removeLast()
      }
    case .fields(let fields):
      for field in fields {
        path.append((path.isEmpty ? "" : ".") + field.name)
        look(in: field.value, at: &path, &found)
        path.removeLast()
      }
    }
  }

  private static func finding(_ kinds: [String], at path: [String]) -> Finding {
    Finding(
      rule: FileRule.noPersonalData.slug, severity: FileRule.noPersonalData.severity,
      path: FieldPath(path.joined()),
      message: "the text holds \(kinds.joined(separator: " and "))",
      fix: "take it out; name a role, or the first half of the postcode", echoes: false)
  }
}
