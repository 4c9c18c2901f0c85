public import PartnerUpdates

/// An inspection whose result was published, and whether its ratings follow from its shares.
public struct InspectionReport: Sendable {
  /// A standard with its ratings.
  public struct Standard: Sendable {
    /// The standard.
    public let standard: InspectionStandard

    /// What is printed for it, and what follows from its lowest share.
    public var ratings: RatingComparison {
      RatingComparison(
        printed: standard.rating, computed: standard.computedRating, printedScore: standard.score,
        computedScore: standard.computedRating?.score)
    }
  }

  /// The partner that reports it.
  public let partner: Partner
  /// The inspection.
  public let inspection: Inspection

  /// The standards, in the order of the report.
  public var standards: [Standard] { inspection.standards.map(Standard.init) }

  /// What is printed for the whole, and what follows from the standards.
  public var overall: RatingComparison {
    RatingComparison(
      printed: inspection.rating, computed: inspection.computedRating, printedScore: inspection.score,
      computedScore: inspection.ratedStandards.isEmpty ? nil : inspection.computedScore)
  }

  /// Whether whatever is printed is what follows.
  public var agrees: Bool { overall.agrees && standards.allSatisfy(\.ratings.agrees) }
}

/// A rating and its score, as printed and as they follow from the shares of sufficient cases.
public struct RatingComparison: Hashable, Sendable {
  /// The rating as printed.
  public let printed: InspectionRating?
  /// The rating that follows; `nil` where that is not known.
  public let computed: InspectionRating?
  /// The score as printed.
  public let printedScore: Int?
  /// The score that follows; `nil` where that is not known.
  public let computedScore: Int?

  /// Whether what is printed is what follows, as far as both are known.
  public var agrees: Bool { Self.agree(printed, computed) && Self.agree(printedScore, computedScore) }

  private static func agree<Value: Equatable>(_ printed: Value?, _ computed: Value?) -> Bool {
    printed == nil || computed == nil || printed == computed
  }
}

extension Inputs {
  var inspections: [InspectionReport] {
    inRosterOrder.flatMap { entry in
      entry.submission.inspections.map { InspectionReport(partner: entry.partner, inspection: $0) }
    }
  }
}
