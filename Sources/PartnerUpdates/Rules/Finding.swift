/// How much a finding matters, in the terms of statutory returns.
public enum Severity: String, Sendable, CaseIterable, Comparable {
  /// Worth knowing.
  case note
  /// May be right, but needs an explanation.
  case query
  /// The submission cannot be used as it stands.
  case error

  /// Whether the left one matters less.
  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .note: 0
    case .query: 1
    case .error: 2
    }
  }
}

/// What a rule saw: the part of a finding that depends on the submission.
public struct Observation: Hashable, Sendable {
  /// Where it stands.
  public let path: FieldPath
  /// What is wrong: lower case, quoting the value, no full stop.
  public let message: String
  /// How to put it right: lower case, imperative, no full stop.
  public let fix: String
  /// Other partners whom it concerns as much: what goes back to this one goes to them, too.
  public let others: [Partner.ID]

  /// An observation.
  public init(at path: FieldPath, _ message: String, fix: String, alsoAsking others: [Partner.ID] = []) {
    (self.path, self.message, self.fix, self.others) = (path, message, fix, others)
  }
}

/// Something that a partner should put right, explain or know.
public struct Finding: Hashable, Sendable {
  /// The slug of the rule.
  public let rule: String
  /// How much it matters.
  public let severity: Severity
  /// Where it stands.
  public let path: FieldPath
  /// What is wrong.
  public let message: String
  /// How to put it right.
  public let fix: String
  /// The partner's answer, when it is a query that has been answered.
  public var answer: Explanation?
  /// Whether what stands at the path may be shown beside it: see ``Rule/echoes``.
  public let echoes: Bool
  /// Other partners whom it concerns as much.
  public let others: [Partner.ID]

  /// A finding.
  public init(
    rule: String, severity: Severity, path: FieldPath, message: String, fix: String,
    answer: Explanation? = nil, echoes: Bool = true, others: [Partner.ID] = []
  ) {
    (self.rule, self.severity, self.path) = (rule, severity, path)
    (self.message, self.fix, self.answer, self.echoes) = (message, fix, answer, echoes)
    self.others = others
  }

  /// A query that nobody has answered yet.
  public var isOpenQuery: Bool { severity == .query && answer == nil }
}
