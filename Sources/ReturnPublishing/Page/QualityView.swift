import PartnerUpdates
import QuarterlyReturn

extension View {
  /// What was found in the submissions: what must be mended, what is asked, what was answered.
  static func quality(of quarterlyReturn: QuarterlyReturn) -> View {
    let findings = quarterlyReturn.findings
    let subjects = Subjects(in: quarterlyReturn)
    func group(_ anchor: String, _ title: String, _ meaning: String, _ chosen: [LocatedFinding]) -> View {
      chosen.isEmpty
        ? .absent
        : [
          "anchor": .text(anchor), "title": .text(title), "meaning": .text(meaning),
          "hasAnswers": .flag(chosen.contains { $0.finding.answer != nil }),
          "rows": .list(chosen) { row(for: $0, in: quarterlyReturn, subjects: subjects) },
        ]
    }
    return [
      "hasFindings": .flag(!findings.isEmpty),
      "findingGroups": .list(
        [
          group(
            "errors", "Errors", "What cannot be used as it stands. It must be mended before publication.",
            findings.filter { $0.finding.severity == .error }),
          group(
            "open-queries", "Open queries", "May be right, but the partner has not explained it yet.",
            quarterlyReturn.openQueries),
          group(
            "answered-queries", "Answered queries", "The partner has explained it.",
            quarterlyReturn.answeredQueries),
          group("remarks", "Remarks", "Worth knowing.", findings.filter { $0.finding.severity == .note }),
        ]),
      "hasSources": .flag(!quarterlyReturn.sources.isEmpty),
      "sources": .list(quarterlyReturn.sources) { report in
        [
          "source": .text(report.source), "read": .day(report.read), "partner": .name(of: report.partner),
          "figures": .text(report.figures.joined(separator: "; ")),
        ]
      },
    ]
  }

  /// A finding with whom to ask about it and where to look.
  static func row(
    for located: LocatedFinding, in quarterlyReturn: QuarterlyReturn, subjects: Subjects
  ) -> View {
    let report = quarterlyReturn.partners.first { $0.files.contains(located.file) }
    let place = [located.line.map { "line \($0)" }, located.column.map { "column \($0)" }]
    return [
      "partner": .text(ifAny: report?.partner.name),
      "file": .text(located.file),
      "place": .text(place.compactMap(\.self).joined(separator: ", ")),
      "field": .text(located.finding.path.description),
      "rule": .text(located.finding.rule),
      "subject": .text(subjects.words(for: located.finding.path)),
      "message": .text(subjects.readable(located.finding.message)),
      "fix": .text(located.finding.fix),
      "answer": .text(ifAny: located.finding.answer?.reason),
      "answeredValue": .text(ifAny: located.finding.answer?.value),
      "answeredUntil": .text(ifAny: located.finding.answer?.until?.description),
    ]
  }
}
