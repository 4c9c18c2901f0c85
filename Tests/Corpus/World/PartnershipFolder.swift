import Foundation
package import PartnerUpdates
import SubmissionFiles

/// The partnership's own files: those of the repository, with a meeting for every quarter of the corpus.
package struct PartnershipFolder: Sendable {
  /// `partnership.yaml`.
  package let partnershipText: String
  /// `strategies/2020-2023.yaml`.
  package let strategyText: String
  package let partnership: Partnership
  package let strategy: Strategy

  /// Where the repository keeps its own partnership.
  private static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "partners")

  /// The files for a reporting calendar.
  package init(_ calendar: ReportingCalendar) throws {
    // Published tables hold real offences, and the figures of the corpus are made up.
    let text = Self.replacingBlock("open-data:", in: try Self.text(of: "partnership.yaml"), with: [])
    partnershipText = Self.replacingBlock(
      "meetings:", in: Self.fromTheStart(text), with: Self.meetings(calendar))
    strategyText = Self.replacingBlock(
      "in-force:", in: try Self.text(of: "strategies/2020-2023.yaml"), with: Self.inForce(calendar))
    guard let file = PartnershipReader.read(partnershipText, thresholds: Agencies.thresholds).value,
      let strategy = StrategyReader.read(strategyText).value
    else { throw Unusable() }
    (partnership, self.strategy) = (file.partnership, strategy)
  }

  /// The repository's own files cannot be used.
  struct Unusable: Error {}

  private static func text(of file: String) throws -> String {
    try String(contentsOf: repository.appending(path: file), encoding: .utf8)
  }

  /// A roster without the quarters in which partners and figures join or leave: everybody reports throughout.
  private static func fromTheStart(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
      let field = line.drop { $0 == " " }
      return !field.hasPrefix("since:") && !field.hasPrefix("until:")
    }.joined(separator: "\n")
  }

  private static func meetings(_ calendar: ReportingCalendar) -> [String] {
    ["meetings:"]
      + calendar.quarters.indices.flatMap { step in
        [
          "  - quarter: \(calendar.quarters[step])",
          "    date: \(calendar.meeting(at: step)?.description ?? "")",
        ]
      }
  }

  private static func inForce(_ calendar: ReportingCalendar) -> [String] {
    guard let first = calendar.quarters.first, let last = calendar.quarters.last else { return [] }
    let from = min(first.description, "2020-21 Q1")
    return ["in-force: \(from) to \(max(last.description, "2022-23 Q4"))"]
  }

  /// A text in which a line and the indented lines after it are replaced.
  private static func replacingBlock(_ start: String, in text: String, with lines: [String]) -> String {
    let old = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let first = old.firstIndex(where: { $0.hasPrefix(start) }) else { return text }
    let rest = old[(first + 1)...].drop { $0.hasPrefix(" ") }
    return (old[..<first] + lines + rest).joined(separator: "\n")
  }
}
