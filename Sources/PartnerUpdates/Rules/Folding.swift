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
  }

  /// The numbers that are most probably wrong, to be found as often as there are findings.
  private struct Slips {
    /// Whether a number cannot be right, by its path.
    private(set) var isImpossible: [FieldPath: Bool] = [:]
    /// The changes and ratings of figures with a wrong number.
    private(set) var derived: Set<FieldPath> = []
    /// The wrong numbers of a figure, by field.
    private var paths: [FigureKey: [String: Set<FieldPath>]] = [:]

    init(_ slips: [Slip]) {
      for slip in slips {
        isImpossible[slip.base / slip.field] = slip.isImpossible
        derived.formUnion([slip.base / "change", slip.base / "status"])
        paths[slip.figure, default: [:]][slip.field, default: []].insert(slip.base / slip.field)
      }
    }

    /// Whether a figure has a wrong number in a field, beside one that may be.
    func hasOne(of figure: FigureKey, in field: String, besides path: FieldPath) -> Bool {
      guard let paths = paths[figure]?[field] else { return false }
      return paths.count > (paths.contains(path) ? 1 : 0)
    }
  }

  private let relations: [String: FigureRelation]
  /// The values that are larger than a whole of which they are a part.
  private let tooLarge: Set<FieldPath>
  private let slips: Slips
  /// The shares and rates that are told what they come to.
  private let computed: Set<FieldPath>
  private let isMisplaced: Bool

  /// What can follow from the findings of some rules in a section.
  init(_ findings: [Finding], of rules: [Rule], in section: Section) {
    let open = findings.filter { $0.answer == nil }
    let impossible = Set(open.filter { Self.ofImpossible.contains($0.rule) }.map(\.path))
    let jumping = Set(open.filter { $0.rule == CommonRules.plausibleJump.slug }.map(\.path))
    slips = Slips(
      section.readings.flatMap { path, reading in
        ["value", "previous"].filter { impossible.contains(path / $0) || jumping.contains(path / $0) }.map {
          Slip(figure: reading.key, base: path, field: $0, isImpossible: impossible.contains(path / $0))
        }
      })
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
    computed = Set(
      open.filter { if case .quotient? = known[$0.rule] { true } else { false } }.map(\.path))
    isMisplaced = open.contains { Self.misplacing.contains($0.rule) }
  }

  /// The rules that say that a number cannot be, or was never counted.
  private static let ofImpossible: Set = [
    CommonRules.countPossible.slug, CommonRules.zeroCounted.slug,
  ]

  /// Whether a finding says nothing that another does not explain.
  func folds(_ finding: Finding) -> Bool {
    guard finding.severity == .query, finding.answer == nil else { return false }
    return (isMisplaced && Self.ofHistory.contains(finding.rule))
      // What it is a share of tells the right number.
      || (finding.rule == CommonRules.shareOfWhole.slug && computed.contains(finding.path))
      || followsFromSlip(finding) || isComputedFromTooLarge(finding)
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

  private func followsFromSlip(_ finding: Finding) -> Bool {
    if let isImpossible = slips.isImpossible[finding.path],
      !Self.ofImpossible.contains(finding.rule),
      isImpossible || relations[finding.rule].map(\.isCovering) == true
        || finding.rule == CommonRules.longerNotSmaller.slug
    {
      return true
    }
    if slips.derived.contains(finding.path) { return true }
    guard let figures = relations[finding.rule]?.figures else { return false }
    return ["value", "previous"].contains { field in
      figures.contains { finding.path == .figure($0) / field }
        && figures.contains { slips.hasOne(of: $0, in: field, besides: finding.path) }
    }
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
