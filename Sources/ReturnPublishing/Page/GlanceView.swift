import PartnerUpdates
import QuarterlyReturn

extension View {
  /// The first screen: the headline, the counts, the theme, and who submitted.
  static func glance(for readers: Readers) -> View {
    let quarterlyReturn = readers.content
    let illustrations = quarterlyReturn.partners.filter { !$0.illustrative.isEmpty }
    let illustrative = quarterlyReturn.figures.flatMap(\.readings).count(where: \.reading.isIllustrative)
    return [
      "headline": .list(Headline(for: readers).sentences, View.text),
      "statusCounts": .list(quarterlyReturn.statusCounts) { counted in
        ["status": .status(counted.status), "count": .text(String(counted.count))]
      },
      "hasStatusCounts": .flag(!quarterlyReturn.statusCounts.isEmpty),
      "theme": theme(of: quarterlyReturn),
      "isIllustrative": .flag(!illustrations.isEmpty || illustrative > 0),
      "illustrativeFigures": illustrative == 0
        ? .absent : .text(Wording.count(illustrative, "figure is", "figures are")),
      "hasIllustrations": .flag(!illustrations.isEmpty),
      "illustrations": .list(illustrations) { report in
        ["partner": .name(of: report.partner), "illustrative": .text(report.illustrative)]
      },
      "submissions": .list(quarterlyReturn.partners, submission),
    ]
  }

  private static func theme(of quarterlyReturn: QuarterlyReturn) -> View {
    guard let theme = quarterlyReturn.theme else { return .absent }
    return ["code": .text(theme.code), "title": .text(theme.title), "anchor": .anchor(theme.code)]
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
