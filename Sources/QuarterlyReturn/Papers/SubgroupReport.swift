public import PartnerUpdates

/// The report of a subgroup, or of a partner that has more to tell than updates and figures: one paper.
public struct SubgroupReport: Sendable {
  /// Who reports.
  public let partner: Partner
  /// What it is about; empty when not given, as every text below.
  public let subject: String
  /// The day on which it was handed in.
  public let submitted: CalendarDate?
  /// The role that prepared it.
  public let preparedBy: String
  /// How it may be handled.
  public let marking: Marking
  /// What there is to tell.
  public let briefUpdate: String
  /// What stands in the way.
  public let challenges: [String]
  /// What is coming up.
  public let emergingTrends: [String]
  /// What is asked of the board.
  public let supportRequired: [String]
  /// What the board is recommended to decide.
  public let recommendations: [String]
  /// Papers that go with it.
  public let appendices: [Appendix]
}

extension Inputs {
  /// The reports of those that hand in a subject, a brief update or recommendations.
  var subgroupReports: [SubgroupReport] {
    inRosterOrder.compactMap { entry in
      let submission = entry.submission
      guard
        !submission.subject.isEmpty || !submission.briefUpdate.isEmpty || !submission.recommendations.isEmpty
      else { return nil }
      return SubgroupReport(
        partner: entry.partner, subject: entry.resolved(submission.subject), submitted: submission.submitted,
        preparedBy: submission.preparedBy, marking: submission.handling,
        briefUpdate: entry.resolved(submission.briefUpdate),
        challenges: submission.challenges.map(entry.resolved),
        emergingTrends: submission.emergingTrends.map(entry.resolved),
        supportRequired: submission.supportRequired.map(entry.resolved),
        recommendations: submission.recommendations.map(entry.resolved), appendices: entry.appendices)
    }
  }
}

extension Inputs.Entry {
  /// The papers that go with the submission, with the cited figures put into their titles.
  var appendices: [Appendix] {
    submission.appendices.map { appendix in
      var resolved = appendix
      resolved.title = self.resolved(appendix.title)
      return resolved
    }
  }
}
