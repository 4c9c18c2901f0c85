public import PartnerUpdates

/// What stands in a cell of a published table: a number, or a shorthand for the reason why there is none.
public enum FigureCell<Value: Hashable & Sendable>: Hashable, Sendable {
  /// The number.
  case shown(Value)
  /// There is a number, and it is withheld to protect people: `[c]`.
  case confidential
  /// There is no number: `[x]`.
  case unavailable

  /// The number, where it is shown.
  public var value: Value? { if case .shown(let value) = self { value } else { nil } }

  /// `[c]` or `[x]`, as statistics are published; `nil` where the number is shown.
  public var shorthand: String? {
    switch self {
    case .shown: nil
    case .confidential: "[c]"
    case .unavailable: "[x]"
    }
  }
}

extension FigureCell {
  init(_ value: Value?, isConfidential: Bool) {
    self = isConfidential ? .confidential : value.map(Self.shown) ?? .unavailable
  }
}

/// Which number of a figure is meant.
public enum FigureField: String, Hashable, Comparable, Sendable, CaseIterable {
  /// This period's value.
  case value
  /// The value it is compared with.
  case previous
  /// The change as printed, and whatever else is computed from the two: the direction, whether it is good.
  case change
  /// The value that the same partner gave the quarter before.
  case previousQuarter = "previous-quarter"
  /// The value that the same partner gave in the same quarter of the year before.
  case yearEarlier = "year-earlier"

  /// The order of the cases.
  public static func < (left: FigureField, right: FigureField) -> Bool { left.rank < right.rank }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension PartnerReading {
  /// The value.
  public var valueCell: FigureCell<ExactDecimal> { cell(.value, reading.value) }
  /// The value it is compared with.
  public var previousCell: FigureCell<ExactDecimal> { cell(.previous, reading.previous) }
  /// The change as the partner printed it. Where it is confidential, so are the computed change and the
  /// direction: either would say more of the numbers than their absence.
  public var changeCell: FigureCell<StatedChange> { cell(.change, reading.change) }
  /// The value of the quarter before.
  public var previousQuarterCell: FigureCell<ExactDecimal> { cell(.previousQuarter, previousQuarter) }
  /// The value of the same quarter of the year before.
  public var yearEarlierCell: FigureCell<ExactDecimal> { cell(.yearEarlier, yearEarlier) }

  private func cell<Value: Hashable>(_ field: FigureField, _ value: Value?) -> FigureCell<Value> {
    FigureCell(value, isConfidential: confidential.contains(field))
  }
}

/// Where a number stands: in whose section, for which quarter, under which figure.
struct CellAddress: Hashable, Sendable {
  let partner: Partner.ID
  let quarter: Quarter
  let figure: FigureKey
  /// Which of several readings of one figure, counted from 1.
  var occurrence = 1
  let field: FigureField
}
