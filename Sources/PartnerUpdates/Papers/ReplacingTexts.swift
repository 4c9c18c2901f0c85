// The board's other papers with every text replaced by what a function makes of it, names and roles included.

extension Action {
  /// The action with its texts replaced. The reference stays.
  package func replacingTexts(_ change: (String) -> String) -> Action {
    var action = self
    (action.action, action.owner, action.update) = (change(self.action), change(owner), change(update))
    action.updates = updates.map { DatedNote(date: $0.date, text: change($0.text)) }
    return action
  }
}

extension PlannedAction {
  /// The action with its texts replaced.
  package func replacingTexts(_ change: (String) -> String) -> PlannedAction {
    var planned = self
    (planned.number, planned.theme, planned.action) = (change(number), change(theme), change(action))
    (planned.outcome, planned.lead) = (change(outcome), change(lead))
    (planned.organisation, planned.document) = (change(organisation), change(document))
    planned.supporting = supporting.map(change)
    planned.progress = progress.map { Progress(month: $0.month, comment: change($0.comment)) }
    return planned
  }
}

extension PlannedMeeting {
  /// The meeting with the texts of its items replaced.
  package func replacingTexts(_ change: (String) -> String) -> PlannedMeeting {
    var meeting = self
    meeting.items = items.map {
      AgendaItem(
        item: change($0.item), presenter: change($0.presenter), minutes: $0.minutes,
        standing: change($0.standing))
    }
    return meeting
  }
}

extension Inspection {
  /// The inspection with its texts replaced.
  package func replacingTexts(_ change: (String) -> String) -> Inspection {
    var inspection = self
    (inspection.title, inspection.organisation) = (change(title), change(organisation))
    inspection.standards = standards.map { standard in
      var replaced = standard
      replaced.name = change(standard.name)
      replaced.questions = standard.questions.map {
        KeyQuestion(change($0.question), sufficient: $0.sufficient)
      }
      return replaced
    }
    return inspection
  }
}
