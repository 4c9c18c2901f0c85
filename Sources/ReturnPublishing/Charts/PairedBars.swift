import PartnerUpdates

/// Two bars that start at zero and share a scale: a value and the value before it.
///
/// Lengths are in per cent of the chart's width, so that a chart grows with the page and its type does not.
struct PairedBars: Sendable {
  /// The length of the bar of the later value.
  let now: ExactDecimal
  /// The length of the bar of the earlier value.
  let before: ExactDecimal

  /// The bars of two values, with room behind the longer one for the longest label.
  ///
  /// - Returns: `nil` for a value below zero, which a bar from zero cannot show.
  init?(now: ExactDecimal, before: ExactDecimal, labels: [String]) {
    let longest = max(now, before)
    guard !now.isNegative, !before.isNegative else { return nil }
    let room = Self.room(for: labels)
    func length(_ value: ExactDecimal) -> ExactDecimal {
      value.quotient(by: longest, times: 100 - room, fractionDigits: 1) ?? .zero
    }
    (self.now, self.before) = (length(now), length(before))
  }

  /// The narrowest chart, in widths of the type's em; the style sheet knows it too.
  private static let narrowest = 15
  /// A digit with its share of commas, and the space around a label, in hundredths of an em.
  private static let (digit, margin) = (65, 80)

  /// The per cent of the narrowest chart that the longest label takes.
  private static func room(for labels: [String]) -> Int {
    let longest = min(labels.map(\.count).max() ?? 0, 100)
    return min((longest * digit + margin) / narrowest + 1, 95)
  }
}
