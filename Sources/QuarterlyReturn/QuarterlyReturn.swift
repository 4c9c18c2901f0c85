public import PartnerUpdates

/// Everything that a partnership's board is told about one quarter.
///
/// A value made by one pure function, ``combining(_:for:partnership:strategy:ownFindings:earlier:recordedCrime:)``, from what
/// was handed in. Publishers print it and decide nothing.
public struct QuarterlyReturn: Sendable {
  /// The partnership.
  public let partnership: Partnership
  /// The quarter.
  public let quarter: Quarter
  /// The strategy that partners report under.
  public let strategy: Strategy
  /// When the board meets, if the partnership has said so.
  public let meeting: CalendarDate?
  /// When updates were due.
  public let dueDate: CalendarDate?
  /// The roster, with what came from each.
  public let partners: [PartnerReport]
  /// The priorities in the order of the strategy.
  public let priorities: [PriorityReport]
  /// The figures, each once, in roster order.
  public let figures: [FigureReport]
  /// What was expected and did not come.
  public let gaps: [Gap]
  /// What partners said they have nothing to report on, and why.
  public let nilReturns: [NilReturn]
  /// What stands in the way.
  public let challenges: [PartnerText]
  /// What is coming up.
  public let emergingTrends: [PartnerText]
  /// What partners ask of the board.
  public let supportRequired: [PartnerText]
  /// Actions until they are closed, overdue ones first.
  public let actions: [ActionReport]
  /// Reports of subgroups, and of partners that have more to tell than updates and figures.
  public let reports: [SubgroupReport]
  /// Violence reduction action plans.
  public let actionPlans: [ActionPlanReport]
  /// Forward plans.
  public let forwardPlans: [ForwardPlanReport]
  /// Inspections whose results were published.
  public let inspections: [InspectionReport]
  /// Items the public edition must not show.
  public let restricted: [RestrictedReport]
  /// Papers that go with the submissions.
  public let appendices: [AppendixReport]
  /// How many updates had each status in the seven quarters before, as far as they are known, the oldest
  /// first.
  public let statusHistory: [StatusTally]
  /// Everything found in the submissions, file by file.
  public let findings: [LocatedFinding]
  /// Where figures were read and when.
  public let sources: [SourceReport]
  /// Files of which something could not be used, whole.
  public let unusable: [UnusableFile]

  /// Whether an error stands in anything that was handed in. A draft is never published.
  public var isDraft: Bool { findings.contains { $0.finding.severity == .error } }

  /// The highest marking of any submission, of files in the annex and of earlier ones whose actions are carried over
  /// too.
  public var marking: Marking {
    let markings = partners.compactMap(\.marking) + unusable.map(\.marking) + actions.map(\.marking)
    return markings.contains(.officialSensitive) || !restricted.isEmpty ? .officialSensitive : .official
  }

  /// Queries that nobody has answered yet.
  public var openQueries: [LocatedFinding] { findings.filter(\.finding.isOpenQuery) }

  /// Queries with their answers.
  public var answeredQueries: [LocatedFinding] { findings.filter { $0.finding.answer != nil } }

  /// The priority of the quarter's substantive discussion.
  public var theme: Priority? { strategy.theme(of: quarter) }

  /// How many updates have each status.
  public var statusTally: StatusTally {
    StatusTally(quarter: quarter, of: contributions.compactMap(\.update.status))
  }

  /// How many updates have each status, the worst first.
  public var statusCounts: [(status: Status, count: Int)] { statusTally.worstFirst }

  /// Every partner's update on every commitment, in the order of the strategy.
  public var contributions: [Contribution] {
    priorities.flatMap(\.commitments).flatMap(\.withParts).flatMap(\.contributions)
  }
}
