package import PartnerUpdates

extension Rule {
  /// The titles of examples that do not do what they say: passing ones with findings, failing ones without.
  package func wrongExamples(definitions: [FigureDefinition]) -> [String] {
    let passing = passing.enumerated().filter { !findings(in: $0.element.section(definitions)).isEmpty }
    let failing = failing.enumerated().filter { findings(in: $0.element.section(definitions)).isEmpty }
    return passing.map { "\(slug): passing example \($0.offset + 1) fails" }
      + failing.map { "\(slug): failing example \($0.offset + 1) passes" }
  }
}
