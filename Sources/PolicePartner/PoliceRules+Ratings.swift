// Does the rating fit the figure? Ratings are set by people who know more than last year's number, so
// every rule here asks a question and none forbids an answer.

import PartnerUpdates

extension PoliceRules {
  static let ratings = [improvementNotRatedDown, worseningNotGreen, contextualRatingReasoned]

  /// A green figure may worsen by this much, in per cent, before the rule asks about its rating.
  private static let tolerance: ExactDecimal = 10

  static let improvementNotRatedDown = Rule(
    "police.improvement-not-rated-down",
    title: "A figure that improved is not rated red or amber",
    rationale: "A figure that is better than a year ago and still red or amber misses something that the "
      + "table does not show, such as a target. The board will ask what.",
    passing: [
      .figures([.init(.knifeCrime, value: 639, previous: 1_216, status: .green)]),
      .figures([.init(.asbCalls, value: 13_110, previous: 6_764, status: .red)]),
      .figures([.init(.hateCrime, value: 441, previous: 513, status: .amber)]),
    ],
    failing: [
      .figures([.init(.knifeCrime, value: 639, previous: 1_216, status: .red)]),
      .figures([.init(.theftOfMotorVehicles, value: 950, previous: 1_040, status: .amber)]),
    ]
  ) { section in
    section.readings.compactMap { path, reading in
      guard let status = reading.status, status == .red || status == .amber,
        let worsening = worsening(of: reading, in: section), worsening < .zero
      else { return nil }
      return Observation(
        at: path / "status",
        "\"\(section.title(reading.key))\" \(movement(reading)), which is better, but is rated \(status)",
        fix: "check the rating and both values; if the rating stands, explain what the figure falls short of")
    }
  }

  static let worseningNotGreen = Rule(
    "police.worsening-not-green",
    title: "A figure that worsened by more than \(tolerance) per cent is not rated green",
    rationale: "Green tells the board that nothing needs its attention. A figure that is clearly worse "
      + "than a year ago does, or there is a reason why not.",
    passing: [
      .figures([.init(.asbCalls, value: 13_110, previous: 6_764, status: .red)]),
      .figures([.init(.theftOfMotorVehicles, value: 1_144, previous: 1_040, status: .green)]),
      .figures([.init(.sexualOffences, value: 700, previous: 545, status: .green)]),
    ],
    failing: [
      .figures([.init(.asbCalls, value: 13_110, previous: 6_764, status: .green)]),
      .figures([.init(.theftOfMotorVehicles, value: 1_145, previous: 1_040, status: .green)]),
    ]
  ) { section in
    section.readings.compactMap { path, reading in
      guard reading.status == .green, let worsening = worsening(of: reading, in: section),
        worsening > tolerance
      else { return nil }
      return Observation(
        at: path / "status",
        "\"\(section.title(reading.key))\" \(movement(reading)), which is worse by more than \(tolerance)%, "
          + "but is rated green",
        fix: "check the rating and both values; if the rating stands, explain why")
    }
  }

  static let contextualRatingReasoned = Rule(
    "police.contextual-rating-reasoned",
    title: "A green figure of which more can be good news has a reason",
    rationale: "More reported hate crime or sexual offences can mean more confidence in the police, fewer "
      + "can mean less. The number alone does not say why it is green. (The common rules ask for the reason "
      + "of every other rating.)",
    passing: [
      .figures([
        .init(.sexualOffences, value: 496, previous: 545, status: .green, reason: "fewer at night in town")
      ]),
      .figures([.init(.knifeCrime, value: 639, previous: 1_216, status: .green)]),
    ],
    failing: [.figures([.init(.sexualOffences, value: 496, previous: 545, status: .green)])]
  ) { section in
    section.readings.compactMap { path, reading in
      guard section.definition(of: reading.key)?.good == .contextual, reading.status == .green,
        reading.reason.isEmpty
      else { return nil }
      return Observation(
        at: path / "status",
        "\"\(section.title(reading.key))\" is rated green without a reason, but fewer reports need not be "
          + "good news, nor more reports bad",
        fix: "add `reason:` and say what makes it green")
    }
  }

  /// By how many per cent of the earlier value a figure became worse; below zero when it improved.
  ///
  /// - Returns: `nil` without an earlier value, and for figures of which neither way is good as such.
  private static func worsening(of reading: FigureReading, in section: Section) -> ExactDecimal? {
    let rise = reading.computedPercentage(fractionDigits: ExactDecimal.mostFractionDigits)
    return switch section.definition(of: reading.key)?.good {
    case .lower: rise
    case .higher: rise.map { -$0 }
    case .contextual, nil: nil
    }
  }

  /// "fell from 1,216 to 639".
  private static func movement(_ reading: FigureReading) -> String {
    let (value, previous) = (reading.value ?? .zero, reading.previous ?? .zero)
    return "\(value < previous ? "fell" : "rose") from \(previous.grouped) to \(value.grouped)"
  }
}
