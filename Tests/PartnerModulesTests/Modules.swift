import PartnerModules
import PartnerUpdates
import Testing

/// All modules, as the tests that every one of them must pass see them.
let modules = partnerModules

extension PartnerUpdateProvider {
  /// What one rule of the module finds in a section.
  func findings(
    of slug: String, in example: Rule.Example, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> [Finding] {
    let rule = try #require(
      rules.first { $0.slug == slug }, "there is no rule \(slug)", sourceLocation: sourceLocation)
    return rule.findings(in: example.section(figures))
  }

  /// What all rules of the module find in a section, as `slug field`.
  func queries(in example: Rule.Example) -> [String] {
    rules.flatMap { $0.findings(in: example.section(figures)) }.map { "\($0.rule) \($0.path)" }
  }
}

/// A reading over the rolling year to January 2021, as the return of 2020-21 Q4 prints it.
func reading(
  _ key: FigureKey, _ value: ExactDecimal, _ previous: ExactDecimal? = nil, change: String = "",
  _ status: Status? = nil, reason: String = "", note: String = ""
) -> FigureReading {
  FigureReading(
    key, period: MonthSpan("2020-02 to 2021-01"), value: value, previous: previous,
    change: StatedChange(change), status: status, reason: reason, read: CalendarDate("2021-02-26"), note: note
  )
}
