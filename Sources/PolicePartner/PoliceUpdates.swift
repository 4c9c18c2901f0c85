public import PartnerUpdates

/// The police section of the quarterly return: recorded crime and calls about anti-social behaviour.
///
/// Where to find what:
/// - a figure, its title, unit and definition: `PoliceFigures.swift`
/// - which count is part of which: `PoliceRules.swift`
///
/// Whether ratings fit their figures and periods make sense is for the common rules.
public struct PoliceUpdates: PartnerUpdateProvider {
  /// The police, folder `partners/police`.
  public let partner = Partner(id: "police", name: "Police")

  /// Rolling-year crime figures, then calls.
  public var figures: [FigureDefinition] { PoliceFigures.all }

  /// What the police section must satisfy beyond the common rules.
  public var rules: [Rule] { PoliceRules.all }

  /// The police provider; it has no settings.
  public init() {}
}
