/// An action of the violence reduction action plan.
public struct PlannedAction: Hashable, Sendable {
  /// Who asked for the action.
  public enum Requirement: String, Sendable, CaseIterable {
    /// Every area has to do it.
    case mandated
    /// The partnership chose it.
    case local
  }

  /// What was noted of it in a month: the paper dates its comments by month.
  public struct Progress: Hashable, Sendable {
    /// The month.
    public var month: CalendarMonth
    /// What was done.
    public var comment: String

    /// A comment.
    public init(month: CalendarMonth, comment: String) { (self.month, self.comment) = (month, comment) }
  }

  /// The number, such as `1.1`.
  public var number: String
  /// The theme under which the plan lists it; empty when not given, as every text below.
  public var theme: String
  /// What is to be done.
  public var action: String
  /// Who asked for it.
  public var requirement: Requirement?
  /// What is to come of it.
  public var outcome: String
  /// The role that leads it, never a person's name.
  public var lead: String
  /// The organisation that leads it.
  public var organisation: String
  /// The first day.
  public var start: CalendarDate?
  /// The day by which it is to be done.
  public var end: CalendarDate?
  /// The day on which it was done; `nil` while it is not.
  public var completed: CalendarDate?
  /// The organisations that support it.
  public var supporting: [String]
  /// What was noted of it, month by month.
  public var progress: [Progress]
  /// A document that tells more.
  public var document: String
  /// The rating of the risk that it is not done.
  public var status: Status?

  /// An action of the plan.
  public init(
    number: String, theme: String = "", action: String = "", requirement: Requirement? = nil,
    outcome: String = "", lead: String = "", organisation: String = "", start: CalendarDate? = nil,
    end: CalendarDate? = nil, completed: CalendarDate? = nil, supporting: [String] = [],
    progress: [Progress] = [], document: String = "", status: Status? = nil
  ) {
    (self.number, self.theme, self.action, self.requirement) = (number, theme, action, requirement)
    (self.outcome, self.lead, self.organisation) = (outcome, lead, organisation)
    (self.start, self.end, self.completed) = (start, end, completed)
    (self.supporting, self.progress) = (supporting, progress)
    (self.document, self.status) = (document, status)
  }
}
