/// A strategy or plan with its years as a text names it: `youth justice strategy 2020 to 2023`.
struct TermInText {
  /// Its name in lower case: the two words before "strategy" or "plan", and that word.
  let name: String
  /// Its first and its last year.
  let years: ClosedRange<Int>

  /// Whether some other years are most probably meant to be the same: the same first, or the same last year.
  func mayBeSlip(of other: ClosedRange<Int>) -> Bool {
    other != years && (other.lowerBound == years.lowerBound || other.upperBound == years.upperBound)
  }

  /// The strategies and plans of a text that are named with their years.
  static func all(in words: Words) -> [TermInText] {
    guard words.signs.digits >= 6 else { return [] }
    return words.indices(of: papers).compactMap { TermInText(at: $0, words) }
  }

  private init?(at index: Int, _ words: Words) {
    guard index >= 2, DateInText.isSpace(words.gap(after: index - 1)),
      DateInText.isSpace(words.gap(after: index - 2))
    else { return nil }
    var first = index + 1
    if first < words.places.count, words.words[first].isOne(of: ["for", "of", "from", "covering"]) {
      first += 1
    }
    guard first + 1 < words.places.count, first == index + 1 || DateInText.isSpace(words.gap(after: index)),
      let start = DateInText.fullYear(words.words[first].lower)
    else { return nil }
    let isWord = words.words[first + 1].isOne(of: ["to", "until"])
    let last = isWord ? first + 2 : first + 1
    guard last < words.places.count,
      isWord || ["-", "–", "/", " – ", " - "].contains(words.gap(after: first))
    else {
      return nil
    }
    let word = words.words[last].lower
    let short = word.utf8.count == 2 ? Int(word).map { start / 100 * 100 + $0 } : nil
    guard let end = DateInText.fullYear(word) ?? short, start <= end, end - start <= 20 else { return nil }
    name = (index - 2...index).map { words.words[$0].lower }.joined(separator: " ")
    years = start...end
  }

  private static let papers: WordList = ["strategy", "plan"]
}
