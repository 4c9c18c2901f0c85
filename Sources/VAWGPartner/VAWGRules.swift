// Do the numbers of reviews and of information cards agree with one another?

import PartnerUpdates

/// What the VAWG section must satisfy beyond the common rules.
enum VAWGRules {
  /// All of them, in the order in which they are applied.
  static let all: [Rule] = marac + reviews + [cardsAddUp]

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
}
