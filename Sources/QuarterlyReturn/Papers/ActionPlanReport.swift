public import PartnerUpdates

/// The violence reduction action plan, from the partner that keeps it.
public struct ActionPlanReport: Sendable {
  /// A theme of the plan with its actions.
  public struct Theme: Sendable {
    /// The theme; empty for actions that name none.
    public let theme: String
    /// Its actions, in the order of the plan.
    public let actions: [PlannedActionReport]

    /// The status of all of them together: the worst of any, split kept.
    public var rollUp: Status? { Status.rollUp(actions.compactMap(\.action.status)) }
  }

  /// The partner that keeps it.
  public let partner: Partner
  /// The themes, in the order in which the plan first names them.
  public let themes: [Theme]

  /// Every action, theme by theme.
  public var actions: [PlannedActionReport] { themes.flatMap(\.actions) }

  /// How many were to be done before the meeting and are not.
  public var overdue: Int { actions.count(where: \.isOverdue) }

  /// How many are done.
  public var completed: Int { actions.count { $0.action.completed != nil } }

  /// How many are not done and say nothing of their progress.
  public var withoutProgress: Int {
    actions.count { $0.action.completed == nil && $0.latest == nil }
  }
}

/// An action of the plan.
public struct PlannedActionReport: Sendable {
  /// The action, with the cited figures put into its texts and what was noted of it newest first.
  public let action: PlannedAction
  /// How many days before the meeting it was to be done, of an action that was and is not.
  public let daysOverdue: Int?

  /// Whether it was to be done before the meeting and is not.
  public var isOverdue: Bool { daysOverdue != nil }

  /// What was noted of it last.
  public var latest: PlannedAction.Progress? { action.progress.first { !$0.comment.isEmpty } }
}

extension Inputs {
  var actionPlans: [ActionPlanReport] {
    inRosterOrder.filter { !$0.submission.violenceReduction.isEmpty }.map { entry in
      let actions = entry.submission.violenceReduction.map { action in
        PlannedActionReport(
          action: entry.resolved(action),
          daysOverdue: action.completed == nil ? daysOverdue(action.end) : nil)
      }
      var themes: [String] = []
      for theme in actions.map(\.action.theme) where !themes.contains(theme) { themes.append(theme) }
      return ActionPlanReport(
        partner: entry.partner,
        themes: themes.map { theme in
          ActionPlanReport.Theme(theme: theme, actions: actions.filter { $0.action.theme == theme })
        })
    }
  }
}

extension Inputs.Entry {
  fileprivate func resolved(_ action: PlannedAction) -> PlannedAction {
    var resolved = action
    resolved.theme = self.resolved(action.theme)
    resolved.action = self.resolved(action.action)
    resolved.outcome = self.resolved(action.outcome)
    resolved.progress = action.progress.enumerated()
      .sorted { ($0.element.month, $0.offset) > ($1.element.month, $1.offset) }
      .map { PlannedAction.Progress(month: $0.element.month, comment: self.resolved($0.element.comment)) }
    return resolved
  }
}
