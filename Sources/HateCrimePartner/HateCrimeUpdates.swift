public import PartnerUpdates

/// The hate crime section: recorded hate crime by strand, repeat victims, tension reports, Prevent.
///
/// Where to find what:
/// - a figure, its title, unit and definition: `HateCrimeFigures.swift`
/// - the five strands, repeat victims and the rating of reporting: `HateCrimeRules.swift`
/// - tension reports, the Prevent board and what stays restricted: `HateCrimeRules+Prevent.swift`
public struct HateCrimeUpdates: PartnerUpdateProvider {
  /// The hate crime lead, folder `partners/hate-crime`.
  public let partner = Partner(id: "hate-crime", name: "Hate crime")

  /// Hate crime and its strands, victims, then tension reports and Prevent.
  public var figures: [FigureDefinition] { HateCrimeFigures.all }

  /// What the section must satisfy beyond the common rules.
  public var rules: [Rule] { HateCrimeRules.all }

  /// The hate crime provider; it has no settings.
  public init() {}
}
