/// A rating that an inspectorate gives.
///
/// The published scoring of His Majesty's Inspectorate of Probation: a standard takes the band of its lowest
/// key question, and the scores of all rated standards add up to the rating of the whole.
public enum InspectionRating: String, Sendable, CaseIterable, Comparable {
  /// Fewer than half of the cases were sufficient.
  case inadequate
  /// At least 50 % of them.
  case requiresImprovement = "requires-improvement"
  /// At least 65 % of them.
  case good
  /// At least 80 % of them.
  case outstanding

  /// The band of a standard from the lowest share of sufficient cases of any of its key questions, in per
  /// cent. Shares between two printed bands count by their exact value: 64.5 is below 65.
  /// - Returns: `nil` for what is no share: below 0 or above 100.
  public init?(lowestShare share: ExactDecimal) {
    guard share >= 0, share <= 100 else { return nil }
    self = share < 50 ? .inadequate : share < 65 ? .requiresImprovement : share < 80 ? .good : .outstanding
  }

  /// The band of the whole from the sum of its standards' scores: of nine standards, or of eight where court
  /// work was not inspected.
  /// - Returns: `nil` for any other number of standards, and for a sum that they cannot reach.
  public init?(total: Int, ofStandards standards: Int) {
    guard let tops = Self.highestTotals[standards],
      let band = Self.allCases.first(where: { total <= tops[$0, default: 0] }), total >= 0
    else { return nil }
    self = band
  }

  /// The score of a standard with this rating: 0 to 3.
  public var score: Int {
    switch self {
    case .inadequate: 0
    case .requiresImprovement: 1
    case .good: 2
    case .outstanding: 3
    }
  }

  /// How a reader sees it: `Requires improvement`.
  public var title: String {
    switch self {
    case .inadequate: "Inadequate"
    case .requiresImprovement: "Requires improvement"
    case .good: "Good"
    case .outstanding: "Outstanding"
    }
  }

  /// Whether the left rating is the worse one.
  public static func < (left: InspectionRating, right: InspectionRating) -> Bool { left.score < right.score }

  /// The highest total of every band, by the number of standards.
  private static let highestTotals: [Int: [InspectionRating: Int]] = [
    9: [.inadequate: 4, .requiresImprovement: 13, .good: 22, .outstanding: 27],
    8: [.inadequate: 4, .requiresImprovement: 12, .good: 20, .outstanding: 24],
  ]
}
