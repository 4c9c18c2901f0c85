/// How often a text says that something takes place: `the weekly tension report`, `the MEGA panel meets monthly`.
struct FrequencyInText {
  /// The thing, in two words in lower case: `tension report`.
  let thing: String
  /// `weekly`, `monthly` and the like.
  let frequency: String
  /// In which sentence of its text.
  let sentence: Int

  /// What a text says.
  static func all(in words: Words) -> [FrequencyInText] {
    (words.indices(of: adjectives).compactMap { FrequencyInText(adjectiveAt: $0, words) }
      + words.indices(of: meets).compactMap { FrequencyInText(meetsAt: $0, words) })
      .sorted { $0.sentence < $1.sentence }
  }

  /// The things that a text gives two frequencies in one sentence, and so tells apart.
  static func distinguished(_ mentions: [FrequencyInText]) -> [String] {
    var known: [String: String] = [:]
    return mentions.compactMap { mention in
      let name = "\(mention.sentence) \(mention.thing)"
      defer { known[name] = mention.frequency }
      return known[name].map { $0 != mention.frequency } ?? false ? mention.thing : nil
    }
  }

  /// "weekly tension report".
  private init?(adjectiveAt index: Int, _ words: Words) {
    guard index + 2 < words.places.count, words.gap(after: index) == " ", words.gap(after: index + 1) == " ",
      words.words[index + 2].isOne(of: Self.things), words.places[index + 1].isPlain,
      words.places[index + 1].length > 2,
      index + 3 >= words.places.count || words.gap(after: index + 2) != " "
        || !words.words[index + 3].isOne(of: Self.things),
      !words.words[index + 1].isOne(of: Self.vague)
    else { return nil }
    frequency = Self.frequency(words.words[index].lower)
    thing = words.words[index + 1].lower + " " + words.words[index + 2].lower
    sentence = words.places[index].sentence
  }

  /// "The MEGA panel meets monthly", "The MEGA panel meets every week".
  private init?(meetsAt index: Int, _ words: Words) {
    guard index >= 2, index + 1 < words.places.count, words.gap(after: index - 1) == " ",
      words.gap(after: index - 2) == " ", words.gap(after: index) == " ",
      words.words[index - 1].isOne(of: Self.things), words.places[index - 2].isPlain,
      words.places[index - 2].length > 2,
      !words.words[index - 2].isOne(of: Self.vague)
    else { return nil }
    let next = words.words[index + 1].lower
    let isEvery = next == "every" && index + 2 < words.places.count && words.gap(after: index + 1) == " "
    let stated = isEvery ? Self.units[words.words[index + 2].lower] : Self.adverbs.contains(next) ? next : nil
    guard let stated else { return nil }
    frequency = Self.frequency(stated)
    thing = words.words[index - 2].lower + " " + words.words[index - 1].lower
    sentence = words.places[index].sentence
  }

  private static func frequency(_ word: String) -> String {
    word == "annual" || word == "annually" ? "yearly" : word
  }

  private static let adverbs: Set = [
    "daily", "weekly", "fortnightly", "monthly", "quarterly", "yearly", "annually",
  ]
  private static let adjectives: WordList = [
    "daily", "weekly", "fortnightly", "monthly", "quarterly", "yearly", "annual",
  ]
  private static let meets: WordList = ["meets"]
  private static let units = [
    "day": "daily", "week": "weekly", "fortnight": "fortnightly", "month": "monthly", "quarter": "quarterly",
    "year": "yearly",
  ]
  private static let things: Set = [
    "meeting", "meetings", "panel", "board", "group", "forum", "report", "reports", "bulletin", "newsletter",
    "survey",
    "return", "returns", "briefing", "briefings", "conference", "surgery", "patrol", "patrols", "audit",
    "review",
  ]
  private static let vague: Set = [
    "the", "this", "that", "and", "our", "team", "staff", "online", "joint", "local", "new", "regular",
    "progress",
    "performance", "partnership", "board", "each", "its", "such", "update",
  ]
}
