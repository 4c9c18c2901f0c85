import PartnerUpdates

/// Why there is no public edition.
public struct DisclosureRefusal: Error, Hashable, Sendable {
  /// A reason, and where it stands. Never what stands there.
  public struct Reason: Hashable, Sendable {
    /// The file, relative to the partnership's folder.
    public let file: String
    /// The field, as a finding names it; empty for the whole file.
    public let field: String
    /// The slug of the rule that found it.
    public let rule: String
    /// Whether it may be personal data.
    public let isPersonal: Bool

    /// One sentence: which file, which field, and what to do.
    public var sentence: String {
      let place = field.isEmpty ? file : "\(field) of \(file)"
      return isPersonal
        ? "\(place) may hold something personal (\(rule)): take it out."
        : "\(place) cannot be used as it stands (\(rule)): correct it."
    }
  }

  /// Every reason, in the order of the findings.
  public let reasons: [Reason]
}

extension DisclosureRefusal {
  /// A refusal of what was handed in; `nil` where nothing stands against publication.
  ///
  /// Errors do, as a draft is never published. So does a query of a rule that does not echo, which is a rule
  /// on personal data, until somebody has answered it.
  init?(_ inputs: ReturnInputs) {
    let findings = inputs.ownFindings + inputs.received.sorted { $0.file < $1.file }.flatMap(\.findings)
    reasons = findings.compactMap { located in
      let finding = located.finding
      guard finding.severity == .error || (finding.isOpenQuery && !finding.echoes) else { return nil }
      return Reason(
        file: located.file, field: finding.path.description, rule: finding.rule, isPersonal: !finding.echoes)
    }
    guard !reasons.isEmpty else { return nil }
  }
}
