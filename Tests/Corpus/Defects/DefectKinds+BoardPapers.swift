import PartnerUpdates

// Mistakes in the board's other papers.

extension DefectKinds {
  static let boardPapers = actionLog + reports + plannedActions + plannedMeetings + inspections

  private static let actionLog: [DefectKind] = [
    .whole(.history, "action-lost", "common.action-carried-over") { submission, site in
      let lost = submission.actions.firstIndex { action in
        action.state == .open && site.before(1)?.actions.contains { $0.reference == action.reference } == true
      }
      guard let lost else { return nil }
      submission.actions.remove(at: lost)
      return "actions"
    },
    .whole(.history, "action-open-again", "common.action-stays-closed") { submission, site in
      guard var action = site.before(1)?.actions.first(where: { $0.state == .completed }) else { return nil }
      (action.state, action.closed, action.due) = (.open, nil, submission.submitted?.daysBefore(-60))
      submission.actions.append(action)
      return .item("actions", action.reference) / "state"
    },
    .whole(.history, "action-put-off-in-silence", "common.action-due-kept") { submission, site in
      for index in submission.actions.indices {
        let action = submission.actions[index]
        guard action.state == .open, let due = action.due, due >= submission.submitted ?? due,
          site.before(1)?.actions.contains(where: { $0.reference == action.reference }) == true
        else { continue }
        (submission.actions[index].due, submission.actions[index].updates) = (due.daysBefore(-30), [])
        submission.actions[index].update = ""
        return .item("actions", action.reference) / "due"
      }
      return nil
    },
    .whole(.completeness, "action-twice", "common.action-once") { submission, _ in
      guard let action = submission.actions.last else { return nil }
      submission.actions.append(action)
      return FieldPath.item("actions", action.reference, occurrence: 2) / "reference"
    },
    .whole(.completeness, "notes-out-of-order", "common.notes-in-order") { submission, _ in
      guard let index = submission.actions.firstIndex(where: { $0.updates.count == 2 }) else { return nil }
      submission.actions[index].updates.reverse()
      let action = submission.actions[index]
      return FieldPath.item("actions", action.reference)
        / "updates[\(action.updates.last?.date.description ?? "")].date"
    },
    .whole(.periods, "note-in-future", "common.date-not-in-future") { submission, _ in
      guard let index = submission.actions.firstIndex(where: { !$0.updates.isEmpty }),
        let day = submission.submitted?.daysBefore(-2)
      else { return nil }
      submission.actions[index].updates.append(DatedNote(date: day, text: "Done by then."))
      return .item("actions", submission.actions[index].reference) / "updates[\(day)].date"
    },
  ]

  private static let reports: [DefectKind] = [
    .whole(.completeness, "report-without-update", "common.report-given") { submission, _ in
      guard !submission.briefUpdate.isEmpty else { return nil }
      submission.briefUpdate = ""
      return "brief-update"
    },
    .whole(.completeness, "report-without-subject", "common.report-given") { submission, _ in
      guard !submission.subject.isEmpty else { return nil }
      submission.subject = ""
      return "subject"
    },
    .whole(.completeness, "nothing-asked", "common.request-stated") { submission, _ in
      submission.supportRequired.append("None at this time.")
      return .item("support-required", "\(submission.supportRequired.count)")
    },
    .whole(.completeness, "nothing-recommended", "common.request-stated") { submission, _ in
      submission.recommendations = ["N/A"]
      return "recommendations[1]"
    },
  ]

  private static let plannedActions: [DefectKind] = [
    planned("planned-number-twice", "common.planned-action-once", nil) { $0.number = "2.1" },
    planned("planned-without-theme", "common.planned-action-described", "theme") { $0.theme = "" },
    planned("planned-without-text", "common.planned-action-described", "action") { $0.action = "" },
    planned("planned-without-outcome", "common.planned-action-described", "outcome") { $0.outcome = "tbc" },
    planned("planned-lead-tbc", "common.planned-lead-named", "lead") { $0.lead = "TBC" },
    planned("planned-lead-missing", "common.planned-lead-named", "lead") { $0.lead = "" },
    planned("planned-progress-blank", "common.planned-progress-given", "progress") { $0.progress = [] },
    planned("planned-red-in-silence", "common.planned-risk-explained", "status") {
      $0.status = .red
      $0.progress = [.init(month: $0.progress[0].month.advanced(by: -6), comment: "Partners were asked.")]
    },
    planned("planned-end-before-start", "common.planned-ends-after-start", "end") {
      $0.start = $0.end?.daysBefore(-1)
    },
    planned("planned-end-passed", "common.planned-not-past-end", "end") {
      $0.end = $0.start?.daysBefore(-30)
    },
    planned("planned-progress-in-future", "common.date-not-in-future", "progress") { action in
      action.progress = [.init(month: action.progress[1].month.advanced(by: 2), comment: "Done.")]
    },
  ]

  /// A mistake in the first action of the plan. Its field is that of the action, or of its last comment.
  private static func planned(
    _ name: String, _ rule: String, _ field: String?,
    _ change: @escaping @Sendable (inout PlannedAction) -> Void
  ) -> DefectKind {
    .whole(name.contains("in-future") ? .periods : .completeness, name, rule) { submission, _ in
      guard !submission.violenceReduction.isEmpty else { return nil }
      change(&submission.violenceReduction[0])
      let action = submission.violenceReduction[0]
      guard let field else {
        return FieldPath.item("violence-reduction", action.number, occurrence: 2) / "number"
      }
      let path = FieldPath.item("violence-reduction", action.number)
      guard name.contains("in-future"), let month = action.progress.last?.month else { return path / field }
      return path / "progress[\(month)].month"
    }
  }

  private static let plannedMeetings: [DefectKind] = [
    meeting("meeting-overfull", "common.meeting-not-overfull", "items") { meeting, _ in
      meeting.items[meeting.items.count - 1].minutes = 90
      return true
    },
    meeting("item-without-presenter", "common.agenda-item-presented", "items[1].presenter") { meeting, _ in
      meeting.items[0].presenter = "TBC"
      return true
    },
    meeting("item-without-minutes", "common.agenda-item-timed", "items[1].minutes") { meeting, _ in
      meeting.items[0].minutes = nil
      return true
    },
    meeting("meeting-on-another-day", "common.meeting-agreed", "meeting") { meeting, site in
      guard site.world.folder.partnership.meetings.values.contains(meeting.date),
        let date = meeting.date.daysBefore(1)
      else { return false }
      meeting.date = date
      return true
    },
    meeting("theme-not-on-agenda", "common.theme-on-agenda", "items") { meeting, site in
      guard site.world.folder.partnership.meetings.values.contains(meeting.date) else { return false }
      meeting.items.remove(at: meeting.items.count - 2)
      return true
    },
    meeting("standing-item-left-out", "common.standing-items-on-agenda", "items") { meeting, _ in
      meeting.items.removeFirst()
      return true
    },
    .whole(.completeness, "meeting-twice", "common.planned-meeting-once") { submission, _ in
      guard let meeting = submission.forwardPlan.first else { return nil }
      submission.forwardPlan.append(meeting)
      return FieldPath.item("forward-plan", meeting.date.description, occurrence: 2) / "meeting"
    },
    .whole(.completeness, "plan-of-the-last-meeting", "common.next-meeting-planned") { submission, site in
      guard !submission.forwardPlan.isEmpty, let date = site.world.calendar.meeting(at: site.step) else {
        return nil
      }
      submission.forwardPlan[0].date = date
      return "forward-plan"
    },
  ]

  private static func meeting(
    _ name: String, _ rule: String, _ field: String,
    _ change: @escaping @Sendable (inout PlannedMeeting, Site) -> Bool
  ) -> DefectKind {
    .whole(.completeness, name, rule) { submission, site in
      guard !submission.forwardPlan.isEmpty, change(&submission.forwardPlan[0], site) else { return nil }
      return .item("forward-plan", submission.forwardPlan[0].date.description) / field
    }
  }

  private static let inspections: [DefectKind] = [
    standard("share-above-all", "common.share-possible", "questions[Question 1].sufficient") {
      $0.questions[0].sufficient = 104
    },
    standard("share-missing", "common.share-given", "questions[Question 1].sufficient") {
      $0.questions[0].sufficient = nil
    },
    standard("questions-missing", "common.share-given", "questions") { $0.questions = [] },
    standard("standard-rated-too-high", "common.standard-rating-follows", "rating") {
      ($0.rating, $0.score) = $0.rating == .outstanding ? (.good, 2) : (.outstanding, 3)
    },
    standard("standard-score-of-another-band", "common.standard-rating-follows", "score") {
      $0.score = (($0.score ?? 0) + 1) % 4
    },
    inspection("outcomes-rated", "common.outcomes-not-rated", "standards[10 Outcomes].not-rated") {
      $0.standards[$0.standards.count - 1].isRated = true
    },
    inspection("standard-left-out", "common.standards-expected", "standards") { $0.standards.removeFirst() },
    inspection("whole-added-up-wrongly", "common.inspection-rating-follows", "score") {
      $0.score = (($0.score ?? 0) + 1) % 24
    },
    inspection("whole-in-another-band", "common.inspection-rating-follows", "rating") {
      $0.rating = $0.rating == .inadequate ? .good : .inadequate
    },
  ]

  private static func inspection(
    _ name: String, _ rule: String, _ field: String,
    _ change: @escaping @Sendable (inout Inspection) -> Void
  ) -> DefectKind {
    .whole(.arithmetic, name, rule) { submission, _ in
      guard !submission.inspections.isEmpty else { return nil }
      change(&submission.inspections[0])
      return .item("inspections", submission.inspections[0].title) / field
    }
  }

  private static func standard(
    _ name: String, _ rule: String, _ field: String,
    _ change: @escaping @Sendable (inout InspectionStandard) -> Void
  ) -> DefectKind {
    inspection(name, rule, "standards[1 of the framework].\(field)") { change(&$0.standards[0]) }
  }
}
