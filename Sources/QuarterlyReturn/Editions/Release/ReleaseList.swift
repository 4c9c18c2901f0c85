public import PartnerUpdates

/// A text that could tell of a hidden number, so that a person decides whether it is published.
public struct AskedItem: Hashable, Sendable {
  /// What has become of it.
  public enum State: Hashable, Sendable {
    /// Nobody has decided: it is withheld.
    case undecided
    /// Decided for this quarter or for an earlier one, and nothing has changed since.
    case decided(ReleaseDecision)
  }

  /// Whose text it is: a partner's id, `strategies/ID` or `partnership.yaml`.
  public let from: String
  /// Which item, as a finding names it: `updates[P1.4]`.
  public let item: FieldPath
  /// What the text begins with.
  public let begins: String
  /// Why it is asked: what in it could tell a number.
  public let reason: String
  /// The digest of the item: its heading, names and texts, with the cited figures as the public edition prints them.
  public let seal: String
  /// The numbers that it could tell of, sorted: `vawg/marac-cases`, `police/victims.previous`. One that its partner
  /// has not printed ends in `.not-printed`, one that is hidden in an earlier quarter only in `.earlier`.
  public let hidden: [String]
  /// What was decided.
  public let state: State

  /// Whether the public edition prints it.
  public var isPublished: Bool {
    if case .decided(let decision) = state { decision.choice == .publish } else { false }
  }

  /// The decision that is still to be taken.
  public func question(in quarter: Quarter) -> ReleaseDecision {
    ReleaseDecision(
      quarter: quarter, from: from, item: item, begins: begins, seal: seal, hidden: hidden)
  }
}

/// What is put before a person before a return is published, and what was decided.
public struct ReleaseList: Hashable, Sendable {
  /// A decision of this quarter that holds for nothing any more.
  public struct Lapsed: Hashable, Sendable {
    /// Why it does not hold.
    public enum Cause: Hashable, Sendable {
      /// The item reads otherwise now, or a hidden number is another one.
      case textChanged
      /// Other numbers are hidden now.
      case hiddenChanged
      /// There is no such item, or it is not asked about any more.
      case notAsked
    }

    /// The decision.
    public let decision: ReleaseDecision
    /// Why it does not hold.
    public let cause: Cause
  }

  /// Every text that is asked about, in the order of the return.
  public let asked: [AskedItem]
  /// Decisions of this quarter that have lapsed, in the order of the file.
  public let lapsed: [Lapsed]

  /// The texts about which nobody has decided.
  public var undecided: [AskedItem] { asked.filter { $0.state == .undecided } }
}
