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

extension PublicEdition {
  /// What this edition shows, for the disclosure control of later quarters.
  public var publishedFigures: [PublishedFigure] {
    content.figures.flatMap { report in
      let base = report.definition.countsPeople ? withheld.roundingBase : nil
      return report.readings.flatMap { reading in
        let months = [reading.reading.period, reading.reading.comparisonPeriod]
        let cells = [(FigureField.value, reading.valueCell), (.previous, reading.previousCell)]
        return zip(cells, months).filter { $0.0.1 != .unavailable }.map { cell, period in
          PublishedFigure(
            partner: reading.partner.id, quarter: content.quarter, figure: report.definition.key,
            field: cell.0, period: period, cell: cell.1, roundingBase: base)
        }
      }
    }
  }
}
