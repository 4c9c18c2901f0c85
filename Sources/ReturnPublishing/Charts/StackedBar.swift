import PartnerUpdates
import QuarterlyReturn

/// The statuses of a quarter as one bar: red, amber with the split ratings, green, and no rating.
struct StackedBar: Sendable {
  /// A part of the bar, in per cent of its length.
  struct Part: Sendable {
    /// The class that the style sheet knows it by.
    let shade: String
    /// Where it begins.
    let start: ExactDecimal
    /// How long it is.
    let length: ExactDecimal
  }

  /// The parts that are not empty, from the left.
  let parts: [Part]

  /// The bar of a tally.
  init(_ tally: StatusTally) {
    var start = ExactDecimal.zero
    parts = Self.shades.compactMap { shade in
      let count = tally.counts.filter { Self.shade(of: $0.key) == shade }.values.reduce(0, +)
      let length = ExactDecimal(count).quotient(by: ExactDecimal(tally.total), times: 100, fractionDigits: 2)
      guard count > 0, let length else { return nil }
      defer { start = start + length }
      return Part(shade: shade, start: start, length: length)
    }
  }

  private static let shades = ["red", "amber", "green", "none"]

  private static func shade(of status: Status) -> String {
    switch status {
    case .split: "amber"
    case .rated(let rating): rating.rawValue
    case .notRated, .nilReturn, .restricted: "none"
    }
  }
}
