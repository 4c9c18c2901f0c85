import PartnerUpdates

/// A provider in which nothing is wrong, to be spoilt.
struct FireUpdates: PartnerUpdateProvider {
  var partner = Partner(id: "fire", name: "Fire and rescue")
  var figures = [
    FigureDefinition("fires", "Fires attended", unit: .count("fires"), basis: .rollingYear, good: .lower),
    FigureDefinition(
      "deliberate-fires", "Deliberate fires", unit: .count("fires"), basis: .rollingYear, good: .lower,
      meaning: "Fires whose cause was recorded as deliberate."),
    FigureDefinition("visits", "Home visits", unit: .count("visits"), basis: .rollingYear, good: .higher),
  ]
  var rules: [Rule] = [
    Rule(
      "fire.deliberate-within-all", title: "Deliberate fires are part of all fires",
      rationale: "A part cannot be larger than its whole.", .part("deliberate-fires", within: "fires"),
      passing: [.values(["fires": 100, "deliberate-fires": 40])],
      failing: [.values(["fires": 100, "deliberate-fires": 400])]),
    .making("fire.few") { _ in },
  ]

  /// A provider with one thing changed.
  static func spoilt(_ change: (inout FireUpdates) -> Void) -> FireUpdates {
    var provider = FireUpdates()
    change(&provider)
    return provider
  }
}

/// The parts of a rule, to be spoilt.
struct RuleParts {
  var aliases: [String] = []
  var title = "No figure is above a hundred"
  var rationale = "More is a digit too many."
  var thresholds: [Threshold] = []
  var message = "there are too many"
  var fix = "check the number"
  var field = "value"
  var passing: [Rule.Example] = [.values(["fires": 100])]
  var failing: [Rule.Example] = [.values(["fires": 101])]
  /// What is looked at, in which order.
  var readings: @Sendable (Section) throws -> [(path: FieldPath, reading: FigureReading)] = { $0.readings }
}

extension Rule {
  /// A rule that no figure is above a hundred, with something changed.
  static func making(_ slug: String, _ change: (inout RuleParts) -> Void) -> Rule {
    var parts = RuleParts()
    change(&parts)
    let made = parts
    return Rule(
      slug, aliases: made.aliases, title: made.title, rationale: made.rationale, thresholds: made.thresholds,
      passing: made.passing, failing: made.failing
    ) { section in
      try made.readings(section).filter { ($0.reading.value ?? 0) > 100 }
        .map { Observation(at: $0.path / made.field, made.message, fix: made.fix) }
    }
  }
}
