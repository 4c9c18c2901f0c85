import PartnerUpdates
import QuarterlyReturn

extension JSONText {
  static func report(_ report: SubgroupReport) -> JSONText {
    [
      "partner": id(report.partner),
      "subject": .text(report.subject),
      "submitted": day(report.submitted),
      "preparedBy": .text(report.preparedBy),
      "briefUpdate": .text(report.briefUpdate),
      "challenges": .list(report.challenges, JSONText.text),
      "emergingTrends": .list(report.emergingTrends, JSONText.text),
      "supportRequired": .list(report.supportRequired, JSONText.text),
      "recommendations": .list(report.recommendations, JSONText.text),
      "appendices": .list(report.appendices) { appendix in
        ["appendix": .text(appendix.name), "title": .text(appendix.title), "file": .text(appendix.file)]
      },
    ]
  }

  static func actionPlan(_ plan: ActionPlanReport) -> JSONText {
    [
      "partner": id(plan.partner),
      "overdue": .number(plan.overdue),
      "completed": .number(plan.completed),
      "withoutProgress": .number(plan.withoutProgress),
      "themes": .list(plan.themes) { theme in
        [
          "theme": .text(theme.theme), "rollUp": status(theme.rollUp),
          "actions": .list(theme.actions, plannedAction),
        ]
      },
    ]
  }

  private static func plannedAction(_ report: PlannedActionReport) -> JSONText {
    let action = report.action
    return [
      "number": .text(action.number),
      "action": .text(action.action),
      "requirement": .text(ifAny: action.requirement?.rawValue),
      "outcome": .text(action.outcome),
      "lead": .text(action.lead),
      "organisation": .text(action.organisation),
      "start": day(action.start),
      "end": day(action.end),
      "completed": day(action.completed),
      "daysOverdue": ifAny(report.daysOverdue) { .number($0) },
      "supporting": .list(action.supporting, JSONText.text),
      "progress": .list(action.progress) { note in
        ["month": .text(note.month.description), "comment": .text(note.comment)]
      },
      "document": .text(action.document),
      "status": status(action.status),
    ]
  }

  static func forwardPlan(_ plan: ForwardPlanReport) -> JSONText {
    ["partner": id(plan.partner), "meetings": .list(plan.meetings, plannedMeeting)]
  }

  private static func plannedMeeting(_ report: PlannedMeetingReport) -> JSONText {
    [
      "date": day(report.meeting.date),
      "starts": .text(ifAny: report.meeting.starts?.description),
      "length": .number(report.length),
      "minutesAllotted": .number(report.meeting.minutesAllotted),
      "excess": ifAny(report.excess) { .number($0) },
      "items": .list(report.meeting.agenda) { starts, item in
        [
          "starts": .text(ifAny: starts?.description), "item": .text(item.item),
          "presenter": .text(item.presenter), "minutes": ifAny(item.minutes) { .number($0) },
          "standing": .text(item.standing),
        ]
      },
    ]
  }

  static func inspection(_ report: InspectionReport) -> JSONText {
    [
      "partner": id(report.partner),
      "inspection": .text(report.inspection.title),
      "organisation": .text(report.inspection.organisation),
      "published": day(report.inspection.published),
      "standards": .list(report.standards, standard),
      "ratings": ratings(report.overall),
      "agrees": .flag(report.agrees),
    ]
  }

  private static func standard(_ report: InspectionReport.Standard) -> JSONText {
    [
      "standard": .text(report.standard.name),
      "isCourtWork": .flag(report.standard.isCourtWork),
      "isRated": .flag(report.standard.isRated),
      "questions": .list(report.standard.questions) { question in
        ["question": .text(question.question), "sufficient": .number(question.sufficient)]
      },
      "ratings": ratings(report.ratings),
    ]
  }

  private static func ratings(_ ratings: RatingComparison) -> JSONText {
    [
      "printed": .text(ifAny: ratings.printed?.rawValue),
      "computed": .text(ifAny: ratings.computed?.rawValue),
      "printedScore": ifAny(ratings.printedScore) { .number($0) },
      "computedScore": ifAny(ratings.computedScore) { .number($0) },
    ]
  }
}
