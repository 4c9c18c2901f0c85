import PartnerUpdates
import QuarterlyReturn

/// Prints findings as compilers do: place, severity, message, rule; the line with a caret; the fix.
struct FindingPrinter {
  private let report: CheckReport
  private let terminal: Terminal

  init(_ report: CheckReport, _ terminal: Terminal) { (self.report, self.terminal) = (report, terminal) }

  /// Prints what nobody has answered, and a summary.
  func printAll() {
    printFindings()
    terminal.print(report.summary)
  }

  /// Prints what nobody has answered.
  func printFindings() {
    var lines: [ByteName: SourceLines] = [:]
    for located in report.unanswered {
      let name = ByteName(located.file)
      if lines[name] == nil { lines[name] = SourceLines(report.text(of: located.file)) }
      print(located, line: located.line.flatMap { lines[name]?[$0] })
    }
  }

  private func print(_ located: LocatedFinding, line: Substring?) {
    let finding = located.finding
    let place =
      ([report.path(of: located.file)] + [located.line, located.column].compactMap { $0.map(String.init) })
      .joined(separator: ":")
    let severity = terminal.coloured(finding.severity.rawValue, finding.severity.colour)
    terminal.print("\(printable(place)): \(severity): \(printable(finding.message)) [\(finding.rule)]")
    if let quoted = quoted(line, located) { terminal.print(quoted) }
    terminal.print("    " + terminal.coloured("fix:", .bold) + " " + printable(finding.fix))
    if finding.severity == .query, let field = answerField(located) {
      terminal.print("    " + terminal.coloured("field: \(printable(field))", .faint))
    }
  }

  /// The field to name in an explanation, of which the partnership's own files have none.
  private func answerField(_ located: LocatedFinding) -> String? {
    let finding = located.finding
    let isOwn = report.files.contains { $0.name == located.file && $0.partner == nil }
    return isOwn || finding.path == .whole || finding.path.description.hasPrefix("explanations[")
      ? nil : finding.path.description
  }

  /// The line, cut to a window around the place, with a caret below it; `nil` where it must not be shown.
  private func quoted(_ line: Substring?, _ located: LocatedFinding) -> String? {
    guard located.finding.echoes, let column = located.column, let line, !line.isEmpty else { return nil }
    let scalars = Array(line.unicodeScalars)
    let start = max(0, min(column - 1, scalars.count) - 60)
    let window = scalars[start..<min(scalars.count, start + 100)]
    let text = printable(String(String.UnicodeScalarView(window))).replacing("\t", with: " ")
    let caret = String(repeating: " ", count: max(0, min(column - 1, scalars.count) - start)) + "^"
    return "    \(text)\n    " + terminal.coloured(caret, located.finding.severity.colour)
  }
}
