import PartnerUpdates

extension Redaction {
  /// Adds the board's other papers to what everybody may read of a submission: every text is redacted.
  mutating func addPapers(of written: Submission, by partner: Partner, to submission: inout Submission) {
    submission.subject = redacted(written.subject, of: partner)
    submission.briefUpdate = redacted(written.briefUpdate, of: partner)
    submission.recommendations = written.recommendations.map { redacted($0, of: partner) }
    submission.violenceReduction = written.violenceReduction.map { action in
      action.replacingTexts { redacted($0, of: partner) }
    }
    submission.forwardPlan = written.forwardPlan.map { meeting in
      meeting.replacingTexts { redacted($0, of: partner) }
    }
    submission.inspections = written.inspections.map { inspection in
      inspection.replacingTexts { redacted($0, of: partner) }
    }
  }
}

extension Submission {
  /// Adds the papers of a submission with a higher marking: dates, times, ratings and shares, and a sentence where
  /// there was a text.
  mutating func addSilentPapers(of written: Submission) {
    briefUpdate = Self.silenced(written.briefUpdate)
    violenceReduction = written.violenceReduction.map(\.silent)
    forwardPlan = written.forwardPlan.map(\.silent)
    inspections = written.inspections.map { inspection in
      var silent = inspection.replacingTexts(Self.silenced)
      silent.organisation = ""
      return silent
    }
  }

  fileprivate static func silenced(_ text: String) -> String { text.isEmpty ? "" : Redaction.sensitiveText }
}

extension PlannedAction {
  /// Dates and rating, with a number that is nothing but a number.
  fileprivate var silent: PlannedAction {
    var silent = PlannedAction(
      number: number.allSatisfy { "0123456789.".contains($0) } ? number : "",
      action: Submission.silenced(action), requirement: requirement, start: start, end: end,
      completed: completed, status: status)
    silent.progress = progress.map { Progress(month: $0.month, comment: Submission.silenced($0.comment)) }
    return silent
  }
}

extension PlannedMeeting {
  /// Date, times and minutes.
  fileprivate var silent: PlannedMeeting {
    var silent = self
    silent.items = items.map { AgendaItem(item: Submission.silenced($0.item), minutes: $0.minutes) }
    return silent
  }
}
