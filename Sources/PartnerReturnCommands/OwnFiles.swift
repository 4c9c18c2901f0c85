import Foundation
import PartnerUpdates
import QuarterlyReturn
import SubmissionFiles

/// Reads the partnership's own files: `partnership.yaml` and the strategies.
struct OwnFiles {
  let folder: String
  private(set) var findings: [LocatedFinding] = []
  private(set) var texts: [String: String] = [:]
  /// The published tables that were read, from the partnership's folder.
  var openDataFiles: [String] = []
  private var positions: [String: SourceMap] = [:]

  init(folder: String) { self.folder = folder }

  /// - Parameter reporting: the partners that have handed something in.
  /// - Throws: ``CannotRun`` when there is no `partnership.yaml` or nothing in it can be used.
  mutating func readPartnership(
    thresholds: [Threshold], reporting: Set<Partner.ID>
  ) throws -> PartnershipFile {
    guard FileManager.default.fileExists(atPath: "\(folder)/partnership.yaml") else {
      throw CannotRun(
        "there is no partnership.yaml in \"\(folder)\", without which nothing can be checked: name the "
          + "partnership's folder with --partners")
    }
    let reading = read(
      "partnership.yaml", with: { PartnershipReader.read($0, thresholds: thresholds) },
      asking: { OwnFileQuestions.about($0.partnership, reporting: reporting) })
    guard let reading else { throw cannotUse("partnership.yaml") }
    guard let file = reading.value else { throw cannotUse("partnership.yaml") }
    return file
  }

  /// - Parameters:
  ///   - roster: the partners that can report.
  ///   - figures: what they report; `nil` where the tool does not have everybody's module.
  mutating func readStrategies(
    _ names: [String], roster: [Partner.ID], figures: [FigureKey]?
  ) -> [Strategy] {
    names.compactMap { name in
      let reading = read(name, with: StrategyReader.read) {
        OwnFileQuestions.about($0, roster: roster, figures: figures)
      }
      return reading?.value
    }
  }

  /// What was decided about texts, in the order of the files.
  ///
  /// - Parameters:
  ///   - roster: the partners whose texts can be asked about.
  ///   - strategies: the strategies that could be read, of so many files.
  mutating func readReleases(
    _ names: [String], roster: [Partner.ID], strategies: [Strategy], of strategyFiles: Int
  ) -> [ReleaseDecision] {
    let sources =
      roster.map(\.description) + strategies.map { "strategies/\($0.id)" } + ["partnership.yaml"]
    // A strategy that cannot be read may be the one that is meant.
    let isComplete = strategies.count == strategyFiles
    return names.flatMap { name -> [ReleaseDecision] in
      let file = name.dropFirst(ReleaseFile.folder.count + 1).dropLast(".yaml".count)
      let quarter = Quarter(String(file)).flatMap { $0.fileName == file ? $0 : nil }
      return read(
        name, with: { ReleaseFile.read($0, for: quarter) },
        asking: { OwnFileQuestions.about($0, from: sources, orAnyStrategy: !isComplete) })?
        .value ?? []
    }
  }

  private mutating func read<Value>(
    _ name: String, with reader: (String) -> FileReading<Value>, asking questions: (Value) -> [Finding]
  ) -> FileReading<Value>? {
    do {
      let text = try FileContents(root: folder).text(ofFile: "\(folder)/\(name)")
      texts[name] = text
      let reading = reader(text)
      positions[name] = reading.positions
      let open = (reading.value.map(questions) ?? []).filter { !reading.unreadable.contains($0.path) }
      let all =
        reading.findings + OwnFilePersonalData.findings(in: text)
        + open.map { FileFinding($0, at: reading.positions.position(of: $0.path)) }
      findings += FindingLimit.applied(to: all.sorted { $0.position < $1.position })
        .map { LocatedFinding($0, in: name) }
      return reading
    } catch {
      findings.append(LocatedFinding(error.found, in: name))
      return nil
    }
  }

  /// Notes what was found after a file had been read.
  mutating func found(_ later: [Finding], in name: String) {
    let all = later.map { FileFinding($0, at: positions[name]?.position(of: $0.path) ?? .start) }
    findings += FindingLimit.applied(to: all).map { LocatedFinding($0, in: name) }
  }

  /// The most bytes that a submission may have; where `partnership.yaml` cannot be used, as many as are usual.
  static func largestFile(in folder: String) -> Int {
    var own = OwnFiles(folder: folder)
    return (try? own.readPartnership(thresholds: [], reporting: []))?.largestFile ?? FileContents.defaultLimit
  }

  private func cannotUse(_ name: String) -> CannotRun {
    CannotRun("without \(name) nothing can be checked", lines: findings.map { $0.reason(in: folder) })
  }
}

extension LocatedFinding {
  /// A line that tells why a command cannot run.
  func reason(in folder: String) -> String {
    let place = [line, column].compactMap(\.self).map { ":\($0)" }.joined()
    return "  \(folder)/\(file)\(place): \(finding.message); \(finding.fix)"
  }
}
