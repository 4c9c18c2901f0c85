public import PartnerUpdates

/// Which way a value went since an earlier one, and whether that is good.
public struct Travel: Hashable, Sendable {
  /// Which way it went.
  public let direction: Direction
  /// Whether that is good.
  public let verdict: Verdict

  /// The way from an earlier value to a later one; `nil` without both.
  public init?(from earlier: ExactDecimal?, to later: ExactDecimal?, good: GoodDirection) {
    guard let earlier, let later else { return nil }
    direction = later > earlier ? .up : later < earlier ? .down : .level
    verdict =
      switch (direction, good) {
      case (.level, _): .unchanged
      case (_, .contextual): .contextual
      case (.up, .higher), (.down, .lower): .better
      case (.up, .lower), (.down, .higher): .worse
      }
  }
}

extension Contribution {
  /// Whether the status is better or worse than the one of the quarter before; `nil` where either has no
  /// rating.
  public var sinceLastQuarter: Verdict? { update.status?.verdict(since: previousQuarter) }

  /// Whether the status is better or worse than the one of a year earlier; `nil` where either has no rating.
  public var sinceYearEarlier: Verdict? { update.status?.verdict(since: yearEarlier) }
}

extension Status {
  /// Whether it is better or worse than an earlier status: by the worse rating, and where that is the same by
  /// the better one, so that amber/green stands between amber and green.
  func verdict(since earlier: Status?) -> Verdict? {
    guard let worst, let best = ratings.min(), let earlierWorst = earlier?.worst,
      let earlierBest = earlier?.ratings.min()
    else { return nil }
    let (now, before) = ((worst, best), (earlierWorst, earlierBest))
    return now > before ? .worse : now < before ? .better : .unchanged
  }
}
