public import PartnerUpdates

/// The meetings to come, from the partner that plans them.
public struct ForwardPlanReport: Sendable {
  /// The partner that plans them.
  public let partner: Partner
  /// The meetings by date.
  public let meetings: [PlannedMeetingReport]
}

/// A meeting to come.
public struct PlannedMeetingReport: Sendable {
  /// The meeting, with the cited figures put into its items.
  public let meeting: PlannedMeeting
  /// How many minutes it lasts: as planned, or as long as the partnership's meetings usually do.
  public let length: Int

  /// How many minutes its items take beyond its length; `nil` when they fit in.
  public var excess: Int? {
    guard meeting.minutesAllotted > length else { return nil }
    return meeting.minutesAllotted.subtractingReportingOverflow(length).partialValue
  }
}

extension Inputs {
  var forwardPlans: [ForwardPlanReport] {
    inRosterOrder.filter { !$0.submission.forwardPlan.isEmpty }.map { entry in
      let meetings = entry.submission.forwardPlan.enumerated()
        .sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }
        .map {
          PlannedMeetingReport(meeting: entry.resolved($1), length: $1.length ?? partnership.meetingLength)
        }
      return ForwardPlanReport(partner: entry.partner, meetings: meetings)
    }
  }
}

extension Inputs.Entry {
  fileprivate func resolved(_ meeting: PlannedMeeting) -> PlannedMeeting {
    var resolved = meeting
    resolved.items = meeting.items.map { item in
      var resolved = item
      resolved.item = self.resolved(item.item)
      return resolved
    }
    return resolved
  }
}
