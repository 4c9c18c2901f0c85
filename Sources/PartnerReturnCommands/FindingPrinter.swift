import PartnerUpdates
import QuarterlyReturn

/// Prints findings as compilers do: place, severity, message, rule; the line with a caret; the fix.
struct FindingPrinter {
  private let report: CheckReport
  private let terminal: Terminal

  init(_ report: CheckReport, _ terminal: Terminal) { (self.report, self.terminal) = (report, terminal) }

  /// Prints what nobody has answered, and a summary.
  func printAll() {
    for finding in report.unanswered { print(finding) }
    terminal.print(report.summary)
  }

  private func print(_ located: LocatedFinding) {
    let finding = located.finding
    let place =
      ([report.path(of: located.file)] + [located.line, located.column].compactMap { $0.map(String.init) })
      .joined(separator: ":")
    let severity = terminal.coloured(finding.severity.rawValue, finding.severity.colour)
    terminal.print("\(printable(place)): \(severity): \(printable(finding.message)) [\(finding.rule)]")
    if let quoted = quoted(located) { terminal.print(quoted) }
    terminal.print("    " + terminal.coloured("fix:", .bold) + " " + printable(finding.fix))
    if finding.severity == .query, let field = answerField(finding) {
      terminal.print("    " + terminal.coloured("field: \(printable(field))", .faint))
    }
  }

  /// The field to name in an explanation.
  private func answerField(_ finding: Finding) -> String? {
    finding.path == .whole || finding.path.description.hasPrefix("explanations[")
      ? nil : finding.path.description
  }

  /// The line, cut to a window around the place, with a caret below it; `nil` where it must not be shown.
  private func quoted(_ located: LocatedFinding) -> String? {
    guard located.finding.echoes, let line = located.line, let column = located.column,
      let quoted = report.texts[located.file].flatMap({ Self.line(line, of: $0) }), !quoted.isEmpty
    else { return nil }
    let scalars = Array(quoted.unicodeScalars)
    let start = max(0, min(column - 1, scalars.count) - 60)
    let window = scalars[start..<min(scalars.count, start + 100)]
    let text = printable(String(String.UnicodeScalarView(window))).replacing("\t", with: " ")
    let caret = String(repeating: " ", count: max(0, min(column - 1, scalars.count) - start)) + "^"
    return "    \(text)\n    " + terminal.coloured(caret, located.finding.severity.colour)
  }

  private static func line(_ number: Int, of text: String) -> Substring? {
    let isBreak = { (byte: UInt8) in byte == UInt8(ascii: "\n") }
    let lines = text.utf8.split(maxSplits: number, omittingEmptySubsequences: false, whereSeparator: isBreak)
    return number >= 1 && number <= lines.count ? Substring(lines[number - 1]) : nil
  }
}
