// The multi-agency risk assessment conference: do its three figures agree, is the repeat rate in the
// expected band, and is missing data raised with the board?

import PartnerUpdates

extension VAWGRules {
  static let marac = [repeatsWithinCases, repeatRateComputed, repeatRateInBand, missingDataRaised]

  private static let lowestRepeatRate = Threshold(
    "vawg.lowest-repeat-rate", standard: 28, in: 0...100, unit: "per cent",
    meaning: "The lowest MARAC repeat rate that is expected; SafeLives guidance says 28.")
  private static let highestRepeatRate = Threshold(
    "vawg.highest-repeat-rate", standard: 40, in: 0...100, unit: "per cent",
    meaning: "The highest MARAC repeat rate that is expected; SafeLives guidance says 40.")

  static let repeatsWithinCases = Rule(
    "vawg.repeats-within-marac-cases",
    title: "Repeat MARAC cases are not more than MARAC cases",
    rationale: "A repeat case is one of the cases that the conference heard.",
    .part(.maracRepeatCases, within: .maracCases),
    passing: [.values([.maracCases: 412, .maracRepeatCases: 132])],
    failing: [.values([.maracCases: 132, .maracRepeatCases: 412])])

  static let repeatRateComputed = Rule(
    "vawg.repeat-rate-computed",
    title: "The MARAC repeat rate is repeat cases ÷ cases × 100",
    rationale: "The rate is compared with other areas, so it must follow from the two counts beside it.",
    .quotient(.maracRepeatRate, of: .maracRepeatCases, by: .maracCases, times: 100),
    passing: [
      .values([.maracCases: 412, .maracRepeatCases: 132, .maracRepeatRate: 32]),
      .values([
        .maracCases: 412, .maracRepeatCases: 132, .maracRepeatRate: ExactDecimal(320, fractionDigits: 1),
      ]),
    ],
    failing: [.values([.maracCases: 412, .maracRepeatCases: 132, .maracRepeatRate: 36])])

  static let repeatRateInBand = Rule(
    "vawg.repeat-rate-in-band",
    title: "The MARAC repeat rate lies in the band that is expected",
    rationale: "SafeLives guidance expects a repeat rate in this band. Below it, repeat incidents may not "
      + "be recognised or referred; above it, the safety plans may not be working.",
    thresholds: [lowestRepeatRate, highestRepeatRate],
    passing: [
      .values([.maracRepeatRate: 32]), .values([.maracRepeatRate: 28]), .values([.maracRepeatRate: 40]),
    ],
    failing: [.values([.maracRepeatRate: 21]), .values([.maracRepeatRate: 47])]
  ) { section in
    let (lowest, highest) = (section.number(lowestRepeatRate), section.number(highestRepeatRate))
    guard let rate = section.value(.maracRepeatRate), rate < lowest || rate > highest else { return [] }
    let isLow = rate < lowest
    return [
      Observation(
        at: .figure(.maracRepeatRate) / "value",
        "a MARAC repeat rate of \(rate)% is \(isLow ? "below" : "above") the expected "
          + "\(lowest) to \(highest)%",
        fix: isLow
          ? "check that repeat cases are flagged, and explain the low rate"
          : "check the count of repeat cases, and explain the high rate")
    ]
  }

  static let missingDataRaised = Rule(
    "vawg.missing-data-raised",
    title: "MARAC data that is missing is raised with the board",
    rationale: "The prevalence of abuse cannot be mapped without the data of other agencies. The board can "
      + "only help with a gap that stands under its challenges or its requests for support.",
    passing: [
      .submission {
        $0.figures = [.init(.maracCases, nilReturn: "there is no MARAC coordinator to count them")]
        $0.challenges = ["There is no MARAC coordinator to work with the data."]
      },
      .values([.maracCases: 412]),
    ],
    failing: [
      .submission {
        $0.figures = [.init(.maracCases, nilReturn: "there is no MARAC coordinator to count them")]
      }
    ]
  ) { section in
    guard section[.maracCases]?.nilReturn != nil, section.submission.challenges.isEmpty,
      section.submission.supportRequired.isEmpty
    else { return [] }
    return [
      Observation(
        at: .figure(.maracCases),
        "there is no number of MARAC cases, but the section names no challenge and asks for no support",
        fix: "say under `challenges:` or `support-required:` which data is missing and whose it is")
    ]
  }
}
