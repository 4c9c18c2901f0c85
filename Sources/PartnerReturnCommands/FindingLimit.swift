import PartnerUpdates
import SubmissionFiles

/// Of a rule that a file breaks thousands of times, the first hundred breaches tell what is wrong; a finding says how
/// many more there are, so that none goes without a word.
enum FindingLimit {
  /// How many findings of one rule a file is given.
  static let ofOneRule = 100

  /// The findings of a file, in its order, without those of a rule beyond the limit.
  ///
  /// Those that are answered stay, and those of what may be personal: where they stand, nothing may be quoted.
  static func applied(to found: [FileFinding]) -> [FileFinding] {
    let counts = found.filter(isCounted).reduce(into: [String: Int]()) {
      $0[$1.finding.rule, default: 0] += 1
    }
    guard counts.values.contains(where: { $0 > ofOneRule }) else { return found }
    var listed: [String: Int] = [:]
    return found.compactMap { found in
      guard isCounted(found) else { return found }
      let rule = found.finding.rule
      listed[rule, default: 0] += 1
      guard let number = listed[rule], number > ofOneRule else { return found }
      return number == ofOneRule + 1 ? rest((counts[rule] ?? number) - ofOneRule, from: found) : nil
    }
  }

  private static func isCounted(_ found: FileFinding) -> Bool {
    found.finding.answer == nil && found.finding.echoes
  }

  /// What stands for the findings that are left out, at the first of them.
  private static func rest(_ count: Int, from first: FileFinding) -> FileFinding {
    let number = ExactDecimal(count).grouped
    return FileFinding(
      Finding(
        rule: first.finding.rule, severity: first.finding.severity, path: .whole,
        message:
          "\(number) more \(count == 1 ? "finding" : "findings") of this rule from here on, not listed",
        fix: "put right what is listed of it, then check again"), at: first.position)
  }
}
