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
    let titles = section.definitions.compactMap { definition -> (FigureDefinition, [String], String)? in
      guard case .count(let things) = definition.unit, let thing = Words(things).words.last else {
        return nil
      }
      return (definition, Words(definition.title).words.map(\.lower), thing.lower)
    }
    var stated: [FigureKey: (level: ExactDecimal, commitment: String)] = [:]
    return section.updates.flatMap { path, update -> [Observation] in
      levels(in: section.sentences(at: path / "update"), of: titles).compactMap { definition, level, typed in
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

  /// The levels that sentences state: "to 639 offences", "at 639 offences", in a sentence with the figure's title.
  private static func levels(
    in sentences: [Sentence], of titles: [(definition: FigureDefinition, title: [String], things: String)]
  ) -> [(FigureDefinition, ExactDecimal, String)] {
    let things = Set(titles.map(\.things))
    return sentences.flatMap { sentence -> [(FigureDefinition, ExactDecimal, String)] in
      let numbers = sentence.numbers.filter { !$0.isPercentage }
      guard !numbers.isEmpty, sentence.words.contains(where: levelling.contains) else { return [] }
      let named = Sentence.mentioned(
        of: titles, titles: \.title, in: leavingOutThings(sentence.words, things))
      return numbers.flatMap { number in
        named.filter { isLevel(number, of: $0.things, in: sentence.words) }
          .map { ($0.definition, number.value, number.text) }
      }
    }
  }

  /// The words without what is counted: in "2.5 reoffences" the word is not the title of a figure.
  private static func leavingOutThings(_ words: [String], _ things: Set<String>) -> [String] {
    words.indices.map { index in
      let isCounted = things.contains(words[index]) && index > 0 && words[index - 1].allSatisfy(\.isNumber)
      return isCounted ? "" : words[index]
    }
  }

  private static func isLevel(_ number: Sentence.TypedNumber, of things: String, in words: [String]) -> Bool {
    let typed = Words(number.text).words.map(\.lower)
    return words.indices.contains { index in
      let end = index + typed.count
      return index > 0 && end < words.count && Array(words[index..<end]) == typed && words[end] == things
        && levelling.contains(words[index - 1])
    }
  }

  /// The words before a level.
  private static let levelling = ["to", "at", "is", "was", "were"]

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
