public import PartnerUpdates

/// The trading standards section: scams and doorstep crime, call blockers and savings, test purchases,
/// business compliance and the alert newsletter.
///
/// Where to find what:
/// - the name of a figure: `TradingStandardsKeys.swift`; its title, unit and definition:
///   `TradingStandardsFigures.swift`
/// - complaints, responses, test purchases and the alert: `TradingStandardsRules.swift`
/// - call blockers: `TradingStandardsRules+CallBlockers.swift`
/// - the annual savings statement: `TradingStandardsRules+Savings.swift`
public struct TradingStandardsUpdates: PartnerUpdateProvider {
  /// Trading standards, folder `partners/trading-standards`.
  public let partner = Partner(id: "trading-standards", name: "Trading standards")

  /// Scams, call blockers, savings, test purchases, compliance, then the alert.
  public var figures: [FigureDefinition] { TradingStandardsFigures.all }

  /// What the section must satisfy beyond the common rules.
  public var rules: [Rule] { TradingStandardsRules.all }

  /// The trading standards provider; it has no settings.
  public init() {}
}
