import Corpus

/// `partnership.yaml` and the strategy of one partnership, made from those of the repository.
struct OwnTexts {
  private let member: Nation.Member
  private let customs: Customs

  init(_ member: Nation.Member, _ customs: Customs) { (self.member, self.customs) = (member, customs) }

  /// `partnership.yaml`: without published tables, and without the partner that no commitment names.
  func partnership(_ text: String) -> String {
    var text = Self.without("  - id: probation", until: { !$0.hasPrefix("    ") }, in: text)
    text = Self.without("open-data:", until: { !$0.hasPrefix(" ") }, in: text)
    text = Self.without("# yaml-language-server", until: { _ in true }, in: text)
    text = text.replacing("partnership: Safer Bromley Partnership", with: "partnership: \"\(member.name)\"")
    if customs.isRounding {
      text = text.replacing("  small-number: 5", with: "  small-number: 5\n  rounding-base: 5")
    }
    return customs.isRetitling ? Self.retitled(text) : text
  }

  /// The strategy under the partnership's name, perhaps with the names that the region has agreed on.
  func strategy(_ text: String) -> String {
    let named = Self.without("# yaml-language-server", until: { _ in true }, in: text)
      .replacing("title: Safer Bromley Partnership strategy", with: "title: Strategy")
    guard customs.hasRegionalNames else { return named }
    return Self.regional.reduce(named) { text, name in
      text.replacing(
        "    title: \(name.title)\n", with: "    title: \(name.title)\n    regional: \(name.name)\n")
    }
  }

  private static let regional = [
    (title: "Safer neighbourhoods", name: "safe places"),
    (title: "Violence against women and girls", name: "women and girls"),
    (title: "Keeping young people safe", name: "young people"),
  ]

  /// Three figures of the roster under another title, in another unit, and with another good direction.
  private static func retitled(_ text: String) -> String {
    text.replacing("title: Leaflets distributed on impact days", with: "title: Leaflets handed out")
      .replacing("unit: sweeps", with: "unit: searches")
      .replacing(
        "unit: shops\n        basis: financial-year\n        good: higher",
        with: "unit: shops\n        basis: financial-year\n        good: contextual")
  }

  /// A text without a line and what follows it, up to a line that belongs to something else.
  private static func without(_ start: String, until isOther: (Substring) -> Bool, in text: String) -> String
  {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let first = lines.firstIndex(where: { $0.hasPrefix(start) }) else { return text }
    let rest = lines[(first + 1)...].drop { !isOther($0) }
    return (lines[..<first] + rest).joined(separator: "\n")
  }
}
