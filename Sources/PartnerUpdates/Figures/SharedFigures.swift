// Figures that two agencies report. They are defined once, here, so that both mean the same by them.

extension FigureKey {
  /// All offences that the police must notify to the Home Office (TNO): the whole of which others report parts.
  public static let totalNotifiableOffences: FigureKey = "total-notifiable-offences"
  /// Offences with a domestic element: reported by police and by the VAWG lead.
  public static let domesticAbuseOffences: FigureKey = "domestic-abuse-offences"
  /// Sexual offences: reported by police and by the VAWG lead.
  public static let sexualOffences: FigureKey = "sexual-offences"
  /// Offences flagged as hate crime: reported by police and by the hate crime lead.
  public static let hateCrime: FigureKey = "hate-crime"
}

extension FigureDefinition {
  /// March 2024, when the police changed records system.
  private static let newRecordsSystem = CalendarMonth(year: 2024, month: 3).map { [$0] } ?? []

  /// Domestic abuse offences recorded by the police over a rolling year.
  public static let domesticAbuseOffences = FigureDefinition(
    .domesticAbuseOffences, "Domestic abuse offences", unit: .count("offences"), basis: .rollingYear,
    good: .lower, breaks: newRecordsSystem, partOf: .totalNotifiableOffences,
    openData: .flag("Domestic Abuse", "a domestic abuse flag can stand at any kind of offence"),
    hasFewVictims: true,
    meaning: "Recorded offences with a domestic abuse flag. Not comparable across March 2024, "
      + "when the police changed records system.")

  /// Sexual offences recorded by the police over a rolling year.
  public static let sexualOffences = FigureDefinition(
    .sexualOffences, "Sexual offences", unit: .count("offences"), basis: .rollingYear, good: .contextual,
    partOf: .totalNotifiableOffences,
    openData: OpenDataCount(
      [OffenceCategory("Sexual Offences")], breaks: .newRecordsSystem, source: OpenDataCount.londonTables,
      otherwise: "no category of theirs holds sexual offences alone"),
    hasFewVictims: true,
    meaning: "Recorded sexual offences. More reports can mean more confidence in reporting.")

  /// Hate crime recorded by the police over a rolling year.
  public static let hateCrime = FigureDefinition(
    .hateCrime, "Hate crime", unit: .count("offences"), basis: .rollingYear, good: .contextual,
    breaks: newRecordsSystem, partOf: .totalNotifiableOffences,
    openData: .flag("Hate Crime", "a hate crime flag can stand at any kind of offence"),
    hasFewVictims: true,
    meaning: "Recorded offences with at least one of the five monitored strands. More reports can mean more "
      + "confidence in reporting. Not comparable across March 2024, when the police changed records system.")
}
