public import PartnerUpdates

extension FigureKey {
  /// Children who received their first youth caution or conviction.
  public static let firstTimeEntrants: FigureKey = "first-time-entrants"
  /// First-time entrants per 100,000 of the population aged 10 to 17.
  public static let firstTimeEntrantRate: FigureKey = "first-time-entrant-rate"
  /// The population on which the rate is based.
  public static let populationAged10To17: FigureKey = "population-aged-10-to-17"
  /// Children whose re-offending is tracked for twelve months.
  public static let reoffendingCohort: FigureKey = "reoffending-cohort"
  /// Children of the cohort who re-offended.
  public static let reoffenders: FigureKey = "reoffenders"
  /// Reoffenders in per cent of the cohort.
  public static let reoffendingRate: FigureKey = "reoffending-rate"
  /// Further offences of all reoffenders together.
  public static let reoffences: FigureKey = "reoffences"
  /// Further offences of one reoffender on average.
  public static let reoffencesPerReoffender: FigureKey = "reoffences-per-reoffender"
  /// Custodial sentences of children.
  public static let custodialSentences: FigureKey = "custodial-sentences"
  /// Victims of youth crime referred to the service.
  public static let victimsReferred: FigureKey = "victims-referred"
  /// Referred victims who were offered restorative justice.
  public static let victimsOfferedRestorativeJustice: FigureKey = "victims-offered-restorative-justice"
}

/// The figures of the youth offending section, in printed order.
enum YouthOffendingFigures {
  static let all: [FigureDefinition] = firstTimeEntrants + reoffending + [custody] + victims

  private static let firstTimeEntrants = [
    FigureDefinition(
      .firstTimeEntrants, "First-time entrants", unit: .count("children"), basis: .calendarYear,
      good: .lower, usualLag: 6, countsPeople: true,
      meaning: "Children aged 10 to 17 who received a first youth caution or conviction (wording "
        + "unconfirmed). Counts from the police database and from local records differ: name the source."),
    FigureDefinition(
      .firstTimeEntrantRate, "First-time entrant rate", unit: .rate(per: 100_000, of: "aged 10 to 17"),
      basis: .calendarYear, good: .lower, usualLag: 6,
      meaning: "First-time entrants ÷ population aged 10 to 17 × 100,000."),
    FigureDefinition(
      .populationAged10To17, "Population aged 10 to 17", unit: .count("children"), basis: .pointInTime,
      good: .contextual, usualLag: 12, countsPeople: true, isRated: false,
      meaning: "The estimate of the population on which the first-time entrant rate is based."),
  ]

  private static let reoffending = [
    FigureDefinition(
      .reoffendingCohort, "Re-offending cohort", unit: .count("children"), basis: .calendarYear,
      good: .lower, usualLag: 18, countsPeople: true,
      meaning: "Children sentenced in the year and tracked for twelve months; the courts take up to six "
        + "months more, so the figure is complete about 18 months after the year ends."),
    FigureDefinition(
      .reoffenders, "Reoffenders", unit: .count("children"), basis: .calendarYear, good: .lower,
      usualLag: 18, countsPeople: true, isRated: false,
      meaning: "Children of the cohort with at least one further proven offence."),
    FigureDefinition(
      .reoffendingRate, "Re-offending rate", unit: .percent, basis: .calendarYear, good: .lower,
      usualLag: 18, meaning: "Reoffenders ÷ cohort × 100: the binary rate of the Ministry of Justice."),
    FigureDefinition(
      .reoffences, "Reoffences", unit: .count("reoffences"), basis: .calendarYear, good: .lower,
      usualLag: 18, isRated: false),
    FigureDefinition(
      .reoffencesPerReoffender, "Reoffences per reoffender", unit: .count("reoffences"),
      basis: .calendarYear, good: .lower, usualLag: 18, isRated: false,
      meaning: "Reoffences ÷ reoffenders: the frequency rate of the Ministry of Justice."),
  ]

  private static let custody = FigureDefinition(
    .custodialSentences, "Custodial sentences", unit: .count("sentences"), basis: .calendarYear,
    good: .lower, usualLag: 6, countsPeople: true,
    meaning: "Custodial sentences of children aged 10 to 17. The national rate is per 1,000 aged 10 to 17 "
      + "(wording unconfirmed).")

  private static let victims = [
    FigureDefinition(
      .victimsReferred, "Victims referred", unit: .count("victims"), basis: .yearToDate, good: .contextual,
      countsPeople: true, isRated: false,
      meaning: "Victims of youth crime referred to the service's restorative justice worker."),
    FigureDefinition(
      .victimsOfferedRestorativeJustice, "Victims offered restorative justice", unit: .count("victims"),
      basis: .yearToDate, good: .contextual, countsPeople: true,
      meaning:
        "Those of the referred victims to whom restorative justice was offered. Fewer offers can follow from fewer referrals."
    ),
  ]
}
