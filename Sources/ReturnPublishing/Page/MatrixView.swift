import PartnerUpdates
import QuarterlyReturn

extension View {
  /// The statuses of all commitments by all partners, on one view.
  static func matrix(of quarterlyReturn: QuarterlyReturn) -> View {
    let partners = quarterlyReturn.partners.map(\.partner)
    let hasTravel = quarterlyReturn.contributions.contains { travel(of: $0).isPresent }
    let rows = quarterlyReturn.priorities.flatMap(\.commitments).flatMap(\.withParts).count
    return [
      // On paper a long matrix stands in two columns, so that it takes one sheet; signs need their room.
      "matrixInTwo": .flag(rows > 40 && !hasTravel),
      "matrixPartners": .list(partners, View.name),
      "matrixColumns": .text(String(partners.count + 1)),
      "matrixColumn": .text("\(columnWidth(for: partners))rem"),
      "matrixHeading": .text("\(headingHeight(for: partners))rem"),
      "hasTravel": .flag(hasTravel),
      "matrixGroups": .list(inReadingOrder(quarterlyReturn.priorities)) { report in
        [
          "code": .text(report.priority.code), "title": .text(report.priority.title),
          "anchor": .anchor(report.priority.code), "rollUp": .status(report.rollUp),
          "outstanding": .text(ifAny: outstanding(report.outstanding)),
          "rows": .list(report.commitments.flatMap(\.withParts)) { commitment in
            row(
              for: commitment, partners: partners,
              anchor: report.isQuiet ? report.priority.code : commitment.commitment.code)
          },
        ]
      },
    ]
  }

  /// The theme of the quarter, then the other priorities in the order of the strategy.
  static func inReadingOrder(_ priorities: [PriorityReport]) -> [PriorityReport] {
    priorities.filter(\.isTheme) + priorities.filter { !$0.isTheme }
  }

  /// A column as wide as the longest word of any partner's name, within reason.
  private static func columnWidth(for partners: [Partner]) -> ExactDecimal {
    let words = partners.flatMap { $0.name.split(separator: " ") }
    let longest = min(max(words.map(\.count).max() ?? 0, 7), 16)
    return ExactDecimal(longest * 65 + 120, fractionDigits: 2)
  }

  /// The height on paper, where names stand upright in two lines: the longest name, or its longest word.
  private static func headingHeight(for partners: [Partner]) -> ExactDecimal {
    let halves = partners.map { ($0.name.count + 1) / 2 + 1 }
    let words = partners.flatMap { $0.name.split(separator: " ") }.map(\.count)
    return ExactDecimal(min(max((halves + words).max() ?? 0, 7), 32) * 53, fractionDigits: 2)
  }

  private static func row(for report: CommitmentReport, partners: [Partner], anchor: String) -> View {
    [
      "code": .text(report.commitment.code), "title": .text(report.commitment.title),
      "anchor": .anchor(anchor), "rollUp": .status(report.rollUp),
      "outstanding": .text(ifAny: outstanding(report.outstanding)),
      "cells": .list(partners) { cell(for: report, partner: $0) },
    ]
  }

  /// What stands where there is a text and no status: a narrative item owes none.
  static func unrated(_ commitment: Commitment) -> String {
    commitment.kind == .narrative ? "Text only" : "No status"
  }

  private static func cell(for report: CommitmentReport, partner: Partner) -> View {
    let given = report.contributions.filter { $0.partner == partner }.map { contribution in
      let mark = contribution.update.status.map(View.status) ?? unratedMark(report.commitment)
      return View.fields(["travel": travel(of: contribution)]).adding(mark)
    }
    let missing = report.missing.contains(partner) ? [mark("missing", "Missing", letter: "M")] : []
    return ["marks": .list(given + missing)]
  }

  private static func unratedMark(_ commitment: Commitment) -> View {
    mark("unrated", unrated(commitment), letter: commitment.kind == .narrative ? "T" : "?")
  }

  /// Whether a status is better or worse than the one of the quarter before and of a year earlier: a sign each.
  private static func travel(of contribution: Contribution) -> View {
    let verdicts = [contribution.sinceLastQuarter, contribution.sinceYearEarlier]
    guard verdicts.contains(where: { $0 != nil }) else { return .absent }
    let words = zip(verdicts, ["against the quarter before", "against a year earlier"]).compactMap {
      verdict, earlier in verdict.map { "\($0.inWords) \(earlier)" }
    }
    return [
      "signs": .text(verdicts.map { $0?.sign ?? "·" }.joined()),
      "words": .text(words.joined(separator: ", ")),
    ]
  }
}
