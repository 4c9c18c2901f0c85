import PartnerUpdates

/// What a partner says of a figure besides its numbers: a rating that fits the movement, and why.
struct Rated {
  var status: Status?
  var reason = ""
  /// The rule that asks about the rating all the same, where it does: the partner answers it.
  var answers: String?

  /// A rating for a figure that may be compared with a year before.
  static func rating(
    of definition: FigureDefinition, _ value: ExactDecimal, _ previous: ExactDecimal?, for seed: UInt64,
    _ key: String, at step: Int
  ) -> Rated {
    var random = SeededRandom(seed, "rating", key, "\(step)")
    guard definition.isRated else {
      return random.chance(5) ? Rated(status: .notRated, reason: "shown for context only") : Rated()
    }
    guard let previous, definition.good != .contextual else {
      return contextual(&random)
    }
    let rise = value.percentageChange(from: previous, fractionDigits: 2)
    let worsening = definition.good == .lower ? rise : rise.map { -$0 }
    guard let worsening else { return contextual(&random) }
    return worsening < .zero ? improved(&random) : worsening > 10 ? worsened(&random) : steady(&random)
  }

  private static func contextual(_ random: inout SeededRandom) -> Rated {
    let status: Status =
      random.pick([.green, .green, .amber, .notRated, .split(.amber, .green)]) ?? .notRated
    return Rated(status: status, reason: reason(for: status, random.text(of: contexts)))
  }

  private static func improved(_ random: inout SeededRandom) -> Rated {
    switch random.below(20) {
    case 0:
      Rated(status: .amber, reason: "better than a year ago, but short of the target")
    case 1: Rated(status: .notRated, reason: "counting rules are under review")
    case 2: split(.amber, .green, "the fall of the past year")
    default: Rated(status: .green, reason: random.chance(15) ? "on track against the target" : "")
    }
  }

  private static func steady(_ random: inout SeededRandom) -> Rated {
    random.chance(60)
      ? Rated(status: .green) : Rated(status: .amber, reason: "hardly changed, and the target is not met")
  }

  private static func worsened(_ random: inout SeededRandom) -> Rated {
    switch random.below(10) {
    case 0:
      Rated(
        status: .green, reason: "the rise is one of recording and not of harm",
        answers: "common.worsening-not-green")
    case 1...3: Rated(status: .red, reason: random.text(of: setbacks))
    case 4: split(.red, .amber, "the last three months, which were better")
    default: Rated(status: .amber, reason: random.text(of: setbacks))
    }
  }

  private static func split(_ first: Rating, _ second: Rating, _ what: String) -> Rated {
    Rated(
      status: .split(first, second),
      reason: "\(first.rawValue) for the level reached, \(second.rawValue) for \(what)")
  }

  private static func reason(for status: Status, _ reason: String) -> String {
    guard case .split(let first, let second) = status else { return reason }
    return "\(first.rawValue) for repeat victims, \(second.rawValue) because \(reason)"
  }

  private static let contexts = [
    "more residents know where to report", "satisfaction of those who reported has risen",
    "the numbers follow the easing of restrictions", "referrals reach the service earlier than before",
    "a fall would not be good news as such", "reporting has held up since the campaign",
    "the partners do not read this number as good or bad",
  ]
  private static let setbacks = [
    "the level is clearly above last year's", "the rise began in the summer and has not stopped",
    "staff were moved to other duties for part of the year", "the target will be missed this year",
    "demand went up when restrictions were lifted", "two vacancies could not be filled",
  ]
}
