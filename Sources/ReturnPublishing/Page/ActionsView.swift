import PartnerUpdates
import QuarterlyReturn

extension View {
  /// The action log, overdue actions first.
  static func actions(of quarterlyReturn: QuarterlyReturn) -> View {
    [
      "hasActions": .flag(!quarterlyReturn.actions.isEmpty),
      "actions": .list(quarterlyReturn.actions) { report in
        [
          "reference": .text(report.action.reference),
          "action": .prose(report.action.action),
          "actionInLine": .text(report.action.action),
          "owner": .text(report.action.owner),
          "partner": .name(of: report.partner),
          "start": .day(report.action.start), "due": .day(report.action.due),
          "state": .text(state(of: report)),
          "shade": .text(report.isOverdue ? "late" : report.action.state.rawValue),
          "closed": .day(report.action.closed),
          "update": .prose(report.action.update),
          "updateInLine": .text(report.action.update),
        ]
      },
    ]
  }

  private static func state(of report: ActionReport) -> String {
    switch report.action.state {
    case .open: report.isOverdue ? "Overdue" : "Open"
    case .completed: "Completed"
    }
  }
}
