import PartnerUpdates
import QuarterlyReturn

/// Writes a check as SARIF 2.1.0, with the catalogue as the tool's rules.
struct SARIFCheck: CheckDocument {
  let catalogue: Catalogue

  func document(of report: CheckReport) -> String {
    let place = FilePlace(folder: report.folder)
    let entries = catalogue.entries
    let indices = Dictionary(entries.indices.map { (entries[$0].slug, $0) }) { first, _ in first }
    var prints = Fingerprints()
    let results = report.findings.map { located in
      SARIFLog.Result(
        located, ruleIndex: indices[located.finding.rule], level: level(of: located, in: report),
        location: location(located.file, place), fingerprint: prints.next(for: located))
    }
    let log = SARIFLog(runs: [
      SARIFLog.Run(
        tool: .init(driver: .init(rules: entries.map { SARIFLog.Rule($0) })),
        invocations: [.init(executionSuccessful: true, exitCode: Int(report.status.rawValue))],
        artifacts: report.files.map { .init(location: location($0.name, place)) }, results: results,
        originalUriBaseIds: place.way == nil
          ? [Self.base: .init(description: .init(text: Self.aboutBase))] : nil)
    ])
    return JSONCheck.text(log)
  }

  /// A query that fails the check is an error here, so that what is seen agrees with the exit status.
  private func level(of located: LocatedFinding, in report: CheckReport) -> String {
    report.fails(located) ? "error" : located.finding.severity.sarifLevel
  }

  private func location(_ file: String, _ place: FilePlace) -> SARIFLog.ArtifactLocation {
    .init(uri: place.uri(of: file), uriBaseId: place.way == nil ? Self.base : nil)
  }

  private static let base = "PARTNERSHIP"
  private static let aboutBase =
    "The partnership's folder, which lies outside the one in which the tool was run."
}

/// Names findings by rule, file and field, so that they are known again when lines are added above them.
private struct Fingerprints {
  private var occurrences: [String: Int] = [:]

  mutating func next(for located: LocatedFinding) -> String {
    let name = "\(located.finding.rule) \(located.file) \(located.finding.path)"
    occurrences[name, default: 0] += 1
    return "\(name) #\(occurrences[name, default: 1])"
  }
}

extension Severity {
  var sarifLevel: String {
    switch self {
    case .error: "error"
    case .query: "warning"
    case .note: "note"
    }
  }
}
