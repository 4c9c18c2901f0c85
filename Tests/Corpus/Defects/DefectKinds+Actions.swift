import PartnerUpdates

// Actions that nobody can follow from meeting to meeting.

extension DefectKinds {
  static let actions: [DefectKind] =
    ["", "TBC", "tbc", "To be confirmed", "TBA", "?", "n/a"].enumerated().map { number, owner in
      action("action-owner-missing-\(number + 1)", "common.action-owned", "owner") { action, _ in
        action.owner = owner
        return true
      }
    } + [
      action("action-without-date", "common.action-dated", "due") { action, _ in
        guard action.commitment.isEmpty else { return false }
        action.due = nil
        return true
      },
      action("action-due-in-a-century", "common.date-near", "due") { action, _ in
        guard action.state == .open, let due = action.due else { return false }
        action.due = CalendarDate(year: due.year + 100, month: due.month, day: min(due.day, 28))
        return true
      },
      action("action-for-no-commitment", "common.action-commitment-known", "commitment") { action, _ in
        guard action.commitment.isEmpty else { return false }
        action.commitment = "X9.99"
        return true
      },
      action("action-ends-before-it-starts", "common.action-ends-after-start", "due") { action, _ in
        guard action.state == .open, let due = action.due else { return false }
        action.start = due.daysBefore(-1)
        return true
      },
      action("action-closed-before-it-started", "common.action-ends-after-start", "closed") { action, _ in
        guard let closed = action.closed else { return false }
        action.start = closed.daysBefore(-30)
        return true
      },
      action("action-overdue-in-silence", "common.action-not-overdue", "due") { action, submitted in
        guard action.state == .open, action.start == nil else { return false }
        (action.due, action.update, action.updates) = (submitted?.daysBefore(1), "", [])
        return true
      },
      action("action-completed-without-date", "common.action-closed-with-date", "closed") { action, _ in
        guard action.state == .completed else { return false }
        action.closed = nil
        return true
      },
      action("action-open-with-closing-date", "common.action-closed-with-date", "state") {
        action, submitted in
        guard action.state == .open, action.start == nil else { return false }
        action.closed = submitted?.daysBefore(3)
        return true
      },
      action("action-closed-in-future", "common.date-not-in-future", "closed") { action, submitted in
        guard action.state == .completed else { return false }
        action.closed = submitted?.daysBefore(-3)
        return true
      },
    ]

  /// A mistake in an action of each partner.
  private static func action(
    _ name: String, _ rule: String, _ field: String,
    _ change: @escaping @Sendable (inout Action, _ submitted: CalendarDate?) -> Bool
  ) -> DefectKind {
    .whole(name.contains("in-future") ? .periods : .completeness, name, rule) { submission, _ in
      for index in submission.actions.indices
      where change(&submission.actions[index], submission.submitted) {
        return .item("actions", submission.actions[index].reference) / field
      }
      return nil
    }
  }
}
