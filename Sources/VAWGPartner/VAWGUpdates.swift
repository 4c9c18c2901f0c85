public import PartnerUpdates

/// The section on violence against women and girls (VAWG): offences, the multi-agency risk assessment
/// conference (MARAC), domestic homicide reviews and support services.
///
/// Where to find what:
/// - a figure, its title, unit and definition: `VAWGFigures.swift`
/// - MARAC cases, their repeat rate and its expected band, missing data: `VAWGRules+MARAC.swift`
/// - reviews, information cards and the rating of sexual offences: `VAWGRules.swift`
public struct VAWGUpdates: PartnerUpdateProvider {
  /// The VAWG lead, folder `partners/vawg`.
  public let partner = Partner(id: "vawg", name: "Violence against women and girls")

  /// Offences, MARAC, reviews, then services and communication.
  public var figures: [FigureDefinition] { VAWGFigures.all }

  /// What the section must satisfy beyond the common rules.
  public var rules: [Rule] { VAWGRules.all }

  /// The VAWG provider; it has no settings.
  public init() {}
}
