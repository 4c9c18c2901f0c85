// What is known of the tables that police forces publish.

extension OpenDataCount {
  /// Where the categories of London's tables are defined.
  public static let londonTables =
    "Metropolitan Police, MPS Recorded Crime: Geographic Breakdown and Monthly Crime Dashboard (London Datastore)"
  /// Where the categories of street-level files are defined.
  public static let streetLevel = "data.police.uk, categories of street-level crime"

  /// An offence of any kind that carries a flag: counted in a file of its own of the monthly crime dashboard, and in
  /// no table by kind of offence.
  public static func flag(_ group: String, _ reason: String) -> OpenDataCount {
    OpenDataCount(
      [OffenceCategory(group, group)], breaks: .newRecordsSystem, source: londonTables,
      otherwise: reason + "; the monthly crime dashboard has a file of its own for it")
  }
}

extension [OpenDataBreak] {
  /// March 2024, when the Metropolitan Police changed records system.
  public static let newRecordsSystem = [
    OpenDataBreak("2024-03", "the Metropolitan Police have counted in a new records system")
  ].compactMap(\.self)
}

extension OffenceCategory {
  /// Groups that are published beside recorded offences and are no part of any total of them: offences with a flag,
  /// which stand under their own kind already, fraud that forces do not record, and what is not notifiable.
  public static let outsideTotals = [
    OffenceCategory("Other Accepted Crime"), OffenceCategory("Non-Notifiable"), OffenceCategory("NFIB Fraud"),
    OffenceCategory("Anti-social behaviour"), OffenceCategory("Knife Crime"), OffenceCategory("Gun Crime"),
    OffenceCategory("Lethal Barrel Discharge"), OffenceCategory("Domestic Abuse"),
    OffenceCategory("Hate Crime"),
  ]
}
