import PartnerUpdates
import QuarterlyReturn

extension DataTable {
  /// One row a planned action.
  static let planActions = DataTable(
    name: "plan_actions", title: "Violence reduction action plan",
    description: "One row for each action of the violence reduction action plan.",
    columns: [
      reporter, position,
      .init(name: "theme", kind: .text, description: "The theme under which the plan lists it."),
      .init(name: "theme_status", kind: .text, description: "The worst status of any action of the theme."),
      .init(name: "number", kind: .text, description: "Its number in the plan."),
      .init(name: "action", kind: .text, description: "What is to be done."),
      .init(
        name: "requirement", kind: .text, description: "Who asked for it.", words: ["mandated", "local"]),
      .init(name: "outcome", kind: .text, description: "What is to come of it."),
      .init(name: "lead", kind: .text, description: "The role that leads it."),
      .init(name: "organisation", kind: .text, description: "The organisation that leads it."),
      .init(name: "supporting", kind: .text, description: "The organisations that support it."),
      .init(name: "start", kind: .day, description: "From when."),
      .init(name: "end", kind: .day, description: "By when."),
      .init(name: "completed", kind: .day, description: "When it was done."),
      .init(
        name: "days_overdue", kind: .integer,
        description: "How many days before the meeting it was to be done, where it is not."),
      .init(
        name: "status", kind: .text,
        description: "The risk that it is not done: green, amber, red, a split such as amber/green, or grey."),
      .init(name: "latest_month", kind: .month, description: "The month of the latest comment."),
      .init(name: "latest_progress", kind: .text, description: "The latest comment."),
      .init(name: "document", kind: .text, description: "A document that tells more."),
    ], key: rowKey
  ) { readers in
    numbered(
      readers.content.actionPlans.flatMap { plan in
        plan.themes.flatMap { theme in
          theme.actions.map { action -> ReporterRow in (plan.partner, cells(of: action, in: theme)) }
        }
      })
  }

  private static func cells(of report: PlannedActionReport, in theme: ActionPlanReport.Theme) -> [DataCell] {
    let action = report.action
    return [
      .prose(theme.theme), .value(theme.rollUp), .prose(action.number), .prose(action.action),
      .value(action.requirement?.rawValue), .prose(action.outcome), .prose(action.lead),
      .prose(action.organisation), .prose(action.supporting.joined(separator: "; ")), .value(action.start),
      .value(action.end), .value(action.completed), .value(report.daysOverdue), .value(action.status),
      .value(report.latest?.month), .prose(report.latest?.comment ?? ""), .prose(action.document),
    ]
  }

  /// One row an item of a meeting to come.
  static let agenda = DataTable(
    name: "agenda", title: "Forward plan",
    description: "One row for each item of each meeting of the forward plan.",
    columns: [
      reporter, position,
      .init(name: "meeting", kind: .day, description: "The day of the meeting.", isRequired: true),
      .init(name: "length", kind: .integer, description: "How many minutes it lasts.", isRequired: true),
      .init(
        name: "minutes_allotted", kind: .integer, description: "The minutes of all its items.",
        isRequired: true),
      .init(name: "starts", kind: .text, description: "The time at which the item begins, such as 10:00."),
      .init(name: "item", kind: .text, description: "What it is."),
      .init(name: "standing", kind: .text, description: "The standing item that it is."),
      .init(name: "presenter", kind: .text, description: "The role that presents it."),
      .init(name: "minutes", kind: .integer, description: "The minutes allotted to it."),
    ], key: rowKey
  ) { readers in
    numbered(
      readers.content.forwardPlans.flatMap { plan in
        plan.meetings.flatMap(cells).map { cells -> ReporterRow in (plan.partner, cells) }
      })
  }

  private static func cells(of report: PlannedMeetingReport) -> [[DataCell]] {
    report.meeting.agenda.map { starts, item in
      [
        .value(report.meeting.date), .value(report.length), .value(report.meeting.minutesAllotted),
        .value(starts), .prose(item.item), .prose(item.standing), .prose(item.presenter),
        .value(item.minutes),
      ]
    }
  }
}
