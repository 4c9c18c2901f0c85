import PartnerUpdates

/// The partners that a person names for a new partnership: `police`, `subgroup-north=Northern subgroup`.
struct RosterArguments {
  /// The partners in the order in which they were named.
  let partners: [Partner]

  /// - Parameters:
  ///   - arguments: an id each, and a name after an equals sign where the module does not say it; none for
  ///     all that have a module.
  ///   - modules: the partners that have one.
  /// - Throws: ``CannotRun`` for an id that cannot be a folder or stands twice.
  init(_ arguments: [String], modules: [Partner]) throws {
    var partners: [Partner] = []
    for argument in arguments {
      let partner = try Self.partner(argument, modules)
      guard !partners.contains(where: { $0.id == partner.id }) else {
        throw CannotRun("the partner \"\(partner.id)\" is named twice: name it once")
      }
      partners.append(partner)
    }
    self.partners = arguments.isEmpty ? modules : partners
  }

  private static func partner(_ argument: String, _ modules: [Partner]) throws -> Partner {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(
      String.init)
    let id = parts.first ?? ""
    guard isFolder(id) else {
      throw CannotRun(
        "\"\(id)\" cannot be the id of a partner: it names a folder, so write small letters, digits and "
          + "hyphens, such as \"subgroup-north=Northern subgroup\"; not \"strategies\", \"releases\" or \"schemas\""
      )
    }
    let name = parts.dropFirst().first ?? modules.first { $0.id.description == id }?.name ?? title(of: id)
    guard name.contains(where: { !$0.isWhitespace }) else {
      throw CannotRun("the partner \"\(id)\" needs a name after the equals sign, or none and no sign")
    }
    return Partner(id: Partner.ID(id), name: name)
  }

  private static func isFolder(_ id: String) -> Bool {
    let first = id.utf8.first ?? 0
    return (1...64).contains(id.utf8.count) && (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first)
      && id.utf8.allSatisfy { "abcdefghijklmnopqrstuvwxyz0123456789-".utf8.contains($0) }
      && !["strategies", "releases", "schemas"].contains(id)
  }

  /// `subgroup-north` as people read it: `Subgroup north`.
  private static func title(of id: String) -> String {
    let words = id.replacing("-", with: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
