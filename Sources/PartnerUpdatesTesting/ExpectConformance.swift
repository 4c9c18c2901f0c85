// Where the standard library is linked statically there is no testing library, and nobody tests.
#if canImport(Testing)
  public import PartnerUpdates
  public import Testing

  /// Expects that a provider is what everybody relies on who uses one.
  ///
  /// ```swift
  /// @Test func conforms() { expectConformance(of: FireUpdates()) }
  /// ```
  ///
  /// - Names: the partner's id, figures and rules have slugs that are unique and, for rules and thresholds,
  ///   start with the id and a dot. No alias is the name of a rule.
  /// - Figures: each has a title, a possible lag, and a definition that ends in a full stop. A figure that the
  ///   core defines is used as it is there. Relations and examples are made of declared figures.
  /// - Rules: each has passing and failing examples which do what they say, so it can pass and it can fire.
  /// - Findings: lower case, no full stop, a fix, at a field that there is; the same ones whenever the rule
  ///   looks, whatever looked before it, in an order that does not change.
  /// - Sections that nobody has thought of: generated from the declared figures and the examples, with values
  ///   absent, extreme or odd, nothing is thrown. A rule that traps ends the test run, and the crash report
  ///   names its line.
  ///
  /// Every breach is an issue of its own, at the line of the caller, that says what to do. The sections are
  /// the same in every run.
  ///
  /// - Parameters:
  ///   - provider: the provider.
  ///   - sourceLocation: where its issues are recorded: the caller's line unless stated otherwise.
  public func expectConformance(
    of provider: some PartnerUpdateProvider, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    report(provider, at: sourceLocation) { Issue.record(Comment(rawValue: $0), sourceLocation: $1) }
  }

  /// Reports every breach, as an issue or to a test of this kit.
  package func report(
    _ provider: some PartnerUpdateProvider, at sourceLocation: SourceLocation,
    as issue: (_ text: String, _ place: SourceLocation) -> Void
  ) {
    for breach in Conformance(of: provider).breaches { issue(breach.description, sourceLocation) }
  }
#endif
