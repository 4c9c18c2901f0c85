import PartnerUpdates
import QuarterlyReturn
import SampleSections

extension ReceivedSubmission {
  /// A file that is the submission of its partner for the quarter, unless said otherwise.
  static func file(
    of partner: Partner, _ submission: Submission?, definitions: [FigureDefinition] = CoreSample.definitions,
    findings: [LocatedFinding] = [], text: String = "", isInPlace: Bool = true, name: String = "2020-21-Q4"
  ) -> ReceivedSubmission {
    ReceivedSubmission(
      file: "\(partner.id)/\(name).yaml", partner: partner.id, submission: submission,
      definitions: definitions, findings: findings, text: text, isInPlace: isInPlace && submission != nil)
  }

  /// A file of police in place.
  static func police(
    findings: [LocatedFinding] = [], text: String = "", _ change: (inout Submission) -> Void = { _ in }
  ) -> ReceivedSubmission {
    file(of: CoreSample.police, CoreSample.submission(change), findings: findings, text: text)
  }

  /// A file of the hate crime lead in place.
  static func hateCrime(_ change: (inout Submission) -> Void = { _ in }) -> ReceivedSubmission {
    file(of: CoreSample.hateCrime, CoreSample.submission(of: CoreSample.hateCrime, change))
  }

  /// A file of housing in place.
  static func housing(_ change: (inout Submission) -> Void = { _ in }) -> ReceivedSubmission {
    file(of: CoreSample.housing, CoreSample.submission(of: CoreSample.housing, change), definitions: [])
  }
}

extension QuarterlyReturn {
  /// The sample partnership's return of 2020-21 Q4.
  static func of(
    _ received: [ReceivedSubmission], meeting: String = "2021-03-25",
    programme: [QuarterProgramme] = [], earlier: [Submission] = []
  ) -> QuarterlyReturn {
    combining(
      received, for: CoreSample.quarter, partnership: CoreSample.partnership(meeting: meeting),
      strategy: CoreSample.strategy(programme: programme), earlier: earlier)
  }

  /// The report on a commitment.
  func commitment(_ code: String) -> CommitmentReport? {
    priorities.flatMap(\.commitments).flatMap(\.withParts).first { $0.commitment.code == code }
  }

  /// The report on a figure.
  func figure(_ key: FigureKey) -> FigureReport? { figures.first { $0.definition.key == key } }
}

extension LocatedFinding {
  /// A finding of a severity, answered or not.
  static func of(
    _ severity: Severity, in file: String = "police/2020-21-Q4.yaml", answer: String? = nil
  ) -> LocatedFinding {
    let explanation = answer.map { Explanation(rule: "x.y", field: "marking", reason: $0) }
    return LocatedFinding(
      Finding(
        rule: "x.y", severity: severity, path: "marking", message: "seen", fix: "nothing", answer: explanation
      ),
      file: file, line: 6, column: 10)
  }
}
