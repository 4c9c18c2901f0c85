import PartnerUpdates
import QuarterlyReturn

/// What was found in a partnership's folder. Nothing in it is more than may be shown.
struct FoundInFolder: Sendable {
  /// A file that lies in a partner's folder.
  struct File: Sendable {
    /// The path inside the partnership's folder.
    let name: String
    /// The partner in whose folder it lies.
    let partner: Partner.ID
    /// The quarter that its name states.
    let quarter: Quarter?
    /// The findings, in the order of the file.
    let findings: [LocatedFinding]
    /// The text as far as it could be read.
    let text: String
  }

  /// The folder as the person named it.
  let folder: String
  /// Findings in the partnership's own files.
  let ownFindings: [LocatedFinding]
  /// The texts of the partnership's own files.
  let ownTexts: [String: String]
  /// What lies in the partners' folders, by name.
  let files: [File]
}

extension FoundInFolder {
  /// What was found in those files of a workspace that a person asked about.
  init(_ workspace: Workspace, selection: Selection = .all) {
    let discretion = FolderDiscretion(workspace)
    self.init(
      folder: workspace.folder, ownFindings: discretion.shown(workspace.ownFindings, workspace.ownTexts),
      ownTexts: workspace.ownTexts,
      files: workspace.files.filter { selection.contains($0.name) }.map(discretion.shown))
  }
}

/// Takes out of checked files what must not be shown.
struct FolderDiscretion {
  private let titles: RuleTitles
  private let contents: RestrictedContents

  init(_ workspace: Workspace) {
    titles = RuleTitles(workspace.providers.values.flatMap(\.rules))
    contents = RestrictedContents(workspace.files)
  }

  /// Findings in the partnership's own files as they may be shown.
  func shown(_ own: [LocatedFinding], _ texts: [String: String]) -> [LocatedFinding] {
    let names = own.map(\.file)
    return names.indices.filter { $0 == names.firstIndex(of: names[$0]) }.flatMap { first in
      Discretion(text: texts[names[first]] ?? "", submission: nil, titles: titles, contents: contents)
        .applied(to: own.filter { $0.file == names[first] })
    }
  }

  /// A file with its findings as they may be shown.
  func shown(_ file: CheckedFile) -> FoundInFolder.File {
    FoundInFolder.File(
      name: file.name, partner: file.partner, quarter: file.quarter,
      findings: Discretion(
        text: file.text, submission: file.submission, titles: titles, contents: contents
      )
      .applied(to: file.findings),
      text: file.text)
  }
}
