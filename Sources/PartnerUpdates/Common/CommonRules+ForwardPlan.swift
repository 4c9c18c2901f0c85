// Can the meetings to come be held as they are planned?

extension CommonRules {
  static let forwardPlan = [
    plannedMeetingOnce, nextMeetingPlanned, meetingAgreed, meetingNotOverfull, itemPresented, itemTimed,
    themeOnAgenda, standingOnAgenda,
  ]

  static let plannedMeetingOnce = Rule(
    "common.planned-meeting-once",
    title: "A meeting stands once in the plan",
    rationale: "Of two agendas for one day nobody could say which holds.",
    severity: .error,
    passing: [planned("2021-06-24", "2021-09-23")],
    failing: [planned("2021-06-24", "2021-06-24")]
  ) { section in
    section.entries.plannedMeetings
      .filter { $0.path != .item("forward-plan", $0.meeting.date.description) }.map { path, meeting in
        Observation(
          at: path / "meeting", "there is another agenda for \(meeting.date.inWords)",
          fix: "make one entry of the two, or correct the date of one")
      }
  }

  static let nextMeetingPlanned = Rule(
    "common.next-meeting-planned",
    title: "The plan has the next meeting",
    rationale: "A plan that leaves out the next meeting is the plan of the last one.",
    passing: [planned("2021-06-24")],
    failing: [planned("2021-09-23"), planned("2021-03-25")]
  ) { section in
    let planned = section.submission.forwardPlan.map(\.date)
    guard !planned.isEmpty, section.unreadableEntries(of: "forward-plan", namedBy: "meeting") == 0,
      let day = section.boardMeeting ?? section.submission.submitted
    else { return [] }
    let next = section.partnership.meetings.values.filter { $0 > day }.min()
    // A day that is not the agreed one has its finding already.
    let isThere = planned.contains { date in
      date > day && (next.map { $0 == date || $0.isInSameQuarter(as: date) } ?? true)
    }
    guard !isThere else { return [] }
    return [
      Observation(
        at: "forward-plan",
        next.map { "the next meeting, on \($0.inWords), is not in the plan" }
          ?? "no meeting of the plan is later than \(day.inWords)",
        fix: next.map { "add an entry with `meeting: \($0)` and its `items:`" }
          ?? "add an entry for the next meeting, with its `items:`")
    ]
  }

  static let meetingAgreed = Rule(
    "common.meeting-agreed",
    title: "A planned meeting is on a day on which the board meets",
    rationale: "Whoever plans for another day prepares for a meeting that does not take place.",
    passing: [planned("2021-06-24")],
    failing: [planned("2021-06-25")]
  ) { section in
    let agreed = section.partnership.meetings.values.sorted()
    return section.entries.plannedMeetings.compactMap { path, meeting in
      guard !agreed.contains(meeting.date),
        let other = agreed.first(where: { $0.isInSameQuarter(as: meeting.date) })
      else { return nil }
      return Observation(
        at: path / "meeting", "the board meets on \(other.inWords), not on \(meeting.date.inWords)",
        fix: "write `meeting: \(other)`, or correct `meetings:` in partnership.yaml")
    }
  }

  static let meetingNotOverfull = Rule(
    "common.meeting-not-overfull",
    title: "The items of a meeting fit into it",
    rationale: "What comes last is cut, and it is what nobody chose to cut.",
    passing: [agenda { $0.length = 35 }],
    failing: [agenda { $0.length = 34 }, agenda { $0.items[0].minutes = 106 }]
  ) { section in
    section.entries.plannedMeetings.compactMap { path, meeting in
      let length = meeting.length ?? section.partnership.meetingLength
      guard meeting.minutesAllotted > length, !section.isUnreadable(path / "length") else { return nil }
      return Observation(
        at: path / "items",
        "the items of \(meeting.date.inWords) take \(meeting.minutesAllotted) minutes, and the meeting lasts "
          + "\(length)",
        fix: "shorten or move items, or write a longer `length:`")
    }
  }

  static let itemPresented = Rule(
    "common.agenda-item-presented",
    version: 2,
    title: "An item on an agenda has a presenter",
    rationale: "An item that nobody presents is put off on the day.",
    passing: [agenda { $0.items[0].presenter = "Partnership lead" }],
    failing: [agenda { $0.items[0].presenter = "" }, agenda { $0.items[0].presenter = "TBC" }]
  ) { section in
    section.agendaItems.filter { $0.item.presenter.isToBeConfirmed }.map { path, meeting, item in
      let presenter = item.presenter.isEmpty ? "" : " but \"\(Placeholder.quotable(item.presenter))\""
      return Observation(
        at: path / "presenter",
        "the item \"\(item.item)\" of \(meeting.date.inWords) has no presenter\(presenter)",
        fix: "name the role that presents it, never a person")
    }
  }

  static let itemTimed = Rule(
    "common.agenda-item-timed",
    title: "An item on an agenda has minutes",
    rationale: "Without them the agenda cannot be timed, and the last items are not reached.",
    passing: [agenda { $0.items[0].minutes = 5 }],
    failing: [agenda { $0.items[0].minutes = nil }]
  ) { section in
    section.agendaItems.filter { $0.item.minutes == nil }.map { path, meeting, item in
      Observation(
        at: path / "minutes", "the item \"\(item.item)\" of \(meeting.date.inWords) has no minutes",
        fix: "add `minutes:` with the time allotted to it")
    }
  }

  static let themeOnAgenda = Rule(
    "common.theme-on-agenda",
    version: 2,
    title: "The theme of the quarter is on the agenda of its meeting",
    rationale:
      "The strategy promises the board one priority at length every quarter. Of a meeting of which only the day "
      + "is known, nothing is asked yet.",
    passing: [agenda { $0.items = [] }, agenda { $0.items[1].item = "P2: where we stand" }, agenda { _ in }],
    failing: [agenda { $0.items[1].item = "Any other business" }]
  ) { section in
    section.entries.plannedMeetings.compactMap { path, meeting in
      let quarters = section.partnership.meetings.lazy.filter { $0.value == meeting.date }.map(\.key)
      guard !meeting.items.isEmpty, let quarter = quarters.min(), let strategy = section.strategy,
        strategy.inForce.contains(quarter), let theme = strategy.theme(of: quarter),
        !meeting.items.areAbout(theme)
      else { return nil }
      return Observation(
        at: path / "items",
        "the agenda of \(meeting.date.inWords) lacks the theme of \(quarter), \(theme.code) \"\(theme.title)\"",
        fix: "add an item that names \(theme.code) or its title")
    }
  }

  static let standingOnAgenda = Rule(
    "common.standing-items-on-agenda",
    version: 2,
    title: "Every standing item is on every agenda",
    rationale:
      "The partnership agreed to hear it at every meeting. Of a meeting of which only the day is known, nothing "
      + "is asked yet.",
    passing: [agenda { $0.items = [] }, agenda { $0.items[0].item = "Police: crime update" }],
    failing: [agenda { $0.items[0].item = "Welcome" }]
  ) { section in
    let standing = section.partnership.standingItems.map { (title: $0, folded: $0.folded) }
    guard !standing.isEmpty else { return [] }
    return section.entries.plannedMeetings.compactMap { path, meeting in
      // An item stands for one by its own title or by the name that it gives.
      let items = meeting.items.map { (title: $0.item.folded, standing: $0.standing.folded) }
      let absent = standing.filter { standing in
        !items.contains { $0.title.holds(standing.folded) || $0.standing == standing.folded }
      }.map(\.title)
      guard !absent.isEmpty, !meeting.items.isEmpty else { return nil }
      let names = absent.map { "\"\($0)\"" }.joined(separator: ", ")
      return Observation(
        at: path / "items", "the agenda of \(meeting.date.inWords) lacks the standing item \(names)",
        fix: "add it, or write its name after `standing:` of the item that stands for it")
    }
  }

  /// A plan of a partnership that meets in March and June and hears of one priority in the next quarter.
  private static func plan(_ meetings: [PlannedMeeting]) -> Rule.Example {
    .section { parts in
      parts.submission.forwardPlan = meetings
      let quarter = parts.submission.quarter
      guard let next = Quarter("2021-22 Q1") else { return }
      parts.partnership = Partnership(
        name: "Example partnership", members: parts.partnership.members,
        meetings: [quarter: "2021-03-25", next: "2021-06-24"].compactMapValues { CalendarDate($0) },
        standingItems: ["Crime update"])
      parts.strategy = Strategy(
        id: "2020-2023", title: "Strategy 2020 to 2023", inForce: quarter...next,
        programme: [QuarterProgramme(number: 1, theme: "P2", reportOn: [])],
        priorities: [Priority(code: "P2", title: "Keeping young people safe", commitments: [])])
    }
  }

  private static func planned(_ days: String...) -> Rule.Example {
    plan(days.compactMap(CalendarDate.init).map { PlannedMeeting(date: $0) })
  }

  private static func agenda(_ change: @escaping @Sendable (inout PlannedMeeting) -> Void) -> Rule.Example {
    let meeting = CalendarDate("2021-06-24").map { date in
      var meeting = PlannedMeeting(
        date: date, starts: ClockTime("10:00"),
        items: [
          .init(item: "Crime update", presenter: "Partnership lead", minutes: 15),
          .init(item: "Keeping young people safe", presenter: "Head of youth offending", minutes: 20),
        ])
      change(&meeting)
      return meeting
    }
    return plan([meeting].compactMap(\.self))
  }
}

extension Section {
  /// The meeting for which this was handed in.
  fileprivate var boardMeeting: CalendarDate? { partnership.meetings[submission.quarter] }

  /// The items of all planned meetings with their paths.
  fileprivate var agendaItems: [(path: FieldPath, meeting: PlannedMeeting, item: AgendaItem)] {
    entries.plannedMeetings.flatMap { path, meeting in
      meeting.itemsWithPaths(in: path).map { ($0.path, meeting, $0.item) }
    }
  }
}

extension Sequence<AgendaItem> {
  /// Whether one of them names a priority by its code or its title.
  fileprivate func areAbout(_ priority: Priority) -> Bool {
    let (code, title) = (priority.code.lowercased(), priority.title.folded)
    return contains { $0.item.folded.holds(title) || Words($0.item).words.contains { $0.lower == code } }
  }
}

extension String {
  /// In lower case, with single spaces between its words.
  fileprivate var folded: String { condensed.lowercased() }
}

extension CalendarDate {
  /// Whether another date lies in the same three months of the calendar.
  fileprivate func isInSameQuarter(as other: CalendarDate) -> Bool {
    year == other.year && (month - 1) / 3 == (other.month - 1) / 3
  }
}
