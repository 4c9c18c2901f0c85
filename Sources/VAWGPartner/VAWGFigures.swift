public import PartnerUpdates

extension FigureKey {
  /// Cases heard by the multi-agency risk assessment conference (MARAC).
  public static let maracCases: FigureKey = "marac-cases"
  /// MARAC cases that came back within twelve months.
  public static let maracRepeatCases: FigureKey = "marac-repeat-cases"
  /// Repeat cases in per cent of all MARAC cases.
  public static let maracRepeatRate: FigureKey = "marac-repeat-rate"
  /// Domestic homicide reviews that have been commissioned and not yet closed.
  public static let homicideReviewsInProgress: FigureKey = "homicide-reviews-in-progress"
  /// Those of them that have an action plan.
  public static let homicideReviewsAtActionPlan: FigureKey = "homicide-reviews-at-action-plan"
  /// Action plans of reviews that are being carried out.
  public static let homicideReviewActionPlansLive: FigureKey = "homicide-review-action-plans-live"
  /// Action plans of reviews that have been carried out.
  public static let homicideReviewActionPlansComplete: FigureKey = "homicide-review-action-plans-complete"
  /// Cards with the numbers of support services, printed.
  public static let informationCardsPrinted: FigureKey = "information-cards-printed"
  /// Information cards handed to partner agencies.
  public static let informationCardsDistributed: FigureKey = "information-cards-distributed"
  /// Information cards still in stock.
  public static let informationCardsRemaining: FigureKey = "information-cards-remaining"
  /// General practices accredited under IRIS.
  public static let irisAccreditedPractices: FigureKey = "iris-accredited-practices"
  /// Pharmacies in the code-word scheme.
  public static let codeWordPharmacies: FigureKey = "code-word-pharmacies"
  /// Posts of independent domestic violence advisers (IDVA).
  public static let idvaPosts: FigureKey = "idva-posts"
  /// Agencies that have signed the commitment of the VAWG strategy.
  public static let strategySignatories: FigureKey = "strategy-signatories"
  /// Newsletters published.
  public static let newslettersPublished: FigureKey = "newsletters-published"
}

/// The figures of the VAWG section, in printed order.
enum VAWGFigures {
  static let all: [FigureDefinition] =
    [.domesticAbuseOffences, .sexualOffences] + marac + homicideReviews + cards + services

  private static let marac = [
    FigureDefinition(
      .maracCases, "MARAC cases", unit: .count("cases"), basis: .rollingYear, good: .contextual,
      countsPeople: true, isRated: false,
      meaning: "Cases heard by the multi-agency risk assessment conference. SafeLives expects about 40 a "
        + "year for every 10,000 adult women."),
    FigureDefinition(
      .maracRepeatCases, "Repeat MARAC cases", unit: .count("cases"), basis: .rollingYear,
      good: .contextual, countsPeople: true, isRated: false,
      meaning: "Cases with any abuse by the same perpetrator of the same victim within twelve months of the "
        + "last referral."),
    FigureDefinition(
      .maracRepeatRate, "MARAC repeat rate", unit: .percent, basis: .rollingYear, good: .contextual,
      meaning: "Repeat cases ÷ cases × 100. SafeLives guidance, as the board's papers quote it, expects 28 "
        + "to 40 per cent: fewer can mean that repeats are not referred, more that the plans do not protect."),
  ]

  private static let homicideReviews = [
    reviews(
      .homicideReviewsInProgress, "Domestic homicide reviews in progress", good: .contextual,
      meaning: "Reviews commissioned and not yet closed, whatever their stage. Later called domestic abuse "
        + "related death reviews."),
    reviews(
      .homicideReviewsAtActionPlan, "Domestic homicide reviews at the action plan stage", good: .contextual,
      meaning: "Those of the reviews in progress whose action plan has gone to the Home Office."),
    reviews(
      .homicideReviewActionPlansLive, "Homicide review action plans being carried out", good: .contextual),
    reviews(.homicideReviewActionPlansComplete, "Homicide review action plans completed", good: .higher),
  ]

  private static let cards = [
    FigureDefinition(
      .informationCardsPrinted, "Information cards printed", unit: .count("cards"), basis: .cumulative,
      good: .contextual, usualLag: 0, isRated: false),
    FigureDefinition(
      .informationCardsDistributed, "Information cards distributed", unit: .count("cards"),
      basis: .cumulative, good: .higher, usualLag: 0, isRated: false,
      meaning: "Cards handed to partner agencies for people at risk, since the cards were printed."),
    FigureDefinition(
      .informationCardsRemaining, "Information cards remaining", unit: .count("cards"),
      basis: .pointInTime, good: .contextual, usualLag: 0, isRated: false),
  ]

  private static let services = [
    inPlace(
      .irisAccreditedPractices, "IRIS-accredited practices", "practices",
      meaning: "General practices whose staff are trained under Identification and Referral to Improve "
        + "Safety (IRIS)."),
    inPlace(
      .codeWordPharmacies, "Pharmacies in the code-word scheme", "pharmacies",
      meaning: "Pharmacies in which a code word asks for help with domestic abuse."),
    inPlace(
      .idvaPosts, "IDVA posts", "posts",
      meaning: "Posts of independent domestic violence advisers, wherever they work and whoever pays."),
    FigureDefinition(
      .strategySignatories, "Agencies that signed the strategy's commitment", unit: .count("agencies"),
      basis: .cumulative, good: .higher, usualLag: 0, isRated: false),
    FigureDefinition(
      .newslettersPublished, "Newsletters published", unit: .count("newsletters"), basis: .yearToDate,
      good: .higher, usualLag: 0, isRated: false),
  ]

  /// Reviews or their plans as they stand in one month. Each is about a death, so each counts people.
  private static func reviews(
    _ key: FigureKey, _ title: String, good: GoodDirection, meaning: String = ""
  ) -> FigureDefinition {
    FigureDefinition(
      key, title, unit: .count("reviews"), basis: .pointInTime, good: good, usualLag: 0, countsPeople: true,
      isRated: false, meaning: meaning)
  }

  /// Support that is in place in one month.
  private static func inPlace(
    _ key: FigureKey, _ title: String, _ things: String, meaning: String
  ) -> FigureDefinition {
    FigureDefinition(
      key, title, unit: .count(things), basis: .pointInTime, good: .higher, usualLag: 0, isRated: false,
      meaning: meaning)
  }
}
