// First-time entrants and victims: do the numbers agree? And: does anything point to one child?

import PartnerUpdates

/// What the youth offending section must satisfy beyond the common rules.
enum YouthOffendingRules {
  /// All of them, in the order in which they are applied.
  static let all: [Rule] =
    [entrantRateComputed] + reoffending + [offeredWithinReferred, fewGivenAsNumbers, noChildsAge]

  static let entrantRateComputed = Rule(
    "youth-offending.entrant-rate-computed",
    title: "The first-time entrant rate is entrants ÷ population aged 10 to 17 × 100,000",
    rationale: "The rate is compared with London and England, so it must follow from the count and the "
      + "population beside it.",
    .quotient(.firstTimeEntrantRate, of: .firstTimeEntrants, by: .populationAged10To17, times: 100_000),
    passing: [
      .values([.firstTimeEntrants: 81, .populationAged10To17: 25_313, .firstTimeEntrantRate: 320])
    ],
    failing: [
      .values([.firstTimeEntrants: 81, .populationAged10To17: 25_313, .firstTimeEntrantRate: 227])
    ])

  static let offeredWithinReferred = Rule(
    "youth-offending.offered-within-referred",
    title: "Victims offered restorative justice are not more than victims referred",
    rationale: "Restorative justice is offered to victims who were referred, so the offers cannot be more.",
    .part(.victimsOfferedRestorativeJustice, within: .victimsReferred),
    passing: [
      .figures([
        .init(.victimsReferred, value: 62, previous: 127),
        .init(.victimsOfferedRestorativeJustice, value: 61, previous: 93),
      ])
    ],
    failing: [.values([.victimsReferred: 61, .victimsOfferedRestorativeJustice: 62])])

  private static let fewest = Threshold(
    "youth-offending.fewest-for-per-cent", standard: 20, in: 0...1_000, unit: "people",
    meaning: "A change from fewer people than this is given in numbers, not in per cent.")

  static let fewGivenAsNumbers = Rule(
    "youth-offending.few-given-as-numbers",
    title: "A change from a few people is given in numbers, not in per cent",
    rationale: "One custodial sentence more is a rise of 25 per cent when there were four. Of so few a "
      + "percentage sounds like a trend where there is none.",
    thresholds: [fewest],
    passing: [
      .figures([.init(.firstTimeEntrants, value: 49, previous: 65, change: StatedChange("-25%"))]),
      .figures([.init(.custodialSentences, value: 5, previous: 4, change: StatedChange("+1"))]),
      .figures([.init(.firstTimeEntrants, value: 16, previous: 20, change: StatedChange("-20%"))]),
    ],
    failing: [
      .figures([.init(.custodialSentences, value: 5, previous: 4, change: StatedChange("+25%"))]),
      .figures([.init(.firstTimeEntrants, value: 16, previous: 19, change: StatedChange("-16%"))]),
    ]
  ) { section in
    section.percentagesOfFew(below: fewest) { section.definition(of: $0)?.countsPeople == true }
  }

  static let noChildsAge = Rule(
    "youth-offending.no-age-of-one-child",
    title: "No text tells the age of one child",
    rationale: "An age together with an offence or a place is enough for neighbours to know which child is "
      + "meant. Groups (\"children aged 10 to 17\", \"15-year-olds\") are fine.",
    echoes: false,
    passing: [
      .submission { $0.emergingTrends = ["More children aged 10 to 17 carry knives for protection."] },
      .submission { $0.emergingTrends = ["15-year-olds are the largest group on the programme."] },
      .submission {
        $0.restricted = [.init(title: "Case", paragraph: 2, text: "A 15-year-old was moved away.")]
      },
    ],
    failing: [
      .submission { $0.challenges = ["A 15-year-old from the estate was found with a knife."] },
      .submission {
        $0.updates = [.init(commitment: "P3.3", status: .green, text: "One boy, 12 years old, was helped.")]
      },
      .submission {
        $0.actions = [.init(reference: "2020-21/07", action: "Find a place for a girl aged 14.")]
      },
    ]
  ) { section in
    section.texts.compactMap { path, words in
      let isRestricted = FieldPath("restricted").contains(path)
      guard !isRestricted, tellsAgeOfOneChild(words) else { return nil }
      return Observation(
        at: path, "the text tells the age of one child",
        fix: "leave the age out, speak of a group, or move the case to `restricted:` with `paragraph: 2`")
    }
  }

  /// "15-year-old", "12 years old" and "aged 15", but not "15-year-olds" and not "aged 10 to 17".
  private static func tellsAgeOfOneChild(_ words: Words) -> Bool {
    words.indices(of: ages).contains { index in
      let (before, next) = (words.words[..<index].last, words.words[(index + 1)...].first)
      if words.words[index].lower == "aged" {
        return next.map { isAge($0.text) } ?? false && !isRange(after: index + 1, in: words)
      }
      return next?.lower == "old" && before.map { isAge($0.text) } ?? false
    }
  }

  private static let ages: WordList = ["aged", "year", "years"]

  private static func isAge(_ text: Substring) -> Bool { Int(text).map { (10...17).contains($0) } ?? false }

  /// "aged 10 to 17", "aged 10–17", "aged 10 and over".
  private static func isRange(after index: Int, in words: Words) -> Bool {
    let isJoined = words.word(after: index)?.isOne(of: ["to", "and", "or"]) == true
    return isJoined || words.gap(after: index).contains { "-–".contains($0) }
  }
}
