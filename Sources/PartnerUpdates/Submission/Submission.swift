/// What one partner hands in for one quarter, as written.
public struct Submission: Sendable {
  /// Who submits.
  public var partner: Partner.ID
  /// For which quarter.
  public var quarter: Quarter
  /// The id of the strategy it reports under.
  public var strategy: String
  /// The day on which it was handed in.
  public var submitted: CalendarDate?
  /// The role that prepared it, never a person's name.
  public var preparedBy: String
  /// The protective marking, if there is one.
  public var marking: Marking?
  /// What in it is made up, to show the form or to try the tool; empty when nothing is.
  public var illustrative: String
  /// What a report of a subgroup is about; empty where there is none.
  public var subject: String
  /// What a subgroup, or a partner without figures, has to tell: paragraphs and bullets.
  public var briefUpdate: String
  /// One update a commitment.
  public var updates: [Update]
  /// The figures.
  public var figures: [FigureReading]
  /// What stands in the way.
  public var challenges: [String]
  /// What is coming up.
  public var emergingTrends: [String]
  /// What the partner asks of the board.
  public var supportRequired: [String]
  /// What the partner recommends that the board decides.
  public var recommendations: [String]
  /// What was agreed to be done.
  public var actions: [Action]
  /// The violence reduction action plan, from the partner that keeps it.
  public var violenceReduction: [PlannedAction]
  /// The meetings to come, from the partner that plans them.
  public var forwardPlan: [PlannedMeeting]
  /// Inspections whose results were published.
  public var inspections: [Inspection]
  /// What the public must not see, and why.
  public var restricted: [RestrictedItem]
  /// Items above that the public must not see, and why.
  public var restrictions: [Restriction]
  /// Items that the public may see though the submission is marked `OFFICIAL-SENSITIVE`.
  public var released: [FieldPath]
  /// Papers that go with it.
  public var appendices: [Appendix]
  /// Answers to queries.
  public var explanations: [Explanation]

  /// A submission.
  public init(
    partner: Partner.ID, quarter: Quarter, strategy: String, submitted: CalendarDate? = nil,
    preparedBy: String = "", marking: Marking? = .official, illustrative: String = "", subject: String = "",
    briefUpdate: String = "", updates: [Update] = [], figures: [FigureReading] = [],
    challenges: [String] = [], emergingTrends: [String] = [], supportRequired: [String] = [],
    recommendations: [String] = [], actions: [Action] = [], violenceReduction: [PlannedAction] = [],
    forwardPlan: [PlannedMeeting] = [], inspections: [Inspection] = [], restricted: [RestrictedItem] = [],
    appendices: [Appendix] = [], explanations: [Explanation] = [], restrictions: [Restriction] = [],
    released: [FieldPath] = []
  ) {
    (self.restrictions, self.released) = (restrictions, released)
    (self.partner, self.quarter, self.strategy, self.submitted) = (partner, quarter, strategy, submitted)
    (self.preparedBy, self.marking, self.illustrative) = (preparedBy, marking, illustrative)
    (self.subject, self.briefUpdate, self.updates, self.figures) = (subject, briefUpdate, updates, figures)
    (self.challenges, self.emergingTrends) = (challenges, emergingTrends)
    (self.supportRequired, self.recommendations) = (supportRequired, recommendations)
    (self.actions, self.violenceReduction) = (actions, violenceReduction)
    (self.forwardPlan, self.inspections) = (forwardPlan, inspections)
    (self.restricted, self.appendices, self.explanations) = (restricted, appendices, explanations)
  }

  /// How it may be handled: as marked, or as `OFFICIAL` where it is not.
  public var handling: Marking { marking ?? .official }

  /// The reading of a figure, the first where there are several.
  public func reading(of key: FigureKey) -> FigureReading? {
    index(of: key).map { figures[$0] }
  }

  /// Where the reading of a figure stands, the first where there are several.
  func index(of key: FigureKey) -> Int? { figures.indices.first { figures[$0].key == key } }

  /// The update on a commitment, the first where there are several.
  func update(on commitment: String) -> Update? {
    updates.indices.first { updates[$0].commitment == commitment }.map { updates[$0] }
  }
}

/// How a submission may be handled. Unmarked local papers count as `OFFICIAL`.
public enum Marking: String, Sendable, CaseIterable {
  /// Ordinary business.
  case official = "OFFICIAL"
  /// Ordinary business that only some should see.
  case officialSensitive = "OFFICIAL-SENSITIVE"
}

/// What a partner reports on one commitment.
public struct Update: Hashable, Sendable {
  /// The code of the commitment, `P1.4`.
  public var commitment: String
  /// The status given.
  public var status: Status?
  /// Why this status; empty when not given.
  public var reason: String
  /// What was done: paragraphs, and bullets on lines that start with `- `.
  public var text: String

  /// An update.
  public init(commitment: String, status: Status? = nil, reason: String = "", text: String = "") {
    (self.commitment, self.status, self.reason, self.text) = (commitment, status, reason, text)
  }
}

/// Something agreed to be done, carried from meeting to meeting until it is closed.
public struct Action: Hashable, Sendable {
  /// Whether it is done.
  public enum State: String, Sendable, CaseIterable {
    /// Still to do.
    case open
    /// Done.
    case completed
  }

  /// The minute reference.
  public var reference: String
  /// What is to be done.
  public var action: String
  /// The code of the commitment that it serves; empty for none.
  public var commitment: String
  /// The role that owns it.
  public var owner: String
  /// From when, where that was agreed.
  public var start: CalendarDate?
  /// By when.
  public var due: CalendarDate?
  /// Whether it is done.
  public var state: State
  /// When it was closed.
  public var closed: CalendarDate?
  /// The latest progress, without a date.
  public var update: String
  /// What was noted of it, day by day.
  public var updates: [DatedNote]

  /// An action.
  public init(
    reference: String, action: String, commitment: String = "", owner: String = "",
    start: CalendarDate? = nil, due: CalendarDate? = nil, state: State = .open,
    closed: CalendarDate? = nil, update: String = "", updates: [DatedNote] = []
  ) {
    (self.reference, self.action, self.commitment, self.owner) = (reference, action, commitment, owner)
    (self.start, self.due) = (start, due)
    (self.state, self.closed, self.update, self.updates) = (state, closed, update, updates)
  }
}

/// An item that the public edition names only by the paragraph that exempts it.
public struct RestrictedItem: Hashable, Sendable {
  /// The title, for the board.
  public var title: String
  /// The paragraph of Schedule 12A, Part 1, of the Local Government Act 1972: 1 to 7.
  public var paragraph: Int?
  /// The text, for the board.
  public var text: String

  /// A restricted item.
  public init(title: String, paragraph: Int?, text: String) {
    (self.title, self.paragraph, self.text) = (title, paragraph, text)
  }
}

/// A paper that goes with a submission.
public struct Appendix: Hashable, Sendable {
  /// What texts call it: the `A` of "Appendix A".
  public var name: String
  /// What it is.
  public var title: String
  /// The file, from the partner's folder.
  public var file: String

  /// An appendix.
  public init(name: String, title: String, file: String) {
    (self.name, self.title, self.file) = (name, title, file)
  }
}

/// A partner's answer to a query, bound to the value that it explains.
public struct Explanation: Hashable, Sendable {
  /// The slug of the rule that asked.
  public var rule: String
  /// The field it asked about, as the finding names it: `figures[gun-crime].change`.
  public var field: String
  /// The value it explains, as the submission writes it. When the figure changes, the answer lapses.
  public var value: String
  /// The answer.
  public var reason: String
  /// The last quarter for which it holds, where that is later than the quarter of the submission.
  public var until: Quarter?

  /// An explanation.
  public init(rule: String, field: String, value: String = "", reason: String, until: Quarter? = nil) {
    (self.rule, self.field, self.value, self.reason) = (rule, field, value, reason)
    self.until = until
  }
}
