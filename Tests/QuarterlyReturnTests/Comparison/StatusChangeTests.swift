import PartnerUpdates
import QuarterlyReturn
import SampleSections
import Testing

@Suite("What changed in commitments, actions and gaps")
struct StatusChangeTests {
  @Test("A status is worse, gone, changed, new, better or as it was, in that order")
  func kinds() {
    var quarters = ComparedQuarters()
    quarters.earlier.updates = [
      .init(commitment: "P1.1.1", status: .green), .init(commitment: "P1.1.2", status: .red),
      .init(commitment: "P1.2", status: .amber), .init(commitment: "P1.3"),
      .init(commitment: "P9", status: .green),
    ]
    quarters.later.updates = [
      .init(commitment: "P1.1.1", status: .amber),
      .init(commitment: "P1.1.2", status: .split(.amber, .green)),
      .init(commitment: "P1.3"), .init(commitment: "P2.1", status: .notRated),
    ]
    let changes = quarters.comparison.statuses

    #expect(changes.map(\.code) == ["P1.1.1", "P1.2", "P2.1", "P1.1.2", "P1.3"])
    #expect(changes.map(\.kind) == [.worse, .gone, .new, .better, .unchanged])
    #expect(changes.first?.title == "Engagement framework")
    #expect(changes.first?.earlier == .green && changes.first?.later == .amber)
  }

  @Test("A rating that is no longer given, or turned round, is neither better nor worse")
  func changed() {
    var quarters = ComparedQuarters()
    quarters.earlier.updates = [
      .init(commitment: "P1.1.1", status: .split(.amber, .green)), .init(commitment: "P1.2", status: .red),
    ]
    quarters.later.updates = [
      .init(commitment: "P1.1.1", status: .split(.green, .amber)),
      .init(commitment: "P1.2", status: .nilReturn),
    ]

    #expect(quarters.comparison.statuses.map(\.kind) == [.changed, .changed])
  }

  @Test("Of two updates on one commitment the first is compared with the first")
  func occurrences() {
    var quarters = ComparedQuarters()
    quarters.earlier.updates = [Status.green, .red].map { .init(commitment: "P1.2", status: $0) }
    quarters.later.updates = [Status.green, .red, .amber].map { .init(commitment: "P1.2", status: $0) }

    #expect(quarters.comparison.statuses.map(\.kind) == [.new, .unchanged, .unchanged])
    (quarters.earlier, quarters.later) = (quarters.later, quarters.earlier)
    #expect(quarters.comparison.statuses.map(\.later) == [nil, .green, .red])
  }

  @Test("Commitments of different strategies are not compared, nor are gaps in them")
  func strategies() {
    var quarters = ComparedQuarters()
    quarters.earlierStrategy = "2017-2020"
    quarters.later.updates = []
    let comparison = quarters.comparison

    #expect(comparison.strategies == ["Strategy 2017-2020", "Strategy 2020 to 2023"])
    #expect(comparison.statuses.isEmpty)
    #expect(comparison.newGaps.isEmpty)
    quarters.earlierStrategy = "2020-2023"
    #expect(quarters.comparison.newGaps.count == 5)
    #expect(quarters.comparison.strategies.isEmpty)
  }

  @Test("An action is gone, overdue, open again, new, closed or as it was")
  func actions() {
    func action(_ reference: String, _ state: Action.State = .open, due: String? = nil) -> Action {
      Action(
        reference: reference, action: "Do \(reference)", due: due.flatMap { CalendarDate($0) }, state: state)
    }
    var quarters = ComparedQuarters()
    quarters.earlier.actions = [
      action("1"), action("2"), action("3", .completed), action("4"), action("5"), action("6", .completed),
      action(""),
    ]
    quarters.later.actions = [
      action("2", due: "2021-03-24"), action("3"), action("4", .completed), action("5"), action("7"),
      action("8", .completed), action(""),
    ]
    let changes = quarters.comparison.actions

    #expect(changes.map(\.action.reference) == ["1", "2", "3", "7", "4", "8", "5", ""])
    #expect(
      changes.map(\.kind) == [.gone, .overdue, .reopened, .new, .closed, .closed, .unchanged, .unchanged])
  }

  @Test("An action that its partner leaves out is not gone from the log, and not passed over")
  func unmentioned() {
    var quarters = ComparedQuarters()
    quarters.keepsLog = true
    quarters.earlier.actions = [
      Action(reference: "1", action: "x", due: CalendarDate("2021-01-01")),
      Action(reference: "2", action: "y", state: .completed),
    ]
    let changes = quarters.comparison.actions

    #expect(changes.map(\.kind) == [.unmentioned])
    #expect(changes.map { $0.lastMentioned?.description } == ["2020-21 Q3"])
  }

  @Test("A gap appears or is closed")
  func gaps() {
    var quarters = ComparedQuarters()
    quarters.earlier.figures = [FigureReading("gun-crime", value: 1)]
    quarters.later.figures = [FigureReading("knife-crime", value: 1)]
    let comparison = quarters.comparison

    #expect(comparison.newGaps.map(\.missing) == [.figure("gun-crime", title: "Gun crime")])
    #expect(comparison.closedGaps.map(\.missing) == [.figure("knife-crime", title: "Knife crime")])
  }

  @Test("A partner without a submission for one of the quarters is told once, and not compared")
  func absent() {
    var quarters = ComparedQuarters.figures(639, 700)
    quarters.hasEarlier = false
    let comparison = quarters.comparison

    #expect(comparison.absences.map(\.partner) == [CoreSample.police])
    #expect(comparison.absences.map(\.quarter.description) == ["2020-21 Q3"])
    #expect(comparison.statuses.isEmpty && comparison.figures.isEmpty && comparison.newGaps.isEmpty)
    #expect(comparison.closedGaps.map(\.missing) == [.submission])
  }

  @Test("It is marked as the higher of the two returns, and names drafts")
  func marking() {
    var quarters = ComparedQuarters()
    #expect(quarters.comparison.marking == .official)
    quarters.earlier.marking = .officialSensitive
    #expect(quarters.comparison.marking == .officialSensitive)
    #expect(quarters.comparison.drafts.isEmpty)
  }
}
