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
///   the part that a sum lacks, the rest of a whole less its part, or April to December less April to September,
///   whoever reported which months in which return.
/// - **Small counts of offences** whose victims are few are suppressed like those of people, unless the partnership
///   prints them.
/// - **Figures that nobody has answered for** (do they count people? of what are they a share?) are suppressed.
/// - **Other numbers** are suppressed until every suppressed one has at least two values, and one that may be small
///   two small values, among all inputs that this program would publish as the same numbers. A reader is taken to
///   know this program, all published numbers, earlier public editions among them, every relation of figures that
///   a module or the partnership declares, by how much a relation fails, which parts are complete, and every
///   population. Rates go first, then earlier values, then parts, then totals.
/// - **Rates of rounded counts** are computed from the counts as they are printed.
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
  /// Whether small counts of offences whose victims are few are suppressed.
  public let protectsOffences: Bool
  /// Whether it is protected that a part is all of its whole.
  public let protectsAllOrNothing: Bool
  /// How the figures of each partner follow from one another.
  public let relations: [Partner.ID: [FigureRelation]]

  /// Disclosure control.
  /// - Parameters:
  ///   - smallNumber: what the partnership sets: see ``PartnerUpdates/Partnership/smallNumber(from:)``.
  ///   - roundingBase: counts of people are rounded to multiples of this; nothing below 2 rounds.
  ///   - protectsOffences: whether small counts of offences whose victims are few are suppressed.
  ///   - protectsAllOrNothing: whether it is protected that a part is all of its whole.
  ///   - relations: how the figures of each partner follow from one another, as its module or the partnership
  ///     declares. What is not declared is not protected against.
  public init(
    smallNumber: Int, roundingBase: Int? = nil, protectsOffences: Bool = true,
    protectsAllOrNothing: Bool = false, relations: [Partner.ID: [FigureRelation]]
  ) {
    self.smallNumber = Partnership.smallNumber(from: smallNumber)
    self.roundingBase = roundingBase.flatMap { $0 < 2 ? nil : min($0, 1_000_000) }
    (self.protectsOffences, self.protectsAllOrNothing) = (protectsOffences, protectsAllOrNothing)
    self.relations = relations
  }

  /// The largest small count in millionths; `nil` where none is small.
  var largestSmall: Int128? { smallNumber.map { (Int128($0) - 1) * ExactDecimal.one } }

  /// Whether small values of a figure are protected.
  func protects(_ definition: FigureDefinition) -> Bool {
    // A share of people of 4 per cent is not 4 people.
    guard case .count = definition.unit else { return false }
    return definition.countsPeople || (definition.hasFewVictims && protectsOffences)
  }

  /// The populations that rates are based on: everybody can know them from elsewhere.
  var populations: Set<FigureKey> {
    Set(
      relations.values.flatMap(\.self).compactMap { relation in
        if case .quotient(_, _, let divisor, 1_000...) = relation { divisor } else { nil }
      })
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
