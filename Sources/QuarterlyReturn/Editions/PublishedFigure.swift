public import PartnerUpdates

/// A cell of a public edition, as the public has seen it.
///
/// What was published cannot be taken back, so disclosure control asks for it: a number that is withheld in
/// one quarter must not follow from what stands in the next.
public struct PublishedFigure: Hashable, Sendable {
  /// Whose section it stood in.
  public let partner: Partner.ID
  /// The quarter of the return.
  public let quarter: Quarter
  /// The figure.
  public let figure: FigureKey
  /// Which of its numbers: the value or the one it was compared with.
  public let field: FigureField
  /// The months that the number covers.
  public let period: MonthSpan?
  /// What was printed.
  public let cell: FigureCell<ExactDecimal>
  /// The multiple to which it was rounded, if it was.
  public let roundingBase: Int?

  /// A published cell.
  public init(
    partner: Partner.ID, quarter: Quarter, figure: FigureKey, field: FigureField, period: MonthSpan?,
    cell: FigureCell<ExactDecimal>, roundingBase: Int? = nil
  ) {
    (self.partner, self.quarter, self.figure, self.field) = (partner, quarter, figure, field)
    (self.period, self.cell, self.roundingBase) = (period, cell, roundingBase)
  }
}

extension Suppression {
  /// What is shown and what is withheld for the first time.
  var publishedFigures: [PublishedFigure] {
    undecided.compactMap { quantity in
      guard let address = quantity.address, address.occurrence == 1 else { return nil }
      return PublishedFigure(
        partner: address.partner, quarter: address.quarter, figure: address.figure, field: address.field,
        period: quantity.period, cell: FigureCell(printed(at: address), isConfidential: withholds(address)),
        roundingBase: quantity.countsPeople ? control.roundingBase : nil)
    }
  }
}
