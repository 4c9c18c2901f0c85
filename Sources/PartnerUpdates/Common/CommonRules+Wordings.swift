// Does a section say the same of one thing everywhere: how often it happens, and for which years it holds?

extension CommonRules {
  static let wordings = [oneFrequency, oneTermOfStrategy]

  static let oneFrequency = Rule(
    "common.one-frequency",
    title: "A section says of one meeting or report how often it takes place in one way",
    rationale: "\"Weekly\" here and \"monthly\" there: a member who wants to come does not know when.",
    passing: [
      said("The weekly tension report is read.", "A monthly crime report is read."),
      said(
        "A weekly tension report and a monthly tension report are written.",
        "The weekly tension report is read."),
      said("The weekly meeting was held.", "The monthly meeting was held."),
    ],
    failing: [
      said("The weekly tension report is read.", "The monthly tension report is read."),
      said("The MEGA panel meets monthly.", "The MEGA panel meets every week."),
    ]
  ) { section in
    var first: [String: (frequency: String, place: FieldPath)] = [:]
    let mentions = section.publishedTexts.filter(\.words.isOfUsualLength).map {
      (path: $0.path, mentions: FrequencyInText.all(in: $0.words))
    }
    let several = Set(mentions.flatMap { FrequencyInText.distinguished($0.mentions) })
    var seen: Set<String> = []
    return mentions.flatMap { path, mentions in
      mentions.compactMap { mention in
        guard !several.contains(mention.thing) else { return nil }
        guard let before = first[mention.thing] else {
          first[mention.thing] = (mention.frequency, path)
          return nil
        }
        guard before.frequency != mention.frequency, seen.insert(mention.thing).inserted else { return nil }
        return Observation(
          at: path,
          "the \(mention.thing) is \(mention.frequency) here, but \(before.frequency) in \(before.place)",
          fix: "correct one of the two, or give the two different names")
      }
    }
  }

  static let oneTermOfStrategy = Rule(
    "common.one-term-of-strategy",
    title: "A section gives the years of one strategy in one way",
    rationale: "2020 to 2023 in one place and 2020 to 2024 in another leave open when it ends.",
    passing: [
      said("The youth justice strategy 2020-23 began.", "The youth justice strategy 2020 to 2023 began."),
      said("The youth justice strategy 2016-19 ended.", "The youth justice strategy 2020 to 2023 began."),
    ],
    failing: [
      said("The youth justice strategy 2020-23 began.", "The youth justice strategy for 2020 to 2024 began.")
    ]
  ) { section in
    var terms: [String: [(years: ClosedRange<Int>, place: FieldPath)]] = [:]
    return section.publishedTexts.filter(\.words.isOfUsualLength).flatMap { path, words in
      TermInText.all(in: words).compactMap { term in
        let known = terms[term.name, default: []]
        guard !known.contains(where: { $0.years == term.years }), known.count < 10 else { return nil }
        terms[term.name, default: []].append((term.years, path))
        // Strategies follow one another: only where most of the years are the same are they one.
        guard let other = known.first(where: { term.mayBeSlip(of: $0.years) }) else { return nil }
        return Observation(
          at: path,
          "the \(term.name) is for \(term.years.inWords) here, but for \(other.years.inWords) in \(other.place)",
          fix: "correct one of the two, or give the two different names")
      }
    }
  }

  private static func said(_ one: String, _ other: String) -> Rule.Example {
    .submission { $0.challenges = [one, other] }
  }
}

extension ClosedRange<Int> {
  fileprivate var inWords: String { "\(lowerBound) to \(upperBound)" }
}
