import PartnerUpdates
import QuarterlyReturn
import SubmissionFiles

extension Workspace {
  /// What a return cannot know of earlier quarters: a finding for each earlier file that cannot be read in full, and
  /// for each earlier quarter whose strategy is not there.
  ///
  /// A file that cannot be read is not one that was never handed in. What its public edition showed is known to readers
  /// and not to this run, so that nothing can be said to be safe beside it: these findings are errors.
  func unreadable(before quarter: Quarter) -> [LocatedFinding] {
    let earlier = files.filter { $0.quarter.map { $0 < quarter } ?? false }
    let withoutStrategy = Set(earlier.compactMap(\.quarter)).sorted()
      .filter { quarter in !strategies.contains { $0.inForce.contains(quarter) } }
    return earlier.compactMap(\.unreadable)
      + withoutStrategy.map { quarter in
        LocatedFinding(
          FileRule.earlierReadable.finding(Self.noStrategy(in: quarter), fix: Self.addStrategy),
          file: "strategies")
      }
  }

  /// What is wrong with files of which nobody can say for which quarter they are.
  var withoutQuarter: [LocatedFinding] {
    files.filter { $0.quarter == nil }.compactMap { file in
      file.findings.first { $0.finding.severity == .error }
    }
  }

  private static func noStrategy(in quarter: Quarter) -> String {
    "no strategy is in force in \(quarter), so what was published then is not known and nothing more can be published"
  }
  private static let addStrategy =
    "put the strategy of that quarter back into the folder, or correct its `in-force:`"
}

extension LocatedFinding {
  /// On one line, with its place.
  var inWords: String {
    "\(file)\(line.map { ", line \($0)" } ?? ""): \(finding.message)"
  }
}

extension CheckedFile {
  /// That not everything in it can be read, at the first place that tells; `nil` where everything can.
  var unreadable: LocatedFinding? {
    if let first = findings.first(where: Self.hides) { return unreadable(at: first) }
    guard let submission, isInPlace else { return unreadable(at: nil) }
    // Without its months a figure has no place beside those of other quarters.
    let hasPeriods = submission.figures.allSatisfy { $0.value == nil || $0.period != nil }
    return hasPeriods ? nil : unreadable(at: nil, Self.withoutPeriod, fix: Self.addPeriod)
  }

  private func unreadable(
    at place: LocatedFinding?, _ message: String = notInFull, fix: String = correctErrors
  ) -> LocatedFinding {
    LocatedFinding(
      FileRule.earlierReadable.finding(message, fix: fix), file: name, line: place?.line,
      column: place?.column)
  }

  /// Whether a finding means that something of the file, or a figure in it, is not known.
  private static func hides(_ located: LocatedFinding) -> Bool {
    let (rule, path) = (located.finding.rule, located.finding.path)
    guard located.finding.severity == .error, rule != FileRule.appendixThere.slug else { return false }
    return rule.hasPrefix("file.") || placing.contains(rule)
      || FieldPath("figures") == path || path.description.hasPrefix("figures[")
  }

  private static let notInFull =
    "this earlier submission cannot be read in full, so what was published of it is not known and nothing more can "
    + "be published"
  private static let correctErrors =
    "run `partner-return check`, correct every error that it lists for this file, and run the command again"
  private static let withoutPeriod =
    "a figure of this earlier submission has no period, so what follows from it is not known and nothing more can be "
    + "published"
  private static let addPeriod = "add `period:` to every figure of it that has a value"
}
