/// An agency that joins, and what its module is called.
package struct NewPartner: Hashable, Sendable {
  /// The name of its folder and the start of the names of its rules: `youth-justice`.
  package let id: String
  /// The name that the return prints: `Youth justice`.
  package let title: String

  /// So many letters at most, so that the lines of the module stay short.
  static let longestID = 24
  static let longestTitle = 60

  /// An agency from its name and, where it is not the name itself, its title.
  ///
  /// - Throws: ``CannotAdd`` where a folder, a type or a line of YAML cannot be called so.
  package init(id: String, title: String? = nil) throws(CannotAdd) {
    self.id = id
    self.title = title ?? Self.capitalized(id.split(separator: "-").joined(separator: " "))
    guard Self.isSlug(id) else { throw CannotAdd(Self.malformed(id)) }
    guard id.count <= Self.longestID else { throw CannotAdd(Self.tooLong(id)) }
    guard !Self.reserved.contains(id) else { throw CannotAdd(Self.taken(id)) }
    guard Self.isTitle(self.title) else { throw CannotAdd(Self.malformedTitle) }
  }

  /// The start of the names of its types: `YouthJustice`.
  var stem: String { id.split(separator: "-").map(Self.capitalized).joined() }
  /// The start of the names of its figures in code: `youthJustice`.
  var variable: String { stem.prefix(1).lowercased() + stem.dropFirst() }
  /// The module: `YouthJusticePartner`.
  package var module: String { stem + "Partner" }
  /// The provider: `YouthJusticeUpdates`.
  package var provider: String { stem + "Updates" }

  private static func capitalized(_ word: some StringProtocol) -> String {
    word.prefix(1).uppercased() + word.dropFirst()
  }

  private static func isSlug(_ text: String) -> Bool {
    let words = text.split(separator: "-", omittingEmptySubsequences: false)
    return text.first?.isNumber == false
      && words.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber) } }
  }

  /// Titles stand in Swift, in YAML and in the return, so they hold nothing that means something in either.
  private static func isTitle(_ text: String) -> Bool {
    let isPlain = { (character: Character) in
      character.isLetter || character.isNumber || " &'(),-/.".contains(character)
    }
    return text.first?.isLetter == true && text.last != " " && text.count <= longestTitle
      && text.allSatisfy(isPlain)
  }

  /// What the toolkit, a partnership's folder or Swift itself calls so.
  private static let reserved: Set = [
    "common", "file", "schemas", "strategies", "partner", "partnership",
    "any", "class", "enum", "extension", "func", "import", "internal", "let", "nil", "package", "private",
    "protocol", "public", "self", "static", "struct", "super", "swift", "type", "var",
  ]

  private static func malformed(_ id: String) -> String {
    "\"\(id)\" is no name for a partner: write words in lower case joined by hyphens, starting with a letter, "
      + "such as `fire` or `youth-justice`"
  }
  private static func tooLong(_ id: String) -> String {
    "\"\(id)\" has \(id.count) letters, more than the \(longestID) that a name may have: shorten it, and give the "
      + "full name with `--title`"
  }
  private static func taken(_ id: String) -> String {
    "\"\(id)\" is a word of the toolkit or of Swift: name the agency, such as `fire` or `youth-justice`"
  }
  private static let malformedTitle =
    "the title cannot be printed everywhere: write 1 to \(longestTitle) letters, digits, spaces and & ' ( ) , - / . "
    + "starting with a letter, such as `--title \"Fire and rescue\"`"
}
