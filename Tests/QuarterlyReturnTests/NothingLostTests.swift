import PartnerUpdates
import QuarterlyReturn
import SampleSections
import Testing

@Suite("Nothing is lost on the way into a return")
struct NothingLostTests {
  @Test("of what a partner wrote: every text of every partner stands in it once")
  func everyText() {
    let received = [CoreSample.police, CoreSample.hateCrime, CoreSample.housing].map(Self.full)
    let printed = QuarterlyReturn.of(received).printedTexts

    for file in received {
      for (path, text) in file.submission?.texts ?? [] {
        #expect(printed.count { $0 == text } == 1, "\(file.file): \(path)")
      }
    }
    #expect(printed.count > 60)
  }

  @Test("of the figures: every reading of every partner stands in it, field by field")
  func everyFigure() {
    let received = [CoreSample.police, CoreSample.hateCrime].map(Self.full)
    let quarterlyReturn = QuarterlyReturn.of(received)

    for file in received {
      for reading in file.submission?.figures ?? [] {
        let readings = quarterlyReturn.figure(reading.key)?.readings.filter { $0.partner.id == file.partner }
        #expect(readings?.contains { $0.reading == reading } == true, "\(file.partner): \(reading.key)")
      }
    }
    #expect(quarterlyReturn.figures.flatMap(\.readings).count == 8)
  }

  @Test("of the rest: roles, dates, markings, owners and paragraphs")
  func everyField() throws {
    let received = Self.full(of: CoreSample.police)
    let submission = try #require(received.submission)
    let quarterlyReturn = QuarterlyReturn.of([received])
    let report = try #require(quarterlyReturn.partners.first)

    #expect(report.preparedBy == submission.preparedBy)
    #expect(report.submitted == submission.submitted)
    #expect(report.marking == submission.marking)
    #expect(Set(quarterlyReturn.actions.map(\.action)) == Set(submission.actions))
    #expect(quarterlyReturn.actionPlans.flatMap(\.actions).map(\.action) == submission.violenceReduction)
    #expect(
      quarterlyReturn.forwardPlans.flatMap(\.meetings).map(\.meeting) == submission.forwardPlan)
    #expect(quarterlyReturn.inspections.map(\.inspection) == submission.inspections)
    #expect(quarterlyReturn.restricted.map(\.item) == submission.restricted)
    #expect(quarterlyReturn.contributions.map(\.update.status) == submission.updates.map(\.status))
  }

  @Test("of an update that is given twice, or by a partner to whom it is not assigned")
  func unexpectedUpdates() throws {
    let quarterlyReturn = QuarterlyReturn.of([
      .police { submission in
        submission.updates = ["P1.2", "P1.2", "P2.2", "P1.1"].enumerated().map {
          Update(commitment: $1, status: .green, text: "text \($0)")
        }
      }
    ])

    #expect(quarterlyReturn.contributions.map(\.text) == ["text 3", "text 0", "text 1", "text 2"])
  }

  @Test("of a figure that is given twice")
  func repeatedFigure() throws {
    let quarterlyReturn = QuarterlyReturn.of([
      .police { $0.figures = [FigureReading("gun-crime", value: 89), FigureReading("gun-crime", value: 98)] }
    ])

    #expect(quarterlyReturn.figure("gun-crime")?.readings.map(\.reading.value) == [89, 98])
  }

  @Test(
    "of a submission that does not fit the return: its whole text stands in the annex",
    arguments: [
      Misfit("an update on an unknown commitment") {
        $0.updates.append(Update(commitment: "P9.1", text: "x"))
      },
      Misfit("an undeclared figure") { $0.figures.append(FigureReading("burglary", value: 1)) },
      Misfit("another strategy") { $0.strategy = "2017-2020" },
    ])
  func misfits(_ misfit: Misfit) throws {
    let quarterlyReturn = QuarterlyReturn.of([
      .police(text: "the whole file", misfit.change), .hateCrime(), .housing(),
    ])

    #expect(quarterlyReturn.unusable.map(\.file) == ["police/2020-21-Q4.yaml"])
    #expect(quarterlyReturn.unusable.map(\.text) == ["the whole file"])
    #expect(quarterlyReturn.unusable.map(\.isPartlyUsed) == [true])
  }

  @Test("and nothing that fits stands in the annex")
  func completeReturn() {
    #expect(QuarterlyReturn.of([.police(), .hateCrime(), .housing()]).unusable.isEmpty)
  }

  /// A submission with something in every field, each text of its own.
  private static func full(of partner: Partner) -> ReceivedSubmission {
    let submission = CoreSample.submission(of: partner) { submission in
      submission.marking = .officialSensitive
      submission.updates = submission.updates.map { update in
        Update(
          commitment: update.commitment, status: .amber, reason: "\(partner.id) reason \(update.commitment)",
          text: "\(partner.id) text \(update.commitment)")
      }
      submission.figures = ["knife-crime", "gun-crime", .hateCrime].map { key in
        CoreSample.reading(key, 639, 1_216) {
          $0.change = StatedChange("-47%")
          $0.previousPeriod = MonthSpan("2018-02 to 2019-01")
          $0.reason = "\(partner.id) reason \(key)"
          $0.note = "\(partner.id) note \(key)"
        }
      }
      submission.figures.append(FigureReading("gun-crime", nilReturn: "\(partner.id) nil return"))
      submission.challenges = ["\(partner.id) challenge 1", "\(partner.id) challenge 2"]
      submission.emergingTrends = ["\(partner.id) trend"]
      submission.supportRequired = ["\(partner.id) support"]
      submission.actions = [Action.State.open, .completed].map { state in
        Action(
          reference: "\(partner.id) \(state)", action: "\(partner.id) action \(state)",
          commitment: "\(partner.id) commitment \(state)", owner: "Owner",
          due: CalendarDate("2021-06-30"), state: state, closed: CalendarDate("2021-03-01"),
          update: "\(partner.id) progress \(state)",
          updates: CalendarDate("2021-02-01").map {
            [DatedNote(date: $0, text: "\(partner.id) note \(state)")]
          } ?? [])
      }
      addPapers(to: &submission, of: partner)
      submission.restricted = [
        RestrictedItem(title: "\(partner.id) title", paragraph: 7, text: "\(partner.id) restricted")
      ]
    }
    return .file(of: partner, submission)
  }

  private static func addPapers(to submission: inout Submission, of partner: Partner) {
    submission.subject = "\(partner.id) subject"
    submission.briefUpdate = "\(partner.id) brief update"
    submission.recommendations = ["\(partner.id) recommendation 1", "\(partner.id) recommendation 2"]
    submission.violenceReduction = [
      PlannedAction(
        number: "1.1", theme: "\(partner.id) theme", action: "\(partner.id) planned", requirement: .local,
        outcome: "\(partner.id) outcome", lead: "Lead", organisation: "Council",
        start: CalendarDate("2020-06-01"), end: CalendarDate("2021-06-30"),
        completed: CalendarDate("2021-03-01"), supporting: ["College"],
        progress: CalendarMonth("2021-02").map {
          [PlannedAction.Progress(month: $0, comment: "\(partner.id) comment")]
        } ?? [], document: "Plan", status: .split(.red, .amber))
    ]
    submission.forwardPlan =
      CalendarDate("2021-06-24").map { date in
        [
          PlannedMeeting(
            date: date, starts: ClockTime("10:00"), length: 90,
            items: [
              AgendaItem(item: "\(partner.id) item", presenter: "Chair", minutes: 20, standing: "Minutes")
            ])
        ]
      } ?? []
    submission.inspections = [
      Inspection(
        title: "Inspection", organisation: "Service", published: CalendarDate("2020-12-08"),
        standards: [
          InspectionStandard(
            "1.1", isCourtWork: true, questions: [KeyQuestion("Is it?", sufficient: 81)], rating: .good,
            score: 2)
        ], rating: .good, score: 14)
    ]
  }

  /// A change that makes a submission fit the return no longer.
  struct Misfit: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let change: @Sendable (inout Submission) -> Void

    init(_ title: String, _ change: @escaping @Sendable (inout Submission) -> Void) {
      (testDescription, self.change) = (title, change)
    }
  }
}

extension QuarterlyReturn {
  /// Every text that a publisher has to print.
  fileprivate var printedTexts: [String] {
    let readings = figures.flatMap(\.readings).map(\.reading)
    return contributions.flatMap { [$0.text, $0.reason] }
      + readings.flatMap { [$0.reason, $0.note, $0.nilReturn ?? ""] }
      + (challenges + emergingTrends + supportRequired).map(\.text)
      + actions.flatMap { [$0.action.action, $0.action.update] + $0.action.updates.map(\.text) }
      + reports.flatMap { [$0.subject, $0.briefUpdate] + $0.recommendations }
      + actionPlans.flatMap { plan in
        plan.themes.map(\.theme)
          + plan.actions.map(\.action).flatMap {
            [$0.action, $0.outcome] + $0.progress.map(\.comment)
          }
      }
      + forwardPlans.flatMap(\.meetings).flatMap(\.meeting.items).map(\.item)
      + restricted.flatMap { [$0.item.title, $0.item.text] }
  }
}
