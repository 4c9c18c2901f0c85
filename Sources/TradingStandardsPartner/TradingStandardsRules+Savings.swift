// The annual savings statement: does it add up, does it agree with the call blocker project, and does it
// say how the savings were estimated?

import PartnerUpdates

extension TradingStandardsRules {
  static let savings = [statementAddsUp, sameCareSavings, methodNamed]

  static let statementAddsUp = Rule(
    "trading-standards.savings-statement-adds-up",
    title: "The four savings of the annual statement add up to its total",
    rationale: "The total is quoted on its own. A reader who adds up the four parts must come to it.",
    .sum(
      .totalSavings,
      of: [.scamSavings, .scamHealthSavings, .callBlockerAnnualSavings, .callBlockerAnnualHealthSavings]),
    passing: [statement(total: 387_055)],
    failing: [statement(total: 388_629)])

  static let sameCareSavings = Rule(
    "trading-standards.care-savings-same",
    title: "The care savings from call blockers are the same in the statement and in the project's estimate",
    rationale: "Both are estimated over the five-year life of the same devices, so one number printed in "
      + "two ways is a slip of the pen or two versions of the estimate.",
    .same(.callBlockerAnnualHealthSavings, .callBlockerCareSavings),
    passing: [.values([.callBlockerAnnualHealthSavings: 116_324, .callBlockerCareSavings: 116_324])],
    failing: [.values([.callBlockerAnnualHealthSavings: 116_114, .callBlockerCareSavings: 116_324])])

  /// The savings that are estimated. The two totals follow from them.
  private static let estimates: [FigureKey] = [
    .callBlockerHouseholdSavings, .callBlockerCareSavings, .scamSavings, .scamHealthSavings,
    .callBlockerAnnualSavings, .callBlockerAnnualHealthSavings,
  ]

  static let methodNamed = Rule(
    "trading-standards.savings-method-named",
    title: "Estimated savings have a note that names the method",
    rationale: "Savings are estimates of what would have happened otherwise. Without its method an estimate "
      + "can be neither repeated nor compared.",
    passing: [
      .figures([
        .init(.scamSavings, value: 36_600, note: "national estimate of future losses for each case closed")
      ])
    ],
    failing: [.figures([.init(.scamSavings, value: 36_600)])]
  ) { section in
    section.readings.compactMap { path, reading in
      guard estimates.contains(reading.key), let value = reading.value, reading.note.isEmpty else {
        return nil
      }
      return Observation(
        at: path / "note",
        "\"\(section.title(reading.key))\" of £\(value.grouped) is an estimate without a note on its method",
        fix: "add `note:` and name the method or the calculator that was used")
    }
  }

  /// The annual statement of 2020-21 with a total.
  private static func statement(total: ExactDecimal) -> Rule.Example {
    .values([
      .scamSavings: 36_600, .scamHealthSavings: 19_314, .callBlockerAnnualSavings: 215_027,
      .callBlockerAnnualHealthSavings: 116_114, .totalSavings: total,
    ])
  }
}
