public import PartnerUpdates

/// Makes public editions: decides what must be withheld so that nobody can be identified.
///
/// - **Restricted items** are reduced to the paragraph of Schedule 12A that exempts them. Not even the partner
///   is told.
/// - **Items that their partner restricts** are left out, and the paragraphs that exempt them are named. Of an update
///   stays that it is restricted, of a figure `[c]`.
/// - **Submissions marked `OFFICIAL-SENSITIVE`**: their texts are withheld, and a sentence says so; their figures are
///   `[c]`. Statuses, dates and ratings stay. Single items can be released from it.
/// - **Small counts of people** (1 up to the small number of the partnership) are suppressed: `[c]`. Zero is
///   not small. A small count that nobody reports but that follows from what is reported is protected as well:
///   the part that a sum lacks, or April to December less April to September.
/// - **Other numbers** are suppressed until no suppressed one can be confined to a single value, or a small one
///   to a single small value, by a reader who knows all published numbers, earlier public editions among them,
///   every relation of figures that a partner's module declares, and by how much a relation fails. Rates go
///   first, then earlier values, then parts, then totals.
/// - **Changes** go with either of their two values, and with them the direction of travel.
/// - **Texts**: a citation of a suppressed number is printed as `[c]`. An item that holds anything that could say how
///   many, and is related to a suppressed number, is put before a person (``ReleaseList``) and withheld as a whole
///   until that person releases it.
/// - **Published months** of recorded crime are left out where a number of the figure, or of one that adds up with
///   it, is suppressed, and where it counts people.
/// - **Statuses** stay: a rating is a judgement and does not follow from a number.
/// - **Appendices** are left out, as nobody looks into them here.
/// - **Findings**: only those about figures from which nothing is withheld are printed.
///
/// An error, or an open query of a rule on personal data, is a refusal.
public struct DisclosureControl: Sendable {
  /// A count of people from 1 up to this, exclusive, is suppressed; `nil` for none.
  public let smallNumber: Int?
  /// Counts of people are printed as multiples of this; `nil` for no rounding.
  public let roundingBase: Int?
  /// How the figures of each partner follow from one another.
  public let relations: [Partner.ID: [FigureRelation]]

  /// Disclosure control.
  /// - Parameters:
  ///   - smallNumber: what the partnership sets: see ``PartnerUpdates/Partnership/smallNumber(from:)``.
  ///   - roundingBase: counts of people are rounded to multiples of this; nothing below 2 rounds.
  ///   - relations: how the figures of each partner follow from one another, as its module declares. What is
  ///     not declared is not protected against.
  public init(
    smallNumber: Int, roundingBase: Int? = nil, relations: [Partner.ID: [FigureRelation]]
  ) {
    self.smallNumber = Partnership.smallNumber(from: smallNumber)
    self.roundingBase = roundingBase.flatMap { $0 < 2 ? nil : min($0, 1_000_000) }
    self.relations = relations
  }

  /// The figures that hang together with those of each relation, by that one and by others.
  var families: [FigureRelation: Set<FigureKey>] {
    var families: [FigureRelation: Set<FigureKey>] = [:]
    for relation in relations.values.flatMap(\.self) where families[relation] == nil {
      families[relation] = related(to: Set(relation.figures))
    }
    return families
  }

  /// Some figures and all that are related to them, however many relations lie between.
  func related(to figures: Set<FigureKey>) -> Set<FigureKey> {
    let relations = relations.values.flatMap(\.self).map { Set($0.figures) }
    var related = figures
    while true {
      let next = relations.filter { !$0.isDisjoint(with: related) }.reduce(related) { $0.union($1) }
      if next == related { return related }
      related = next
    }
  }

  /// Whether so many people are few enough to be told apart.
  func isSmall(_ count: ExactDecimal) -> Bool {
    count > .zero && (smallNumber.map { count < ExactDecimal($0) } ?? false)
  }

  /// A count of people as it is printed.
  func rounded(_ count: ExactDecimal) -> ExactDecimal {
    guard let roundingBase else { return count }
    let base = ExactDecimal(roundingBase)
    let multiple = count.quotient(by: base, fractionDigits: 0) ?? .zero
    return ExactDecimal(millionths: multiple.millionths * Int128(roundingBase), fractionDigits: 0)
  }
}
