import PartnerUpdates

extension Redaction {
  /// Adds the board's other papers to what everybody may read of a submission.
  mutating func addPapers(of entry: Inputs.Entry, to submission: inout Submission) {
    let written = entry.submission
    switch written.confidentiality(of: "brief-update") {
    case .restricted: submission.briefUpdate = Self.restrictedText
    case .marked: submission.briefUpdate = Submission.silenced(written.briefUpdate)
    case .open where withholds("brief-update", of: entry):
      submission.subject = Self.withheldName(for: written.subject)
      submission.briefUpdate = written.briefUpdate.isEmpty ? "" : Self.withheldText
    case .open:
      submission.subject = printed(written.subject, of: entry)
      submission.briefUpdate = printed(written.briefUpdate, of: entry)
    }
    for (path, action) in written.actionsWithPaths where written.confidentiality(of: path) == .open {
      submission.actions.append(
        withholds(path, of: entry)
          ? action.withoutTexts : action.replacingTexts { printed($0, of: entry) })
    }
    var themes: [String] = []
    for (path, action) in written.violenceReductionWithPaths {
      if !action.theme.isEmpty, !themes.contains(action.theme) { themes.append(action.theme) }
      switch written.confidentiality(of: path) {
      case .restricted: continue
      case .marked:
        let theme = themes.firstIndex(of: action.theme).map { "Theme \($0 + 1)" } ?? ""
        submission.violenceReduction.append(action.silent(inTheme: theme))
      case .open:
        submission.violenceReduction.append(
          withholds(path, of: entry)
            ? action.withoutTexts : action.replacingTexts { printed($0, of: entry) })
      }
    }
    for (path, meeting) in written.forwardPlanWithPaths {
      switch written.confidentiality(of: path) {
      case .restricted: continue
      case .marked: submission.forwardPlan.append(meeting.silent)
      case .open:
        submission.forwardPlan.append(
          withholds(path, of: entry)
            ? meeting.withoutTexts : meeting.replacingTexts { printed($0, of: entry) })
      }
    }
    for (path, inspection) in written.inspectionsWithPaths {
      switch written.confidentiality(of: path) {
      case .restricted: continue
      case .marked: submission.inspections.append(inspection.silent)
      case .open:
        submission.inspections.append(
          withholds(path, of: entry)
            ? inspection.withoutTexts : inspection.replacingTexts { printed($0, of: entry) })
      }
    }
  }
}

extension Action {
  /// Dates and state, and that the rest is withheld. Not even how many notes there are.
  fileprivate var withoutTexts: Action {
    Action(
      reference: PlainReference.isPlain(reference) ? reference : Redaction.withheldName(for: reference),
      action: Redaction.withheldText, owner: Redaction.withheldName(for: owner), start: start, due: due,
      state: state, closed: closed)
  }
}

extension PlannedAction {
  /// Dates and rating, and that the rest is withheld.
  fileprivate var withoutTexts: PlannedAction {
    PlannedAction(
      number: PlainReference.isPlain(number) ? number : Redaction.withheldName(for: number),
      theme: Redaction.withheldName(for: theme), action: Redaction.withheldText, requirement: requirement,
      start: start, end: end, completed: completed, status: status)
  }
}

extension PlannedMeeting {
  /// Date and times, and that the agenda is withheld.
  fileprivate var withoutTexts: PlannedMeeting {
    PlannedMeeting(
      date: date, starts: starts, length: length, items: [AgendaItem(item: Redaction.withheldText)])
  }
}

extension Inspection {
  /// The inspection with its ratings, and names withheld.
  fileprivate var withoutTexts: Inspection {
    replacingTexts(Redaction.withheldName)
  }
}

extension Submission {
  fileprivate static func silenced(_ text: String) -> String { text.isEmpty ? "" : Redaction.sensitiveText }
}

extension Inspection {
  /// Dates, ratings and shares.
  fileprivate var silent: Inspection {
    var silent = replacingTexts(Submission.silenced)
    silent.organisation = Redaction.withheldName(for: organisation)
    return silent
  }
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
