import PartnerUpdates

/// A line through a figure's values over quarters, without scale: it shows the way, the table beside it the
/// values. From the lowest value to the highest it fills its height.
struct Sparkline: Sendable {
  /// The corners of the line, as SVG writes them: `3,25 60,3 117,14`.
  let points: String
  /// Where the newest value lies.
  let end: (x: ExactDecimal, y: ExactDecimal)

  /// The fewest values of which a line tells anything.
  static let fewestValues = 3
  /// What the drawing measures, and the space around the line.
  static let (width, height, margin) = (120, 28, 3)

  /// The line through the values, the oldest first; a quarter without a value leaves its space.
  ///
  /// - Returns: `nil` for fewer than ``fewestValues``.
  init?(_ values: [(quarter: Quarter, value: ExactDecimal)]) {
    guard values.count >= Self.fewestValues, let first = values.first, let last = values.last,
      let lowest = values.map(\.value).min(), let highest = values.map(\.value).max()
    else { return nil }
    let breadth = ExactDecimal(last.quarter.ordinal - first.quarter.ordinal)
    let points = values.map { quarter, value in
      let along = ExactDecimal(quarter.ordinal - first.quarter.ordinal)
        .quotient(by: breadth, times: Self.width - 2 * Self.margin, fractionDigits: 1)
      let up = (value - lowest)
        .quotient(by: highest - lowest, times: Self.height - 2 * Self.margin, fractionDigits: 1)
      return (
        x: ExactDecimal(Self.margin) + (along ?? .zero),
        y: ExactDecimal(Self.height - Self.margin) - (up ?? ExactDecimal(Self.height / 2 - Self.margin))
      )
    }
    self.points = points.map { "\($0.x),\($0.y)" }.joined(separator: " ")
    end = points.last ?? (.zero, .zero)
  }
}

extension Quarter {
  /// Quarters since the first of the year 0, so that neighbours differ by one.
  fileprivate var ordinal: Int { startYear * 4 + number }
}
