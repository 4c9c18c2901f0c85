/// A number of items and the items that a text names behind it: `three areas: A, B and C`, `four others (A, B)`.
struct CountedItems {
  /// As it is written: `three areas`.
  let typed: String
  /// How many there are to be.
  let stated: Int
  /// How many there are, as far as commas and "and" say.
  let listed: Int
  /// Whether that cannot be as many as there are to be.
  let isWrong: Bool

  /// The counted items of a text, where it is sure how many are named.
  static func all(in words: Words) -> [CountedItems] {
    words.indices(of: numbers).compactMap { index in
      guard words.word(after: index) != nil, let stated = names.firstIndex(of: words.words[index].lower)
      else { return nil }
      return CountedItems(stated + 2, at: index, words)
    }
  }

  private init?(_ stated: Int, at index: Int, _ words: Words) {
    var last = index
    // "three areas:", "three new areas:", at most.
    while last - index < 3, last + 1 < words.places.count, words.gap(after: last) == " " { last += 1 }
    // "seven of nine wards" counts those that are not named, or those that are.
    guard last > index, words.words[index + 1].lower != "of", Self.isPlural(words.words[last].lower),
      index == 0 || !words.words[index - 1].isOne(of: Self.notBefore), !Self.isWhole(at: index, in: words),
      !Self.isRange(before: index, in: words)
    else { return nil }
    let gap = words.gap(after: last)
    let possible: ClosedRange<Int>?
    if gap == ": " {
      possible = Self.inline(from: last + 1, in: words, until: nil)
    } else if gap == " (" {
      possible = Self.inline(from: last + 1, in: words, until: ")")
    } else if gap.hasPrefix(":\n"), gap.contains("-"), gap.allSatisfy({ ":\n- ".contains($0) }) {
      possible = Self.bullets(from: last, in: words).map { $0...$0 }
    } else {
      possible = nil
    }
    guard let possible, possible.upperBound > 1 else { return nil }
    (self.stated, listed, isWrong) = (stated, possible.upperBound, !possible.contains(stated))
    typed = String(words.text(from: index, through: last))
  }

  /// How many items "A, B and C" may be: as many as there are commas and two more, or one fewer where "B and C" is one.
  /// Where an item is longer than two words it may hold a comma itself, and there may be as few as one likes.
  private static func inline(from first: Int, in words: Words, until close: Character?) -> ClosedRange<Int>? {
    let sentence = words.places[first - 1].sentence
    var (commas, hasAnd, isAfterComma, length, isShort) = (0, false, false, 0, true)
    for index in first..<min(first + most, words.places.count) {
      guard words.places[index].sentence == sentence else { return nil }
      let word = words.words[index]
      if word.lower == "and", index > first {
        guard !hasAnd else { return nil }
        (hasAnd, isAfterComma, length) = (true, words.gap(after: index - 1).hasPrefix(","), 0)
      } else if word.isOne(of: unsure) || words.places[index].hasDigit {
        return nil
      } else {
        length += 1
        if length > 2 { isShort = false }
      }
      let gap = words.gap(after: index)
      if close.map({ gap.contains($0) }) ?? (gap.hasPrefix(".") || index + 1 == words.places.count) {
        // Without "and" before the last it may be no list.
        guard hasAnd else { return nil }
        let most = commas + (isAfterComma ? 1 : 2)
        return (isShort ? commas + 1 : 0)...most
      }
      if gap.hasPrefix(",") {
        // A comma after "and" begins something else.
        guard !hasAnd else { return nil }
        (commas, length) = (commas + 1, 0)
      } else if ![" ", "\n", "-", "'", "’"].contains(gap) {
        return nil
      }
    }
    return nil
  }

  /// Lines behind a colon that begin with a dash, up to an empty line or the end.
  private static func bullets(from last: Int, in words: Words) -> Int? {
    let rest = words.text[words.words[last].text.endIndex...].dropFirst()
    let lines = rest.split(separator: "\n", maxSplits: mostLines, omittingEmptySubsequences: false)
      .dropFirst()
    var (count, indent, isBehindLine) = (0, 0, false)
    for (number, line) in lines.enumerated() {
      let trimmed = line.drop { $0 == " " }
      if trimmed.isEmpty, isBehindLine { return count }
      isBehindLine = true
      guard trimmed.hasPrefix("- ") else { continue }
      let spaces = line.utf8.count - trimmed.utf8.count
      if count == 0 { indent = spaces }
      if spaces == indent { count += 1 }
      if number + 1 >= mostLines { return nil }
    }
    return count
  }

  /// So many words a list has at most.
  private static let most = 40
  private static let mostLines = 20
  private static let names = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
  ]
  private static let numbers = WordList(names)
  /// What may hold several items, or some of them.
  private static let unsure: Set = [
    "including", "such", "example", "instance", "especially", "mainly", "mostly", "each", "both", "or",
    "with", "one",
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "which", "who", "where", "is",
    "are", "was",
    "were", "will", "has", "have", "e", "eg", "see", "among", "for", "to", "that", "as",
  ]
  private static let notBefore: Set = [
    "priority", "phase", "stage", "part", "section", "tier", "level", "than",
  ]

  /// "two of four areas", "three of the five boroughs": what is named is some of them.
  private static func isWhole(at index: Int, in words: Words) -> Bool {
    guard index > 0 else { return false }
    let before = words.words[index - 1]
    return before.lower == "of"
      || (index > 1 && before.isOne(of: ["the", "all", "our", "its"]) && words.words[index - 2].lower == "of")
  }

  /// "three to four areas"
  private static func isRange(before index: Int, in words: Words) -> Bool {
    index > 1 && words.words[index - 1].isOne(of: ["to", "or"])
      && (words.places[index - 2].hasDigit || names.contains(words.words[index - 2].lower))
  }

  private static func isPlural(_ word: String) -> Bool {
    (word.hasSuffix("s") && !word.hasSuffix("ss")) || ["people", "children", "women", "men"].contains(word)
  }
}
