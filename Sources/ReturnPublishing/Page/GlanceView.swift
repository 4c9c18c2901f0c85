import PartnerUpdates
import QuarterlyReturn

extension View {
  /// The first screen: the headline, the counts, what is red, the theme, and who submitted.
  static func glance(at quarterlyReturn: QuarterlyReturn) -> View {
    [
      "headline": .list(Headline(of: quarterlyReturn).sentences, View.text),
      "statusCounts": .list(quarterlyReturn.statusCounts) { counted in
        ["status": .status(counted.status), "count": .text(String(counted.count))]
      },
      "hasStatusCounts": .flag(!quarterlyReturn.statusCounts.isEmpty),
      "reds": .list(redCommitments(in: quarterlyReturn) + redFigures(in: quarterlyReturn)),
      "hasReds": .flag(
        !redCommitments(in: quarterlyReturn).isEmpty || !redFigures(in: quarterlyReturn).isEmpty),
      "theme": theme(of: quarterlyReturn),
      "submissions": .list(quarterlyReturn.partners, submission),
    ]
  }

  private static func theme(of quarterlyReturn: QuarterlyReturn) -> View {
    guard let theme = quarterlyReturn.theme else { return .absent }
    return ["code": .text(theme.code), "title": .text(theme.title), "anchor": .anchor(theme.code)]
  }

  private static func redCommitments(in quarterlyReturn: QuarterlyReturn) -> [View] {
    quarterlyReturn.contributions.filter { $0.update.status?.worst == .red }.map { contribution in
      let code = contribution.update.commitment
      return [
        "title": .text("\(code) \(quarterlyReturn.strategy.commitment(code)?.title ?? "")"),
        "anchor": .anchor(code), "partner": .name(of: contribution.partner),
        "status": .status(contribution.update.status), "reason": .text(contribution.reason),
      ]
    }
  }

  private static func redFigures(in quarterlyReturn: QuarterlyReturn) -> [View] {
    quarterlyReturn.figures.flatMap { report in
      report.readings.filter { $0.reading.status?.worst == .red }.map { reading in
        [
          "title": .text(report.definition.title), "anchor": .text("figures"),
          "partner": .name(of: reading.partner), "status": .status(reading.reading.status),
          "reason": .text(reading.reading.reason),
        ]
      }
    }
  }

  private static func found(in report: PartnerReport) -> String {
    let counts = [
      (report.errors, "error", "errors"), (report.openQueries, "open query", "open queries"),
      (report.answeredQueries, "answered query", "answered queries"),
    ]
    let found = counts.filter { $0.0 > 0 }.map(Wording.count)
    return found.isEmpty ? "nothing" : Wording.list(found)
  }

  private static func submission(_ report: PartnerReport) -> View {
    [
      "partner": .name(of: report.partner),
      "lead": .text(report.lead),
      "shade": .text(report.timeliness.shade),
      "timeliness": .text(Wording.capitalised(report.timeliness.inWords)),
      "submitted": .day(report.submitted),
      "preparedBy": .text(report.preparedBy),
      "marking": .text(ifAny: report.marking?.rawValue),
      "files": .text(report.files.joined(separator: ", ")),
      "openQueries": .text(String(report.openQueries)),
      "found": .text(found(in: report)),
    ]
  }
}
