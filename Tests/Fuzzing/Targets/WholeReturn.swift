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
  /// Every challenge, trend and request of a submission that is read stands in the board's `return.json`.
  static func check(_ text: String) {
    guard let stage else { return require(false, "the partnership cannot be read") }
    let file = stage.file(of: text)
    let inputs = ReturnInputs(
      [file.received], for: stage.quarter, partnership: stage.ground.partnership, strategy: stage.strategy,
      ownFindings: stage.ground.ownFindings)
    let board = published { try ReturnPublisher().files(for: BoardEdition(of: inputs)) }
    if case .success(let edition) = stage.control.publicEdition(of: inputs) {
      _ = published { try ReturnPublisher().files(for: edition) }
    }
    if let submission = file.submission, file.isInPlace { nothingIsLost(submission, in: board) }
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

  private static let stage = try? Stage()
}

/// The partnership that a submission is handed in to, read before the first input.
private struct Stage {
  let quarter: Quarter
  let ground: Groundwork
  let strategy: Strategy
  let control: DisclosureControl
  private static let partners = partnerModules.map(\.partner.id.description) + ["community-safety"]

  init() throws {
    let folder = try Self.written()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    ground = try Groundwork(PartnersFolder(path: folder), modules: partnerModules, jobs: 1)
    guard let quarter = ReaderInvariants.place.quarter, let strategy = ground.strategies.first else {
      throw CocoaError(.fileReadCorruptFile)
    }
    (self.quarter, self.strategy) = (quarter, strategy)
    control = DisclosureControl(
      smallNumber: ground.partnership[.smallNumber], relations: ground.providers.mapValues(\.relations))
  }

  /// A text handed in by the partner that it names, checked.
  func file(of text: String) -> CheckedFile {
    let named = SubmissionReader.read(text, at: ReaderInvariants.place).value?.partner.description
    let partner = named.flatMap { Self.partners.contains($0) ? $0 : nil } ?? "police"
    let name = "\(partner)/\(quarter.fileName).yaml"
    let file = PartnersFolder.File(
      path: name, name: name, place: Section.Place(folder: Partner.ID(partner), quarter: quarter))
    return Checker(ground, files: [ReadFile(file, text: text)]).check(jobs: 1)[0]
  }

  /// A folder with the partnership's own files.
  private static func written() throws -> String {
    let folder = NSTemporaryDirectory() + "partner-return-\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: folder + "/strategies", withIntermediateDirectories: true)
    let roster = partners.map { "  - {id: \($0), name: \($0), lead: Lead}\n" }.joined()
    let meetings = "meetings:\n  - {quarter: 2020-21 Q4, date: 2021-03-25}\n"
    let text = "partnership: Safer Anytown\narea: Anytown\n" + meetings + "partners:\n" + roster
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/partnership.yaml"))
    try Data(SoundFiles.strategy.utf8).write(to: URL(fileURLWithPath: folder + "/strategies/2020-2023.yaml"))
    return folder
  }
}
