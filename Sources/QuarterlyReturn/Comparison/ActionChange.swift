public import PartnerUpdates

/// What became of one partner's action.
public struct ActionChange: Sendable {
  /// How an action stands in the later quarter. The order is that of a comparison.
  public enum Kind: Int, Sendable, Comparable, CaseIterable {
    /// It was open and is not in the log any more: its partner has left, or the strategy is another.
    case gone
    /// It is open, and its partner does not mention it any more.
    case unmentioned
    /// It was due before the later meeting and is still open.
    case overdue
    /// It was completed and is open.
    case reopened
    /// It was not mentioned and is open.
    case new
    /// It is completed, and was not.
    case closed
    /// It is as it was.
    case unchanged

    /// Whether the left one matters more.
    public static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
  }

  /// The partner that reports it.
  public let partner: Partner
  /// The action, as the later return has it where it has it.
  public let action: Action
  /// The quarter in which its partner last mentioned it, where that is not the later one.
  public let lastMentioned: Quarter?
  /// How it stands.
  public let kind: Kind

  /// Actions are the same where partner and reference are; without a reference, where their words are.
  static func all(from earlier: QuarterlyReturn, to later: QuarterlyReturn) -> [ActionChange] {
    let pairs = Pair.all(earlier.actions, later.actions) { report in
      [report.partner.id.description, report.action.identity]
    }
    return pairs.compactMap(ActionChange.init).sortedStably(by: \.kind)
  }

  private init?(_ pair: Pair<ActionReport>) {
    guard let any = pair.later ?? pair.earlier else { return nil }
    (partner, action, lastMentioned) = (any.partner, any.action, pair.later?.lastMentioned)
    switch (pair.earlier?.action.state, pair.later?.action.state) {
    // What was completed need not be mentioned again.
    case (.completed, nil), (nil, nil): return nil
    case (.open, nil): kind = .gone
    case (_, .open) where lastMentioned != nil: kind = .unmentioned
    case (_, .open) where any.isOverdue: kind = .overdue
    case (.completed, .open): kind = .reopened
    case (nil, .open): kind = .new
    case (nil, .completed), (.open, .completed): kind = .closed
    case (.open, .open), (.completed, .completed): kind = .unchanged
    }
  }
}
