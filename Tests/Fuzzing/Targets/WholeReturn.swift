import Foundation
import HostileFiles
import PartnerModules
@testable import PartnerReturnCommands
import PartnerUpdates
import QuarterlyReturn
import ReturnPublishing
import SubmissionFiles

/// From bytes through the rules of all partners, the aggregator and disclosure control to both editions as files.
enum WholeReturn {
  /// Every text of a submission that is read stands in the board's `return.json`.
  static func check(_ text: String) {
    guard let quarter = ReaderInvariants.place.quarter else { return }
    let submission = SubmissionReader.read(text, at: ReaderInvariants.place).value
    let partner =
      submission.map(\.partner.description).flatMap { partners.contains($0) ? $0 : nil } ?? "police"
    let file = "\(partner)/\(quarter.fileName).yaml"
    defer { Scratch.remove(file) }
    let folder = Scratch.folder(holding: Array(text.utf8), as: file)
    _ = partnershipIsWritten
    guard let workspace = try? Workspace(folder: folder, providers: partnerModules),
      let inputs = try? workspace.inputs(for: quarter)
    else { return require(false, "the partnership cannot be read") }
    let board = published { try ReturnPublisher().files(for: BoardEdition(of: inputs)) }
    if case .success(let edition)? = try? workspace.publicEdition(for: quarter) {
      _ = published { try ReturnPublisher().files(for: edition) }
    }
    if let submission, workspace.files.allSatisfy(\.isInPlace) { nothingIsLost(submission, in: board) }
  }

  private static func published(_ make: () throws -> [PublishedFile]) -> [PublishedFile] {
    let files = (try? make()) ?? []
    require(files.contains { $0.name == "return.json" }, "an edition cannot be published")
    return files
  }

  private static func nothingIsLost(_ submission: Submission, in files: [PublishedFile]) {
    let texts = submission.challenges + submission.emergingTrends + submission.supportRequired
    guard !texts.isEmpty, let json = files.first(where: { $0.name == "return.json" }) else { return }
    let printed = strings(in: try? JSONSerialization.jsonObject(with: Data(json.contents))).joined(
      separator: "\0")
    // A citation is printed as the figure that it names.
    for text in texts where !text.contains("{") {
      require(printed.utf8.firstRange(of: Array(text.utf8)) != nil || text.isEmpty, "\"\(text)\" is lost")
    }
  }

  private static func strings(in json: Any?) -> [String] {
    switch json {
    case let text as String: [text]
    case let list as [Any]: list.flatMap(strings)
    case let fields as [String: Any]: fields.values.flatMap(strings)
    default: []
    }
  }

  private static let partners = partnerModules.map(\.partner.id.description) + ["community-safety"]

  /// The partnership's own files, written before the first input.
  private static let partnershipIsWritten: Bool = {
    let roster = partners.map { "  - {id: \($0), name: \($0), lead: Lead}\n" }.joined()
    let meetings = "meetings:\n  - {quarter: 2020-21 Q4, date: 2021-03-25}\n"
    let text = "partnership: Safer Anytown\narea: Anytown\n" + meetings + "partners:\n" + roster
    _ = Scratch.folder(holding: Array(text.utf8), as: "partnership.yaml")
    _ = Scratch.folder(holding: Array(SoundFiles.strategy.utf8), as: "strategies/2020-2023.yaml")
    return true
  }()
}
