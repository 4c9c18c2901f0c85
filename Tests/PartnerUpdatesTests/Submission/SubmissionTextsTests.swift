import PartnerUpdates
import SampleSections
import Testing

@Suite("The texts of a submission")
struct SubmissionTextsTests {
  private let submission = CoreSample.submission { submission in
    submission.updates = [
      Update(commitment: "P1.1.1", status: .amber, reason: "reason", text: "update"),
      Update(commitment: "P1.1.1", status: .green, text: "second update"),
    ]
    submission.figures = [
      FigureReading("knife-crime", value: 639, reason: "figure reason", note: "note"),
      FigureReading("gun-crime", nilReturn: "nil return"),
    ]
    submission.challenges = ["challenge", "", "second challenge"]
    submission.emergingTrends = ["trend"]
    submission.supportRequired = ["support"]
    submission.actions = [Action(reference: "7", action: "action", update: "progress")]
    submission.subject = "subject"
    submission.briefUpdate = "brief"
    submission.recommendations = ["recommendation"]
    submission.actions[0].updates =
      CalendarDate("2021-02-01").map { [DatedNote(date: $0, text: "noted")] } ?? []
    submission.violenceReduction = [
      PlannedAction(
        number: "1.1", theme: "theme", action: "planned", outcome: "outcome", lead: "lead",
        organisation: "organisation", supporting: ["supporter"],
        progress: CalendarMonth("2021-02").map { [.init(month: $0, comment: "comment")] } ?? [],
        document: "document")
    ]
    submission.forwardPlan =
      CalendarDate("2021-06-24").map { date in
        [
          PlannedMeeting(
            date: date, items: [AgendaItem(item: "item", presenter: "presenter", standing: "standing")])
        ]
      } ?? []
    submission.inspections = [
      Inspection(
        title: "inspection", organisation: "inspected",
        standards: [InspectionStandard("standard", questions: [KeyQuestion("question")])])
    ]
    submission.restricted = [RestrictedItem(title: "title", paragraph: 7, text: "restricted")]
  }

  @Test("are all that a reader sees, each with the path of its field")
  func everyText() {
    let texts = submission.texts.map { "\($0.path): \($0.text)" }

    #expect(
      Set(texts) == [
        "updates[P1.1.1].reason: reason", "updates[P1.1.1].update: update",
        "updates[P1.1.1][2].update: second update", "figures[knife-crime].reason: figure reason",
        "figures[knife-crime].note: note", "figures[gun-crime].nil-return: nil return",
        "challenges[1]: challenge", "challenges[3]: second challenge", "emerging-trends[1]: trend",
        "support-required[1]: support", "actions[7].action: action", "actions[7].update: progress",
        "restricted[1].title: title", "restricted[1].text: restricted", "subject: subject",
        "brief-update: brief", "recommendations[1]: recommendation",
        "actions[7].updates[2021-02-01].update: noted", "violence-reduction[1.1].theme: theme",
        "violence-reduction[1.1].action: planned", "violence-reduction[1.1].outcome: outcome",
        "violence-reduction[1.1].progress[2021-02].comment: comment",
        "forward-plan[2021-06-24].items[1].item: item",
      ])
    #expect(texts.count == Set(texts).count)
  }

  @Test("are looked through together with what else was written in the papers")
  func everythingWritten() {
    let section = Section(submission, definitions: [], partnership: Partnership(name: "", members: []))
    let texts = Set(section.everyText.map { "\($0.path): \($0.words.text)" })

    #expect(
      texts.isSuperset(of: [
        "violence-reduction[1.1].number: 1.1", "violence-reduction[1.1].lead: lead",
        "violence-reduction[1.1].organisation: organisation",
        "violence-reduction[1.1].supporting[1]: supporter", "violence-reduction[1.1].document: document",
        "forward-plan[2021-06-24].items[1].presenter: presenter",
        "forward-plan[2021-06-24].items[1].standing: standing",
        "inspections[inspection].inspection: inspection", "inspections[inspection].organisation: inspected",
        "inspections[inspection].standards[standard].standard: standard",
        "inspections[inspection].standards[standard].questions[question].question: question",
      ]))
  }

  @Test("are none where nothing is written")
  func nothing() {
    #expect(Submission(partner: "police", quarter: CoreSample.quarter, strategy: "").texts.isEmpty)
  }

  @Test(
    "stand beside values, which a path finds as they are printed",
    arguments: [
      ("updates[P1.1.1].status", "amber"), ("figures[knife-crime]", "639"),
      ("figures[knife-crime].value", "639"), ("figures[knife-crime].previous", "1216"),
      ("figures[knife-crime].change", "-47%"), ("figures[knife-crime].status", "green"),
      ("figures[knife-crime].period", "2020-02 to 2021-01"),
      ("figures[knife-crime].previous-period", "2019-02 to 2020-01"),
      ("figures[knife-crime].read", "2021-02-26"), ("figures[knife-crime].source", nil),
      ("figures[gun-crime].value", nil), ("updates[P1.2].status", nil), ("figures", nil), ("", nil),
    ])
  func values(_ path: String, text: String?) {
    var submission = submission
    submission.figures = [
      CoreSample.reading("knife-crime", 639, 1_216) { $0.change = StatedChange("-47%") }
    ]

    #expect(submission.text(at: FieldPath(path)) == text)
  }
}
