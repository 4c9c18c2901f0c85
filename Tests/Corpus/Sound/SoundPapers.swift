import PartnerUpdates

/// The board's other papers, as the partners that keep them hand them in.
struct SoundPapers {
  let world: World
  let partner: Partner.ID
  let step: Int

  /// Adds the papers of a partner: a report and the forward plan from one, the violence reduction action plan and
  /// an inspection from others.
  func add(to submission: inout Submission) {
    guard let place = world.providers.firstIndex(where: { $0.partner.id == partner }) else { return }
    addNotes(to: &submission)
    switch (place + Int(world.seed % 3)) % 3 {
    case 0: submission.violenceReduction = plannedActions(submission)
    case 1:
      (submission.forwardPlan, submission.subject, submission.briefUpdate) = (plan, Self.subject, report)
    default: submission.inspections = [inspection]
    }
  }

  private var meeting: CalendarDate? { world.calendar.meeting(at: step) }

  private var report: String {
    var random = SeededRandom(world.seed, "report", partner.description, "\(step)")
    return random.text(of: [
      "The subgroup met and read the tasks that are open.",
      "Members agreed how they share what they know.\n\n- the protocol is signed\n- training follows",
    ])
  }

  /// What was noted of actions that are open, on the day before they were handed in.
  private func addNotes(to submission: inout Submission) {
    guard let day = submission.submitted?.daysBefore(1) else { return }
    for index in submission.actions.indices
    where submission.actions[index].state == .open && submission.actions[index].start == nil {
      let before = day.daysBefore(20).map { [DatedNote(date: $0, text: "Asked who can help.")] } ?? []
      submission.actions[index].updates = before + [DatedNote(date: day, text: "Agreed who does what.")]
    }
  }

  private func plannedActions(_ submission: Submission) -> [PlannedAction] {
    guard let day = submission.submitted else { return [] }
    let months = [-3, 0].map { day.calendarMonth.advanced(by: $0) }
    let progress = zip(months, ["Partners were asked.", "The first meeting was held."]).map {
      PlannedAction.Progress(month: $0, comment: $1)
    }
    let statuses: [Status] = [.green, .amber, .split(.amber, .green)]
    return statuses.enumerated().map { index, status in
      PlannedAction(
        number: "1.\(index + 1)", theme: index == 0 ? "Data" : "Prevention", action: Self.tasks[index],
        requirement: index == 0 ? .mandated : .local, outcome: "Fewer people are hurt",
        lead: "Head of service", organisation: "Council", start: day.daysBefore(200),
        end: day.daysBefore(-100), supporting: ["Police", "Health"], progress: progress,
        document: "Violence reduction plan", status: status)
    } + [done(before: day)]
  }

  private func done(before day: CalendarDate) -> PlannedAction {
    PlannedAction(
      number: "2.1", theme: "Places", action: "Light the paths of the park", requirement: .local,
      outcome: "People use the paths at night", lead: "Parks manager", organisation: "Council",
      start: day.daysBefore(300), end: day.daysBefore(100), completed: day.daysBefore(110),
      progress: [.init(month: day.calendarMonth.advanced(by: -4), comment: "The lamps are up.")],
      status: .green)
  }

  /// The next meeting with the theme of its quarter, and one after it.
  private var plan: [PlannedMeeting] {
    let next = world.calendar.steps.contains(step + 1) ? world.calendar.meeting(at: step + 1) : nil
    guard let date = next ?? meeting?.daysBefore(-100) else { return [] }
    let quarter = next == nil ? nil : world.calendar.quarters[step + 1]
    let theme = quarter.flatMap { world.folder.strategy.theme(of: $0) }
    let items =
      world.folder.partnership.standingItems.map { AgendaItem(item: $0, presenter: "Chair", minutes: 10) } + [
        AgendaItem(
          item: theme.map { "\($0.code): where it stands" } ?? "Review of the year",
          presenter: "Head of service",
          minutes: 40),
        AgendaItem(item: "Date of the next meeting", presenter: "Chair", minutes: 5),
      ]
    return [PlannedMeeting(date: date, starts: ClockTime("10:00"), length: 90, items: items)]
  }

  private var inspection: Inspection {
    var random = SeededRandom(world.seed, "inspection", partner.description)
    let coversCourtWork = random.chance(50)
    let standards = (1...(coversCourtWork ? 9 : 8)).map { number in
      var standard = InspectionStandard(
        "\(number) of the framework", isCourtWork: coversCourtWork && number == 5,
        questions: (1...3).map { .init("Question \($0)", sufficient: ExactDecimal(40 + random.below(60))) })
      standard.rating = standard.computedRating
      standard.score = standard.rating?.score
      return standard
    }
    var inspection = Inspection(
      title: "Inspection of the service", organisation: "Delivery unit",
      published: world.calendar.submission(of: partner, at: 0)?.daysBefore(50),
      standards: standards + [InspectionStandard("10 Outcomes", isRated: false)])
    (inspection.rating, inspection.score) = (inspection.computedRating, inspection.computedScore)
    return inspection
  }

  private static let subject = "Subgroup on shared tasks"
  private static let tasks = [
    "Share what hospitals record of injuries", "Train staff of the night-time economy",
    "Offer mentors to young people",
  ]
}
