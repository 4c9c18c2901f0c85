import PartnerUpdates
import SampleSections
import Testing

extension Section {
  /// What one common rule finds.
  func findings(
    of slug: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> [Finding] {
    let rule = try #require(
      CommonRules.all.first { $0.slug == slug }, "there is no rule \(slug)", sourceLocation: sourceLocation)
    return rule.findings(in: self)
  }

  /// Where one common rule finds something.
  func paths(of slug: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> [String] {
    try findings(of: slug, sourceLocation: sourceLocation).map(\.path.description)
  }

  /// Everything that a partner without rules of its own is told.
  var findings: [Finding] {
    RosterProvider(.init(partner: CoreSample.police, lead: "", figures: definitions)).validate(self)
  }

  /// Everything that a partner without rules of its own is told, as `slug field`.
  var told: [String] { findings.map { "\($0.rule) \($0.path)" } }
}
