import PartnerUpdates

// The printed change is not the computed one.

extension DefectKinds {
  private static let rule = "common.change-agrees"

  static let changes: [DefectKind] = [
    misprinted("change-off-by-one") { change, _ in change.moved(by: 1) },
    misprinted("change-truncated") { change, reading in
      guard change.isPercentage else { return nil }
      return [change.amount.fractionDigits, 0, 1, 2].compactMap { reading.truncatedChange(digits: $0) }.first
      {
        !$0.amount.isChange(of: reading)
      }
    },
    misprinted("change-wrong-sign") { change, _ in
      StatedChange(-change.amount, change.measure)
    },
    misprinted("change-digits-swapped") { change, _ in
      change.amount.swappingDigits.map { StatedChange($0, change.measure) }
    },
    misprinted("change-point-moved") { change, _ in
      change.isPercentage ? StatedChange(change.amount.times(10), .percentage) : nil
    },
    misprinted("change-without-per-cent-sign") { change, _ in
      change.isPercentage ? StatedChange(change.amount, .number) : nil
    },
    .figure(.arithmetic, "change-of-share-in-per-cent", rule) { reading, definition, _ in
      guard definition.unit == .percent, reading.change != nil else { return nil }
      reading.change = reading.computedChange(in: .percentage, fractionDigits: 0)
      return reading.change == nil ? nil : "change"
    },
    misprinted("change-is-share") { change, reading in
      guard change.isPercentage, let value = reading.value, let previous = reading.previous else {
        return nil
      }
      return value.quotient(by: previous, times: 100, fractionDigits: change.amount.fractionDigits)
        .map { StatedChange($0, .percentage) }
    },
    misprinted("change-of-new-value") { change, reading in
      guard change.isPercentage, let value = reading.value, let previous = reading.previous else {
        return nil
      }
      return (value - previous).quotient(by: value, times: 100, fractionDigits: change.amount.fractionDigits)
        .map { StatedChange($0, .percentage) }
    },
    .figure(.arithmetic, "change-without-previous", rule) { reading, _, site in
      guard reading.change != nil, reading.previous != nil, !site.isToldOf(reading.key) else { return nil }
      (reading.previous, reading.previousPeriod, reading.restated) = (nil, nil, "")
      return "change"
    },
  ]

  /// A change that is printed wrongly, where the wrong one is not right by chance.
  private static func misprinted(
    _ name: String, _ change: @escaping @Sendable (StatedChange, FigureReading) -> StatedChange?
  ) -> DefectKind {
    .figure(.arithmetic, name, rule) { reading, _, _ in
      guard let right = reading.change, let wrong = change(right, reading), wrong != right,
        wrong.isPercentage ? !wrong.amount.isChange(of: reading) : wrong.amount != reading.difference
      else { return nil }
      reading.change = wrong
      return "change"
    }
  }
}

extension FigureReading {
  fileprivate var difference: ExactDecimal? {
    value.flatMap { value in previous.map { value - $0 } }
  }

  /// The change in per cent cut off after some digits.
  fileprivate func truncatedChange(digits: Int) -> StatedChange? {
    guard let exact = computedPercentage(fractionDigits: ExactDecimal.mostFractionDigits) else { return nil }
    return exact.truncated(digits: digits).map { StatedChange($0, .percentage) }
  }
}

extension StatedChange {
  /// The change with its last printed digit moved.
  fileprivate func moved(by units: Int) -> StatedChange {
    StatedChange(
      amount + ExactDecimal(units, fractionDigits: amount.fractionDigits), measure)
  }
}

extension ExactDecimal {
  /// Whether this is the change of a reading in per cent, rounded to its own digits.
  fileprivate func isChange(of reading: FigureReading) -> Bool {
    guard let value = reading.value, let previous = reading.previous else { return false }
    return isQuotient(of: value - previous, by: previous.magnitude, times: 100)
  }

  /// The number cut off after some digits.
  func truncated(digits: Int) -> ExactDecimal? {
    let text = description
    guard let point = text.firstIndex(of: ".") else { return self }
    let kept = text[..<point] + (digits > 0 ? text[point...].prefix(digits + 1) : "")
    return ExactDecimal(String(kept))
  }

  /// The number with its last two different neighbouring digits swapped.
  var swappingDigits: ExactDecimal? {
    var digits = Array(description)
    for index in digits.indices.dropFirst().reversed() {
      let (left, right) = (digits[index - 1], digits[index])
      guard left.isNumber, right.isNumber, left != right else { continue }
      digits.swapAt(index - 1, index)
      return ExactDecimal(String(digits))
    }
    return nil
  }
}
