/// A rank as a text states it: `5th highest of 32`, `fourth highest`, `33rd out of the 32 boroughs`.
struct RankInText {
  /// The rank, from 1.
  let place: Int
  /// `highest`, `lowest` and the like; `nil` where only "of 32" follows.
  let degree: String?
  /// Of how many.
  let population: Int?
  /// As it is written.
  let typed: String
  /// The words of its sentence; none where that tells of another year, or of a rate.
  let sentence: Range<Int>
  /// The word behind "in": `london`.
  let area: String?
  /// The names and the years of its sentence.
  let names: Set<String>
  let years: Set<String>

  /// Whether another rank, of another sentence, is not said to be among others or of another year.
  func isOfSame(as other: RankInText) -> Bool {
    (population == nil || other.population == nil || population == other.population)
      && (area == nil || other.area == nil || area == other.area) && years == other.years
      && (names.isEmpty || other.names.isEmpty || names == other.names) && !sentence.overlaps(other.sentence)
  }

  /// The ranks in a text, in their order.
  static func all(in words: Words) -> [RankInText] {
    let digits = words.signs.digits == 0 ? [] : words.places.indices.filter { words.places[$0].hasDigit }
    let written = words.indices(of: ordinals)
    return (written.isEmpty ? digits : digits.isEmpty ? written : (written + digits).sorted()).compactMap {
      words.places[$0].length <= 8 ? RankInText(at: $0, words) : nil
    }
  }

  private init?(at index: Int, _ words: Words) {
    let word = words.words[index].lower
    guard let place = Self.place(word) else { return nil }
    let sentence = words.places[index].sentence
    func next(_ offset: Int) -> String {
      index + offset < words.places.count && words.places[index + offset].sentence == sentence
        && (words.gap(after: index + offset - 1) == " " || words.gap(after: index + offset - 1) == "\n"
          || words.gap(after: index + offset - 1) == "-")
        ? words.words[index + offset].lower : ""
    }
    var end = 1
    degree = Self.degrees.contains(next(1)) ? next(1) : nil
    if degree != nil { end = 2 }
    // "of 32", "out of the 32"
    let offset = next(end) == "out" && next(end + 1) == "of" ? end + 2 : next(end) == "of" ? end + 1 : nil
    let number = offset.map { next($0) == "the" ? $0 + 1 : $0 }
    population = number.flatMap { next($0).utf8.count <= 3 ? Int(next($0)) : nil }
    // "A third of the 2" is no rank.
    guard degree != nil || (population != nil && words.places[index].hasDigit) else { return nil }
    if let number, population != nil { end = number + 1 }
    self.place = place
    area = next(end) == "in" ? next(end + 1) : nil
    typed = String(words.text(from: index, through: index + end - 1))
    var (first, last) = (index, index)
    while first > 0, index - first < Self.near, words.places[first - 1].sentence == sentence { first -= 1 }
    while last + 1 < words.places.count, last - index < Self.near, words.places[last + 1].sentence == sentence
    { last += 1 }
    let tellsOfOther = words.withBytes { bytes in
      (first...last).contains { Self.others.contains(words.places[$0], in: bytes) }
    }
    self.sentence = tellsOfOther ? index..<index : first..<(last + 1)
    // The first word of a sentence has a capital letter whatever it is.
    names = Set(
      (first...last).dropFirst().map { words.words[$0] }.filter { $0.text.first?.isUppercase ?? false }.map(
        \.lower))
    years = Set((first...last).map { words.words[$0].lower }.filter { $0.utf8.count == 4 && Int($0) != nil })
  }

  private static func place(_ word: String) -> Int? {
    if let index = ordinalNames.firstIndex(of: word) { return index + 1 }
    guard ["st", "nd", "rd", "th"].contains(where: { word.hasSuffix($0) }),
      let number = Int(word.dropLast(2)), number > 0
    else { return nil }
    return number
  }

  private static let near = 40
  private static let ordinalNames = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth",
  ]
  private static let ordinals = WordList(ordinalNames)
  private static let degrees: Set = [
    "highest", "lowest", "largest", "smallest", "best", "worst", "safest", "busiest",
  ]
  private static let others: WordList = [
    "last", "previous", "previously", "earlier", "before", "formerly", "ago", "against", "than", "from",
    "compared",
    "among", "per", "rate", "rates",
  ]
}
