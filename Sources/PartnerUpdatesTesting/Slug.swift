/// Names made of words in lower case, joined by hyphens: `deliberate-fires`.
enum Slug {
  /// Whether a text is such a name. It starts with a letter, so that texts can cite it.
  static func isSlug(_ text: some StringProtocol) -> Bool {
    let isLetter = { (byte: UInt8) in (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
    let isDigit = { (byte: UInt8) in (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
    let words = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return text.utf8.first.map(isLetter) == true
      && words.allSatisfy { !$0.isEmpty && $0.allSatisfy { isLetter($0) || isDigit($0) } }
  }

  /// Whether a text is an owner's id, a dot, and such a name.
  static func isSlug(_ text: String, of owner: String) -> Bool {
    text.hasPrefix("\(owner).") && isSlug(text.dropFirst(owner.count + 1))
  }

  static let form = "words in lower case joined by hyphens, starting with a letter"
}
