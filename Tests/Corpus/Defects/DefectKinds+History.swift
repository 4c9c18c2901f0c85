import PartnerUpdates

// What does not go with what the same partner said before.

extension DefectKinds {
  private static let asReported = "common.previous-as-reported"
  private static let jump = "common.plausible-jump"

  static let history: [DefectKind] = [
    earlierValue("earlier-value-off-by-one") { previous, _ in previous + 1 },
    earlierValue("earlier-value-digits-swapped") { previous, _ in previous.swappingDigits },
    earlierValue("earlier-value-of-another-quarter") { _, other in other },
    .figure(.history, "restatement-not-declared", asReported) { reading, _, site in
      guard !reading.restated.isEmpty, site.isKnown(reading) else { return nil }
      reading.restated = ""
      return "previous"
    },
    mistyped("value-times-ten") { $0.times(10) },
    mistyped("last-digit-lost") { value in
      value.wholeNumber.flatMap { $0 >= 100 ? ExactDecimal($0 / 10) : nil }
    },
    mistyped("two-digits-too-many") { $0.times(100) },
    mistyped("value-in-hundreds") { value in
      value.wholeNumber.flatMap { $0 >= 2_000 ? ExactDecimal($0 / 100) : nil }
    },
  ]

  /// The value of a year before is not the one that was reported then.
  private static func earlierValue(
    _ name: String,
    _ wrong: @escaping @Sendable (ExactDecimal, _ otherQuarter: ExactDecimal?) -> ExactDecimal?
  ) -> DefectKind {
    .figure(.history, name, asReported) { reading, definition, site in
      let other = site.before(1)?.reading(of: reading.key)?.value
      guard reading.restated.isEmpty, site.isKnown(reading), let previous = reading.previous,
        let number = wrong(previous, other), number != previous
      else { return nil }
      reading.previous = number
      site.settle(&reading, definition)
      return "previous"
    }
  }

  /// A value mistyped so that it jumps; whatever is printed beside it stays as it was.
  private static func mistyped(
    _ name: String, _ wrong: @escaping @Sendable (ExactDecimal) -> ExactDecimal?
  ) -> DefectKind {
    .figure(.history, name, jump) { reading, definition, site in
      guard let value = reading.value, let number = wrong(value), definition.unit != .percent else {
        return nil
      }
      let before = (1...7).compactMap { site.before($0)?.reading(of: reading.key)?.value }
      let known = (reading.previous.map { [$0] } ?? []) + before
      guard !known.isEmpty, known.allSatisfy({ isJump($0, number) }) else { return nil }
      reading.value = number
      return "value"
    }
  }

  private static func isJump(_ one: ExactDecimal, _ other: ExactDecimal) -> Bool {
    let (low, high) = (min(one, other), max(one, other))
    return high >= 20 && high > low.times(5)
  }
}

extension Site {
  /// Whether the partner reported the earlier value of a reading, a year before.
  fileprivate func isKnown(_ reading: FigureReading) -> Bool {
    (1...7).contains { quarters in
      guard let then = before(quarters)?.reading(of: reading.key) else { return false }
      return then.value != nil && then.period == reading.comparisonPeriod
    }
  }
}
