// Can every action be followed from meeting to meeting?

extension CommonRules {
  static let actions = [
    actionOwned, actionServes, actionDated, actionEndsAfterStart, actionClosed, actionNotOverdue,
  ]

  static let actionServes = Rule(
    "common.action-commitment-known",
    title: "An action serves a commitment of the strategy, or names none",
    rationale: "The board looks for the actions behind a red commitment by its code.",
    severity: .error,
    passing: [served("P1.1"), served("")],
    failing: [served("P1.9")]
  ) { section in
    guard let strategy = section.strategy else { return [] }
    let codes = strategy.commitments.lazy.map(\.code)
    return section.actions.filter {
      !$0.action.commitment.isEmpty && strategy.commitment($0.action.commitment) == nil
    }.map { path, action in
      // A part that has no code of its own is reported under the commitment that it is part of.
      let whole = codes.first { action.commitment.hasPrefix($0 + ".") }
      return Observation(
        at: path / "commitment",
        "the strategy \(strategy.id) has no commitment \"\(action.commitment)\""
          + (whole == nil ? didYouMean(action.commitment, codes) : ""),
        fix: whole.map { "write `commitment: \($0)`" }
          ?? "write the code of a commitment of the strategy, or leave out `commitment:`")
    }
  }

  private static func served(_ code: String) -> Rule.Example {
    underStrategy {
      $0.actions = [
        Action(
          reference: "2020-21/07", action: "Visit", commitment: code, owner: "Head of service",
          due: CalendarDate("2021-04-30"))
      ]
    }
  }

  static let actionOwned = Rule(
    "common.action-owned",
    version: 2,
    title: "An action has an owner",
    rationale: "An action that is nobody's is done by nobody.",
    passing: [action { $0.owner = "Head of service" }],
    failing: [
      action { $0.owner = "" }, action { $0.owner = "TBC" }, action { $0.owner = "t.b.c." },
      action { $0.owner = "TBC (pending recruitment)" }, action { $0.owner = "n/k" },
    ]
  ) { section in
    section.actions.filter { $0.action.owner.isToBeConfirmed }.map { path, action in
      Observation(
        at: path / "owner",
        "the action \"\(action.reference)\" has no owner\(action.owner.isEmpty ? "" : " but \"\(Placeholder.quotable(action.owner))\"")",
        fix: "name the role that will do it")
    }
  }

  static let actionDated = Rule(
    "common.action-dated",
    version: 2,
    title: "An action has a date by which it is due",
    rationale: "Without a date nothing is ever late.",
    passing: [action { $0.due = CalendarDate("2021-04-30") }],
    failing: [
      action { $0.due = nil },
      .submission { $0.actions = ["7", "8"].map { Action(reference: $0, action: "Report on patrols") } },
    ]
  ) { section in
    let actions = section.actions
    // A log without any date is one question.
    if actions.count > 1,
      actions.allSatisfy({ $0.action.due == nil && !section.isUnreadable($0.path / "due") })
    {
      return [
        Observation(
          at: "actions", "none of the \(actions.count) actions has a date by which it is due",
          fix: "add `due:` to each, or explain once why the log has no dates")
      ]
    }
    return actions.filter { $0.action.due == nil }.map { path, action in
      Observation(
        at: path / "due", "the action \"\(action.reference)\" has no date",
        fix: "add `due:` with the date agreed")
    }
  }

  static let actionEndsAfterStart = Rule(
    "common.action-ends-after-start",
    title: "An action is not due before it starts",
    rationale: "One of the two dates is wrong, and nobody can tell which.",
    passing: [action { $0.start = CalendarDate("2021-04-30") }],
    failing: [action { $0.start = CalendarDate("2021-05-01") }]
  ) { section in
    section.actions.compactMap { path, action in
      guard let start = action.start, let end = action.closed ?? action.due, end < start else { return nil }
      let (field, word) = action.closed == nil ? ("due", "due") : ("closed", "closed")
      return Observation(
        at: path / field,
        "the action \"\(action.reference)\" starts on \(start.inWords) but is \(word) on \(end.inWords)",
        fix: "correct `start:` or `\(field):`")
    }
  }

  static let actionClosed = Rule(
    "common.action-closed-with-date",
    title: "A completed action says when it was closed, and only a completed one does",
    rationale: "The log shows what was done between two meetings.",
    passing: [
      action {
        $0.state = .completed
        $0.closed = CalendarDate("2021-03-01")
      }
    ],
    failing: [action { $0.state = .completed }, action { $0.closed = CalendarDate("2021-03-01") }]
  ) { section in
    section.actions.compactMap { path, action in
      switch (action.state, action.closed) {
      case (.completed, nil):
        Observation(
          at: path / "closed", "the action \"\(action.reference)\" is completed without a date",
          fix: "add `closed:` with the day on which it was done")
      case (.open, _?):
        Observation(
          at: path / "state", "the action \"\(action.reference)\" is open but has a closing date",
          fix: "write `state: completed`, or remove `closed:`")
      default: nil
      }
    }
  }

  static let actionNotOverdue = Rule(
    "common.action-not-overdue",
    title: "An open action is not overdue without a word about it",
    rationale: "The board asks about overdue actions first; the update saves the question.",
    passing: [
      action { $0.due = CalendarDate("2021-03-11") },
      action {
        $0.due = CalendarDate("2021-02-28")
        $0.update = "Waiting for the restrictions to end."
      },
      action {
        $0.due = CalendarDate("2021-02-28")
        $0.updates = CalendarDate("2021-03-01").map { [DatedNote(date: $0, text: "Put off to May.")] } ?? []
      },
    ],
    failing: [action { $0.due = CalendarDate("2021-02-28") }]
  ) { section in
    guard let submitted = section.submission.submitted else { return [] }
    return section.actions.compactMap { path, action in
      guard action.state == .open, action.update.isEmpty, let due = action.due, due < submitted,
        !action.updates.contains(where: { $0.date >= due }), !section.isUnreadable(path / "state"),
        !section.isUnreadable(path / "update"), !section.isUnreadable(path / "updates")
      else { return nil }
      return Observation(
        at: path / "due", "the action \"\(action.reference)\" was due on \(due.inWords) and is still open",
        fix: "add an entry to `updates:` and say why, or close it")
    }
  }

  private static func action(_ change: @escaping @Sendable (inout Action) -> Void) -> Rule.Example {
    .submission {
      var action = Action(
        reference: "2020-21/07", action: "Report on patrols", owner: "Chair", due: CalendarDate("2021-04-30"))
      change(&action)
      $0.actions = [action]
    }
  }
}

extension String {
  /// An empty text, or a placeholder such as TBC, however it is spelled.
  package var isToBeConfirmed: Bool { Placeholder.isNothing(self) || Placeholder.isOpen(self) }

  /// Such a word, to be quoted in a message: never what follows it.
  package var placeholder: String { Placeholder.quotable(self) }

  /// Whether it has more letters and digits than any phrase that stands for nothing.
  var isWordy: Bool {
    var letters = 0
    for byte in utf8 {
      guard byte < 0x80 else { return false }
      if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || ContactDetails.isDigit(byte) {
        letters += 1
        if letters > 20 { return true }
      }
    }
    return letters > 20
  }
}
