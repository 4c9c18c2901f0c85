import PartnerUpdates
import QuarterlyReturn
import SampleSections
import Testing

@Suite("The lists of a return")
struct ListsTests {
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

  @Test("put overdue actions first, and else keep the order of the roster and of the submission")
  func actionOrder() {
    func action(_ reference: String, _ due: String) -> Action {
      Action(reference: reference, action: "x", due: CalendarDate(due))
    }
    let quarterlyReturn = QuarterlyReturn.of([
      .hateCrime { $0.actions = [action("h1", "2021-01-01"), action("h2", "2021-06-30")] },
      .police {
        $0.actions = [action("p1", "2021-06-30"), action("p2", "2021-02-01"), action("p3", "2021-01-01")]
      },
    ])

    #expect(quarterlyReturn.actions.map(\.action.reference) == ["p2", "p3", "h1", "p1", "h2"])
    #expect(
      quarterlyReturn.actions.map(\.partner.id) == ["police", "police", "hate-crime", "police", "hate-crime"])
  }

  @Test("group the figures of a partner by source and by the day on which it was read")
  func sources() {
    func reading(_ key: FigureKey, _ source: String, _ read: String) -> FigureReading {
      FigureReading(key, value: 1, source: source, read: CalendarDate(read))
    }
    let quarterlyReturn = QuarterlyReturn.of([
      .hateCrime { $0.figures = [reading(.hateCrime, "Dashboard", "2021-02-26")] },
      .police { submission in
        submission.figures = [
          reading("knife-crime", "Dashboard", "2021-02-26"), reading(.hateCrime, "Dashboard", "2021-02-27"),
          reading("gun-crime", "Dashboard", "2021-02-26"), reading("cards", "Own records", ""),
          reading("leaflets", "Own records", ""), reading("nothing", "", "2021-02-26"),
          FigureReading("empty", source: "Dashboard", nilReturn: "Not published."),
        ]
      },
    ])

    #expect(
      quarterlyReturn.sources.map {
        "\($0.partner.id) \($0.source) \($0.read?.description ?? "-"): \($0.figures)"
      }
        == [
          "police Dashboard 2021-02-26: [\"Knife crime\", \"Gun crime\"]",
          "police Dashboard 2021-02-27: [\"Hate crime\"]", "police Own records -: [\"cards\", \"leaflets\"]",
          "hate-crime Dashboard 2021-02-26: [\"Hate crime\"]",
        ])
  }

  @Test("name the partner of every text, in roster order")
  func texts() {
    let quarterlyReturn = QuarterlyReturn.of([
      .housing { $0.challenges = ["c"] }, .police { $0.challenges = ["a", "b"] },
    ])

    #expect(
      quarterlyReturn.challenges.map { "\($0.partner.id) \($0.text)" } == [
        "police a", "police b", "housing c",
      ])
    #expect(quarterlyReturn.emergingTrends.isEmpty && quarterlyReturn.supportRequired.isEmpty)
  }

  @Test("name the partner of every restricted item, with its paragraph")
  func restricted() {
    let quarterlyReturn = QuarterlyReturn.of([
      .hateCrime { $0.restricted = [RestrictedItem(title: "B", paragraph: 1, text: "b")] },
      .police { $0.restricted = [RestrictedItem(title: "A", paragraph: nil, text: "a")] },
    ])

    #expect(quarterlyReturn.restricted.map(\.partner) == [CoreSample.police, CoreSample.hateCrime])
    #expect(quarterlyReturn.restricted.map(\.item.paragraph) == [nil, 1])
  }
}
