public import PartnerUpdates

/// What became of one partner's status on one commitment.
public struct StatusChange: Sendable {
  /// The code of the commitment.
  public let code: String
  /// Its title; empty where the strategy does not have it.
  public let title: String
  /// The partner.
  public let partner: Partner
  /// The status in the earlier return; `nil` where there was no update, or one without a status.
  public let earlier: Status?
  /// The status in the later return; `nil` where there is no update, or one without a status.
  public let later: Status?
  /// How it changed. New and gone are updates, whether they have a status or not.
  public let kind: ChangeKind

  static func all(from earlier: QuarterlyReturn, to later: QuarterlyReturn) -> [StatusChange] {
    let pairs = Pair.all(earlier.contributions, later.contributions) {
      [$0.update.commitment, $0.partner.id.description]
    }
    return pairs.compactMap { StatusChange($0, strategy: later.strategy) }.sortedStably(by: \.kind)
  }

  private init?(_ pair: Pair<Contribution>, strategy: Strategy) {
    guard let any = pair.later ?? pair.earlier else { return nil }
    (code, partner) = (any.update.commitment, any.partner)
    title = strategy.commitment(any.update.commitment)?.title ?? ""
    (earlier, later) = (pair.earlier?.update.status, pair.later?.update.status)
    kind =
      switch (pair.earlier, pair.later) {
      case (nil, _): .new
      case (_, nil): .gone
      default: earlier == later ? .unchanged : ChangeKind(later?.verdict(since: earlier))
      }
  }
}

extension Array {
  /// The elements by what orders them; those that are equal in it stay in their order.
  func sortedStably<Order: Comparable>(by order: (Element) -> Order) -> [Element] {
    enumerated().sorted { (order($0.element), $0.offset) < (order($1.element), $1.offset) }.map(\.element)
  }
}
