// Do the dates make sense?

extension CommonRules {
  static let periodEnded = Rule(
    "common.period-ended",
    version: 2,
    title: "A period has ended when its figure is read",
    rationale:
      "A figure read before its months are over is incomplete and will be revised. Money that is granted or "
      + "planned for a year is known before.",
    passing: [
      money("Violence reduction grant", "2021-04 to 2022-03", read: "2021-02-26"),
      table([
        .init("knife-crime", period: span("2020-02 to 2021-01"), value: 639, read: CalendarDate("2021-02-26"))
      ]),
    ],
    failing: [
      table([
        .init("knife-crime", period: span("2020-03 to 2021-02"), value: 639, read: CalendarDate("2021-02-26"))
      ]),
      money("Savings", "2020-04 to 2021-03", read: "2021-02-26"),
    ]
  ) { section in
    foldingCopies(section) { path, reading in
      guard let read = reading.read, let period = reading.period,
        let definition = section.definition(of: reading.key), !definition.isPlannedMoney,
        definition.basis.allows(period)
      else { return nil }
      let basis = definition.basis
      let mayRun = [.pointInTime, .yearToDate, .cumulative, .statedPeriod].contains(basis)
      guard mayRun ? read.calendarMonth < period.last : read.calendarMonth <= period.last else { return nil }
      return Observation(
        at: path / "period", "the period ends in \(period.last.inWords) but was read on \(read.inWords)",
        fix: "correct the period or the date, or explain how the figure could be known")
    }
  }

  static let notInFuture = Rule(
    "common.date-not-in-future",
    title: "No date lies after the day of submission",
    rationale: "What has not happened yet cannot be reported; such a date is a slip of the pen.",
    severity: .error,
    passing: [table([.init("knife-crime", value: 639, read: CalendarDate("2021-02-26"))])],
    failing: [table([.init("knife-crime", value: 639, read: CalendarDate("2022-02-26"))])]
  ) { section in
    guard let submitted = section.submission.submitted else { return [] }
    let dates =
      section.readings.filter { $0.reading.read.map { $0 > submitted } ?? false }.map {
        ($0.path / "read", $0.reading.read)
      } + section.actions.map { ($0.path / "closed", $0.action.closed) } + section.datesOfPapers
    return dates.compactMap { path, date in
      guard let date, date > submitted else { return nil }
      return Observation(
        at: path, "\(date.inWords) is after the day of submission, \(submitted.inWords)",
        fix: "correct the date, or `submitted:`")
    }
  }
}

extension CommonRules {
  static let dateNear = Rule(
    "common.date-near",
    title: "What is planned lies within ten years",
    rationale: "Nobody agrees an action for the year 2121; a digit is wrong.",
    passing: [due("2022-06-30")],
    failing: [due("2121-06-30")]
  ) { section in
    let latest = section.submission.quarter.startYear + 10
    let planned =
      section.actions.flatMap { path, action in
        [(path / "start", action.start), (path / "due", action.due)]
      }
      + section.entries.plannedActions.flatMap { path, action in
        [(path / "start", action.start), (path / "end", action.end)]
      }
    return planned.compactMap { path, date in
      guard let date, date.year > latest else { return nil }
      return Observation(
        at: path, "\(date.inWords) lies more than ten years ahead", fix: "correct the year")
    }
  }

  private static func due(_ day: String) -> Rule.Example {
    .submission {
      $0.actions = [Action(reference: "2020-21/07", action: "Visit", owner: "Head", due: CalendarDate(day))]
    }
  }

  private static func money(_ title: String, _ period: String, read: String) -> Rule.Example {
    .section { parts in
      parts.definitions = [
        FigureDefinition("money", title, unit: .pounds, basis: .financialYear, good: .higher)
      ]
      parts.submission.figures = [
        .init("money", period: span(period), value: 366_000, read: CalendarDate(read))
      ]
    }
  }
}

extension FigureDefinition {
  private static let planned: WordList = [
    "budget", "budgets", "grant", "grants", "funding", "allocation", "allocated", "award", "bid", "planned",
    "target",
    "forecast",
  ]

  /// Whether it is money for a time to come, which is known before that time.
  fileprivate var isPlannedMoney: Bool { unit == .pounds && Words(title).mentions(Self.planned) }
}

extension Section {
  /// The days in the board's other papers on which something was done or noted. A month counts as its first day.
  fileprivate var datesOfPapers: [(FieldPath, CalendarDate?)] {
    let noted = actions.flatMap { path, action in
      action.updatesWithPaths(in: path).map { ($0.path / "date", $0.note.date) }
    }
    let planned = entries.plannedActions.flatMap { path, action in
      [(path / "completed", action.completed)]
        + action.progressWithPaths(in: path).map { ($0.path / "month", $0.note.month.firstDay) }
    }
    return noted + planned
      + entries.inspections.map { ($0.path / "published", $0.inspection.published) }
  }
}
