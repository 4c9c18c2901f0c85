public import PartnerUpdates

/// The youth offending service's section: the three national indicators and restorative justice.
///
/// Where to find what:
/// - a figure, its title, unit and definition: `YouthOffendingFigures.swift`
/// - first-time entrants, victims and what protects a child: `YouthOffendingRules.swift`
/// - re-offending, its cohort and its rates: `YouthOffendingRules+Reoffending.swift`
public struct YouthOffendingUpdates: PartnerUpdateProvider {
  /// The youth offending service, folder `partners/youth-offending`.
  public let partner = Partner(id: "youth-offending", name: "Youth offending service")

  /// First-time entrants, re-offending, custody, then victims.
  public var figures: [FigureDefinition] { YouthOffendingFigures.all }

  /// What the section must satisfy beyond the common rules.
  public var rules: [Rule] { YouthOffendingRules.all }

  /// The youth offending provider; it has no settings.
  public init() {}
}
