import PartnerUpdates

/// Words that say what a text is about.
enum SignificantWords {
  private static let common: Set = [
    "with", "from", "that", "those", "than", "year", "more", "other", "cent", "being", "total", "number",
    "progress", "carried", "stage",
  ]

  /// The longer words of a text in lower case.
  static func of(_ text: String) -> [String] {
    Words(text).words.map(\.lower).filter { $0.count >= 4 && !common.contains($0) }
  }

  /// Whether two words are forms of one: "custody" and "custodial", "review" and "reviews".
  static func match(_ one: String, _ other: String) -> Bool {
    let (one, other) = (one.utf8, other.utf8)
    guard one.first == other.first else { return false }
    let shared = zip(one, other).lazy.prefix { $0 == $1 }.reduce(0) { count, _ in count + 1 }
    let (shorter, longer) = (min(one.count, other.count), max(one.count, other.count))
    // A short word is the beginning of many: "sent" is no form of "sentences".
    return shared >= max(4, shorter - 1) && (shorter > 5 || longer - shared <= 3)
  }
}
