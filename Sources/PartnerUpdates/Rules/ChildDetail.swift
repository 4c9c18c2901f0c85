/// Finds what points to one child or to a few: an age, a count with a word for children.
enum ChildDetail {
  /// What a text tells.
  enum Kind {
    case age, few
  }

  /// What a text tells; `nil` where it speaks of groups.
  ///
  /// - Parameter smallNumber: a count of children below this is of a few.
  static func kind(in words: Words, below smallNumber: Int) -> Kind? {
    if words.indices(of: ages).contains(where: { tellsAge(at: $0, words) }) || tellsShortAge(words) {
      return .age
    }
    return words.indices(of: children).contains { isFew(before: $0, words, smallNumber) } ? .few : nil
  }

  private static let ages: WordList = ["aged", "age", "old", "young", "of"]

  private static func tellsAge(at index: Int, _ words: Words) -> Bool {
    func word(_ offset: Int) -> String {
      words.words.indices.contains(index + offset) ? words.words[index + offset].lower : ""
    }
    switch word(0) {
    case "aged": return isAge(word(1)) && !isRange(after: index + 1, words)
    case "old":
      // "10-year-old", "12 years old", "9 yrs old"; not "a 14-year-old car", "the service is 12 years old".
      return ["year", "years", "yr", "yrs"].contains(word(-1)) && isAge(word(-2)) && !things.contains(word(1))
        && !["under", "over", "than", "to", "from", "until"].contains(word(-3))
        && !(-6 ... -3).contains { things.contains(word($0)) }
    case "young": return word(-1) == "as" && word(1) == "as" && isAge(word(2))
    case "age":
      return ["the", "an"].contains(word(-1)) && word(-2) == "at" && word(1) == "of" && isAge(word(2))
    default: return oneChild.contains(word(-1)) && isAge(word(1)) && !isRange(after: index + 1, words)
    }
  }

  /// "14yo", "9yrs".
  private static func tellsShortAge(_ words: Words) -> Bool {
    guard words.signs.digits > 0 else { return false }
    return words.places.indices.contains { index in
      guard words.places[index].hasDigit, words.places[index].length <= 4 else { return false }
      let word = words.words[index].lower
      return ["yo", "yrs"].contains { word.hasSuffix($0) && isAge(String(word.dropLast($0.utf8.count))) }
        || (isAge(word) && index + 2 < words.places.count && words.words[index + 1].lower == "y"
          && words.words[index + 2].lower == "o")
    }
  }

  private static let children: WordList = [
    "girl", "girls", "boy", "boys", "child", "children", "teenager", "teenagers", "minor", "minors",
    "schoolgirl", "schoolgirls", "schoolboy", "schoolboys", "toddler", "toddlers", "baby", "babies",
  ]
  private static let oneChild: Set = [
    "girl", "boy", "child", "teenager", "schoolgirl", "schoolboy", "toddler",
  ]

  /// "two underage girls", "one more boy"; not "one in four children" and not "four children's homes".
  private static func isFew(before index: Int, _ words: Words, _ smallNumber: Int) -> Bool {
    let sentence = words.words[index].sentence
    if words.gap(after: index).first.map({ "'’".contains($0) }) ?? false { return false }
    if let next = words.word(after: index), followers.contains(next.lower) { return false }
    for offset in 1...3 where index - offset >= 0 {
      let (place, word) = (index - offset, words.words[index - offset])
      guard word.sentence == sentence, words.gap(after: place).allSatisfy({ " -\n".contains($0) }) else {
        return false
      }
      if isSmallCount(word.lower, below: smallNumber) {
        let before =
          place > 0 && words.words[place - 1].sentence == sentence ? words.words[place - 1].lower : ""
        return !["in", "of", "every", "under", "over", "than", "to", "from", "each", "than"].contains(before)
          && !words.gap(after: place).contains("%")
      }
      if stops.contains(word.lower) { return false }
    }
    return false
  }

  private static func isSmallCount(_ word: String, below smallNumber: Int) -> Bool {
    if let number = Int(word) { return number > 0 && number < smallNumber }
    return numbers.firstIndex(of: word).map { $0 > 0 && $0 < smallNumber } ?? (word == "both")
  }

  private static let stops: Set = [
    "of", "and", "to", "the", "in", "for", "with", "from", "on", "at", "per", "each", "or", "by", "as",
    "that",
    "which", "are", "is", "was", "were", "every", "all", "any", "with", "about", "between", "school",
    "schools",
  ]
  /// "one child protection plan", "two girls' schools".
  private static let followers: Set = [
    "protection", "safety", "services", "care", "poverty", "benefit", "abuse", "exploitation", "centre",
    "centres",
    "s", "friendly", "sexual", "criminal", "health",
  ]
  private static let things: Set = [
    "service", "scheme", "programme", "shop", "car", "building", "project", "policy", "strategy", "plan",
    "system",
    "vehicle", "bike", "house", "estate", "contract", "club", "partnership", "group", "data", "case",
    "figures",
  ]
  private static let numbers = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
  ]

  private static func isAge(_ word: String) -> Bool {
    (Int(word) ?? numbers.firstIndex(of: word)).map { (0...17).contains($0) } ?? false
  }

  /// "aged 10 to 17", "aged 10–17", "aged 10 and over".
  private static func isRange(after index: Int, _ words: Words) -> Bool {
    words.word(after: index)?.isOne(of: ["to", "and", "or"]) == true
      || words.gap(after: index).contains { "-–".contains($0) }
  }
}
