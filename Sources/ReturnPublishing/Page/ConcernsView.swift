import PartnerUpdates
import QuarterlyReturn

extension View {
  /// What is red, what is amber, what got worse, what came and what is missing: the lists of the first screen.
  static func concerns(of quarterlyReturn: QuarterlyReturn) -> View {
    let reds = rated(.red, in: quarterlyReturn)
    let ambers = rated(.amber, in: quarterlyReturn)
    let worse = worseCommitments(in: quarterlyReturn) + worseFigures(in: quarterlyReturn)
    let missing = missing(in: quarterlyReturn)
    return [
      "reds": .list(reds), "hasReds": .flag(!reds.isEmpty),
      "ambers": .list(ambers), "hasAmbers": .flag(!ambers.isEmpty),
      "worse": .list(worse), "hasWorse": .flag(!worse.isEmpty),
      "gapCounts": .list(missing), "hasGapCounts": .flag(!missing.isEmpty),
      "came": .text(ifAny: Received(quarterlyReturn).came),
      "nils": .text(ifAny: Received(quarterlyReturn).nils),
    ]
  }

  /// The commitments, then the figures, whose rating is this one or a split one with this as its worse half.
  private static func rated(_ rating: Rating, in quarterlyReturn: QuarterlyReturn) -> [View] {
    let commitments = quarterlyReturn.contributions.filter { $0.update.status?.worst == rating }.map {
      item($0, in: quarterlyReturn, detail: $0.reason)
    }
    let figures = quarterlyReturn.figures.flatMap { report in
      report.readings.filter { $0.reading.status?.worst == rating }.map { reading in
        item(reading, of: report, detail: reading.reading.reason)
      }
    }
    return commitments + figures
  }

  private static func worseCommitments(in quarterlyReturn: QuarterlyReturn) -> [View] {
    quarterlyReturn.contributions.compactMap { contribution in
      let earlier = [
        contribution.sinceLastQuarter == .worse
          ? contribution.previousQuarter.map { "\(Wording.inSentence($0)) last quarter" } : nil,
        contribution.sinceYearEarlier == .worse
          ? contribution.yearEarlier.map { "\(Wording.inSentence($0)) a year earlier" } : nil,
      ].compactMap(\.self)
      return earlier.isEmpty
        ? nil : item(contribution, in: quarterlyReturn, detail: "was " + Wording.list(earlier))
    }
  }

  private static func worseFigures(in quarterlyReturn: QuarterlyReturn) -> [View] {
    quarterlyReturn.figures.compactMap { report in
      guard let leading = report.leading, let value = leading.reading.value else { return nil }
      let unit = report.definition.unit
      let months = leading.reading.previousPeriod.map { "in \($0.short)" } ?? "the year before"
      let earlier = [
        leading.verdict == .worse ? leading.reading.previous.map { "\(unit.short($0)) \(months)" } : nil,
        leading.sinceLastQuarter?.verdict == .worse
          ? leading.previousQuarter.map { "\(unit.short($0)) last quarter" } : nil,
      ].compactMap(\.self)
      return earlier.isEmpty
        ? nil
        : item(leading, of: report, detail: "\(unit.inText(value)), after \(Wording.list(earlier))")
    }
  }

  /// Each partner's gaps in a line: `1 update and 2 figures`.
  private static func missing(in quarterlyReturn: QuarterlyReturn) -> [View] {
    let gapsByPartner = Dictionary(grouping: quarterlyReturn.gaps, by: \.partner)
    return quarterlyReturn.partners.map(\.partner).compactMap { partner in
      guard let gaps = gapsByPartner[partner]?.map(\.missing) else { return nil }
      let updates = gaps.count { if case .commitment = $0 { true } else { false } }
      let figures = gaps.count { if case .figure = $0 { true } else { false } }
      let parts = [(updates, "update", "updates"), (figures, "figure", "figures")].filter { $0.0 > 0 }
      let owed = gaps.contains(.submission) ? "the whole submission" : Wording.list(parts.map(Wording.count))
      return ["partner": .name(of: partner), "owed": .text(owed)]
    }
  }

  private static func item(
    _ contribution: Contribution, in quarterlyReturn: QuarterlyReturn, detail: String
  ) -> View {
    let code = contribution.update.commitment
    return [
      "title": .text("\(code) \(quarterlyReturn.strategy.commitment(code)?.title ?? "")"),
      "anchor": .anchor(code), "partner": .name(of: contribution.partner),
      "status": .status(contribution.update.status), "detail": .text(detail),
    ]
  }

  private static func item(_ reading: PartnerReading, of report: FigureReport, detail: String) -> View {
    [
      "title": .text(report.definition.title(of: reading)), "anchor": .text("figures"),
      "partner": .name(of: reading.partner), "status": .status(reading.reading.status),
      "detail": .text(detail),
    ]
  }
}
