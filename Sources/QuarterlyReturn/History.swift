public import PartnerUpdates

/// The value that a partner gave for a figure in an earlier quarter.
public struct QuarterValue: Hashable, Sendable {
  /// The quarter.
  public let quarter: Quarter
  /// The value as it was reported then.
  public let value: ExactDecimal
  /// Why it cannot be compared with the value of this quarter; `nil` where it can.
  public let obstacle: Obstacle?
}

extension Inputs {
  /// The seven quarters before this one, the oldest first: with this one they are two years.
  var earlierQuarters: [Quarter] {
    var quarters: [Quarter] = []
    var next = quarter.previous
    while let found = next, quarters.count < 7 {
      quarters.insert(found, at: 0)
      next = found.previous
    }
    return quarters
  }

  /// What a partner reported of a figure in earlier quarters, whatever strategy was in force.
  func history(
    of key: FigureKey, occurrence: Int, by partner: Partner, _ obstacles: [CellAddress: Obstacle]
  ) -> [QuarterValue] {
    let own = earlier.filter { $0.partner == partner.id }
    return earlierQuarters.compactMap { quarter in
      let value = own.first { $0.quarter == quarter }?.reading(of: key)?.value
      let address = address(of: key, .value, occurrence: occurrence, by: partner, in: quarter)
      return value.map { QuarterValue(quarter: quarter, value: $0, obstacle: obstacles[address]) }
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
