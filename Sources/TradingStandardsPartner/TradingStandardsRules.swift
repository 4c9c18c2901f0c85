// Scams and doorstep crime, test purchases and the alert: do the numbers agree with one another?

import PartnerUpdates

/// What the trading standards section must satisfy beyond the common rules.
enum TradingStandardsRules {
  /// All of them, in the order in which they are applied.
  static let all: [Rule] =
    [lossesSwingNoted, urgentWithinCalls] + callBlockers + savings
    + [salesWithinAttempts, failureRateComputed, recipientsWithinInboxes]

  private static let swing = Threshold(
    "trading-standards.swing", standard: 2, in: 2...100, unit: "times",
    meaning: "Losses that are so many times the earlier ones, or so many times less, have a note.")

  static let lossesSwingNoted = Rule(
    "trading-standards.losses-swing-noted",
    title: "Losses that doubled or halved have a note",
    rationale: "One large case can dominate a year. Without a note the board takes the swing for a trend.",
    thresholds: [swing],
    passing: [
      .figures([.init(.scamLosses, value: 1_000_000, previous: 640_000)]),
      .figures([.init(.scamLosses, value: 1_300_000, previous: 640_000, note: "one case of £500,000")]),
    ],
    failing: [
      .figures([.init(.scamLosses, value: 1_280_000, previous: 640_000)]),
      .figures([.init(.scamLosses, value: 320_000, previous: 640_000)]),
    ]
  ) { section in
    let times = section.partnership[swing]
    guard let reading = section[.scamLosses], let value = reading.value, let previous = reading.previous,
      value >= previous.times(times) || value.times(times) <= previous,
      value != previous,
      reading.note.isEmpty, reading.reason.isEmpty
    else { return [] }
    return [
      Observation(
        at: .figure(.scamLosses) / "value",
        "losses went from £\(previous.grouped) to £\(value.grouped) without a note",
        fix: "add `note:` and say how much of it is the largest case")
    ]
  }

  static let urgentWithinCalls = Rule(
    "trading-standards.urgent-within-calls",
    title: "Urgent responses are not more than rapid response calls",
    rationale: "An urgent response answers a call to the rapid response number.",
    .part(.urgentResponses, within: .rapidResponseCalls),
    passing: [.values([.rapidResponseCalls: 101, .urgentResponses: 20])],
    failing: [.values([.rapidResponseCalls: 20, .urgentResponses: 101])])

  static let salesWithinAttempts = Rule(
    "trading-standards.sales-within-attempts",
    title: "Test purchases that ended in a sale are not more than those attempted",
    rationale: "Every sale is the result of one attempt.",
    .part(.testPurchaseSales, within: .testPurchaseAttempts),
    passing: [.values([.testPurchaseAttempts: 48, .testPurchaseSales: 6])],
    failing: [.values([.testPurchaseAttempts: 6, .testPurchaseSales: 48])])

  static let failureRateComputed = Rule(
    "trading-standards.failure-rate-computed",
    title: "The test purchase failure rate is sales ÷ attempts × 100",
    rationale: "The rate is compared between years and products, so it must follow from the two counts.",
    .quotient(.testPurchaseFailureRate, of: .testPurchaseSales, by: .testPurchaseAttempts, times: 100),
    passing: [
      .values([
        .testPurchaseAttempts: 48, .testPurchaseSales: 6,
        .testPurchaseFailureRate: ExactDecimal(125, fractionDigits: 1),
      ])
    ],
    failing: [
      .values([.testPurchaseAttempts: 48, .testPurchaseSales: 6, .testPurchaseFailureRate: 88]),
      .values([.testPurchaseAttempts: 0, .testPurchaseSales: 0, .testPurchaseFailureRate: 0]),
    ])

  static let recipientsWithinInboxes = Rule(
    "trading-standards.recipients-within-inboxes",
    title: "Direct recipients of the alert are not more than the inboxes it reaches",
    rationale: "The inboxes reached are those of the direct recipients and of everyone they pass it on to.",
    .part(.alertDirectRecipients, within: .alertInboxes),
    passing: [.values([.alertDirectRecipients: 200, .alertInboxes: 2_000])],
    failing: [.values([.alertDirectRecipients: 2_000, .alertInboxes: 200])])
}
