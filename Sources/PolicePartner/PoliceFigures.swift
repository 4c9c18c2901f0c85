public import PartnerUpdates

extension FigureKey {
  /// Violence with injury that is not domestic (NDVWI).
  public static let nonDomesticViolenceWithInjury: FigureKey = "non-domestic-violence-with-injury"
  /// Burglary of homes, businesses and other buildings.
  public static let totalBurglary: FigureKey = "total-burglary"
  /// Burglary of homes; a part of total burglary.
  public static let residentialBurglary: FigureKey = "residential-burglary"
  /// Motor vehicles stolen.
  public static let theftOfMotorVehicles: FigureKey = "theft-of-motor-vehicles"
  /// Offences with a knife.
  public static let knifeCrime: FigureKey = "knife-crime"
  /// Offences with a gun.
  public static let gunCrime: FigureKey = "gun-crime"
  /// Calls about anti-social behaviour (ASB): calls, not offences.
  public static let asbCalls: FigureKey = "asb-calls"
}

/// The figures of the police section, in printed order.
enum PoliceFigures {
  static let all: [FigureDefinition] = [
    offences(
      .totalNotifiableOffences, "Total notifiable offences", counted: .totalNotifiableOffences,
      meaning: "All recorded offences that the police must notify to the Home Office. Offences can be "
        + "re-classified after publication, so the date on which the figure was read belongs to it."),
    offences(
      .nonDomesticViolenceWithInjury, "Non-domestic violence with injury",
      counted: .nonDomesticViolenceWithInjury,
      meaning: "Recorded violence with injury without a domestic abuse flag."),
    offences(
      .totalBurglary, "Total burglary", counted: .totalBurglary,
      meaning: "Recorded burglary of homes, businesses and other buildings together."),
    offences(
      .residentialBurglary, "Residential burglary", counted: .residentialBurglary,
      meaning: "The part of total burglary that was committed in homes."),
    offences(
      .theftOfMotorVehicles, "Theft of motor vehicles", counted: .theftOfMotorVehicles),
    offences(
      .knifeCrime, "Knife crime", counted: .knifeCrime,
      meaning: "Recorded offences that involved a knife. An offence can also count as violence or robbery."),
    offences(
      .gunCrime, "Gun crime", counted: .gunCrime,
      meaning: "Recorded offences that involved a gun. An offence can also count as violence or robbery."),
    .sexualOffences,
    .domesticAbuseOffences,
    .hateCrime,
    FigureDefinition(
      .asbCalls, "Calls about anti-social behaviour", unit: .count("calls"), basis: .rollingYear,
      good: .lower, openData: .calls,
      meaning: "Calls from the public to the police. Calls are not offences and not part of any other figure."
    ),
  ]

  /// Recorded offences over a rolling year, of which fewer are better.
  private static func offences(
    _ key: FigureKey, _ title: String, counted openData: OpenDataCount, meaning: String = ""
  ) -> FigureDefinition {
    FigureDefinition(
      key, title, unit: .count("offences"), basis: .rollingYear, good: .lower, openData: openData,
      meaning: meaning)
  }
}
