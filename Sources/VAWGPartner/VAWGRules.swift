// Do the numbers of reviews and of information cards agree with one another?

import PartnerUpdates

/// What the VAWG section must satisfy beyond the common rules.
enum VAWGRules {
  /// All of them, in the order in which they are applied.
  static let all: [Rule] = marac + reviews + [cardsAddUp, sexualOffencesRatingReasoned]

  private static let reviews = [actionPlanStageWithinReviews, actionPlansAddUp]

  static let actionPlanStageWithinReviews = Rule(
    "vawg.action-plan-stage-within-reviews",
    title: "Reviews at the action plan stage are not more than reviews in progress",
    rationale: "A review at the action plan stage is still in progress, so it is one of those in progress.",
    .part(.homicideReviewsAtActionPlan, within: .homicideReviewsInProgress),
    passing: [.values([.homicideReviewsInProgress: 3, .homicideReviewsAtActionPlan: 2])],
    failing: [.values([.homicideReviewsInProgress: 2, .homicideReviewsAtActionPlan: 3])])

  static let actionPlansAddUp = Rule(
    "vawg.action-plans-add-up",
    title: "Live and completed action plans add up to the reviews at the action plan stage",
    rationale: "Every review at the action plan stage has one plan, and a plan is either being carried out "
      + "or completed. What is in neither count has dropped out of sight.",
    .sum(
      .homicideReviewsAtActionPlan, of: [.homicideReviewActionPlansLive, .homicideReviewActionPlansComplete]),
    passing: [
      .values([
        .homicideReviewsAtActionPlan: 2, .homicideReviewActionPlansLive: 1,
        .homicideReviewActionPlansComplete: 1,
      ])
    ],
    failing: [
      .values([
        .homicideReviewsAtActionPlan: 3, .homicideReviewActionPlansLive: 1,
        .homicideReviewActionPlansComplete: 1,
      ])
    ])

  static let cardsAddUp = Rule(
    "vawg.cards-add-up",
    title: "Cards remaining are those printed less those distributed",
    rationale: "Cards that are neither in stock nor handed out are lost, or one of the three numbers is old.",
    .difference(.informationCardsRemaining, of: .informationCardsPrinted, less: .informationCardsDistributed),
    passing: [
      .values([
        .informationCardsPrinted: 10_000, .informationCardsDistributed: 9_300,
        .informationCardsRemaining: 700,
      ])
    ],
    failing: [
      .values([
        .informationCardsPrinted: 10_000, .informationCardsDistributed: 9_300,
        .informationCardsRemaining: 1_000,
      ])
    ])

  static let sexualOffencesRatingReasoned = Rule(
    "vawg.sexual-offences-rating-reasoned",
    title: "A green rating of sexual offences has a reason",
    rationale: "Fewer reported sexual offences can mean less confidence in reporting, more can mean more "
      + "confidence. The number alone does not say why it is green. (The common rules ask for the reason of "
      + "every other rating.)",
    passing: [
      .figures([
        .init(.sexualOffences, value: 496, previous: 545, status: .green, reason: "referrals have risen")
      ])
    ],
    failing: [.figures([.init(.sexualOffences, value: 496, previous: 545, status: .green)])]
  ) { section in
    guard let reading = section[.sexualOffences], reading.status == .green, reading.reason.isEmpty else {
      return []
    }
    return [
      Observation(
        at: .figure(.sexualOffences) / "status",
        "sexual offences are rated green without a reason, but the number of reports alone is neither good "
          + "nor bad news",
        fix: "add `reason:` and say what makes it green")
    ]
  }
}
