import PartnerUpdates

// Does a rule keep its promises on sections that nobody has thought of?

extension Conformance {
  /// How many sections every rule looks at.
  private static let sections = 150

  /// At most one breach of a kind for each rule: the first section that shows it is enough.
  func generatedBreaches(of rules: [Rule]) -> [Breach] {
    var generator = SectionGenerator(for: provider, figures: figures, rules: rules, seed: 1)
    var trials = rules.map { RuleTrial(of: $0, in: self) }
    for number in 0..<Self.sections {
      let section = generator.next()
      let turned = generator.turned(section)
      for index in trials.indices { trials[index].look(at: section, turned: turned) }
      // And once more in another order, as if nothing had looked before.
      for index in trials.indices.reversed() { trials[index].lookAgain(at: section) }
      // The common rules and the answers to queries, with the provider's figures.
      if number.isMultiple(of: 15) { _ = provider.validate(section) }
    }
    return trials.flatMap(\.breaches)
  }
}

/// One rule and what has been noticed about it.
private struct RuleTrial {
  private let rule: Rule
  private let conformance: Conformance
  private var order = FindingOrder()
  private var last: [Observation] = []
  private var found: [Kind: Breach] = [:]

  private enum Kind: CaseIterable {
    case throwing, wording, field, changing, turning
  }

  init(of rule: Rule, in conformance: Conformance) {
    (self.rule, self.conformance) = (rule, conformance)
  }

  var breaches: [Breach] {
    let order = Breach(
      conformance.subject(rule), "finds things in an order that changes",
      fix: "go through lists in their order, not through a set or a dictionary")
    // A rule that changes its mind does so in any order.
    if let changing = found[.changing] { return [changing] }
    return Kind.allCases.compactMap { found[$0] } + (self.order.isStable ? [] : [order])
  }

  mutating func look(at section: Section, turned: Section) {
    last = observations(in: section)
    let fields = KnownFields(of: section, declared: conformance.figures)
    for observation in last {
      note(.wording, conformance.wordingBreach(of: observation, by: rule))
      note(.field, conformance.fieldBreach(of: observation, by: rule, fields))
    }
    order.note(last.compactMap { fields.entry(of: $0.path) }, positions: section.positions)
    if Set(observations(in: turned).map(\.path)) != Set(last.map(\.path)) {
      note(
        .turning, "finds other things when figures, updates or partners stand in another order",
        fix: "look entries up by name, not by their place in a list")
    }
  }

  mutating func lookAgain(at section: Section) {
    if observations(in: section) != last {
      note(
        .changing, "finds other things when it looks at the same section again",
        fix: "keep nothing from one section to the next, and ask neither clock nor chance")
    }
  }

  private mutating func observations(in section: Section) -> [Observation] {
    do {
      return try rule.check(section)
    } catch {
      note(.throwing, "throws \(error) where values are absent or odd", fix: Conformance.doNotThrow)
      return []
    }
  }

  private mutating func note(_ kind: Kind, _ message: String, fix: String) {
    note(kind, Breach(conformance.subject(rule), message, fix: fix))
  }

  private mutating func note(_ kind: Kind, _ breach: Breach?) {
    if found[kind] == nil { found[kind] = breach }
  }
}

extension Section {
  /// Where each entry stands in the submission.
  fileprivate var positions: [FieldPath: Int] {
    let paths = updates.map(\.path) + readings.map(\.path) + actions.map(\.path)
    return Dictionary(paths.enumerated().map { ($0.element, $0.offset) }) { first, _ in first }
  }
}
