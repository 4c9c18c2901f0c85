public import PartnerUpdates

/// The probation section: who is supervised, integrated offender management, unpaid work, housing on release.
///
/// Where to find what:
/// - a figure, its title, unit and definition: `ProbationFigures.swift`
/// - the caseload and the integrated offender management cohort: `ProbationRules.swift`
/// - unpaid work and housing: `ProbationRules+Delivery.swift`
///
/// Inspection ratings are no figures. They stand under `inspections:` of the submission, and the core checks them.
public struct ProbationUpdates: PartnerUpdateProvider {
  /// The probation service, folder `partners/probation`.
  public let partner = Partner(id: "probation", name: "Probation")

  /// The caseload, the cohort by group and by risk, unpaid work, then housing on release.
  public var figures: [FigureDefinition] { ProbationFigures.all }

  /// What the section must satisfy beyond the common rules.
  public var rules: [Rule] { ProbationRules.all }

  /// The probation provider; it has no settings.
  public init() {}
}
