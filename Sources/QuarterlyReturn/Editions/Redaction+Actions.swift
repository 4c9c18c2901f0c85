import PartnerUpdates

extension Redaction {
  /// The actions that nobody mentions any more, with their dates and without their texts.
  ///
  /// A text of an earlier quarter may speak of numbers that only that quarter's control knew to be confidential, and
  /// what was found in it is not at hand here. So its texts are withheld whole, and so is a reference that looks
  /// personal. Nothing is told of actions that were or are reported in a sensitive submission.
  var disclosedActions: [ActionReport] {
    let sensitive = Set(inputs.inRosterOrder.filter(\.isSensitive).map(\.partner))
    return inputs.unmentionedActions.filter { $0.marking == .official && !sensitive.contains($0.partner) }
      .map(disclosed)
  }

  private func disclosed(_ report: ActionReport) -> ActionReport {
    let written = report.action
    let action = Action(
      reference: mayBePrinted(written.reference, of: report.partner) ? written.reference : "",
      action: Self.earlierText, owner: Self.withheldName(for: written.owner), start: written.start,
      due: written.due)
    return ActionReport(
      partner: report.partner, action: action, daysOverdue: report.daysOverdue, since: report.since,
      lastMentioned: report.lastMentioned, marking: report.marking)
  }

  /// Whether a reference of an earlier quarter says nothing but which action it is: what it could tell of that
  /// quarter's numbers is not at hand here.
  private func mayBePrinted(_ reference: String, of partner: Partner) -> Bool {
    (review.figures.isEmpty || PlainReference.isPlain(reference)
      || TellingText([reference], codes: []).sign == nil)
      && !isPersonal(reference, of: partner)
  }

  private func isPersonal(_ text: String, of partner: Partner) -> Bool {
    let submission = Submission(partner: partner.id, quarter: inputs.quarter, strategy: inputs.strategy.id)
    return Explanations.isPersonal(
      text, in: Section(submission, definitions: [], partnership: inputs.partnership))
  }
}
