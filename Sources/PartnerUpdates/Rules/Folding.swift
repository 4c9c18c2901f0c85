/// Leaves out queries that follow from a mistake that has a finding already, so that they do not drown it.
///
/// A value that is impossible or jumps is wrong for whatever is computed from it: its change, its rating,
/// other figures that it is compared with. So is a part that is larger than its whole. A wrong quarter,
/// partner or strategy is compared with the wrong past. What has been answered stays.
struct Folding {
  /// A number that is most probably wrong.
  private struct Slip {
    let figure: FigureKey
    /// The path of the figure.
    let base: FieldPath
    /// `value` or `previous`.
    let field: String
    /// Whether it cannot be right, so that nothing else need be said of it.
    let isImpossible: Bool
    var path: FieldPath { base / field }
  }

  private let relations: [String: FigureRelation]
  /// The values that are larger than a whole of which they are a part.
  private let tooLarge: Set<FieldPath>
  private let slips: [Slip]
  private let isMisplaced: Bool

  /// What can follow from the findings of some rules in a section.
  init(_ findings: [Finding], of rules: [Rule], in section: Section) {
    let open = findings.filter { $0.answer == nil }
    let impossible = Set(open.filter { $0.rule == CommonRules.countPossible.slug }.map(\.path))
    let jumping = Set(open.filter { $0.rule == CommonRules.plausibleJump.slug }.map(\.path))
    slips = section.readings.flatMap { path, reading in
      ["value", "previous"].filter { impossible.contains(path / $0) || jumping.contains(path / $0) }.map {
        Slip(figure: reading.key, base: path, field: $0, isImpossible: impossible.contains(path / $0))
      }
    }
    relations = Dictionary(rules.compactMap { rule in rule.relation.map { (rule.slug, $0) } }) { first, _ in
      first
    }
    let known = relations
    tooLarge = Set(
      open.filter { finding in
        if case .part(let part, _)? = known[finding.rule] {
          FieldPath.figure(part).contains(finding.path)
        } else {
          false
        }
      }.map(\.path))
    isMisplaced = open.contains { Self.misplacing.contains($0.rule) }
  }

  /// Whether a finding says nothing that another does not explain.
  func folds(_ finding: Finding) -> Bool {
    guard finding.severity == .query, finding.answer == nil else { return false }
    return (isMisplaced && Self.ofHistory.contains(finding.rule))
      || slips.contains { follows(finding, from: $0) } || isComputedFromTooLarge(finding)
  }

  /// Whether a figure does not follow from others of which one is larger than its whole, and so is wrong.
  private func isComputedFromTooLarge(_ finding: Finding) -> Bool {
    guard !tooLarge.isEmpty, !tooLarge.contains(finding.path), let relation = relations[finding.rule] else {
      return false
    }
    return relation.figures.contains { figure in
      ["value", "previous"].contains { field in
        tooLarge.contains(.figure(figure) / field)
          && relation.figures.contains { finding.path == .figure($0) / field }
      }
    }
  }

  private func follows(_ finding: Finding, from slip: Slip) -> Bool {
    if finding.path == slip.path {
      let isCause = finding.rule == CommonRules.countPossible.slug
      return !isCause && (slip.isImpossible || relations[finding.rule].map { $0.isCovering } == true)
    }
    if finding.path == slip.base / "change" || finding.path == slip.base / "status" { return true }
    guard let relation = relations[finding.rule], relation.figures.contains(slip.figure) else { return false }
    return relation.figures.contains { finding.path == .figure($0) / slip.field }
  }

  private static let misplacing: Set = [
    CommonRules.rightFolder.slug, CommonRules.rightQuarter.slug, CommonRules.strategyInForce.slug,
  ]

  private static let ofHistory = Set(
    (CommonRules.history + CommonRules.actionHistory).map(\.slug) + [Explanations.slug])
}

extension FigureRelation {
  /// Whether it only asks that parts make up a whole, which they cannot when the whole has a digit too many.
  fileprivate var isCovering: Bool {
    if case .covering = self { true } else { false }
  }
}
