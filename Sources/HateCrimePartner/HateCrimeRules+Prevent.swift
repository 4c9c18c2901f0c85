// Duties done: weekly tension reports, the London Prevent Board, and silence about individuals.

import PartnerUpdates

extension HateCrimeRules {
  static let prevent = [
    tensionReportsWeekly, attendedWithinHeld, boardMeetsFourTimes, individualsRestricted,
  ]

  private static let meetingsInYear = Threshold(
    "hate-crime.prevent-board-meetings", standard: 4, in: 1...52, unit: "meetings",
    meaning: "How many meetings of the London Prevent Board a year has.")

  static let tensionReportsWeekly = Rule(
    "hate-crime.tension-reports-weekly",
    title: "There is at most one tension report for each week of the period",
    rationale: "Tension is reported weekly. More reports than weeks means that special reports after an "
      + "incident, or reports of another period, were counted with them.",
    passing: [tensionReports(43, "2020-04 to 2021-01"), tensionReports(44, "2020-04 to 2021-01")],
    failing: [tensionReports(45, "2020-04 to 2021-01"), tensionReports(52, "2020-04 to 2021-01")]
  ) { section in
    guard let reading = section[.tensionReports], let reports = reading.value, let period = reading.period,
      let weeks = weeks(in: period), reports > weeks
    else { return [] }
    return [
      Observation(
        at: .figure(.tensionReports) / "value",
        "\(reports.grouped) weekly reports are more than the \(weeks) weeks of \(period)",
        fix: "count only the weekly reports of the period, or explain the others")
    ]
  }

  static let attendedWithinHeld = Rule(
    "hate-crime.meetings-attended-within-held",
    title: "Prevent Board meetings attended are not more than those held",
    rationale: "Nobody can attend a meeting that was not held.",
    .part(.preventBoardMeetingsAttended, within: .preventBoardMeetingsHeld),
    passing: [.values([.preventBoardMeetingsHeld: 4, .preventBoardMeetingsAttended: 4])],
    failing: [.values([.preventBoardMeetingsHeld: 3, .preventBoardMeetingsAttended: 4])])

  static let boardMeetsFourTimes = Rule(
    "hate-crime.prevent-board-meets-four-times",
    title: "The London Prevent Board held no more meetings than a year has",
    rationale: "The board meets four times a year. A higher number most often counts another board too.",
    thresholds: [meetingsInYear],
    passing: [.values([.preventBoardMeetingsHeld: 4]), .values([.preventBoardMeetingsHeld: 3])],
    failing: [.values([.preventBoardMeetingsHeld: 5])]
  ) { section in
    guard let held = section.value(.preventBoardMeetingsHeld), held > section.number(meetingsInYear) else {
      return []
    }
    return [
      Observation(
        at: .figure(.preventBoardMeetingsHeld) / "value",
        "\(held.grouped) meetings of the London Prevent Board are more than its \(section.partnership[meetingsInYear]) a year",
        fix: "count only the meetings of this board in this financial year, or explain the others")
    ]
  }

  static let individualsRestricted = Rule(
    "hate-crime.individuals-restricted",
    title: "Numbers of Channel or Prevent referrals stand in a restricted item only",
    rationale: "There are so few individuals that a number for one borough can point to a person. Such "
      + "numbers are withheld by default; duties done and training delivered are not.",
    echoes: false,
    passing: [
      .submission {
        $0.emergingTrends = [
          "Two Channel training sessions were held. 63 cases went to court. Prevent training reached 45 individuals."
        ]
      },
      .submission {
        $0.restricted = [.init(title: "Channel", paragraph: 7, text: "There were 3 Channel referrals.")]
      },
    ],
    failing: [
      .submission { $0.emergingTrends = ["There were 3 Channel referrals in the quarter."] },
      .submission {
        $0.updates = [.init(commitment: "P4.4", status: .green, text: "Prevent took on\ntwo new cases.")]
      },
    ]
  ) { section in
    section.texts.filter { !FieldPath("restricted").contains($0.path) }.compactMap { path, words in
      guard hasNumberOfIndividuals(words) else { return nil }
      return Observation(
        at: path, "the text gives a number of individuals under Channel or Prevent",
        fix: "take the number out, or move it to `restricted:` with `paragraph: 7`")
    }
  }

  /// "3 referrals" or "two new cases", in a sentence that speaks of Channel or Prevent.
  private static func hasNumberOfIndividuals(_ words: Words) -> Bool {
    let named = words.indices(of: programmes).map { words.words[$0] }
    let sentences = Set(named.filter { ["Channel", "Prevent"].contains($0.text) }.map(\.sentence))
    guard !sentences.isEmpty else { return false }
    let taught = Set(words.indices(of: training).map { words.words[$0].sentence })
    let counted = Set(words.indices(of: individuals))
    for index in counted.flatMap({ [$0 - 2, $0 - 1] }) where index >= 0 {
      let word = words.words[index]
      let next = [index + 1, index + 2].first {
        counted.contains($0) && words.words[$0].sentence == word.sentence
      }
      guard let next, sentences.contains(word.sentence), isNumber(word) else { continue }
      // Those who were trained are not those who were referred.
      if taught.contains(word.sentence), words.words[next].isOne(of: ["individual", "individuals"]) {
        continue
      }
      return true
    }
    return false
  }

  private static func isNumber(_ word: Words.Word) -> Bool {
    word.text.allSatisfy(\.isNumber) || word.isOne(of: numbers)
  }

  private static let programmes: WordList = ["channel", "prevent"]
  private static let numbers: Set = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
  ]
  private static let training: WordList = [
    "training", "trained", "session", "sessions", "workshop", "workshops",
  ]
  private static let individuals: WordList = [
    "referral", "referrals", "case", "cases", "individual", "individuals",
  ]

  /// How many weeks a span has, the last one begun counting in full.
  private static func weeks(in span: MonthSpan) -> ExactDecimal? {
    guard let first = span.first.firstDay, let end = span.last.advanced(by: 1).firstDay else { return nil }
    return ExactDecimal((first.days(until: end) + 6) / 7)
  }

  private static func tensionReports(_ value: ExactDecimal, _ period: String) -> Rule.Example {
    .figures([.init(.tensionReports, period: MonthSpan(period), value: value)])
  }
}
