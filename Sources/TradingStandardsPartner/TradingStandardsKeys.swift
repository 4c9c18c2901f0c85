// The names of the figures, as submissions and rules write them, in printed order.

public import PartnerUpdates

extension FigureKey {
  /// Complaints and enquiries about scams and doorstep crime.
  public static let scamComplaints: FigureKey = "scam-complaints"
  /// Money that residents lost to scams and doorstep crime.
  public static let scamLosses: FigureKey = "scam-losses"
  /// Calls to the rapid response number.
  public static let rapidResponseCalls: FigureKey = "rapid-response-calls"
  /// Urgent responses within two hours.
  public static let urgentResponses: FigureKey = "urgent-responses"
  /// Referrals from banks and social services.
  public static let partnerReferrals: FigureKey = "partner-referrals"

  /// Call blockers installed in the year.
  public static let callBlockersInstalled: FigureKey = "call-blockers-installed"
  /// Call blockers that the annual savings statement counts.
  public static let callBlockersInSavings: FigureKey = "call-blockers-in-savings"
  /// Call blockers installed since 2015.
  public static let callBlockersSince2015: FigureKey = "call-blockers-since-2015"
  /// Nuisance calls blocked over the life of the units.
  public static let nuisanceCallsBlocked: FigureKey = "nuisance-calls-blocked"
  /// Those of them that were scams.
  public static let scamCallsBlocked: FigureKey = "scam-calls-blocked"
  /// Savings of households over the life of the units.
  public static let callBlockerHouseholdSavings: FigureKey = "call-blocker-household-savings"
  /// Savings of health and social care over the life of the units.
  public static let callBlockerCareSavings: FigureKey = "call-blocker-care-savings"
  /// Both savings together.
  public static let callBlockerTotalSavings: FigureKey = "call-blocker-total-savings"
  /// What the units cost.
  public static let callBlockerCost: FigureKey = "call-blocker-cost"
  /// How many times over the savings pay for the units.
  public static let callBlockerPayback: FigureKey = "call-blocker-payback"

  /// Savings from work against scams and doorstep crime.
  public static let scamSavings: FigureKey = "scam-savings"
  /// Savings of health care from the same work.
  public static let scamHealthSavings: FigureKey = "scam-health-savings"
  /// Savings from the call blockers of the year.
  public static let callBlockerAnnualSavings: FigureKey = "call-blocker-annual-savings"
  /// Savings of health care from the call blockers, as the annual statement has them.
  public static let callBlockerAnnualHealthSavings: FigureKey = "call-blocker-annual-health-savings"
  /// The total of the annual savings statement.
  public static let totalSavings: FigureKey = "total-savings"

  /// Test purchases attempted.
  public static let testPurchaseAttempts: FigureKey = "test-purchase-attempts"
  /// Test purchases that ended in a sale.
  public static let testPurchaseSales: FigureKey = "test-purchase-sales"
  /// Sales in per cent of attempts.
  public static let testPurchaseFailureRate: FigureKey = "test-purchase-failure-rate"

  /// Contacts with businesses about coronavirus rules.
  public static let complianceInteractions: FigureKey = "compliance-interactions"
  /// Premises looked at from the road.
  public static let complianceDriveByChecks: FigureKey = "compliance-drive-by-checks"
  /// Community protection warnings and notices.
  public static let communityProtectionNotices: FigureKey = "community-protection-notices"
  /// Notices of another kind.
  public static let otherNotices: FigureKey = "other-notices"

  /// Addresses to which the alert is sent.
  public static let alertDirectRecipients: FigureKey = "alert-direct-recipients"
  /// Inboxes that the alert reaches when passed on.
  public static let alertInboxes: FigureKey = "alert-inboxes"
}
