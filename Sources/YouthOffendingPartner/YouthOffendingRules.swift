// First-time entrants and victims: do the numbers agree?

import PartnerUpdates

/// What the youth offending section must satisfy beyond the common rules.
enum YouthOffendingRules {
  /// All of them, in the order in which they are applied.
  static let all: [Rule] =
    [entrantRateComputed] + reoffending + [offeredWithinReferred, fewGivenAsNumbers]

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
}
