package import PartnerUpdates

/// Looks for what is wrong with a provider.
package struct Conformance: Sendable {
  let provider: any PartnerUpdateProvider
  /// The figures and rules, made once: a provider may compute them.
  let figures: [FigureDefinition]
  let rules: [Rule]

  package init(of provider: any PartnerUpdateProvider) {
    (self.provider, figures, rules) = (provider, provider.figures, provider.rules)
  }

  /// Everything that is wrong, in the order: partner, figures, rules, examples, generated sections.
  package var breaches: [Breach] {
    // What follows from a mistake is not said as well: sections are generated where all else is right.
    let stated = partnerBreaches + (partnerBreaches.isEmpty ? nameBreaches : []) + figureBreaches
    let ofRules = rules.map { rule in
      wordingBreaches(of: rule) + undeclaredBreaches(of: rule) + exampleBreaches(of: rule)
    }
    let sound = zip(rules, ofRules).filter(\.1.isEmpty).map(\.0)
    let generated = figureBreaches.isEmpty ? generatedBreaches(of: sound) : []
    return (stated + ofRules.joined() + generated).unique
  }

  func subject(_ rule: Rule) -> String { "the rule \(rule.slug)" }
  func subject(_ figure: FigureDefinition) -> String { "the figure \(figure.key)" }
}

extension Sequence where Element: Hashable {
  /// The elements, each once.
  var unique: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }

  /// The elements that stand there more than once, each once.
  var repeated: [Element] {
    var seen: [Element: Int] = [:]
    return filter { element in
      seen[element, default: 0] += 1
      return seen[element] == 2
    }
  }
}
