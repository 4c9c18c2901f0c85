/// Fills the gaps of sentences: `%p` a place, `%r` a road, `%v` a venue, `%o` an organisation, `%s` a subject
/// and `#` a number. No two sentences of one seed are the same.
struct Phrasing {
  private var random: SeededRandom
  private var used: Set<String> = []

  init(seed: UInt64) { random = SeededRandom(seed, "phrasing") }

  /// A sentence that has not been used before, from one of some patterns.
  mutating func sentence(from patterns: [String]) -> String {
    for _ in 0..<40 {
      let sentence = capitalised(filled(random.text(of: patterns)))
      if used.insert(sentence).inserted { return sentence }
    }
    let last = capitalised(filled(random.text(of: patterns))) + " This was item \(used.count) of the log."
    used.insert(last)
    return last
  }

  /// Somebody did something, somewhere, in one of some months.
  mutating func deed(in months: [String]) -> String {
    let pattern =
      random.text(of: Vocabulary.teams) + " " + random.text(of: Vocabulary.deeds) + " "
      + time(in: months) + random.text(of: Vocabulary.outcomes) + "."
    return sentence(from: [pattern])
  }

  /// A deed as a bullet.
  mutating func bullet(in months: [String]) -> String {
    "- "
      + sentence(from: [
        random.text(of: Vocabulary.deeds) + " " + time(in: months) + random.text(of: Vocabulary.outcomes)
      ])
  }

  private mutating func time(in months: [String]) -> String {
    let month = random.text(of: months)
    return random.text(of: [
      "in \(month)", "in \(month)", "on \(1 + random.below(28)) \(month)", "in the first week of \(month)",
      "at the end of \(month)", "during half-term", "over # weekends", "after the restrictions were eased",
      "by mid-\(month)",
    ])
  }

  private mutating func filled(_ pattern: String) -> String {
    var text = ""
    var gap = false
    for character in pattern {
      if gap {
        text += word(for: character)
        gap = false
      } else if character == "%" {
        gap = true
      } else {
        text += character == "#" ? "\(2 + random.below(78))" : String(character)
      }
    }
    return text
  }

  private mutating func word(for gap: Character) -> String {
    switch gap {
    case "p", "q": random.text(of: Vocabulary.places)
    case "r": random.text(of: Vocabulary.roads)
    case "v": random.text(of: Vocabulary.venues)
    case "o": random.text(of: Vocabulary.organisations)
    case "s": random.text(of: Vocabulary.subjects)
    default: "%\(gap)"
    }
  }

  private func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
