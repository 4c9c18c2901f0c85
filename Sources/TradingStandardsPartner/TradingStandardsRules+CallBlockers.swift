// Call blockers are reported under two priorities and in a savings statement: are they the same everywhere,
// and does the arithmetic of the five years hold?

import PartnerUpdates

extension TradingStandardsRules {
  static let callBlockers = [
    installedSince2015, sameCountInSavings, scamWithinNuisanceCalls, callBlockerSavingsAddUp,
    paybackComputed,
  ]

  static let installedSince2015 = Rule(
    "trading-standards.call-blockers-within-all-since-2015",
    title: "Call blockers installed in the year are not more than all since 2015",
    rationale: "The count since 2015 includes those of the year.",
    .part(.callBlockersInstalled, within: .callBlockersSince2015),
    passing: [.values([.callBlockersInstalled: 12, .callBlockersSince2015: 35])],
    failing: [.values([.callBlockersInstalled: 35, .callBlockersSince2015: 12])])

  static let sameCountInSavings = Rule(
    "trading-standards.call-blockers-same-in-savings",
    title: "The savings statement counts as many call blockers as were installed",
    rationale: "The savings are computed from the number of devices. If the statement counts another number "
      + "than the update does, one of the two priorities is out of date.",
    .same(.callBlockersInSavings, .callBlockersInstalled),
    passing: [.values([.callBlockersInstalled: 12, .callBlockersInSavings: 12])],
    failing: [.values([.callBlockersInstalled: 12, .callBlockersInSavings: 13])])

  static let scamWithinNuisanceCalls = Rule(
    "trading-standards.scam-within-nuisance-calls",
    title: "Scam calls blocked are not more than nuisance calls blocked",
    rationale: "A scam call is one kind of nuisance call.",
    .part(.scamCallsBlocked, within: .nuisanceCallsBlocked),
    passing: [.values([.nuisanceCallsBlocked: 58_167, .scamCallsBlocked: 11_701])],
    failing: [.values([.nuisanceCallsBlocked: 11_701, .scamCallsBlocked: 58_167])])

  static let callBlockerSavingsAddUp = Rule(
    "trading-standards.call-blocker-savings-add-up",
    title: "Household and care savings add up to the total savings from call blockers",
    rationale: "The total is the headline that is quoted elsewhere; its two parts stand beside it.",
    .sum(.callBlockerTotalSavings, of: [.callBlockerHouseholdSavings, .callBlockerCareSavings]),
    passing: [
      .values([
        .callBlockerHouseholdSavings: 128_543, .callBlockerCareSavings: 116_324,
        .callBlockerTotalSavings: 244_867,
      ])
    ],
    failing: [
      .values([
        .callBlockerHouseholdSavings: 128_543, .callBlockerCareSavings: 116_114,
        .callBlockerTotalSavings: 244_867,
      ])
    ])

  static let paybackComputed = Rule(
    "trading-standards.payback-computed",
    title: "The payback is total savings ÷ cost",
    rationale: "\"So many times the cost\" is the sentence that is remembered, so it must follow from the "
      + "two sums beside it.",
    .quotient(.callBlockerPayback, of: .callBlockerTotalSavings, by: .callBlockerCost, times: 1),
    passing: [
      .values([.callBlockerTotalSavings: 244_867, .callBlockerCost: 5_425, .callBlockerPayback: 45])
    ],
    failing: [
      .values([.callBlockerTotalSavings: 244_867, .callBlockerCost: 5_425, .callBlockerPayback: 54])
    ])
}
