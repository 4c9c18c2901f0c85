/// Words that say how many.
enum NumberWords {
  /// Whether a token is such a word, or hides one behind hyphens, points or doubled letters.
  static func has(_ token: ReadText.Token) -> Bool {
    if words.contains(token.letters) || token.parts.contains(where: { words.contains(String($0)) }) {
      return true
    }
    if isRoman(token.lower) || token.parts.contains(where: { isRoman(String($0)) }) { return true }
    return isInitials(token) || isRow(token.letters)
  }

  /// One letter alone, or letters with points: "J", "J.K.".
  private static func isInitials(_ token: ReadText.Token) -> Bool {
    guard !["a", "e.g", "i.e", "a.m", "p.m"].contains(token.lower) else { return false }
    let parts = token.lower.split(separator: ".")
    return !parts.isEmpty && parts.allSatisfy { $0.utf8.count == 1 }
  }

  /// `xxx`: a letter for each.
  private static func isRow(_ letters: String) -> Bool {
    let bytes = Array(letters.utf8)
    return bytes.count > 1 && bytes.dropFirst().allSatisfy { $0 == bytes[0] }
  }

  private static func isRoman(_ word: String) -> Bool { romans.contains(word) }

  private static let romans: Set = [
    "ii", "iii", "iiii", "iv", "vi", "vii", "viii", "ix", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii",
    "xviii", "xix", "xx", "xxi",
  ]

  /// Before a word for one person they say "one".
  static let articles: Set = ["a", "an", "another", "further", "additional", "extra", "every", "each"]

  /// One person.
  static let onePerson: Set = [
    "boy", "girl", "man", "woman", "teenager", "youth", "victim", "offender", "reoffender", "entrant",
    "prisoner", "death", "homicide", "murder", "suspect", "baby", "sentence", "survivor", "lad",
  ]

  /// Two words that say how many, or compare.
  static let pairs: Set = [
    "per cent", "as many", "same number", "equal number", "equal to", "one more", "no more", "a quarter",
    "one quarter", "last one", "by half", "hat trick",
  ]

  /// Whether two words together are one that says how many: "thr ee". Where both are words of their own, they are not.
  static func isSplit(_ one: String, _ next: String) -> Bool {
    !one.isEmpty && !next.isEmpty && plainEnglish.contains(one + next)
      && !(ordinary.contains(one) && ordinary.contains(next))
  }

  private static let plainEnglish = Set(english.split(whereSeparator: \.isWhitespace).map(String.init))
  private static let ordinary: Set = [
    "no", "on", "so", "to", "of", "in", "at", "be", "do", "or", "for", "me", "we", "he", "it",
  ]

  /// Single words, with common misspellings. Welsh and some other languages that agencies write in have theirs.
  static let words: Set<String> = Set(
    [english, shares, welsh, others].flatMap { $0.split(whereSeparator: \.isWhitespace).map(String.init) })

  private static let english = """
    zero nought naught none nil one ones once single singles singly sole solely lone solitary two twos twice pair
    pairs couple couples both three threes thrice trio four fours quartet five fives quintet six sixes seven sevens
    eight eights nine nines ten tens eleven twelve dozen dozens thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty thirty forty fourty fifty sixty seventy eighty ninety hundred hundreds thousand million neither
    first firstly second secondly third thirdly fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
    twentieth twin twins triad triads trinity tetrad hattrick triplet triplets quadruplets duo brace threesome foursome thre threee fore fiv sevn eigth
    nien minus plus percentage percent wan tew fower
    """

  private static let shares = """
    half halve halves halved halving double doubles doubled doubling treble trebles trebled trebling triple triples
    tripled tripling quadruple quadrupled quadrupling threefold twofold fourfold fivefold tenfold thirds quarters
    quartered fourths fifths sixths sevenths eighths ninths tenths
    """

  private static let welsh = """
    dim un dau dwy tri tair pedwar pedair pump chwech saith wyth naw deg deuddeg hanner chwarter traean cyntaf ail
    trydydd trydedd pedwerydd dwywaith teirgwaith unwaith dyblu treblu ugain
    """

  private static let others = """
    deux trois quatre cinq sept huit neuf dix zwei drei vier funf sechs sieben acht neun zehn uno dos tres cuatro
    cinco seis siete ocho nueve diez uma dois quattro cinque sette otto jeden jedna dwa dwie trzy trzech trzej cztery
    piec szesc siedem osiem dziewiec dziesiec doi trei patru cinci sase ceathair cuig haon ceithir coig tria
    """
}
