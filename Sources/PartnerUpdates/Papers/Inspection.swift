/// The published result of an inspection.
public struct Inspection: Hashable, Sendable {
  /// What was inspected.
  public var title: String
  /// The organisation that was inspected; empty when not given.
  public var organisation: String
  /// The day on which the result was published.
  public var published: CalendarDate?
  /// The standards, in the order of the report.
  public var standards: [InspectionStandard]
  /// The rating of the whole, as printed.
  public var rating: InspectionRating?
  /// The sum of the scores, as printed.
  public var score: Int?

  /// The result of an inspection.
  public init(
    title: String, organisation: String = "", published: CalendarDate? = nil,
    standards: [InspectionStandard] = [], rating: InspectionRating? = nil, score: Int? = nil
  ) {
    (self.title, self.organisation, self.published) = (title, organisation, published)
    (self.standards, self.rating, self.score) = (standards, rating, score)
  }

  /// The standards that count: all but those that are not rated.
  public var ratedStandards: [InspectionStandard] { standards.filter(\.isRated) }

  /// Whether court work was inspected.
  public var coversCourtWork: Bool { standards.contains(where: \.isCourtWork) }

  /// How many rated standards such an inspection has: nine, or eight without court work.
  public var expectedStandards: Int { coversCourtWork ? 9 : 8 }

  /// The sum of the scores that follow from the shares, or `nil` when that of a standard is not known.
  public var computedScore: Int? {
    let scores = ratedStandards.map { $0.computedRating?.score }
    return scores.reduce(0) { sum, score in
      guard let sum, let score else { return nil }
      return sum + score
    }
  }

  /// The rating that follows from the shares, or `nil` when a share is missing or the number of rated
  /// standards is not the expected one.
  public var computedRating: InspectionRating? {
    let count = ratedStandards.count
    guard count == expectedStandards, let total = computedScore else { return nil }
    return InspectionRating(total: total, ofStandards: count)
  }
}

/// A standard of an inspection.
public struct InspectionStandard: Hashable, Sendable {
  /// Its number and name, such as `1.1 Leadership`.
  public var name: String
  /// Whether it is the one on court work, which some inspections leave out.
  public var isCourtWork: Bool
  /// Whether it counts; the standard on outcomes does not.
  public var isRated: Bool
  /// Its key questions.
  public var questions: [KeyQuestion]
  /// Its rating, as printed.
  public var rating: InspectionRating?
  /// Its score, as printed: 0 to 3.
  public var score: Int?

  /// A standard.
  public init(
    _ name: String, isCourtWork: Bool = false, isRated: Bool = true, questions: [KeyQuestion] = [],
    rating: InspectionRating? = nil, score: Int? = nil
  ) {
    (self.name, self.isCourtWork, self.isRated) = (name, isCourtWork, isRated)
    (self.questions, self.rating, self.score) = (questions, rating, score)
  }

  /// The rating that follows from the lowest share, or `nil` when it is not rated, or a share is missing or
  /// is none.
  public var computedRating: InspectionRating? {
    let bands = questions.map { $0.sufficient.flatMap { InspectionRating(lowestShare: $0) } }
    guard isRated, !bands.contains(nil) else { return nil }
    return bands.compactMap(\.self).min()
  }
}

/// A key question of a standard.
public struct KeyQuestion: Hashable, Sendable {
  /// What was asked.
  public var question: String
  /// The share of cases that were judged sufficient, in per cent.
  public var sufficient: ExactDecimal?

  /// A key question.
  public init(_ question: String, sufficient: ExactDecimal? = nil) {
    (self.question, self.sufficient) = (question, sufficient)
  }
}
