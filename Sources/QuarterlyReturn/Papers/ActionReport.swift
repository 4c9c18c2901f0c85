public import PartnerUpdates

/// An action and whose it is.
public struct ActionReport: Sendable {
  /// The partner that reports it.
  public let partner: Partner
  /// The action, with the cited figures put into its texts and what was noted of it newest first.
  public let action: Action
  /// How many days before the meeting it was due, of an open action that was.
  public let daysOverdue: Int?
  /// The first quarter in which the same partner reported it, by its reference; `nil` where that is this one.
  public let since: Quarter?
  /// The quarter in which its partner last mentioned it, of an action that the log carries over though the partner
  /// does not; `nil` where that is this one.
  public let lastMentioned: Quarter?
  /// The marking of the submission that mentions it, or last did.
  let marking: Marking

  /// Whether it was due before the meeting and is still open.
  public var isOverdue: Bool { daysOverdue != nil }
}

extension Inputs {
  /// The day on which dates are overdue or not: that of the meeting, or else the first after the quarter.
  var reckoningDay: CalendarDate? {
    partnership.meetings[quarter] ?? quarter.months.last.advanced(by: 1).firstDay
  }

  /// How many days a date lies before the meeting; `nil` where it does not.
  func daysOverdue(_ due: CalendarDate?) -> Int? {
    guard let due, let day = reckoningDay, due < day else { return nil }
    return due.days(until: day)
  }

  /// Overdue actions first, those that are longest so before the others; then the open ones by due date and those
  /// without; then what is completed. Else those that are mentioned come before the others, in the order of the roster.
  var actions: [ActionReport] {
    let mentioned = inRosterOrder.flatMap { entry in
      entry.submission.actions.map { report(on: $0, in: entry) }
    }
    let actions = mentioned + unmentionedActions
    return actions.filter(\.isOverdue).sortedByDueDate
      + actions.filter { $0.action.state == .open && !$0.isOverdue }.sortedByDueDate
      + actions.filter { $0.action.state == .completed }
  }

  /// What partners on the roster left open and do not mention this quarter, whether or not they submit anything: under
  /// the same strategy, as the log begins anew with a new one.
  var unmentionedActions: [ActionReport] {
    if let disclosedActions { return disclosedActions }
    let entries = inRosterOrder
    return partnership.members(in: quarter).map(\.partner).flatMap { partner in
      let mentioned = entries.first { $0.partner == partner }?.submission.actions ?? []
      return earlier.filter { $0.partner == partner.id }
        .openActions(under: strategy.id, before: quarter, notIn: mentioned)
        .map { report(on: $1, in: entry(of: $0, by: partner), lastMentioned: $0.quarter) }
    }
  }

  private func report(on action: Action, in entry: Entry, lastMentioned: Quarter? = nil) -> ActionReport {
    let isOpen =
      entry.submission.actionsWithPaths.first { $0.action == action }
      .map { entry.submission.confidentiality(of: $0.path) == .open } ?? true
    return ActionReport(
      partner: entry.partner, action: entry.resolved(action),
      daysOverdue: action.state == .open ? daysOverdue(action.due) : nil,
      since: firstQuarter(of: action, by: entry.partner), lastMentioned: lastMentioned,
      marking: isOpen ? .official : .officialSensitive)
  }

  /// An earlier submission, with the definitions of this quarter: those of others where its partner is absent.
  private func entry(of submission: Submission, by partner: Partner) -> Entry {
    let own = received.filter { $0.partner == partner.id }
    return Entry(
      partner: partner, file: "", submission: submission, definitions: (own + received).flatMap(\.definitions)
    )
  }

  private func firstQuarter(of action: Action, by partner: Partner) -> Quarter? {
    guard !action.reference.isEmpty else { return nil }
    return earlier.filter { submission in
      submission.partner == partner.id && submission.quarter < quarter
        && submission.actions.contains { $0.reference == action.reference }
    }.map(\.quarter).min()
  }
}

extension Inputs.Entry {
  /// An action with the cited figures put into its texts.
  fileprivate func resolved(_ action: Action) -> Action {
    var resolved = action
    resolved.action = self.resolved(action.action)
    resolved.update = self.resolved(action.update)
    resolved.updates = action.updates.enumerated()
      .sorted { ($0.element.date, $0.offset) > ($1.element.date, $1.offset) }
      .map { DatedNote(date: $0.element.date, text: self.resolved($0.element.text)) }
    return resolved
  }
}

extension [ActionReport] {
  /// By due date, those without one last; else in the order they have.
  fileprivate var sortedByDueDate: [ActionReport] {
    enumerated().sorted { left, right in
      guard let due = left.element.action.due, let other = right.element.action.due, due != other else {
        let (isDated, isOtherDated) = (left.element.action.due != nil, right.element.action.due != nil)
        return isDated == isOtherDated ? left.offset < right.offset : isDated
      }
      return due < other
    }.map(\.element)
  }
}
