// Do the spans of time that a text states run forwards, and as long as it says?

extension CommonRules {
  static let writtenSpans = [spanInOrder, spanAsLongAsStated]

  static let spanInOrder = Rule(
    "common.span-in-order",
    title: "A span of time in a text does not end before it starts",
    rationale: "One of the two dates is wrong, and nobody can tell which.",
    passing: [
      spanning("Reports from April 2019 to March 2020 were read."),
      spanning("October to March 2020 was quiet."),
      spanning("The launch was moved from June 2021 to April 2021."),
      spanning("Calls compared January 2021 to January 2020."),
    ],
    failing: [
      spanning("Reports from April 2019 to March 2019 were read."), spanning("2021-22 to 2020-21 was quiet."),
      spanning("It ran from 27 March 2021 – 28 February 2021."),
    ]
  ) { section in
    section.dates.flatMap { reversed(SpanInText.all(in: $0.words, $0.dates), in: $0.words, at: $0.path) }
      + section.everyText.filter(\.words.isOfUsualLength).flatMap {
        reversed(SpanInText.financialYears(in: $0.words), in: $0.words, at: $0.path)
      }
  }

  static let spanAsLongAsStated = Rule(
    "common.span-as-long-as-stated",
    title: "A span of time in a text is as long as the text says",
    rationale: "A reader who counts the months finds that one of the dates or the length is wrong.",
    passing: [
      spanning("A pilot of 12 months from June 2021 to June 2022."),
      spanning("It was paid for 18 months from June 2021 and ran until December 2022."),
      spanning("The three years from April 2019 to March 2022."),
    ],
    failing: [
      spanning("A pilot of 18 months from June 2021 to June 2022."),
      spanning("It was paid for eighteen months from June 2021 and ran until June 2022."),
      spanning("It ran from June 2021 to June 2022 (18 months)."),
    ]
  ) { section in
    section.dates.flatMap { path, words, dates -> [Observation] in
      var seen: Set<String> = []
      return LengthInText.all(in: words, dates).compactMap { stated in
        guard !stated.isRight else { return nil }
        let message =
          "\"\(stated.first.inWords) to \(stated.last.inWords)\" is \(stated.span.length) months, not \(stated.typed)"
        guard seen.insert(message).inserted else { return nil }
        return Observation(at: path, message, fix: "correct the length or one of the dates")
      }
    }
  }

  private static func reversed(_ spans: [SpanInText], in words: Words, at path: FieldPath) -> [Observation] {
    var seen: Set<String> = []
    return spans.filter { span in
      span.isReversed && !words.tellsOfMoves(beside: span.words) && seen.insert(span.inWords).inserted
    }.map { span in
      Observation(
        at: path, "\"\(span.inWords)\" ends before it starts", fix: "correct the first date or the last")
    }
  }

  private static func spanning(_ text: String) -> Rule.Example { .submission { $0.challenges = [text] } }
}

extension Words {
  private static let moves: WordList = [
    "moved", "move", "moves", "moving", "brought", "forward", "changed", "change", "changes", "shifted",
    "amended",
    "revised", "corrected", "rescheduled", "postponed", "backdated", "earlier", "compared", "comparing",
    "compare",
    "comparison", "compares", "against", "versus", "vs", "back", "previously", "originally",
  ]

  /// Whether the sentence around some words speaks of a date that was moved, or of two that are compared.
  fileprivate func tellsOfMoves(beside range: Range<Int>) -> Bool {
    let sentence = places[range.lowerBound].sentence
    return withBytes { bytes in
      let isIn = { (index: Int) in places[index].sentence == sentence }
      let before = places.indices[..<range.lowerBound].reversed().prefix(Self.near).prefix(while: isIn)
      let after = places.indices[range.upperBound...].prefix(Self.near).prefix(while: isIn)
      return before.contains { Self.moves.contains(places[$0], in: bytes) }
        || after.contains { Self.moves.contains(places[$0], in: bytes) }
    }
  }

  /// So many words are read before and after a span.
  private static let near = 40
}
