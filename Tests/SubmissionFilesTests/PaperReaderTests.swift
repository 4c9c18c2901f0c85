import PartnerUpdates
import SubmissionFiles
import Testing

@Suite("The board's other papers are read from plain YAML")
struct PaperReaderTests {
  private static let place = Section.Place(folder: "police", quarter: Quarter("2020-21 Q4"))

  private static let text = """
    partner: police
    quarter: 2020-21 Q4
    strategy: 2020-2023
    submitted: 2021-03-11
    subject: Subgroup on data
    brief-update: |
      Two meetings.

      - one on hospitals
    recommendations:
      - Agree to share
    actions:
      - reference: 2020-21/07
        action: Report on patrols
        updates:
          - date: 2021-02-01
            update: Begun.
          - date: 2021-03-01
            update: Half done.
    violence-reduction:
      - number: 1.10
        theme: Data
        action: Share what hospitals record
        requirement: mandated
        outcome: Patrols where people are hurt
        lead: Data lead
        organisation: Health
        start: 2021-01-01
        end: 2021-12-31
        completed: 2021-03-01
        supporting: [Police, Ambulance]
        progress:
          - month: 2021-02
            comment: Agreement signed.
        document: Data agreement
        status: amber/green
    forward-plan:
      - meeting: 2021-06-24
        starts: 10:00
        length: 90 minutes
        items:
          - item: Crime update
            presenter: Partnership lead
            minutes: 20
            standing: Police update
    inspections:
      - inspection: Probation
        organisation: Delivery unit
        published: 2021-01-20
        standards:
          - standard: 1.1 Leadership
            court-work: yes
            questions:
              - question: Does it drive the work?
                sufficient: 64.5%
            rating: requires-improvement
            score: 1
          - standard: 4.1 Outcomes
            not-rated: yes
        rating: inadequate
        score: 4

    """

  private static func read(_ text: String = Self.text) -> FileReading<Submission> {
    SubmissionReader.read(text, at: place)
  }

  @Test("Every field is read")
  func everyField() throws {
    let reading = Self.read()
    #expect(reading.findings.map(\.finding.message) == [])
    let submission = try #require(reading.value)

    #expect(submission.subject == "Subgroup on data")
    #expect(submission.briefUpdate == "Two meetings.\n\n- one on hospitals")
    #expect(submission.recommendations == ["Agree to share"])
    #expect(
      submission.actions.first?.updates.map { "\($0.date) \($0.text)" } == [
        "2021-02-01 Begun.", "2021-03-01 Half done.",
      ])
    #expect(
      submission.violenceReduction == [
        PlannedAction(
          number: "1.10", theme: "Data", action: "Share what hospitals record", requirement: .mandated,
          outcome: "Patrols where people are hurt", lead: "Data lead", organisation: "Health",
          start: CalendarDate("2021-01-01"), end: CalendarDate("2021-12-31"),
          completed: CalendarDate("2021-03-01"), supporting: ["Police", "Ambulance"],
          progress: [.init(month: try #require(CalendarMonth("2021-02")), comment: "Agreement signed.")],
          document: "Data agreement", status: .split(.amber, .green))
      ])
    #expect(
      submission.forwardPlan == [
        PlannedMeeting(
          date: try #require(CalendarDate("2021-06-24")), starts: ClockTime("10:00"), length: 90,
          items: [
            .init(item: "Crime update", presenter: "Partnership lead", minutes: 20, standing: "Police update")
          ])
      ])
    #expect(
      submission.inspections == [
        Inspection(
          title: "Probation", organisation: "Delivery unit", published: CalendarDate("2021-01-20"),
          standards: [
            .init(
              "1.1 Leadership", isCourtWork: true,
              questions: [.init("Does it drive the work?", sufficient: ExactDecimal("64.5"))],
              rating: .requiresImprovement, score: 1),
            .init("4.1 Outcomes", isRated: false),
          ], rating: .inadequate, score: 4)
      ])
  }

  @Test(
    "Every entry is found where it stands",
    arguments: [
      ("actions[2020-21/07].updates[2021-03-01].update", 19),
      ("violence-reduction[1.10].supporting[2]", 31),
      ("violence-reduction[1.10].progress[2021-02].comment", 34),
      ("forward-plan[2021-06-24].items[1].minutes", 44),
      ("inspections[Probation].standards[1.1 Leadership].questions[Does it drive the work?].sufficient", 55),
    ])
  func positions(_ path: String, _ line: Int) {
    #expect(Self.read().positions.position(of: FieldPath(path)).line == line)
  }

  @Test(
    "A slip is reported",
    arguments: [
      ("date: 2021-02-01", "date: 2021-02-30", "\"2021-02-30\" is not a date"),
      ("        update: Begun.\n", "", "the field \"update\" is missing"),
      ("month: 2021-02", "month: Feb 2021", "\"Feb 2021\" is not a month"),
      ("requirement: mandated", "requirement: mandatd", "did you mean \"mandated\"?"),
      ("starts: 10:00", "starts: 10am", "\"10am\" is not a time of day"),
      ("length: 90 minutes", "length: 2 hours", "\"2 hours\" is not a whole number from 1 to 720"),
      ("minutes: 20", "minutes: 0", "\"0\" is not a whole number from 1 to 720"),
      ("sufficient: 64.5%", "sufficient: most", "\"most\" is not a share"),
      ("rating: inadequate", "rating: bad", "\"bad\" is not a rating of an inspection"),
      ("court-work: yes", "courtwork: yes", "did you mean \"court-work\"?"),
      ("meeting: 2021-06-24", "meeting: June", "\"June\" is not a date"),
      ("  - number: 1.10\n    theme", "  - theme", "the field \"number\" is missing"),
    ])
  func slips(_ old: String, _ new: String, _ says: String) {
    let messages = Self.read(Self.text.replacing(old, with: new)).findings.map(\.finding.message)
    #expect(messages.count == 1)
    #expect(messages.first?.contains(says) == true, "\(messages)")
  }
}
