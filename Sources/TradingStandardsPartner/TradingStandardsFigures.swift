import PartnerUpdates

/// The figures of the trading standards section, in printed order.
///
/// None is rated: the board rates the commitments, and these say what stands behind the ratings.
enum TradingStandardsFigures {
  static let all: [FigureDefinition] =
    scams + callBlockers + annualSavings + testPurchases + compliance + alert

  private static let scams = [
    yearly(
      .scamComplaints, "Scam and doorstep crime complaints", .count("complaints"), good: .contextual,
      "Complaints and enquiries together. More can mean that more residents know whom to tell."),
    yearly(
      .scamLosses, "Losses to scams and doorstep crime", .pounds, good: .lower,
      "What the complainants lost. One large case can dominate a year."),
    yearly(
      .rapidResponseCalls, "Rapid response calls", .count("calls"), good: .contextual,
      "Calls to the rapid response number for victims of doorstep crime and scams."),
    yearly(
      .urgentResponses, "Urgent responses", .count("responses"), good: .contextual,
      "Rapid response calls that needed advice or a visit at once; the service level is two hours."),
    yearly(
      .partnerReferrals, "Referrals from partners", .count("referrals"), good: .higher,
      "Referrals and notifications from banks, social services and others."),
  ]

  private static let callBlockers = [
    yearly(
      .callBlockersInstalled, "Call blockers installed", .count("devices"), good: .higher,
      "Call blocking devices installed in the homes of residents who are plagued by scam calls."),
    yearly(
      .callBlockersInSavings, "Call blockers in the savings statement", .count("devices"), good: .higher,
      "The number of call blockers that the annual savings statement counts."),
    FigureDefinition(
      .callBlockersSince2015, "Call blockers installed since 2015", unit: .count("devices"),
      basis: .cumulative, good: .higher, isRated: false),
    fiveYear(.nuisanceCallsBlocked, "Nuisance calls blocked", .count("calls"), "Scam calls included."),
    fiveYear(.scamCallsBlocked, "Scam calls blocked", .count("calls"), "A part of the nuisance calls."),
    fiveYear(
      .callBlockerHouseholdSavings, "Household savings from call blockers", .pounds,
      "What residents would have lost."),
    fiveYear(
      .callBlockerCareSavings, "Care savings from call blockers", .pounds,
      "What health and social care would have spent."),
    fiveYear(
      .callBlockerTotalSavings, "Total savings from call blockers", .pounds,
      "Household and care savings together."),
    fiveYear(
      .callBlockerCost, "Cost of call blockers", .pounds, good: .lower,
      "What the devices and their fitting cost."),
    fiveYear(.callBlockerPayback, "Payback of call blockers", .times, "Total savings ÷ cost."),
  ]

  private static let annualSavings = [
    yearly(
      .scamSavings, "Savings from work on scams and doorstep crime", .pounds, good: .higher,
      "Estimate of future losses of residents that were prevented."),
    yearly(
      .scamHealthSavings, "Health savings from work on scams and doorstep crime", .pounds, good: .higher,
      "Estimate for health care and quality of life."),
    yearly(
      .callBlockerAnnualSavings, "Savings from call blockers in the year", .pounds, good: .higher,
      "Estimate for the call blockers that the statement counts."),
    yearly(
      .callBlockerAnnualHealthSavings, "Health savings from call blockers in the statement", .pounds,
      good: .higher,
      "Estimate for health care and quality of life, based on the five-year life of the call blockers."),
    yearly(
      .totalSavings, "Total savings", .pounds, good: .higher,
      "The four savings of the annual statement together."),
  ]

  private static let testPurchases = [
    testPurchase(.testPurchaseAttempts, "Test purchases attempted", .count("attempts"), good: .higher),
    testPurchase(
      .testPurchaseSales, "Test purchases that ended in a sale", .count("sales"), good: .lower,
      "Attempts in which a product was sold to someone under age."),
    testPurchase(
      .testPurchaseFailureRate, "Test purchase failure rate", .percent, good: .lower,
      "Sales ÷ attempts × 100."),
  ]

  private static let compliance = [
    covid(
      .complianceInteractions, "Business compliance interactions", "interactions",
      "Contacts with businesses about coronavirus rules."),
    covid(
      .complianceDriveByChecks, "Drive-by compliance checks", "checks",
      "Premises looked at from the road for compliance with coronavirus rules."),
    covid(
      .communityProtectionNotices, "Community protection warnings and notices", "notices",
      "Warnings and notices together."),
    covid(.otherNotices, "Other notices", "notices", "Notices under other powers."),
  ]

  private static let alert = [
    FigureDefinition(
      .alertDirectRecipients, "Direct recipients of the alert", unit: .count("recipients"),
      basis: .pointInTime, good: .higher, usualLag: 0, isRated: false),
    FigureDefinition(
      .alertInboxes, "Inboxes reached by the alert", unit: .count("inboxes"), basis: .pointInTime,
      good: .higher, usualLag: 0, isRated: false,
      meaning: "Estimate, direct recipients and those to whom they pass it on together."),
  ]

  /// A figure of the last twelve months.
  private static func yearly(
    _ key: FigureKey, _ title: String, _ unit: FigureUnit, good: GoodDirection, _ meaning: String
  ) -> FigureDefinition {
    FigureDefinition(
      key, title, unit: unit, basis: .rollingYear, good: good, isRated: false, meaning: meaning)
  }

  /// A figure over the five years that a call blocker is expected to last.
  private static func fiveYear(
    _ key: FigureKey, _ title: String, _ unit: FigureUnit, good: GoodDirection = .higher, _ meaning: String
  ) -> FigureDefinition {
    FigureDefinition(
      key, title, unit: unit, basis: .statedPeriod, good: good, isRated: false,
      meaning: meaning + " Estimate over the five-year life of the devices.")
  }

  /// A figure of the test purchases of a financial year.
  private static func testPurchase(
    _ key: FigureKey, _ title: String, _ unit: FigureUnit, good: GoodDirection, _ meaning: String = ""
  ) -> FigureDefinition {
    FigureDefinition(
      key, title, unit: unit, basis: .financialYear, good: good, isRated: false, meaning: meaning)
  }

  /// A count of work on coronavirus rules, over the months that it states.
  private static func covid(
    _ key: FigureKey, _ title: String, _ things: String, _ meaning: String
  ) -> FigureDefinition {
    FigureDefinition(
      key, title, unit: .count(things), basis: .statedPeriod, good: .contextual, isRated: false,
      meaning: meaning)
  }
}
