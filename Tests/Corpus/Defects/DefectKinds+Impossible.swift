import PartnerUpdates

// Numbers that no count can have.

extension DefectKinds {
  static let impossible: [DefectKind] = [
    .figure(.arithmetic, "value-below-zero", "common.count-possible", stage: .finished) { reading, _, _ in
      guard let value = reading.value, value > .zero else { return nil }
      reading.value = -value
      return "value"
    },
    .figure(.arithmetic, "earlier-value-below-zero", "common.count-possible", stage: .finished) {
      reading, _, _ in
      guard let previous = reading.previous, previous > .zero else { return nil }
      reading.previous = -previous
      return "previous"
    },
    .figure(.arithmetic, "half-a-person", "common.count-possible", stage: .finished) {
      reading, definition, _ in
      guard definition.countsPeople, let value = reading.value, value > 20 else { return nil }
      reading.value = value + ExactDecimal(5, fractionDigits: 1)
      return "value"
    },
    .figure(.arithmetic, "unknown-as-zero", "common.zero-is-counted", stage: .finished) { reading, _, site in
      guard reading.value != nil, !site.isToldOf(reading.key) else { return nil }
      (reading.value, reading.note) = (0, "The number was not supplied.")
      return "value"
    },
    .figure(.arithmetic, "cumulative-falls", "common.cumulative-not-falling") { reading, definition, site in
      guard definition.basis == .cumulative, let previous = reading.previous, previous > 1 else { return nil }
      reading.value = previous - 1
      site.settle(&reading, definition)
      return "value"
    },
  ]
}
