/// What the name of an area has to do with the area that was asked for.
enum AreaRole: Sendable {
  /// It is the one.
  case asked
  /// It is another.
  case other
  /// It stands for no area.
  case nowhere
}

/// Names of areas as they are compared.
enum AreaName {
  /// The letters and digits of a name in lower case, `&` as `and`.
  static func folded(_ name: String) -> String {
    var folded = ""
    for character in name {
      if character == "&" { folded += "and" }
      if character.isLetter || character.isNumber { folded += character.lowercased() }
    }
    return folded
  }

  /// A name in upper case with single spaces.
  static func spaced(_ name: String) -> String {
    name.split(whereSeparator: \.isWhitespace).joined(separator: " ").uppercased()
  }

  /// What London's tables and the dashboard name in the column of areas that is none.
  static let nowhere = Set(
    [
      "Unknown", "Aviation Security (SO18)", "London Heathrow and London City Airports",
      "Non Met Police Force", "Other / NK",
    ].map(folded))
}

/// The areas that a column names, each looked at once.
struct AreaNames: Sendable {
  private let asked: String
  private var known = ByteKeys(limit: 4_096)
  private var roles: [AreaRole] = []
  private var others = FirstNames()

  init(asked: String) { self.asked = AreaName.folded(asked) }

  mutating func role(of name: Bytes) -> AreaRole {
    if let number = known.existingNumber(of: name) { return roles[number] }
    let folded = AreaName.folded(name.text)
    let role: AreaRole =
      folded.isEmpty
      ? .nowhere : folded == asked ? .asked : AreaName.nowhere.contains(folded) ? .nowhere : .other
    if known.count == known.limit { forget() }
    if known.number(of: name) != nil { roles.append(role) }
    return role
  }

  /// Whether a name is that of the area; `nil` where it is none.
  func isAsked(_ name: Bytes) -> Bool? {
    let folded = AreaName.folded(name.text)
    return folded.isEmpty ? nil : folded == asked
  }

  /// Takes over what another part of the file has named.
  mutating func merge(_ other: AreaNames) {
    others.formUnion(other.names)
  }

  /// The other areas that were named.
  var names: FirstNames {
    var names = others
    known.forEach { number, name in
      if roles[number] == .other { names.insert(name.text) }
    }
    return names
  }

  private mutating func forget() {
    others = names
    known.removeAll()
    roles = []
  }
}

/// The first thousand of any number of names, in their order, whatever the order in which they come.
struct FirstNames: Sendable {
  private var names: Set<String> = []

  mutating func insert(_ name: String) {
    names.insert(name)
    if names.count > TableLimits.areas * 4 { names = Set(sorted) }
  }

  mutating func formUnion(_ other: FirstNames) { for name in other.names { insert(name) } }

  var sorted: ArraySlice<String> { names.sorted().prefix(TableLimits.areas) }
}
