public import PartnerUpdates

/// Whether a partner's update came in time.
public enum Timeliness: Hashable, Sendable {
  /// On the due date or before.
  case onTime
  /// So many days after the due date.
  case late(days: Int)
  /// Nothing came.
  case missing
  /// Something came of which nothing can be used.
  case unusable
  /// It came, but the meeting or the day of submission is not known.
  case undated

  /// `on time`, `4 days late`, `missing`, `unusable`, `date unknown`.
  public var inWords: String {
    switch self {
    case .onTime: "on time"
    case .late(let days): "\(days) \(days == 1 ? "day" : "days") late"
    case .missing: "missing"
    case .unusable: "unusable"
    case .undated: "date unknown"
    }
  }
}

/// A partner on the roster and what came from it.
public struct PartnerReport: Sendable {
  /// The partner.
  public let partner: Partner
  /// The role that leads its section.
  public let lead: String
  /// Whether its update came in time.
  public let timeliness: Timeliness
  /// The day on which it was handed in.
  public let submitted: CalendarDate?
  /// The role that prepared it.
  public let preparedBy: String
  /// Its marking.
  public let marking: Marking?
  /// What in its submission is made up, to show the form; empty when nothing is.
  public let illustrative: String
  /// The files that lie in its folder for this quarter.
  public let files: [String]
  /// How many errors it holds.
  public let errors: Int
  /// How many queries are open; of those in a public edition, how many are shown.
  public let openQueries: Int
  /// How many queries are answered.
  public let answeredQueries: Int
}

/// A priority with everything reported under it.
public struct PriorityReport: Sendable {
  /// The priority.
  public let priority: Priority
  /// Whether it is the quarter's substantive discussion.
  public let isTheme: Bool
  /// Its commitments.
  public let commitments: [CommitmentReport]
  /// The status of all of them together: the worst of any, split kept.
  public let rollUp: Status?

  /// How many updates or statuses are still to come: with any, the roll-up may get worse.
  public var outstanding: Int { commitments.reduce(0) { $0 + $1.outstanding } }
}

/// A commitment with what each partner contributed.
public struct CommitmentReport: Sendable {
  /// The commitment.
  public let commitment: Commitment
  /// The partners' updates, in roster order.
  public let contributions: [Contribution]
  /// The partners whose update is due and did not come.
  public let missing: [Partner]
  /// Its parts.
  public let parts: [CommitmentReport]
  /// The status of the contributions and parts together: the worst of any, split kept.
  public let rollUp: Status?

  /// Itself and then its parts, at every level.
  public var withParts: [CommitmentReport] { [self] + parts.flatMap(\.withParts) }

  /// How many updates or statuses are still to come: with any, the roll-up may get worse.
  public var outstanding: Int {
    let unrated = commitment.kind == .narrative ? 0 : contributions.count { $0.update.status == nil }
    return missing.count + unrated + parts.reduce(0) { $0 + $1.outstanding }
  }
}

/// One partner's update on one commitment.
public struct Contribution: Sendable {
  /// The partner.
  public let partner: Partner
  /// The update as written.
  public let update: Update
  /// Its text with the cited figures put in.
  public let text: String
  /// Its reason with the cited figures put in.
  public let reason: String
  /// The status the same partner gave the quarter before.
  public let previousQuarter: Status?
  /// The status the same partner gave in the same quarter of the year before.
  public let yearEarlier: Status?
}

/// A text of one partner.
public struct PartnerText: Hashable, Sendable {
  /// The partner.
  public let partner: Partner
  /// The text, with the cited figures put in.
  public let text: String
}

/// A restricted item and whose it is.
public struct RestrictedReport: Sendable {
  /// The partner.
  public let partner: Partner
  /// The item.
  public let item: RestrictedItem
}

/// A paper that goes with a submission, and whose it is.
public struct AppendixReport: Hashable, Sendable {
  /// The partner.
  public let partner: Partner
  /// The paper.
  public let appendix: Appendix
}

/// Something that was expected and did not come.
public struct Gap: Hashable, Sendable {
  /// What did not come.
  public enum Missing: Hashable, Sendable {
    /// The whole submission.
    case submission
    /// The update on a commitment, or its status.
    case commitment(code: String, title: String)
    /// A declared figure, or its value.
    case figure(FigureKey, title: String)
  }

  /// Who owes it.
  public let partner: Partner
  /// What it is.
  public let missing: Missing
}

/// Something on which a partner says it has nothing to report.
public struct NilReturn: Hashable, Sendable {
  /// The partner.
  public let partner: Partner
  /// The title of the figure, or the code and title of the commitment.
  public let subject: String
  /// Why there is nothing.
  public let reason: String
}

/// A source that figures were read from.
public struct SourceReport: Hashable, Sendable {
  /// The source as named.
  public let source: String
  /// The day on which it was read.
  public let read: CalendarDate?
  /// Who read it.
  public let partner: Partner
  /// The titles of the figures read from it.
  public let figures: [String]
}

/// A file of which something could not be used, as it was handed in, so that nothing is lost.
public struct UnusableFile: Sendable {
  /// The file, relative to the partnership's folder.
  public let file: String
  /// The partner in whose folder it lies.
  public let partner: Partner
  /// The errors.
  public let errors: [LocatedFinding]
  /// The whole text; empty when it could not be read.
  public let text: String
  /// Its marking; of a file that could not be read, the highest that its text names.
  public let marking: Marking
  /// Whether what could be used stands in the return; else the text here is all there is of it.
  public let isPartlyUsed: Bool
}
