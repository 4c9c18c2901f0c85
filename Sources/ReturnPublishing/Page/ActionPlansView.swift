import PartnerUpdates
import QuarterlyReturn

extension View {
  /// The violence reduction action plans, theme by theme.
  static func actionPlans(of quarterlyReturn: QuarterlyReturn) -> View {
    [
      "hasActionPlans": .flag(!quarterlyReturn.actionPlans.isEmpty),
      "actionPlans": .list(quarterlyReturn.actionPlans) { plan in
        [
          "partner": .name(of: plan.partner), "summary": .text(summary(of: plan)),
          "themes": .list(plan.themes) { theme in
            [
              "theme": .text(theme.theme), "rollUp": .status(theme.rollUp),
              "rows": .list(theme.actions, plannedAction),
            ]
          },
        ]
      },
    ]
  }

  /// `4 actions: 1 overdue, 1 completed, 2 without progress.`
  private static func summary(of plan: ActionPlanReport) -> String {
    let counts = [
      (plan.overdue, "overdue"), (plan.completed, "completed"), (plan.withoutProgress, "without progress"),
    ]
    let parts = counts.filter { $0.0 > 0 }.map { "\(Wording.count($0.0)) \($0.1)" }
    return Wording.count(plan.actions.count, "action", "actions")
      + (parts.isEmpty ? "" : ": " + parts.joined(separator: ", ")) + "."
  }

  private static func plannedAction(_ report: PlannedActionReport) -> View {
    let action = report.action
    return [
      "number": .text(action.number), "action": .prose(action.action),
      "actionInLine": .text(action.action),
      "requirement": .text(ifAny: action.requirement.map { Wording.capitalised($0.rawValue) }),
      "outcome": .prose(action.outcome), "outcomeInLine": .text(action.outcome),
      "lead": .text(action.lead), "organisation": .text(action.organisation),
      "supporting": .text(Wording.list(action.supporting)),
      "start": .day(action.start), "end": .day(action.end), "completed": .day(action.completed),
      "overdue": .text(ifAny: overdue(report.daysOverdue)),
      "status": .status(action.status), "document": .text(action.document),
      "progress": .list(action.progress) { note in
        [
          "month": .text(note.month.inWords), "comment": .prose(note.comment),
          "commentInLine": .text(note.comment),
        ]
      },
      "hasProgress": .flag(!action.progress.isEmpty),
    ]
  }
}
