// Can the board follow every action of the violence reduction action plan?

extension CommonRules {
  static let violenceReduction = [
    plannedOnce, plannedDescribed, plannedLeadNamed, plannedProgressGiven, plannedRatingGiven,
    plannedRiskExplained,
    plannedEndsAfterStart, plannedNotPastEnd,
  ]

  static let plannedOnce = Rule(
    "common.planned-action-once",
    title: "A number of the plan stands for one action",
    rationale: "Minutes and partners refer to the number; of two actions under it nobody could tell which.",
    severity: .error,
    passing: [.submission { $0.violenceReduction = [entry("1.1"), entry("1.2")] }],
    failing: [.submission { $0.violenceReduction = [entry("1.1"), entry("1.1")] }]
  ) { section in
    section.entries.plannedActions
      .filter { $0.path != .item("violence-reduction", $0.action.number) }.map { path, action in
        Observation(
          at: path / "number", "there is another action \(action.number)",
          fix: "give one of the two a number of its own")
      }
  }

  static let plannedDescribed = Rule(
    "common.planned-action-described",
    version: 2,
    title: "An action of the plan has a theme, a text and an outcome",
    rationale: "Without an outcome nobody can tell whether it worked; without a theme it stands nowhere.",
    passing: [planned { $0.outcome = "Patrols go where people are hurt" }],
    failing: [planned { $0.outcome = "" }, planned { $0.theme = "TBC" }, planned { $0.action = "" }]
  ) { section in
    section.entries.plannedActions.flatMap { path, action in
      [
        ("theme", action.theme, "say under which theme of the plan it stands"),
        ("action", action.action, "say what is to be done"),
        ("outcome", action.outcome, "say what is to come of it"),
      ].filter { $0.1.isToBeConfirmed }.map { field, text, fix in
        Observation(
          at: path / field,
          "the action \(action.number) of the plan has no \(field == "action" ? "text" : field)\(butOnly(text))",
          fix: "\(fix) after `\(field):`")
      }
    }
  }

  static let plannedLeadNamed = Rule(
    "common.planned-lead-named",
    version: 2,
    title: "An action of the plan has a lead",
    rationale: "An action that \"TBC\" leads is led by nobody.",
    passing: [planned { $0.lead = "Data lead" }],
    failing: [planned { $0.lead = "TBC" }, planned { $0.lead = "" }]
  ) { section in
    section.entries.plannedActions.filter { $0.action.lead.isToBeConfirmed }.map {
      path, action in
      Observation(
        at: path / "lead", "the action \(action.number) of the plan has no lead\(butOnly(action.lead))",
        fix: "name the role that leads it, never a person")
    }
  }

  static let plannedProgressGiven = Rule(
    "common.planned-progress-given",
    title: "An action of the plan that has begun tells of its progress",
    rationale: "A blank beside an action that runs is read as nothing done.",
    passing: [
      planned { $0.progress = months("2021-02") },
      planned { ($0.progress, $0.start) = ([], CalendarDate("2021-04-01")) },
    ],
    failing: [planned { $0.progress = [] }]
  ) { section in
    section.entries.plannedActions.filter { section.owesProgress($0.action) }.map {
      path, action in
      Observation(
        at: path / "progress", "the action \(action.number) of the plan has begun and tells nothing",
        fix: "add an entry with `month:` and `comment:`")
    }
  }

  static let plannedRatingGiven = Rule(
    "common.planned-rating-given",
    title: "An action of the plan has a rating where the others have one",
    rationale: "One blank in a column of ratings is read as an oversight, or as green.",
    passing: [plan(.green, .red, .amber), plan(nil, nil, .green)],
    failing: [plan(.green, nil, .amber)]
  ) { section in
    let running = section.entries.plannedActions.filter { section.isRunning($0.action) }
    let blank = running.filter { $0.action.status == nil }
    // A plan of which most is not rated is rated in part.
    guard running.count - blank.count > blank.count else { return [] }
    return blank.map { path, action in
      Observation(
        at: path / "status", "the action \(action.number) of the plan has no rating, and others have one",
        fix: "add `status:`; where a rating does not fit, write `status: grey`")
    }
  }

  static let plannedRiskExplained = Rule(
    "common.planned-risk-explained",
    title: "An action of the plan that is rated red has a comment of the quarter",
    rationale: "The board asks about red first; the comment saves the question.",
    passing: [planned { ($0.status, $0.progress) = (.red, months("2021-02")) }],
    failing: [planned { ($0.status, $0.progress) = (.red, months("2020-11")) }]
  ) { section in
    let quarter = section.submission.quarter.months.first
    return section.entries.plannedActions.compactMap { path, action in
      guard action.status?.worst == .red, !action.progress.contains(where: { $0.month >= quarter }),
        !section.owesProgress(action),
        section.unreadableEntries(of: (path / "progress").description, namedBy: "month") == 0
      else { return nil }
      return Observation(
        at: path / "status",
        "the action \(action.number) of the plan is rated \(action.status?.description ?? "") without a comment "
          + "since the quarter began",
        fix: "add an entry to `progress:` and say what stands in the way")
    }
  }

  static let plannedEndsAfterStart = Rule(
    "common.planned-ends-after-start",
    title: "An action of the plan does not end before it starts",
    rationale: "One of the two dates is wrong, and nobody can tell which.",
    passing: [planned { $0.start = CalendarDate("2021-12-31") }],
    failing: [planned { $0.start = CalendarDate("2022-01-01") }]
  ) { section in
    section.entries.plannedActions.compactMap { path, action in
      guard let start = action.start, let end = action.completed ?? action.end, end < start else {
        return nil
      }
      let field = action.completed == nil ? "end" : "completed"
      return Observation(
        at: path / field,
        "the action \(action.number) of the plan starts on \(start.inWords) but "
          + "\(field == "end" ? "ends" : "was completed") on \(end.inWords)",
        fix: "correct `start:` or `\(field):`")
    }
  }

  static let plannedNotPastEnd = Rule(
    "common.planned-not-past-end",
    title: "An action of the plan whose end has passed is completed",
    rationale: "An end that has passed in silence is the commonest gap of such plans.",
    passing: [
      planned { ($0.end, $0.completed) = (CalendarDate("2021-03-01"), CalendarDate("2021-02-26")) }
    ],
    failing: [planned { $0.end = CalendarDate("2021-03-01") }]
  ) { section in
    guard let day = section.submission.submitted ?? section.submission.quarter.lastDay else { return [] }
    return section.entries.plannedActions.compactMap { path, action in
      guard let end = action.end, end < day, action.completed == nil, action.start.map({ $0 <= end }) ?? true,
        !section.isUnreadable(path / "completed")
      else { return nil }
      return Observation(
        at: path / "end",
        "the action \(action.number) of the plan was to end on \(end.inWords) and is not completed",
        fix: "add `completed:` with the day on which it was done, or agree a later `end:`")
    }
  }

  private static func butOnly(_ text: String) -> String {
    text.isEmpty ? "" : " but \"\(Placeholder.quotable(text))\""
  }

  private static func months(_ months: String...) -> [PlannedAction.Progress] {
    months.compactMap(CalendarMonth.init).map { .init(month: $0, comment: "Agreement signed.") }
  }

  private static func entry(_ number: String) -> PlannedAction {
    PlannedAction(
      number: number, theme: "Data", action: "Share what hospitals record of injuries",
      requirement: .mandated,
      outcome: "Patrols go where people are hurt", lead: "Data lead", organisation: "Health",
      start: CalendarDate("2021-01-01"), end: CalendarDate("2021-12-31"), progress: months("2021-02"),
      status: .green)
  }

  /// A plan whose actions have these ratings.
  private static func plan(_ ratings: Status?...) -> Rule.Example {
    .submission {
      $0.violenceReduction = ratings.enumerated().map { index, rating in
        var action = entry("1.\(index + 1)")
        action.status = rating
        return action
      }
    }
  }

  private static func planned(_ change: @escaping @Sendable (inout PlannedAction) -> Void) -> Rule.Example {
    .submission {
      var action = entry("1.1")
      change(&action)
      $0.violenceReduction = [action]
    }
  }
}

extension Section {
  /// Whether an action of the plan has begun and nothing is said of it.
  fileprivate func owesProgress(_ action: PlannedAction) -> Bool {
    guard let day = submission.submitted ?? submission.quarter.lastDay else { return false }
    return action.progress.isEmpty && action.start.map { $0 <= day } ?? true
  }
}

extension Section {
  /// Whether an action of the plan has begun and is not completed, as far as its dates say.
  fileprivate func isRunning(_ action: PlannedAction) -> Bool {
    guard let day = submission.submitted ?? submission.quarter.lastDay else { return false }
    return action.completed == nil && action.start.map { $0 <= day } ?? true
  }
}

extension Quarter {
  /// The last day of its three months.
  var lastDay: CalendarDate? { months.last.advanced(by: 1).firstDay?.daysBefore(1) }
}
