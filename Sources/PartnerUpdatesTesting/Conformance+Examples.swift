import PartnerUpdates

// Does every rule pass and fire where it says that it does?

extension Conformance {
  func exampleBreaches(of rule: Rule) -> [Breach] {
    let missing = [("passing", rule.passing), ("failing", rule.failing)].filter(\.1.isEmpty).map {
      Breach(subject(rule), "has no \($0.0) example", fix: "give one: it is documentation and test at once")
    }
    return missing
      + rule.passing.enumerated().flatMap { breaches(of: rule, passing: $0.element, $0.offset + 1) }
      + rule.failing.enumerated().flatMap { breaches(of: rule, failing: $0.element, $0.offset + 1) }
  }

  private func breaches(of rule: Rule, passing example: Rule.Example, _ number: Int) -> [Breach] {
    let name = "has passing example \(number), in which it"
    let section = example.section(figures)
    do {
      let found = try rule.check(section).first.map {
        Breach(
          subject(rule), "\(name) finds \"\($0.message)\"", fix: "correct the example, or the rule")
      }
      return [found].compactMap(\.self)
    } catch {
      return [thrown(error, by: rule)]
    }
  }

  private func breaches(of rule: Rule, failing example: Rule.Example, _ number: Int) -> [Breach] {
    let name = "has failing example \(number), in which it"
    let section = example.section(figures)
    do {
      let found = try rule.check(section)
      let silent = Breach(subject(rule), "\(name) finds nothing", fix: "correct the example, or the rule")
      let fields = KnownFields(of: section, declared: figures)
      return (found.isEmpty ? [silent] : [])
        + found.compactMap { wordingBreach(of: $0, by: rule) }
        + found.compactMap { fieldBreach(of: $0, by: rule, fields) }
    } catch {
      return [thrown(error, by: rule)]
    }
  }

  private func thrown(_ error: any Error, by rule: Rule) -> Breach {
    Breach(subject(rule), "throws \(error) in an example", fix: Self.doNotThrow)
  }

  /// What is wrong with where a rule says that something stands.
  func fieldBreach(of observation: Observation, by rule: Rule, _ fields: KnownFields) -> Breach? {
    fields.contain(observation.path)
      ? nil
      : Breach(
        subject(rule), "points to \"\(observation.path)\", which no submission has",
        fix: "point to a figure, an update or another entry, and one of its fields")
  }

  static let doNotThrow = "find nothing where something that the rule needs is not there"
}
