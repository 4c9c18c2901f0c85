import PartnerUpdates
import QuarterlyReturn

extension View {
  /// The reports of partners and subgroups, each as one paper.
  static func reports(of quarterlyReturn: QuarterlyReturn) -> View {
    [
      "hasReports": .flag(!quarterlyReturn.reports.isEmpty),
      "reports": .list(quarterlyReturn.reports) { report in
        [
          "partner": .name(of: report.partner), "subject": .text(report.subject),
          "submitted": .day(report.submitted), "preparedBy": .text(report.preparedBy),
          "marking": .text(report.marking.rawValue),
          "briefUpdate": .prose(report.briefUpdate),
          "parts": .list([
            part("Key challenges", report.challenges), part("Emerging trends", report.emergingTrends),
            part("Support required from the board", report.supportRequired),
            part("Recommendations", report.recommendations),
          ]),
          "hasPapers": .flag(!report.appendices.isEmpty),
          "papers": .list(report.appendices) { appendix in
            [
              "name": .text(appendix.name), "title": .text(appendix.title), "file": .text(appendix.file),
            ]
          },
        ]
      },
    ]
  }

  private static func part(_ title: String, _ texts: [String]) -> View {
    texts.isEmpty
      ? .absent : ["title": .text(title), "texts": .list(texts) { ["text": .prose($0)] }]
  }
}
