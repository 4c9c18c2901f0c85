public import PartnerUpdates

/// Everything from which a return is made.
public struct ReturnInputs: Sendable {
  /// The files of the quarter, checked.
  public var received: [ReceivedSubmission]
  /// The quarter.
  public var quarter: Quarter
  /// The partnership.
  public var partnership: Partnership
  /// The strategy in force.
  public var strategy: Strategy
  /// What was found in the partnership's own files.
  public var ownFindings: [LocatedFinding]
  /// Submissions of earlier quarters.
  public var earlier: [Submission]
  /// What published tables of recorded crime say of the partnership's area; `nil` where there are none.
  public var recordedCrime: RecordedCrime?
  /// What was decided about texts before publication.
  public var releases: ReleaseRecord

  /// The inputs of a return.
  public init(
    _ received: [ReceivedSubmission], for quarter: Quarter, partnership: Partnership, strategy: Strategy,
    ownFindings: [LocatedFinding] = [], earlier: [Submission] = [], recordedCrime: RecordedCrime? = nil,
    releases: ReleaseRecord = .none
  ) {
    self.releases = releases
    (self.received, self.quarter, self.partnership, self.strategy) = (
      received, quarter, partnership, strategy
    )
    (self.ownFindings, self.earlier, self.recordedCrime) = (ownFindings, earlier, recordedCrime)
  }
}

extension BoardEdition {
  /// The board's edition of what was handed in.
  public init(of inputs: ReturnInputs) {
    self.init(
      .combining(
        inputs.received, for: inputs.quarter, partnership: inputs.partnership, strategy: inputs.strategy,
        ownFindings: inputs.ownFindings, earlier: inputs.earlier, recordedCrime: inputs.recordedCrime))
  }
}

extension Inputs {
  init(_ inputs: ReturnInputs) {
    self.init(
      received: inputs.received.sorted { $0.file < $1.file }, quarter: inputs.quarter,
      partnership: inputs.partnership, strategy: inputs.strategy,
      earlier: inputs.earlier.sorted {
        ($1.quarter, $0.partner) < ($0.quarter, $1.partner)
      },
      recordedCrime: inputs.recordedCrime)
  }
}
