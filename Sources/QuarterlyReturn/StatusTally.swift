public import PartnerUpdates

/// How many updates had each status in a quarter.
public struct StatusTally: Hashable, Sendable {
  /// The quarter.
  public let quarter: Quarter
  /// How many updates had each status; a status that none had is not there.
  public let counts: [Status: Int]

  /// The tally of a quarter's statuses.
  init(quarter: Quarter, of statuses: [Status]) {
    self.quarter = quarter
    counts = statuses.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  /// How many updates there were.
  public var total: Int { counts.values.reduce(0, +) }

  /// The counts, the worst status first.
  public var worstFirst: [(status: Status, count: Int)] { Self.worstFirst(counts) }

  /// Counts of statuses, the worst status first.
  public static func worstFirst(_ counts: [Status: Int]) -> [(status: Status, count: Int)] {
    counts.sorted { ($0.key.order, $0.key.description) < ($1.key.order, $1.key.description) }
      .map { (status: $0.key, count: $0.value) }
  }
}

extension Status {
  /// Where it stands when the worst comes first.
  fileprivate var order: Int {
    switch self {
    case .rated(.red): 0
    case .split: 1
    case .rated(.amber): 2
    case .rated(.green): 3
    case .notRated: 4
    case .restricted: 5
    case .nilReturn: 6
    }
  }
}
