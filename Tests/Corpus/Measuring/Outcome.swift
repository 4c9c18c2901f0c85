package import PartnerUpdates

/// What the tool says of one defect.
package struct Outcome: Sendable {
  package let defect: Defect
  /// What it finds that it does not find in the sound file: rule and path.
  package let found: [Location]

  /// A rule and where it found something.
  package struct Location: Hashable, Sendable, CustomStringConvertible {
    package let rule: String
    package let path: FieldPath
    package var description: String { "\(rule) at \(path == .whole ? "the file" : path.description)" }
  }

  /// Whether the rule found it at its place.
  package var isFound: Bool { found.contains { $0.rule == defect.rule && $0.path == defect.path } }
  /// What was found besides, because it follows from the defect.
  package var besides: [Location] { found.filter { $0.rule != defect.rule || $0.path != defect.path } }
}

extension Outcome.Location {
  init(_ finding: Finding) { self.init(rule: finding.rule, path: finding.path) }
}
