// The lists of the package that a new module is entered in. One of them is left to a person: the list of
// providers, so that somebody decides that the partner joins.

enum PackageLists {
  static let manifest = "Package.swift"
  static let list = "Sources/PartnerModules/PartnerModules.swift"
  static let owners = ".github/CODEOWNERS"

  /// `Package.swift` with the module among the partners' modules.
  static func manifest(_ text: String, adding partner: NewPartner) throws(CannotAdd) -> String {
    let name = "  \"\(partner.module)\","
    var lines = lines(of: text)
    guard let start = lines.firstIndex(of: "let partnerModules = ["),
      let end = lines[start...].firstIndex(of: "]")
    else { throw CannotAdd(noManifestList(partner)) }
    lines.insert(name, at: end)
    return lines.joined(separator: "\n")
  }

  /// The list of providers with the module's import at its place in the alphabet.
  static func list(_ text: String, adding partner: NewPartner) throws(CannotAdd) -> String {
    var lines = lines(of: text)
    let imports = lines.indices.compactMap { index in importedModule(lines[index]).map { (index, $0) } }
    guard let last = imports.last, lastProvider(in: text) != nil else {
      throw CannotAdd(noProviderList(partner))
    }
    let next = imports.first { $0.1 > partner.module }?.0 ?? last.0 + 1
    lines.insert("import \(partner.module)", at: next)
    return lines.joined(separator: "\n")
  }

  /// The element of the list of providers after which the new one comes: `TradingStandardsUpdates(),`.
  static func lastProvider(in text: String) -> String? {
    let lines = lines(of: text)
    guard
      let start = lines.firstIndex(where: { $0.contains("let partnerModules") && $0.hasSuffix("[") }),
      let end = lines[start...].firstIndex(of: "]"), end > start + 1
    else { return nil }
    return String(lines[end - 1].drop { $0 == " " })
  }

  /// The owners of files with those of the module, whose code runs in the coordinator's tool, and of the folder.
  static func owners(_ text: String, adding partner: NewPartner) -> String {
    let coordinator = lines(of: text).first { $0.hasPrefix("* ") }?.split(separator: " ").dropFirst() ?? []
    let paths = ["/Sources/\(partner.module)/", "/partners/\(partner.id)/"]
    let known = lines(of: text)
    let new = paths.filter { path in !known.contains { $0.hasPrefix(path) } }.map { path in
      path + String(repeating: " ", count: max(1, 37 - path.count))
        + (["@partnership/\(partner.id)"] + (path == paths[0] ? coordinator.map(String.init) : []))
        .joined(separator: " ") + "\n"
    }
    return text + (text.hasSuffix("\n") || text.isEmpty ? "" : "\n") + new.joined()
  }

  private static func lines(of text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private static func importedModule(_ line: String) -> String? {
    let words = line.split(separator: " ")
    guard words.count <= 3, words.dropLast().last == "import" else { return nil }
    return words.last.map(String.init)
  }

  private static func noManifestList(_ partner: NewPartner) -> String {
    "\(manifest) has no line `let partnerModules = [` with one module a line and `]` below: add "
      + "`\"\(partner.module)\",` to the partners' modules by hand, where they are listed"
  }
  private static func noProviderList(_ partner: NewPartner) -> String {
    "\(list) has no `partnerModules` with one provider a line, or no imports: add `import \(partner.module)` and "
      + "`\(partner.provider)(),` by hand, where the providers are listed"
  }
}
