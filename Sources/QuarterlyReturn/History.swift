public import PartnerUpdates

/// The value that a partner gave for a figure in an earlier quarter.
public struct QuarterValue: Hashable, Sendable {
  /// The quarter.
  public let quarter: Quarter
  /// The value as it was reported then.
  public let value: ExactDecimal
}

extension Inputs {
  /// The seven quarters before this one, the oldest first: with this one they are two years.
  private var earlierQuarters: [Quarter] {
    var quarters: [Quarter] = []
    var next = quarter.previous
    while let found = next, quarters.count < 7 {
      quarters.insert(found, at: 0)
      next = found.previous
    }
    return quarters
  }

  /// What a partner reported of a figure in earlier quarters, whatever strategy was in force.
  func history(of key: FigureKey, by partner: Partner.ID) -> [QuarterValue] {
    let own = earlier.filter { $0.partner == partner }
    return earlierQuarters.compactMap { quarter in
      let value = own.first { $0.quarter == quarter }?.reading(of: key)?.value
      return value.map { QuarterValue(quarter: quarter, value: $0) }
    }
  }

  /// The statuses of earlier quarters under the same strategy, of partners on the roster.
  var statusHistory: [StatusTally] {
    earlierQuarters.compactMap { quarter in
      let statuses = partnership.members(in: quarter).flatMap { member in
        let submission = earlier.first {
          $0.partner == member.partner.id && $0.quarter == quarter && $0.strategy == strategy.id
        }
        return (submission?.updates ?? []).filter { strategy.commitment($0.commitment) != nil }
          .compactMap(\.status)
      }
      return statuses.isEmpty ? nil : StatusTally(quarter: quarter, of: statuses)
    }
  }
}
