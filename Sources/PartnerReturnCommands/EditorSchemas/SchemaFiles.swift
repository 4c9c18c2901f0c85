import Foundation
import PartnerUpdates
import QuarterlyReturn
import SubmissionFiles

/// The schemas of a partnership's folder, which the first lines of its files name.
struct SchemaFiles {
  private let workspace: Workspace

  init(_ workspace: Workspace) { self.workspace = workspace }

  /// A schema and its file in the folder `schemas`.
  struct File {
    let name: String
    let contents: [UInt8]
  }

  /// All of them: a partner's submissions in the order of the roster, the strategies, the partnership, the decisions on texts.
  var all: [File] { workspace.partnership.members.map(submissions) + [strategies, partnership, releases] }

  /// The schema of the submissions of a partner on the roster.
  func submissions(of member: Partnership.Member) -> File {
    let provider = workspace.providers[member.partner.id] ?? RosterProvider(member)
    return File(
      name: SchemaLine.file(of: member.partner.id),
      contents: EditorSchema(
        root: .submission, title: "\(provider.partner.name): update for a quarter",
        names: FormNames(of: provider, strategies: workspace.strategies),
        command: "partner-return schema \(member.partner.id) --write"
      ).contents)
  }

  private var strategies: File {
    File(
      name: "strategies.schema.json",
      contents: EditorSchema(
        root: .strategy, title: "A strategy of the partnership",
        names: FormNames(
          of: workspace.partnership.members,
          figures: workspace.partnership.members.flatMap { workspace.providers[$0.partner.id]?.figures ?? [] }
        ),
        command: Self.command
      ).contents)
  }

  private var partnership: File {
    File(
      name: "partnership.yaml.schema.json",
      contents: EditorSchema(
        root: .partnership, title: "The partnership",
        names: FormNames(of: workspace.thresholds, members: workspace.partnership.members),
        command: Self.command
      ).contents)
  }

  private var releases: File {
    File(
      name: "releases.schema.json",
      contents: EditorSchema(
        root: .releases, title: "What was decided about texts before publication",
        names: FormNames(of: [], members: []), command: Self.command
      ).contents)
  }

  private static let command = "partner-return schema --write"

  /// Writes schemas to the folder `schemas` and returns the paths of those that were not there as they are.
  func write(_ files: [File]) throws -> [String] {
    let folder = "\(workspace.folder)/schemas"
    return try files.compactMap { file in
      let path = "\(folder)/\(file.name)"
      guard FileManager.default.contents(atPath: path) != Data(file.contents) else { return nil }
      try FolderWriter.write(file.contents, to: file.name, in: folder)
      return path
    }
  }
}
