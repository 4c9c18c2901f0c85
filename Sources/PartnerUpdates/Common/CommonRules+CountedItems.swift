// Are there as many items as a text says, and does it give one rank?

extension CommonRules {
  static let countedItems = [itemsAsCounted, rankInPopulation, oneRankInText]

  static let itemsAsCounted = Rule(
    "common.items-as-counted",
    title: "A text names as many items as it says",
    rationale: "A reader counts them, and asks which one was left out.",
    passing: [
      items("The days went to three areas: Penge, Cator and Mottingham."),
      items("The days went to two areas: Penge and Cator, and Mottingham."),
      items("Police and four others (including Health and Housing) came."),
      items("Letters went to three of the five boroughs: Croydon, Sutton and Lambeth."),
      items("Lighting was mended in seven of nine wards: all but Penge and Cator."),
      items("Three areas: two in Penge and one in Cator."), items("Two aims:\n- fewer knives\n- fewer scams"),
    ],
    failing: [
      items("The days went to four areas: Penge, Cator and Mottingham."),
      items("Police and four others (Health, Housing and Probation) came."),
      items("Three aims:\n- fewer knives\n- fewer scams"),
    ]
  ) { section in
    section.usualTexts.flatMap { path, words in
      CountedItems.all(in: words).filter(\.isWrong).map { items in
        Observation(
          at: path, "the text says \"\(items.typed)\" and then names \(items.listed)",
          fix: "correct the number, or name what is missing")
      }
    }
  }

  static let rankInPopulation = Rule(
    "common.rank-in-population",
    title: "A rank is not beyond the number of those that are ranked",
    rationale: "A rank cannot be larger than the number of places. One of the two numbers is wrong.",
    passing: [items("Bromley is 5th highest of 32 boroughs."), items("It is the 21st of May.")],
    failing: [items("Bromley is 33rd of 32 boroughs."), items("It is 33rd highest out of the 32 boroughs.")]
  ) { section in
    section.usualTexts.flatMap { path, words in
      RankInText.all(in: words).compactMap { rank in
        guard let population = rank.population, rank.place > population else { return nil }
        return Observation(
          at: path, "\"\(rank.typed)\" is beyond \(population)", fix: "correct the rank or the number")
      }
    }
  }

  static let oneRankInText = Rule(
    "common.one-rank-in-text",
    title: "An update gives a figure one rank",
    rationale: "Two ranks for the same figure leave the board to guess which holds.",
    passing: [
      items("Knife crime is 5th highest of 32. Robbery is fourth highest."),
      items("Knife crime is 5th highest of 32. Knife crime was fourth highest last year."),
      items("Knife crime is third highest in South BCU. In London knife crime is 17th highest."),
      items("Knife crime was fifth highest in 2019 and is now eighth highest."),
      items("Knife crime is sixth lowest. Of its kinds, youth knife crime is ninth lowest."),
    ],
    failing: [items("Knife crime is 5th highest of 32 boroughs. Knife crime in Bromley is fourth highest.")]
  ) { section in
    section.usualTexts.flatMap { path, words -> [Observation] in
      let ranks = RankInText.all(in: words).filter { $0.degree != nil }
      guard ranks.count > 1 else { return [] }
      var first: [String: RankInText] = [:]
      var seen: Set<String> = []
      return ranks.compactMap { rank in
        guard let figure = section.figureNamed(in: rank.sentence, of: words) else { return nil }
        let name = "\(figure) \(rank.degree ?? "")"
        guard let one = first[name] else {
          first[name] = rank
          return nil
        }
        guard one.place != rank.place, one.isOfSame(as: rank), seen.insert(name).inserted else { return nil }
        return Observation(
          at: path, "\"\(section.title(figure))\" is \"\(one.typed)\" and \"\(rank.typed)\"",
          fix: "correct one of the two, or say for which area or year each of them is")
      }
    }
  }

  private static func items(_ text: String) -> Rule.Example {
    .section { parts in
      parts.definitions = [("knife-crime", "Knife crime"), ("robbery", "Robbery")].map {
        FigureDefinition(FigureKey($0.0), $0.1, unit: .count("offences"), basis: .rollingYear, good: .lower)
      }
      parts.submission.updates = [.init(commitment: "P1.4", text: text)]
    }
  }
}

extension Section {
  /// The one figure that a sentence names by its title.
  fileprivate func figureNamed(in words: Range<Int>, of text: Words) -> FigureKey? {
    let sentence = Sentence(numbers: [], text: text, places: words)
    let named = Titles.meant(titles.mentions(in: sentence).map { (element: $0.title, words: $0.words) })
    guard named.count == 1 else { return nil }
    // "race hate crime" is another figure than "hate crime".
    let isPart = titles.mentions(in: sentence).contains { mention in
      let first = mention.words.lowerBound
      return first > words.lowerBound && text.gap(after: first - 1) == " "
        && !text.words[first - 1].isOne(of: beforeTitle)
    }
    return isPart ? nil : definitions[named[0]].key
  }

  private var beforeTitle: Set<String> {
    [
      "the", "in", "of", "for", "our", "and", "total", "all", "that", "with", "on", "its", "while", "but",
      "where",
    ]
  }
}
