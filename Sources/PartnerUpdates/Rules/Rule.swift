/// Something a section must satisfy, with what explains it and what proves it.
public struct Rule: Sendable {
  /// A submission that must pass or must fail, as documentation and as a test.
  public struct Example: Sendable {
    /// The section to check.
    public let section: @Sendable (_ definitions: [FigureDefinition]) -> Section

    /// An example from a section built for a partner's declared figures.
    public init(_ section: @escaping @Sendable (_ definitions: [FigureDefinition]) -> Section) {
      self.section = section
    }
  }

  /// The name, never reused: partner, dot, what it says: `police.residential-within-total-burglary`.
  public let slug: String
  /// Names that it had before. Explanations that were written for them still match.
  public let aliases: [String]
  /// The version, from 1. Whoever changes what the rule finds raises it, so that a sealed return tells which rule
  /// it was checked by.
  public let version: Int
  /// What must hold, in a sentence without a full stop.
  public let title: String
  /// Why it must.
  public let rationale: String
  /// How much a breach matters.
  public let severity: Severity
  /// Whether what it finds may be shown. A rule about personal data says where, never what: its findings
  /// come without the line and without anything that they quote.
  public let echoes: Bool
  /// How figures follow from one another, when that is what the rule checks.
  public let relation: FigureRelation?
  /// The numbers it goes by that a partnership may set for itself.
  public let thresholds: [Threshold]
  /// Examples in which it finds nothing.
  public let passing: [Example]
  /// Examples in which it finds something.
  public let failing: [Example]
  /// What it sees in a section. May throw: that is then a finding of its own.
  public let check: @Sendable (Section) throws -> [Observation]

  /// A rule.
  public init(
    _ slug: String, aliases: [String] = [], version: Int = 1, title: String, rationale: String,
    severity: Severity = .query,
    echoes: Bool = true, relation: FigureRelation? = nil, thresholds: [Threshold] = [],
    passing: [Example], failing: [Example],
    check: @escaping @Sendable (Section) throws -> [Observation]
  ) {
    (self.slug, self.aliases, self.version) = (slug, aliases, version)
    (self.title, self.rationale) = (title, rationale)
    (self.severity, self.echoes, self.thresholds) = (severity, echoes, thresholds)
    (self.relation, self.passing, self.failing, self.check) = (relation, passing, failing, check)
  }

  /// What the rule finds in a section, leaving out what follows from a field that could not be read.
  public func findings(in section: Section) -> [Finding] {
    do {
      return try check(section).filter { !section.isUnreadable($0.path) }.map { observation in
        Finding(
          rule: slug, severity: severity, path: observation.path, message: observation.message,
          fix: observation.fix, echoes: echoes, others: observation.others)
      }
    } catch {
      return [
        Finding(
          rule: slug, severity: .error, path: .whole,
          message: Self.failed(title, echoes ? "\(error)" : "\(type(of: error))"), fix: Self.reportFailure,
          echoes: echoes)
      ]
    }
  }

  private static func failed(_ title: String, _ reason: String) -> String {
    "the rule \"\(title)\" could not be applied: \(reason)"
  }
  private static let reportFailure =
    "tell the maintainer of the rule; the rest of the section has been checked"
}
