import PartnerUpdates

/// A number that a reader of the public edition knows, or would like to know.
struct Quantity: Sendable {
  /// What a reader sees of it.
  enum Publication: Sendable {
    /// Disclosure control decides: shown unless it is suppressed.
    case undecided
    /// It was published, perhaps rounded to multiples of a base.
    case shown(ExactDecimal, roundingBase: Int?)
    /// It was published as confidential, or never printed but would follow from what is.
    case hidden
    /// It is printed like others, but everybody can know it from elsewhere: a population.
    case known
  }

  /// Where it stands; `nil` for one that stands nowhere and would follow from others.
  var address: CellAddress?
  /// The months that it covers, where they are known.
  let period: MonthSpan?
  /// The number in millionths, where it is known here.
  let truth: Int128?
  /// The smallest difference between two such numbers, in millionths: that of its last printed digit.
  let step: Int128
  /// Whether it counts people, and is rounded where a partnership rounds.
  let countsPeople: Bool
  /// Whether it must be protected when it is small: it counts people, or offences against few.
  let isProtected: Bool
  /// Whether it is withheld whatever it is, as nobody has said what it counts.
  let isUnanswered: Bool
  /// What a reader sees of it.
  let publication: Publication
  /// What it costs a reader not to see it.
  var cost = SuppressionCost.none

  init(
    _ number: ExactDecimal?, at address: CellAddress?, over period: MonthSpan? = nil, countsPeople: Bool,
    isProtected: Bool? = nil, isUnanswered: Bool = false, publication: Publication,
    cost: SuppressionCost = .none
  ) {
    let digits = number?.fractionDigits ?? 0
    (self.address, self.period, truth) = (address, period, number?.millionths)
    step = ExactDecimal.powerOfTen(ExactDecimal.mostFractionDigits - digits)
    (self.countsPeople, self.publication, self.cost) = (countsPeople, publication, cost)
    (self.isProtected, self.isUnanswered) = (isProtected ?? countsPeople, isUnanswered)
  }

  /// The digits after the point with which it is printed.
  var fractionDigits: Int {
    (0...ExactDecimal.mostFractionDigits).first {
      ExactDecimal.powerOfTen(ExactDecimal.mostFractionDigits - $0) == step
    } ?? 0
  }

  /// The number, where it is known here.
  var number: ExactDecimal? {
    truth.map { ExactDecimal(millionths: $0, fractionDigits: fractionDigits) }
  }

  /// Whether disclosure control decides if it is shown.
  var isUndecided: Bool { if case .undecided = publication { true } else { false } }

  /// Whether it is printed, or withheld, in this edition for the first time.
  var isOfThisEdition: Bool {
    switch publication {
    case .undecided, .known: true
    case .shown, .hidden: false
    }
  }
}

/// What it costs a reader not to see a number: the first difference counts.
struct SuppressionCost: Comparable, Sendable {
  private let ranks: [Int]

  /// The same for another number in its place.
  func of(_ number: ExactDecimal?) -> SuppressionCost {
    guard ranks.count > Self.zeroRank else { return self }
    var ranks = ranks
    ranks[Self.zeroRank] = number == .zero ? 1 : 0
    return SuppressionCost(ranks: ranks)
  }

  /// Which difference says that a number is zero.
  private static let zeroRank = 3

  /// For numbers that are not up to disclosure control.
  static let none = SuppressionCost(ranks: [])

  private init(ranks: [Int]) { self.ranks = ranks }

  /// A number that is not zero; zero is shown unless it cannot be helped: see ``of(_:)``.
  /// - Parameters:
  ///   - age: how many quarters ago it was reported, so that history goes before this quarter.
  ///   - role: what it is to other figures.
  ///   - definition: what the figure means.
  ///   - position: where the figure stands in the return, so that the order is the same every time.
  init(
    age: Int, field: FigureField, role: Role, definition: FigureDefinition, position: [Int]
  ) {
    ranks =
      [
        age > 0 ? 0 : 1, role == .derived ? 0 : 1, field == .previous ? 0 : 1, 0,
        role == .part ? 0 : 1, definition.isRated ? 1 : 0, -age,
      ] + position
  }

  /// What a figure is to those that it is related to.
  enum Role {
    /// Computed from others: a rate, a difference.
    case derived
    /// A part, or related to nothing.
    case part
    /// A total, or what a rate is based on.
    case total

    init(of key: FigureKey, in relations: [FigureRelation]) {
      var isTotal = false
      for relation in relations where relation.figures.contains(key) {
        switch relation {
        case .quotient(key, _, _, _), .difference(key, _, _): self = .derived; return
        case .sum(key, _), .part(_, key), .covering(_, key), .quotient(_, _, key, _), .difference(_, key, _):
          isTotal = true
        default: break
        }
      }
      self = isTotal ? .total : .part
    }
  }

  static func < (left: SuppressionCost, right: SuppressionCost) -> Bool {
    left.ranks.lexicographicallyPrecedes(right.ranks)
  }
}
