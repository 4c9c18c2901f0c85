import PartnerUpdates

// Ratings of figures that do not go with their movement.

extension DefectKinds {
  static let ratings: [DefectKind] = [
    improved("improved-rated-red", .red),
    .figure(.evidence, "worsened-rated-green", "common.worsening-not-green") { reading, definition, _ in
      guard let worsening = worsening(reading, definition), worsening > 10, reading.status != nil else {
        return nil
      }
      (reading.status, reading.reason) = (.green, "")
      return "status"
    },
    .figure(.evidence, "contextual-green-without-reason", "common.contextual-rating-reasoned") {
      reading, definition, _ in
      guard definition.good == .contextual, reading.status == .green else { return nil }
      reading.reason = ""
      return "status"
    },
    .figure(.evidence, "figure-rated-without-reason", "common.reason-given") { reading, _, _ in
      guard let status = reading.status, status.needsReason, !reading.reason.isEmpty else { return nil }
      reading.reason = ""
      return "status"
    },
    .figure(.evidence, "figure-split-without-halves", "common.split-explained") { reading, _, _ in
      guard case .split = reading.status else { return nil }
      reading.reason = "Some of it is better."
      return "reason"
    },
    .figure(.completeness, "figure-without-rating", "common.figure-status-given") { reading, definition, _ in
      guard definition.isRated, reading.status != nil else { return nil }
      (reading.status, reading.reason) = (nil, "")
      return "status"
    },
  ]

  private static func improved(_ name: String, _ status: Status) -> DefectKind {
    .figure(.evidence, name, "common.improvement-not-rated-down") { reading, definition, _ in
      guard let worsening = worsening(reading, definition), worsening < .zero, reading.status != nil else {
        return nil
      }
      (reading.status, reading.reason) = (status, "the group is not content")
      return "status"
    }
  }

  private static func worsening(_ reading: FigureReading, _ definition: FigureDefinition) -> ExactDecimal? {
    guard definition.isRated, definition.good != .contextual else { return nil }
    let rise = reading.computedPercentage(fractionDigits: 6)
    return definition.good == .lower ? rise : rise.map { -$0 }
  }
}
