import PartnerUpdates
import QuarterlyReturn

/// Writes a check as JUnit XML: a suite for each file, a case for each finding, and one that passes for a
/// file without any.
///
/// What makes the check fail is a failure. An open query that does not is skipped, so that it is seen; notes and
/// answered queries pass.
struct JUnitCheck: CheckDocument {
  func document(of report: CheckReport) -> String {
    let byFile = Dictionary(grouping: report.findings, by: \.file)
    let suites = report.files.map { file in
      suite(file.name, (byFile[file.name] ?? []), report)
    }
    let all = XMLElement(
      "testsuites", [("name", "partner-return check")] + suites.map(\.tally).reduce(Tally(), +).attributes,
      suites.map(\.element))
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + all.text
  }

  private func suite(
    _ file: String, _ findings: [LocatedFinding], _ report: CheckReport
  ) -> (tally: Tally, element: XMLElement) {
    var names: [String: Int] = [:]
    var tally = Tally()
    let cases = findings.map { located in
      let name = "\(located.finding.rule) \(located.finding.path)"
      names[name, default: 0] += 1
      let outcome = Outcome(located, in: report)
      tally.add(outcome)
      return element(located, outcome, occurrence: names[name, default: 1], report)
    }
    let path = printable(report.path(of: file))
    let clean = XMLElement("testcase", [("classname", "check"), ("name", printable(file)), ("file", path)])
    if cases.isEmpty { tally.add(.passed) }
    return (
      tally,
      XMLElement("testsuite", [("name", path)] + tally.attributes, cases.isEmpty ? [clean] : cases)
    )
  }

  private func element(
    _ located: LocatedFinding, _ outcome: Outcome, occurrence: Int, _ report: CheckReport
  ) -> XMLElement {
    let finding = located.finding
    let field = finding.path == .whole ? "" : " \(finding.path)"
    let number = occurrence > 1 ? " (\(occurrence))" : ""
    let place = [located.line, located.column].compactMap { $0.map(String.init) }
    let path = printable(report.path(of: located.file))
    let answer = finding.echoes ? finding.answer.map { "\nanswer: \(printable($0.reason))" } ?? "" : ""
    // A line of its own could be taken for a finding of its own.
    let details =
      "\(([path] + place).joined(separator: ":")): \(finding.severity.rawValue): \(printable(finding.message))\n"
      + "fix: \(printable(finding.fix))\(answer)"
    let message = [("message", printable(finding.message))]
    let inside =
      switch outcome {
      case .failed: XMLElement("failure", message + [("type", finding.severity.rawValue)], words: details)
      case .skipped: XMLElement("skipped", message, words: details)
      case .passed: XMLElement("system-out", [], words: details)
      }
    return XMLElement(
      "testcase",
      [("classname", finding.rule), ("name", printable(located.file + field) + number), ("file", path)]
        + (located.line.map { [("line", String($0))] } ?? []), [inside])
  }
}

private enum Outcome {
  case failed, skipped, passed

  init(_ located: LocatedFinding, in report: CheckReport) {
    self = report.fails(located) ? .failed : located.finding.isOpenQuery ? .skipped : .passed
  }
}

private struct Tally {
  private(set) var tests = 0
  private(set) var failures = 0
  private(set) var skipped = 0

  mutating func add(_ outcome: Outcome) {
    tests += 1
    if outcome == .failed { failures += 1 }
    if outcome == .skipped { skipped += 1 }
  }

  var attributes: [(String, String)] {
    [("tests", "\(tests)"), ("failures", "\(failures)"), ("errors", "0"), ("skipped", "\(skipped)")]
  }

  static func + (left: Tally, right: Tally) -> Tally {
    Tally(
      tests: left.tests + right.tests, failures: left.failures + right.failures,
      skipped: left.skipped + right.skipped)
  }
}
