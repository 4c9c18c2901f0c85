import PartnerUpdates
import QuarterlyReturn
import SampleSections
import Testing

@Suite("The action log of a return")
struct ActionLogTests {
  @Test(
    "hold an action overdue when it was due before the meeting and is still open",
    arguments: [
      ("2021-03-24", Action.State.open, true), ("2021-03-25", .open, false), ("2021-03-26", .open, false),
      ("2021-03-24", .completed, false), ("", .open, false),
    ])
  func overdue(_ due: String, state: Action.State, isOverdue: Bool) {
    let action = Action(reference: "7", action: "x", due: CalendarDate(due), state: state)
    let quarterlyReturn = QuarterlyReturn.of([.police { $0.actions = [action] }])

    #expect(quarterlyReturn.actions.map(\.isOverdue) == [isOverdue])
    #expect(quarterlyReturn.actions.map(\.action) == [action])
  }

  @Test(
    "hold actions against the first day after the quarter when there is no meeting",
    arguments: [("2021-03-31", true), ("2021-04-01", false)])
  func withoutMeeting(_ due: String, isOverdue: Bool) {
    let action = Action(reference: "7", action: "x", due: CalendarDate(due))

    #expect(
      QuarterlyReturn.of([.police { $0.actions = [action] }], meeting: "").actions.map(\.isOverdue) == [
        isOverdue
      ])
  }

  @Test("puts those first that are longest overdue, then open ones by due date, then completed ones")
  func order() {
    func action(_ reference: String, _ due: String, _ state: Action.State = .open) -> Action {
      Action(reference: reference, action: "x", due: CalendarDate(due), state: state)
    }
    let quarterlyReturn = QuarterlyReturn.of([
      .hateCrime { $0.actions = [action("h1", "2021-01-01"), action("h2", "2021-04-30")] },
      .police {
        $0.actions = [
          action("p1", "2020-01-01", .completed), action("p2", "2021-06-30"), action("p3", ""),
          action("p4", "2021-02-01"), action("p5", "2021-01-01"), action("p6", ""),
        ]
      },
    ])

    #expect(
      quarterlyReturn.actions.map(\.action.reference) == ["p5", "h1", "p4", "h2", "p2", "p3", "p6", "p1"])
    #expect(quarterlyReturn.actions.map(\.daysOverdue) == [83, 83, 52, nil, nil, nil, nil, nil])
  }

  @Test("tells since which quarter the same partner has carried an action over")
  func carriedOver() throws {
    let quarters = try ["2019-20 Q4", "2020-21 Q2", "2020-21 Q3"].map { try #require(Quarter($0)) }
    func earlier(_ partner: Partner, _ quarter: Quarter, _ references: [String]) -> Submission {
      CoreSample.submission(of: partner) {
        $0.quarter = quarter
        $0.actions = references.map { Action(reference: $0, action: "x") }
      }
    }
    let actions = ["1", "2", "3", ""].map { Action(reference: $0, action: "x") }
    let quarterlyReturn = QuarterlyReturn.of(
      [.police { $0.actions = actions }],
      earlier: [
        earlier(CoreSample.police, quarters[2], ["1", "2", ""]),
        earlier(CoreSample.police, quarters[1], ["1"]),
        earlier(CoreSample.hateCrime, quarters[0], ["1", "2", "3"]),
      ])

    let police = quarterlyReturn.actions.filter { $0.partner == CoreSample.police }
    #expect(police.map(\.since) == [quarters[1], quarters[2], nil, nil])
  }

  /// An earlier submission with a log.
  private static func log(
    _ quarter: String, _ actions: [Action], of partner: Partner = CoreSample.police,
    strategy: String = "2020-2023"
  ) throws -> Submission {
    let quarter = try #require(Quarter(quarter))
    return CoreSample.submission(of: partner) {
      ($0.quarter, $0.strategy, $0.actions) = (quarter, strategy, actions)
    }
  }

  private static let open = Action(
    reference: "7", action: "x", owner: "Chair", due: CalendarDate("2021-01-01"))
  private static let closed = Action(reference: "7", action: "x", state: .completed)

  @Test("carries over what a partner leaves open and does not mention, with or without a submission")
  func unmentioned() throws {
    let other = Action(reference: "8", action: "y", due: CalendarDate("2021-02-01"))
    let earlier = try [
      Self.log("2020-21 Q2", [Self.open]), Self.log("2020-21 Q3", []),
      Self.log("2020-21 Q3", [other], of: CoreSample.housing),
    ]
    let third = Action(reference: "9", action: "z", due: CalendarDate("2021-01-15"))
    let quarterlyReturn = QuarterlyReturn.of([.police { $0.actions = [third] }], earlier: earlier)

    #expect(quarterlyReturn.actions.map(\.action) == [Self.open, third, other])
    #expect(
      quarterlyReturn.actions.map(\.partner) == [CoreSample.police, CoreSample.police, CoreSample.housing])
    #expect(
      quarterlyReturn.actions.map { $0.lastMentioned?.description } == ["2020-21 Q2", nil, "2020-21 Q3"])
    #expect(quarterlyReturn.actions.map { $0.since?.description } == ["2020-21 Q2", nil, "2020-21 Q3"])
    #expect(quarterlyReturn.actions.map(\.daysOverdue) == [83, 69, 52])
  }

  @Test("lets go what was closed, belongs to another strategy or is of a partner that is not on the roster")
  func letGo() throws {
    let earlier = try [
      Self.log("2020-21 Q2", [Self.open]), Self.log("2020-21 Q3", [Self.closed]),
      Self.log("2020-21 Q3", [Self.open], of: CoreSample.hateCrime, strategy: "2017-2020"),
      Self.log("2020-21 Q3", [Self.open], of: Partner(id: "gone", name: "Gone")),
    ]

    #expect(QuarterlyReturn.of([.police()], earlier: earlier).actions.isEmpty)
    #expect(QuarterlyReturn.of([], earlier: earlier.reversed()).actions.isEmpty)
  }

  @Test("puts the figures of its own quarter into an action that is carried over, and bears its marking")
  func unmentionedCitations() throws {
    var earlier = try Self.log("2020-21 Q3", [Action(reference: "7", action: "{knife-crime} visits")])
    earlier.figures = [CoreSample.reading("knife-crime", 702)]
    earlier.marking = .officialSensitive
    let later = ReceivedSubmission.police { $0.figures = [CoreSample.reading("knife-crime", 639)] }

    #expect(
      QuarterlyReturn.of([later], earlier: [earlier]).actions.map(\.action.action) == ["702 offences visits"])
    #expect(QuarterlyReturn.of([], earlier: [earlier]).actions.map(\.action.action) == ["702 visits"])
    #expect(QuarterlyReturn.of([later], earlier: [earlier]).marking == .officialSensitive)
  }

  @Test("puts cited figures into actions and into what was noted of them")
  func citations() throws {
    let day = try #require(CalendarDate("2021-02-01"))
    let action = Action(
      reference: "7", action: "{knife-crime} visits", update: "{knife-crime} made",
      updates: [DatedNote(date: day, text: "{knife-crime} planned")])
    let quarterlyReturn = QuarterlyReturn.of([
      .police { submission in
        submission.figures = [CoreSample.reading("knife-crime", 639)]
        submission.actions = [action]
      }
    ])

    let printed = try #require(quarterlyReturn.actions.first?.action)
    #expect(printed.action == "639 offences visits")
    #expect(printed.update == "639 offences made")
    #expect(printed.updates == [DatedNote(date: day, text: "639 offences planned")])
  }
}
