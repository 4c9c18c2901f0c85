import PartnerUpdates
import QuarterlyReturn

/// What a board member reads first: what is red, what got better or worse, what came and what is missing, in four
/// sentences made from the data and nothing but the data.
struct Headline: Sendable {
  /// The sentences.
  let sentences: [String]

  /// The headline of a return.
  init(for readers: Readers) {
    let quarterlyReturn = readers.content
    sentences = [
      Self.reds(quarterlyReturn), Self.changes(quarterlyReturn), Self.received(quarterlyReturn),
      Self.completeness(quarterlyReturn, isPublic: readers.isPublic),
    ].map(Wording.sentence)
  }

  private static func reds(_ quarterlyReturn: QuarterlyReturn) -> String {
    let contributions = quarterlyReturn.contributions.filter { $0.update.status != nil }
    let commitments = contributions.filter { $0.update.status?.worst == .red }.map {
      let title = quarterlyReturn.strategy.commitment($0.update.commitment)?.title ?? ""
      return "\($0.update.commitment) \(title) (\($0.partner.name))"
    }
    let figures = quarterlyReturn.figures.flatMap { report in
      report.readings.filter { $0.reading.status?.worst == .red }
        .map { "the figure “\(report.definition.title)” (\($0.partner.name))" }
    }
    guard !contributions.isEmpty || !figures.isEmpty else { return "no partner gave an update with a status" }
    let reds = commitments + figures
    let share = "\(commitments.count) of \(Wording.count(contributions.count, "update", "updates"))"
    return reds.isEmpty
      ? "nothing is rated red in \(Wording.count(contributions.count, "update", "updates"))"
      : "\(share) and \(Wording.count(figures.count, "figure", "figures")) are rated red: "
        + Wording.list(reds, atMost: 4)
  }

  private static func changes(_ quarterlyReturn: QuarterlyReturn) -> String {
    let compared = quarterlyReturn.figures.compactMap { report in report.leading?.verdict.map { (report, $0) }
    }
    let worse = compared.filter { $0.1 == .worse }.map { name(of: $0.0) }
    let isOneYear = compared.allSatisfy { $0.0.leading?.reading.previousPeriod == nil }
    let better = compared.count { $0.1 == .better }
    let figures =
      compared.isEmpty
      ? "no figure can be compared with an earlier one"
      : "of \(Wording.count(compared.count, "figure", "figures")) held against the year before "
        + (isOneYear ? "" : "or the months stated ")
        + "\(Wording.count(better)) got better and \(Wording.count(worse.count)) worse"
        + (worse.isEmpty ? "" : ": \(Wording.list(worse, atMost: 3))")
    return [figures, LargestChange(in: quarterlyReturn)?.words, changesSinceLastQuarter(quarterlyReturn)]
      .compactMap(\.self).joined(separator: "; ")
  }

  private static func received(_ quarterlyReturn: QuarterlyReturn) -> String {
    let received = Received(quarterlyReturn)
    let owing = quarterlyReturn.partners.map(\.partner).filter { partner in
      quarterlyReturn.gaps.contains { $0.partner == partner }
    }.map(\.name)
    let parts = [
      "\(received.came ?? "nothing") came", received.nils.map { "answered with a nil return: \($0)" },
      owing.isEmpty ? "nothing is missing" : "something is missing from \(Wording.list(owing))",
    ]
    return parts.compactMap(\.self).joined(separator: "; ")
  }

  /// Nothing where no status and no figure can be held against the quarter before.
  private static func changesSinceLastQuarter(_ quarterlyReturn: QuarterlyReturn) -> String? {
    let statuses = quarterlyReturn.contributions.filter { $0.sinceLastQuarter != nil }
    let figures = quarterlyReturn.figures.filter { $0.leading?.sinceLastQuarter != nil }
    let known = [statuses.isEmpty ? nil : "status", figures.isEmpty ? nil : "figure"].compactMap(\.self)
    guard !known.isEmpty else { return nil }
    let worse =
      statuses.filter { $0.sinceLastQuarter == .worse }
      .map { "\($0.update.commitment) (\($0.partner.name))" }
      + figures.filter { $0.leading?.sinceLastQuarter?.verdict == .worse }.map(name)
    return worse.isEmpty
      ? "no \(known.joined(separator: " or ")) is worse than in the quarter before"
      : "worse than in the quarter before: " + Wording.list(worse, atMost: 5)
  }

  private static func name(of report: FigureReport) -> String { "“\(report.definition.title)”" }

  private static func completeness(_ quarterlyReturn: QuarterlyReturn, isPublic: Bool) -> String {
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
      // There may be others, about what the public is not told.
      isPublic
        ? Wording.count(quarterlyReturn.openQueries.count, "open query is shown", "open queries are shown")
        : Wording.count(quarterlyReturn.openQueries.count, "query is open", "queries are open"),
    ]
    return parts.compactMap(\.self).joined(separator: "; ")
  }
}
