import PartnerUpdates
import QuarterlyReturn

extension View {
  /// The action log, overdue actions first.
  static func actions(for readers: Readers) -> View {
    let quarterlyReturn = readers.content
    return [
      "noActions": .text(Wording.none("No partner reported an action", for: readers)),
      "hasActions": .flag(!quarterlyReturn.actions.isEmpty),
      "actions": .list(quarterlyReturn.actions) { report in
        [
          "reference": .text(report.action.reference),
          "since": .text(ifAny: report.since?.description),
          "silence": .text(ifAny: silence(on: report, in: quarterlyReturn)),
          "lastMentioned": .text(ifAny: report.lastMentioned?.description),
          "action": .prose(report.action.action),
          "actionInLine": .text(report.action.action),
          "commitment": .text(ifAny: report.action.commitment.isEmpty ? nil : report.action.commitment),
          "owner": .text(report.action.owner),
          "partner": .name(of: report.partner),
          "start": .day(report.action.start), "due": .day(report.action.due),
          "overdue": .text(ifAny: overdue(report.daysOverdue)),
          "state": .text(state(of: report)),
          "shade": .text(report.isOverdue ? "late" : report.action.state.rawValue),
          "closed": .day(report.action.closed),
          "update": .prose(report.action.update),
          "updateInLine": .text(report.action.update),
          "updates": .list(report.action.updates) { note in
            ["date": .day(note.date), "note": .prose(note.text), "noteInLine": .text(note.text)]
          },
        ]
      },
    ]
  }

  /// Why the partner says nothing of an action that is carried over.
  private static func silence(on report: ActionReport, in quarterlyReturn: QuarterlyReturn) -> String? {
    guard report.lastMentioned != nil else { return nil }
    switch quarterlyReturn.partners.first(where: { $0.partner == report.partner })?.timeliness {
    case .missing: return "No submission this quarter"
    case .unusable: return "No usable submission this quarter"
    case .onTime, .late, .undated, nil: return "Not mentioned this quarter"
    }
  }

  /// `12 days overdue`.
  static func overdue(_ days: Int?) -> String? { days.map { Wording.count($0, "day", "days") + " overdue" } }

  private static func state(of report: ActionReport) -> String {
    switch report.action.state {
    case .open: report.isOverdue ? "Overdue" : "Open"
    case .completed: "Completed"
    }
  }
}
