import PartnerUpdates
import QuarterlyReturn

/// What a check found, in the order in which it is shown. Nothing in it is more than may be shown.
struct CheckReport {
  /// A file that was looked at.
  struct File: Hashable {
    /// The path inside the partnership's folder.
    let name: String
    /// The partner in whose folder it lies; `nil` for the partnership's own files.
    var partner: Partner.ID?
    /// The quarter that its name states.
    var quarter: Quarter?
  }

  /// The partnership's folder as the person named it.
  let folder: String
  /// Whether open queries count as errors.
  let isStrict: Bool
  /// The partnership's own files, then what lies in the partners' folders.
  let files: [File]
  /// How many of the files lie in the partners' folders.
  let submissions: Int
  /// The findings, file by file and in the order of each file.
  let findings: [LocatedFinding]
  /// The texts of the files by name, to quote from where a finding may be quoted.
  private let texts: [ByteName: String]

  /// What was found in those files of a workspace that a person asked about.
  init(_ workspace: Workspace, selection: Selection, isStrict: Bool) {
    self.init(FoundInFolder(workspace, selection: selection), selection: selection, isStrict: isStrict)
  }

  /// What was found in those files of a folder that a person asked about.
  init(_ found: FoundInFolder, selection: Selection = .all, isStrict: Bool) {
    let own = Set(found.ownTexts.keys).union(found.ownFindings.map(\.file)).filter(selection.contains)
    let checked = found.files.filter { selection.contains($0.name) }
    folder = found.folder
    self.isStrict = isStrict
    files =
      own.sorted().map { File(name: $0) }
      + checked.map { File(name: $0.name, partner: $0.partner, quarter: $0.quarter) }
    submissions = checked.count
    let all = found.ownTexts.map { ($0, $1) } + checked.map { ($0.name, $0.text) }
    texts = Dictionary(all.map { (ByteName($0), $1) }) { first, _ in first }
    findings = found.ownFindings.filter { selection.contains($0.file) } + checked.flatMap(\.findings)
  }

  /// The text of a file, as far as it could be read.
  func text(of file: String) -> String { texts[ByteName(file)] ?? "" }

  /// Findings that nobody has answered.
  var unanswered: [LocatedFinding] { findings.filter { $0.finding.answer == nil } }
  /// How many findings have a severity; only open queries count as queries.
  func count(_ severity: Severity) -> Int { unanswered.count { $0.finding.severity == severity } }
  /// How many queries have been answered.
  var answered: Int { findings.count - unanswered.count }

  /// Whether a finding makes the check fail.
  func fails(_ located: LocatedFinding) -> Bool {
    located.finding.severity == .error || (isStrict && located.finding.isOpenQuery)
  }

  /// How the check ends.
  var status: ExitStatus { findings.contains(where: fails) ? .errorsFound : .nothingWrong }

  /// A file's path from where the person stands.
  func path(of file: String) -> String { "\(folder)/\(file)" }

  /// How many there are of everything.
  var tally: CheckTally {
    var tally = CheckTally(submissions: submissions, answered: answered)
    for located in unanswered {
      switch located.finding.severity {
      case .error: tally.errors += 1
      case .query: tally.openQueries += 1
      case .note: tally.notes += 1
      }
    }
    return tally
  }

  /// All in one line.
  var summary: String { tally.summary }
}

/// `1 file`, `6 files`.
func counted(_ count: Int, _ one: String, _ many: String) -> String { "\(count) \(count == 1 ? one : many)" }

/// A way to write what a check found.
protocol CheckDocument {
  /// The whole document, without a line break at its end.
  func document(of report: CheckReport) -> String
}
