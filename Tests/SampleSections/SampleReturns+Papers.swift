import PartnerUpdates

extension SampleReturn {
  /// The board's other papers, each with every field: a report, a plan, meetings and an inspection.
  func addPapers(to submission: inout Submission) throws {
    submission.subject = write("Fires set on purpose")
    submission.briefUpdate = write("The subgroup met twice.\n\nIt agreed:\n- visits to schools\n- a leaflet")
    submission.challenges = [write("Bins stay out overnight.")]
    submission.emergingTrends = [write("Batteries of scooters.")]
    submission.supportRequired = [write("A speaker for schools.")]
    submission.recommendations = [write("Fund the leaflet."), write("Ask landlords for locked stores.")]
    submission.appendices = [Appendix(name: "B", title: write("The leaflet"), file: write("leaflet.pdf"))]
    submission.violenceReduction = try plannedActions()
    submission.forwardPlan = try plannedMeetings()
    submission.inspections = [inspection]
  }

  private func plannedActions() throws -> [PlannedAction] {
    let theme = write("Support for victims")
    return [
      PlannedAction(
        number: "1.1", theme: theme, action: write("Train front line staff"), requirement: .mandated,
        outcome: write("Staff know where to turn"), lead: write("Head of training"),
        organisation: write("Example council"), start: CalendarDate("2020-05-01"),
        end: CalendarDate("2021-03-20"), supporting: [write("Example hospital"), write("Example college")],
        progress: try [("2020-11", "The first group was trained."), ("2021-02", "The second was trained.")]
          .map {
            PlannedAction.Progress(month: try required(CalendarMonth($0)), comment: write($1))
          },
        document: write("Training plan 2020"), status: .split(.red, .amber)),
      PlannedAction(
        number: "2.1", theme: write("Places"), action: write("Light the underpass"), requirement: .local,
        completed: CalendarDate("2021-01-15"), status: .green),
      PlannedAction(
        number: "1.2", theme: theme, action: write("Keep a list of offers"), end: CalendarDate("2021-09-30"),
        status: .amber),
      PlannedAction(number: "3.1"),
    ]
  }

  private func plannedMeetings() throws -> [PlannedMeeting] {
    let later = try PlannedMeeting(
      date: required(CalendarDate("2021-09-23")), length: 10,
      items: [
        AgendaItem(
          item: write("Review of the plan"), presenter: write("Plan lead"), minutes: 25,
          standing: write("Plan")),
        AgendaItem(item: write("Any other business")),
      ])
    let next = try PlannedMeeting(
      date: required(CalendarDate("2021-06-24")), starts: ClockTime("09:55"),
      items: [
        AgendaItem(item: write("Minutes of the last meeting"), presenter: write("Chair"), minutes: 10),
        AgendaItem(item: write("Fires set on purpose"), presenter: write("Subgroup chair"), minutes: 15),
      ])
    return [later, next]
  }

  private var inspection: Inspection {
    func standard(
      _ name: String, _ shares: [ExactDecimal], _ rating: InspectionRating?, _ score: Int?,
      isCourtWork: Bool = false, isRated: Bool = true
    ) -> InspectionStandard {
      InspectionStandard(
        write(name), isCourtWork: isCourtWork, isRated: isRated,
        questions: shares.map { KeyQuestion(write("Is it sufficient?"), sufficient: $0) }, rating: rating,
        score: score)
    }
    return Inspection(
      title: write("Inspection of services"), organisation: write("Example service"),
      published: CalendarDate("2020-12-08"),
      standards: [
        standard("1.1 Leadership", [ExactDecimal(645, fractionDigits: 1), 81], .good, 2),
        standard("1.2 Courts", [80, 92], .outstanding, 3, isCourtWork: true),
        standard("1.3 Outcomes", [49], nil, nil, isRated: false),
        standard("1.4 Staff", [], .requiresImprovement, 1),
      ], rating: .inadequate, score: 6)
  }
}
