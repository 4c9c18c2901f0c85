import PartnerUpdates
import QuarterlyReturn

/// What a board member reads first: a few sentences made from the data, and nothing but the data.
struct Headline: Sendable {
  /// The sentences.
  let sentences: [String]

  /// The headline of a return.
  init(of quarterlyReturn: QuarterlyReturn) {
    sentences = [
      Self.counts(quarterlyReturn), Self.reds(quarterlyReturn), Self.worse(quarterlyReturn),
      Self.completeness(quarterlyReturn),
    ].compactMap { $0.map(Wording.sentence) }
  }

  private static func counts(_ quarterlyReturn: QuarterlyReturn) -> String? {
    let counts = quarterlyReturn.statusCounts
    guard !counts.isEmpty else { return "no partner gave an update with a status" }
    let total = counts.map(\.count).reduce(0, +)
    return "partners gave \(Wording.count(total, "update", "updates")) with a status: "
      + Wording.list(counts.map { Wording.count($0.count, $0.status) })
  }

  private static func reds(_ quarterlyReturn: QuarterlyReturn) -> String? {
    let commitments = quarterlyReturn.contributions.filter { $0.update.status?.worst == .red }.map {
      let title = quarterlyReturn.strategy.commitment($0.update.commitment)?.title ?? ""
      return "\($0.update.commitment) \(title) (\($0.partner.name))"
    }
    let figures = quarterlyReturn.figures.flatMap { report in
      report.readings.filter { $0.reading.status?.worst == .red }
        .map { "the figure “\(report.definition.title)” (\($0.partner.name))" }
    }
    let reds = commitments + figures
    return reds.isEmpty ? "nothing is rated red" : "rated red: \(Wording.list(reds, atMost: 4))"
  }

  /// Nothing where no earlier status is known.
  private static func worse(_ quarterlyReturn: QuarterlyReturn) -> String? {
    let known = quarterlyReturn.contributions.filter { $0.previousQuarter?.worst != nil }
    guard !known.isEmpty else { return nil }
    let worse = known.filter { contribution in
      guard let now = contribution.update.status?.worst, let before = contribution.previousQuarter?.worst
      else { return false }
      return now > before
    }
    return worse.isEmpty
      ? "no status is worse than in the quarter before"
      : "worse than in the quarter before: "
        + Wording.list(worse.map { "\($0.update.commitment) (\($0.partner.name))" }, atMost: 5)
  }

  private static func completeness(_ quarterlyReturn: QuarterlyReturn) -> String? {
    let partners = quarterlyReturn.partners
    func names(_ belongs: (Timeliness) -> Bool) -> [String] {
      partners.filter { belongs($0.timeliness) }.map(\.partner.name)
    }
    let late = partners.compactMap { report in
      if case .late = report.timeliness {
        "\(report.partner.name) (\(report.timeliness.inWords))"
      } else {
        nil
      }
    }
    let missing = names { $0 == .missing }
    let unusable = names { $0 == .unusable }
    let undated = names { $0 == .undated }
    let parts = [
      "\(names { $0 == .onTime }.count) of \(Wording.count(partners.count, "partner", "partners")) "
        + "submitted on time",
      late.isEmpty ? nil : "late: \(Wording.list(late))",
      missing.isEmpty ? nil : "missing: \(Wording.list(missing))",
      unusable.isEmpty ? nil : "unusable: \(Wording.list(unusable))",
      undated.isEmpty ? nil : "without a date: \(Wording.list(undated))",
      Wording.count(quarterlyReturn.openQueries.count, "query is open", "queries are open"),
    ]
    return parts.compactMap(\.self).joined(separator: "; ")
  }
}
