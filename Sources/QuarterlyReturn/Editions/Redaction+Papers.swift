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
  /// Adds the papers of a submission with a higher marking: dates, times, ratings and shares, and where there was a
  /// text or a name, that it is withheld.
  mutating func addSilentPapers(of written: Submission) {
    briefUpdate = Self.silenced(written.briefUpdate)
    var themes: [String] = []
    violenceReduction = written.violenceReduction.map { action in
      if !action.theme.isEmpty, !themes.contains(action.theme) { themes.append(action.theme) }
      return action.silent(inTheme: themes.firstIndex(of: action.theme).map { "Theme \($0 + 1)" } ?? "")
    }
    forwardPlan = written.forwardPlan.map(\.silent)
    inspections = written.inspections.map { inspection in
      var silent = inspection.replacingTexts(Self.silenced)
      silent.organisation = Redaction.withheldName(for: inspection.organisation)
      return silent
    }
  }

  fileprivate static func silenced(_ text: String) -> String { text.isEmpty ? "" : Redaction.sensitiveText }
}

extension PlannedAction {
  /// Dates and rating, with a number that is nothing but a number and a theme that only tells it from others.
  fileprivate func silent(inTheme theme: String) -> PlannedAction {
    let name = Redaction.withheldName
    var silent = PlannedAction(
      number: number.allSatisfy { "0123456789.".contains($0) } ? number : name(number), theme: theme,
      action: Submission.silenced(action), requirement: requirement, outcome: name(outcome), lead: name(lead),
      organisation: name(organisation), start: start, end: end, completed: completed,
      supporting: supporting.isEmpty ? [] : [name(supporting.joined())], document: name(document),
      status: status)
    silent.progress = progress.map { Progress(month: $0.month, comment: Submission.silenced($0.comment)) }
    return silent
  }
}

extension PlannedMeeting {
  /// Date, times and minutes.
  fileprivate var silent: PlannedMeeting {
    var silent = self
    silent.items = items.map {
      AgendaItem(
        item: Submission.silenced($0.item), presenter: Redaction.withheldName(for: $0.presenter),
        minutes: $0.minutes, standing: Redaction.withheldName(for: $0.standing))
    }
    return silent
  }
}
