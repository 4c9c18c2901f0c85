import PartnerUpdates
import QuarterlyReturn

extension View {
  /// The statuses of all commitments by all partners, on one view.
  static func matrix(of quarterlyReturn: QuarterlyReturn) -> View {
    let partners = quarterlyReturn.partners.map(\.partner)
    return [
      "matrixPartners": .list(partners, View.name),
      "matrixWidth": .text(String(partners.count + 1)),
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
      contribution.update.status.map(View.status) ?? mark("unrated", unrated(report.commitment))
    }
    return ["marks": .list(given + (report.missing.contains(partner) ? [mark("missing", "Missing")] : []))]
  }
}
