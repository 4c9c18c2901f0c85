public import PartnerUpdates

/// A finding with the place that a person can open.
public struct LocatedFinding: Hashable, Sendable {
  /// The finding.
  public let finding: Finding
  /// The file, relative to the partnership's folder.
  public let file: String
  /// The line, counted from 1, where it is known.
  public let line: Int?
  /// The column, counted from 1, where it is known.
  public let column: Int?

  /// A finding at a place.
  public init(_ finding: Finding, file: String, line: Int? = nil, column: Int? = nil) {
    (self.finding, self.file, self.line, self.column) = (finding, file, line, column)
  }
}

/// A file that a partner handed in, as far as it could be read, with everything found in it.
public struct ReceivedSubmission: Sendable {
  /// The file, relative to the partnership's folder.
  public let file: String
  /// The partner in whose folder it lies.
  public let partner: Partner.ID
  /// What could be read; `nil` when nothing could.
  public let submission: Submission?
  /// The figures that the partner declares.
  public let definitions: [FigureDefinition]
  /// Everything found, in the order of the file.
  public let findings: [LocatedFinding]
  /// The file as it was read; empty when it could not be.
  public let text: String
  /// Whether it is the submission of its partner for its quarter. A file in the wrong folder, for
  /// another quarter or beside another submission is not, and stands in the annex only.
  public let isInPlace: Bool

  /// A received file.
  public init(
    file: String, partner: Partner.ID, submission: Submission?, definitions: [FigureDefinition],
    findings: [LocatedFinding], text: String, isInPlace: Bool = true
  ) {
    (self.file, self.partner, self.submission, self.definitions) = (file, partner, submission, definitions)
    (self.findings, self.text, self.isInPlace) = (findings, text, isInPlace)
  }

  /// Whether something in it cannot be used as it stands.
  public var hasErrors: Bool { findings.contains { $0.finding.severity == .error } }
}
