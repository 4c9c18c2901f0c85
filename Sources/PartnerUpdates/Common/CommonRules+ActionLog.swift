// Is nothing lost between one action log and the next?

extension CommonRules {
  static let actionLog = [actionOnce, notesInOrder] + actionHistory

  /// Those that compare the log with earlier ones.
  static let actionHistory = [actionCarriedOver, actionStaysClosed, actionDueKept]

  static let actionOnce = Rule(
    "common.action-once",
    title: "A reference stands for one action",
    rationale: "Of two actions under one reference nobody could say which was closed.",
    severity: .error,
    passing: [.submission { $0.actions = [logged("2020-21/07"), logged("2020-21/08")] }],
    failing: [.submission { $0.actions = [logged("2020-21/07"), logged("2020-21/07")] }]
  ) { section in
    section.actions.filter { $0.path != .item("actions", $0.action.reference) }.map { path, action in
      Observation(
        at: path / "reference", "there is another action \"\(action.reference)\"",
        fix: "make one entry of the two, or correct the reference of one")
    }
  }

  static let notesInOrder = Rule(
    "common.notes-in-order",
    title: "Dated updates stand in the order of their dates",
    rationale: "The last entry is read as the latest; one out of order hides how things stand.",
    passing: [.submission { $0.actions = [logged(updates: ["2021-02-01", "2021-03-01"])] }],
    failing: [
      .submission { $0.actions = [logged(updates: ["2021-03-01", "2021-02-01"])] },
      .submission {
        $0.violenceReduction = [
          PlannedAction(
            number: "1.1",
            progress: ["2021-02", "2020-12"].compactMap(CalendarMonth.init).map {
              .init(month: $0, comment: "Under way.")
            })
        ]
      },
    ]
  ) { section in
    let logged = section.actions.flatMap { path, action in
      earlierThanBefore(action.updatesWithPaths(in: path).map { ($0.path / "date", $0.note.date) }, \.inWords)
    }
    let planned = section.entries.plannedActions.flatMap { path, action in
      earlierThanBefore(
        action.progressWithPaths(in: path).map { ($0.path / "month", $0.note.month) }, \.inWords)
    }
    return logged + planned
  }

  static let actionCarriedOver = Rule(
    "common.action-carried-over",
    version: 2,
    title: "An open action stays in the log until it is closed",
    rationale:
      "An action that disappears without being closed is lost between two meetings. So every submission "
      + "under the same strategy is asked for it until it is closed.",
    passing: [
      log(logged(), then: logged()), log(logged(.completed), then: nil),
      log(logged(), then: logged(.completed)),
    ],
    failing: [log(logged(), then: nil)]
  ) { section in
    let submission = section.submission
    let lost = section.earlier.openActions(
      under: submission.strategy, before: submission.quarter, notIn: submission.actions)
    guard lost.count > section.unreadableEntries(of: "actions", namedBy: "reference") else { return [] }
    return lost.map { before, action in
      Observation(
        at: "actions",
        "the action \"\(action.reference)\"\(quoted(action.action, in: section)) was open in the submission for "
          + "\(before.quarter) and is not in this one",
        fix: "carry it over, or list it once more with `state: completed` and `closed:`")
    }
  }

  static let actionStaysClosed = Rule(
    "common.action-stays-closed",
    title: "An action that was closed stays closed",
    rationale: "The board was told that it is done. What turned up since is a new action.",
    passing: [log(logged(.completed), then: logged(.completed))],
    failing: [log(logged(.completed), then: logged())]
  ) { section in
    section.actions.compactMap { path, action in
      guard action.state == .open, let (quarter, before) = section.lastLogged(action.reference),
        before.state == .completed
      else { return nil }
      return Observation(
        at: path / "state",
        "the action \"\(action.reference)\" was completed in the submission for \(quarter) and is open again",
        fix: "write `state: completed`, or open a new action with a reference of its own")
    }
  }

  static let actionDueKept = Rule(
    "common.action-due-kept",
    title: "The date of an action is not moved without a word",
    rationale: "An action whose date moves with every meeting is never late and never done.",
    passing: [
      log(logged(due: "2021-04-30"), then: logged(due: "2021-04-30")),
      log(logged(due: "2021-04-30"), then: logged(due: "2021-06-30", updates: ["2021-03-01"])),
    ],
    failing: [log(logged(due: "2021-04-30"), then: logged(due: "2021-06-30"))]
  ) { section in
    section.actions.compactMap { path, action in
      guard action.state == .open, let (quarter, before) = section.lastLogged(action.reference),
        let due = action.due, let dueBefore = before.due, due != dueBefore, !action.tellsMore(than: before),
        !["update", "updates", "state"].contains(where: { section.isUnreadable(path / $0) })
      else { return nil }
      return Observation(
        at: path / "due",
        "the action \"\(action.reference)\" was due on \(dueBefore.inWords) in the submission for \(quarter) "
          + "and is due on \(due.inWords) now",
        fix: "write `due: \(dueBefore)`, or add an entry to `updates:` and say why it was moved")
    }
  }

  /// Where a date is earlier than the one before it.
  private static func earlierThanBefore<Date: Comparable>(
    _ dates: [(path: FieldPath, date: Date)], _ inWords: (Date) -> String
  ) -> [Observation] {
    zip(dates, dates.dropFirst()).filter { $1.date < $0.date }.map { before, entry in
      Observation(
        at: entry.path, "the entry for \(inWords(entry.date)) stands after that for \(inWords(before.date))",
        fix: "put the entries in the order of their dates, or correct the date")
    }
  }

  /// A text of an earlier file in quotation marks; nothing where it may not be repeated.
  private static func quoted(_ text: String, in section: Section) -> String {
    text.isEmpty || Explanations.isPersonal(text, in: section) ? "" : " (\"\(text.condensed)\")"
  }

  private static func logged(
    _ reference: String = "2020-21/07", _ state: Action.State = .open, due: String = "2021-04-30",
    updates: [String] = []
  ) -> Action {
    Action(
      reference: reference, action: "Report on patrols", owner: "Chair", due: CalendarDate(due), state: state,
      closed: state == .completed ? CalendarDate("2020-12-01") : nil,
      updates: updates.compactMap(CalendarDate.init).map { DatedNote(date: $0, text: "Waiting for data.") })
  }

  private static func logged(_ state: Action.State) -> Action { logged("2020-21/07", state) }

  private static func log(_ before: Action, then now: Action?) -> Rule.Example {
    .section { parts in
      parts.submission.actions = [now].compactMap(\.self)
      guard let quarter = parts.submission.quarter.previous else { return }
      parts.earlier = [
        Submission(partner: "police", quarter: quarter, strategy: "2020-2023", actions: [before])
      ]
    }
  }
}

extension Section {
  /// What the partner last said of an action, and for which quarter.
  func lastLogged(_ reference: String) -> (quarter: Quarter, action: Action)? {
    for before in earlier where before.quarter < submission.quarter {
      if let action = before.actions.first(where: { $0.reference == reference }) {
        return (before.quarter, action)
      }
    }
    return nil
  }
}

extension Action {
  /// Whether something is said of it that was not said before.
  fileprivate func tellsMore(than before: Action) -> Bool {
    (!update.isEmpty && update != before.update) || updates.contains { !before.updates.contains($0) }
  }
}
