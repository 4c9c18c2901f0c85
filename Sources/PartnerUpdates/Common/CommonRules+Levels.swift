// Where two updates state the level of one figure, do they state the same?

extension CommonRules {
  static let levels = [oneLevelInTexts]

  static let oneLevelInTexts = Rule(
    "common.one-level-in-texts",
    title: "A figure has one level, whichever update states it",
    rationale: "A figure that stands at 639 under one priority and at 693 under another is wrong under one.",
    passing: [
      updates("Knife crime fell to 639 offences.", "Knife crime: dog patrols found 12 offences."),
      updates("Knife crime fell from 1,216 to 639 offences.", "Knife crime had been at 1,216 offences."),
      updates("Knife crime stood at 640 offences.", "Robbery stood at 412 offences."),
      updates("Knife crime fell to {knife-crime}.", "Knife crime stands at {knife-crime}."),
    ],
    failing: [
      updates("Knife crime fell to 639 offences.", "Knife crime stands at 693 offences."),
      updates("Knife crime fell to 47 offences.", "Knife crime is at 74 offences in the borough."),
    ]
  ) { section in
    let things = Set(section.definitions.compactMap(\.countedThing))
    var stated: [FigureKey: (level: ExactDecimal, commitment: String)] = [:]
    return section.sentencesOfUpdates.flatMap { path, update, sentences -> [Observation] in
      sentences.flatMap { levels(in: $0, section, things) }.compactMap { definition, level, typed in
        let reading = section[definition.key]
        guard reading?.previous != level || reading?.value == level else { return nil }
        guard let first = stated[definition.key] else {
          stated[definition.key] = (level, update.commitment)
          return nil
        }
        // What differs from the table in four digits or more has its finding already.
        guard first.level != level, level < 1_000 || reading?.value == nil else { return nil }
        return Observation(
          at: path / "update",
          "\"\(definition.title)\" is at \(typed) here, but at \(first.level.grouped) under \(first.commitment)",
          fix: "cite it by name in both, {\(definition.key)}, or correct the wrong one")
      }
    }
  }

  /// The levels that a sentence states: "to 639 offences", "at 639 offences", beside the figure's title.
  private static func levels(
    in sentence: Sentence, _ section: Section, _ things: Set<LowerWord>
  ) -> [(FigureDefinition, ExactDecimal, String)] {
    let numbers = sentence.numbers.filter { !$0.isPercentage }
    let levels = numbers.isEmpty ? [] : placesOfLevels(in: sentence)
    guard !levels.isEmpty else { return [] }
    let named = section.titles.mentions(in: sentence).filter { mention in
      section.definitions[mention.title].countedThing != nil
        && !mention.words.contains { isCounted($0, in: sentence, things) }
    }
    let definitions = Titles.meant(named.map { (element: $0.title, words: $0.words) }).map {
      section.definitions[$0]
    }
    guard !definitions.isEmpty else { return [] }
    let typed = numbers.map { LowerWord.all(of: $0.text) }
    let counted = countedAtLevels(levels, in: sentence, upTo: typed.map(\.count).max() ?? 0)
    return zip(numbers, typed).flatMap { number, typed in
      definitions.filter { definition in
        definition.countedThing.map { counted.contains(typed + [$0]) } ?? false
      }.map { ($0, number.value, number.text) }
    }
  }

  /// What stands at the places of levels: the words of a number, so many at most, and the word behind it.
  private static func countedAtLevels(
    _ levels: [Int], in sentence: Sentence, upTo length: Int
  ) -> Set<[LowerWord]> {
    levels.reduce(into: []) { counted, place in
      let words = sentence.places[place...].prefix(length + 1).map { LowerWord(sentence.text.words[$0]) }
      for end in words.indices.dropFirst() { counted.insert(Array(words[...end])) }
    }
  }

  /// Where numbers stand after the words before a level.
  private static func placesOfLevels(in sentence: Sentence) -> [Int] {
    sentence.text.withBytes { bytes in
      sentence.places.dropFirst().filter {
        sentence.text.places[$0].hasDigit && levelling.contains(sentence.text.places[$0 - 1], in: bytes)
      }
    }
  }

  /// Whether a word is what is counted, so that in "2.5 reoffences" it is not the title of a figure.
  private static func isCounted(_ index: Int, in sentence: Sentence, _ things: Set<LowerWord>) -> Bool {
    index > sentence.places.lowerBound && things.contains(LowerWord(sentence.text.words[index]))
      && sentence.text.words[index - 1].text.allSatisfy(\.isNumber)
  }

  /// The words before a level.
  private static let levelling: WordList = ["to", "at", "is", "was", "were"]

  private static func updates(_ one: String, _ other: String) -> Rule.Example {
    .section { parts in
      parts.definitions = [
        FigureDefinition(
          "knife-crime", "Knife crime", unit: .count("offences"), basis: .rollingYear, good: .lower)
      ]
      parts.submission.figures = [.init("knife-crime", value: 639, previous: 1_216)]
      parts.submission.updates = [
        .init(commitment: "P1.4", text: one), .init(commitment: "P3.1", text: other),
      ]
    }
  }
}

extension Section {
  /// The updates in whose texts numbers are typed, with the sentences in which they are.
  fileprivate var sentencesOfUpdates: [(path: FieldPath, update: Update, sentences: [Sentence])] {
    // Both stand in the order of the submission, an update's reason before its text.
    var rest = sentences.drop { $0.path == "illustrative" }
    return updates.compactMap { path, update in
      if rest.first?.path == path / "reason" { rest.removeFirst() }
      guard rest.first?.path == path / "update" else { return nil }
      return (path: path, update: update, sentences: rest.removeFirst().sentences)
    }
  }
}
