import PartnerUpdates
import QuarterlyReturn

extension View {
  /// The meetings to come, each with its timed agenda.
  static func forwardPlans(of quarterlyReturn: QuarterlyReturn) -> View {
    [
      "hasForwardPlans": .flag(!quarterlyReturn.forwardPlans.isEmpty),
      "forwardPlans": .list(quarterlyReturn.forwardPlans) { plan in
        ["partner": .name(of: plan.partner), "plannedMeetings": .list(plan.meetings, plannedMeeting)]
      },
    ]
  }

  private static func plannedMeeting(_ report: PlannedMeetingReport) -> View {
    let meeting = report.meeting
    let starts = meeting.starts.map { "From \($0): " } ?? ""
    let allotted = ExactDecimal(meeting.minutesAllotted).grouped
    return [
      "date": .day(meeting.date),
      "minutesOfLength": .text("\(starts)\(allotted) of \(report.length) minutes are allotted."),
      "excess": .text(
        ifAny: report.excess.map {
          "Over-full: the items take \(Wording.count($0, "minute", "minutes")) more than the meeting lasts."
        }),
      "hasItems": .flag(!meeting.items.isEmpty),
      "items": .list(meeting.agenda) { starts, item in
        [
          "starts": .text(ifAny: starts?.description), "item": .text(item.item),
          "standing": .text(item.standing), "presenter": .text(item.presenter),
          "minutes": .text(ifAny: item.minutes.map(String.init)),
        ]
      },
    ]
  }
}
