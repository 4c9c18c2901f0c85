public import PartnerUpdates

extension FigureKey {
  /// Hate crime for race or ethnicity.
  public static let hateCrimeRace: FigureKey = "hate-crime-race"
  /// Hate crime for religion or belief.
  public static let hateCrimeReligion: FigureKey = "hate-crime-religion"
  /// Hate crime for sexual orientation.
  public static let hateCrimeSexualOrientation: FigureKey = "hate-crime-sexual-orientation"
  /// Hate crime for disability.
  public static let hateCrimeDisability: FigureKey = "hate-crime-disability"
  /// Hate crime for transgender identity.
  public static let hateCrimeTransgender: FigureKey = "hate-crime-transgender"
  /// Victims of more than one hate crime.
  public static let hateCrimeRepeatVictims: FigureKey = "hate-crime-repeat-victims"
  /// Community tension reports made.
  public static let tensionReports: FigureKey = "tension-reports"
  /// Meetings that the London Prevent Board held.
  public static let preventBoardMeetingsHeld: FigureKey = "prevent-board-meetings-held"
  /// Those of them at which the borough was represented.
  public static let preventBoardMeetingsAttended: FigureKey = "prevent-board-meetings-attended"
  /// Training sessions on the Prevent duty.
  public static let preventTrainingSessions: FigureKey = "prevent-training-sessions"
}

/// The figures of the hate crime section, in printed order.
enum HateCrimeFigures {
  static let all: [FigureDefinition] = [.hateCrime] + strands + [repeatVictims] + prevent

  private static let strands = [
    strand(.hateCrimeRace, "Hate crime: race", flag: "race or ethnicity"),
    strand(.hateCrimeReligion, "Hate crime: religion", flag: "religion or belief"),
    strand(.hateCrimeSexualOrientation, "Hate crime: sexual orientation", flag: "sexual orientation"),
    strand(.hateCrimeDisability, "Hate crime: disability", flag: "disability"),
    strand(.hateCrimeTransgender, "Hate crime: transgender identity", flag: "transgender identity"),
  ]

  private static let repeatVictims = FigureDefinition(
    .hateCrimeRepeatVictims, "Repeat victims of hate crime", unit: .count("victims"), basis: .rollingYear,
    good: .lower, countsPeople: true,
    meaning: "People who were the victim of more than one recorded hate crime in the year.")

  private static let prevent = [
    FigureDefinition(
      .tensionReports, "Community tension reports", unit: .count("reports"), basis: .yearToDate,
      good: .contextual, usualLag: 0, isRated: false,
      meaning: "The weekly reports of the police on tension in the community."),
    FigureDefinition(
      .preventBoardMeetingsHeld, "London Prevent Board meetings held", unit: .count("meetings"),
      basis: .financialYear, good: .contextual, usualLag: 0, isRated: false,
      meaning: "The board meets four times a year."),
    FigureDefinition(
      .preventBoardMeetingsAttended, "London Prevent Board meetings attended", unit: .count("meetings"),
      basis: .financialYear, good: .higher, usualLag: 0, isRated: false,
      meaning: "Those of the meetings held at which the borough was represented."),
    FigureDefinition(
      .preventTrainingSessions, "Prevent training sessions", unit: .count("sessions"), basis: .yearToDate,
      good: .higher, usualLag: 0, isRated: false,
      meaning: "Sessions delivered by any provider, online workshops included."),
  ]

  /// Offences with one of the five monitored strands. A part of hate crime, but the parts overlap.
  private static func strand(_ key: FigureKey, _ title: String, flag: String) -> FigureDefinition {
    FigureDefinition(
      key, title, unit: .count("offences"), basis: .rollingYear, good: .contextual,
      isRated: false, hasFewVictims: true,
      meaning: "Recorded offences with the flag for \(flag). One offence can carry several flags, so the "
        + "strands may add up to more than hate crime.")
  }
}
