import PartnerUpdates
import SampleSections
import Testing

@Suite("A strategy and its partnership")
struct StrategyTests {
  private static let programme = [
    QuarterProgramme(number: 1, theme: "P1", reportOn: ["P1"]),
    QuarterProgramme(number: 2, theme: nil, reportOn: []),
    QuarterProgramme(number: 4, theme: "P2", reportOn: ["P2", "P1"]),
  ]

  @Test("lists its commitments in printed order, parts after the whole")
  func commitments() {
    #expect(
      CoreSample.strategy().commitments.map(\.code) == [
        "P1.1", "P1.1.1", "P1.1.2", "P1.2", "P1.3", "P2.1", "P2.2",
      ])
  }

  @Test(
    "finds a commitment by its code, parts too", arguments: [("P1.1.2", "Impact days"), ("P2.1", "Analysis")])
  func lookUp(_ code: String, title: String) {
    #expect(CoreSample.strategy().commitment(code)?.title == title)
  }

  @Test(
    "finds nothing under a code that only resembles one", arguments: ["", "P1", "P1.1.", "p1.1", "P1.10"])
  func unknown(_ code: String) {
    #expect(CoreSample.strategy().commitment(code) == nil)
  }

  @Test(
    "owes an update from each partner on the priorities of the quarter's programme",
    arguments: [
      ("2020-21 Q1", CoreSample.police, ["P1.1.1", "P1.1.2", "P1.2", "P1.3"]),
      ("2021-22 Q1", CoreSample.hateCrime, []), ("2020-21 Q1", CoreSample.housing, ["P1.1.2", "P1.3"]),
      ("2020-21 Q2", CoreSample.police, []),
      ("2020-21 Q3", CoreSample.hateCrime, ["P2.1", "P2.2"]),
      ("2020-21 Q4", CoreSample.police, ["P1.1.1", "P1.1.2", "P1.2", "P1.3", "P2.1"]),
      ("2020-21 Q4", CoreSample.housing, ["P1.1.2", "P1.3", "P2.2"]),
    ])
  func due(_ quarter: String, from partner: Partner, codes: [String]) throws {
    let strategy = CoreSample.strategy(programme: Self.programme)
    let quarter = try #require(Quarter(quarter))

    #expect(strategy.commitments(of: partner.id, dueIn: quarter).map(\.code) == codes)
  }

  @Test("owes nothing from a partner that it does not name")
  func stranger() {
    #expect(CoreSample.strategy().commitments(of: "fire", dueIn: CoreSample.quarter).isEmpty)
  }

  @Test(
    "has the theme that the programme gives the quarter, in every year",
    arguments: [
      ("2020-21 Q1", "P1"), ("2021-22 Q1", "P1"), ("2020-21 Q2", nil), ("2020-21 Q3", nil),
      ("2020-21 Q4", "P2"),
    ])
  func theme(_ quarter: String, code: String?) throws {
    let strategy = CoreSample.strategy(programme: Self.programme)

    #expect(strategy.theme(of: try #require(Quarter(quarter)))?.code == code)
    #expect(CoreSample.strategy().theme(of: try #require(Quarter(quarter))) == nil)
  }

  @Test(
    "expects updates the lead time before the meeting",
    arguments: [
      (14, "2021-03-25", "2021-03-11"), (14, "2021-03-10", "2021-02-24"), (0, "2021-03-25", "2021-03-25"),
      (10, "2021-01-05", "2020-12-26"),
    ])
  func dueDate(_ leadTime: Int, meeting: String, due: String) throws {
    let partnership = Partnership(
      name: "", members: [], meetings: [CoreSample.quarter: try #require(CalendarDate(meeting))],
      leadTime: leadTime)

    #expect(partnership.dueDate(for: CoreSample.quarter)?.description == due)
    #expect(partnership.dueDate(for: try #require(CoreSample.quarter.previous)) == nil)
  }

  @Test("finds a member of the roster by id")
  func member() {
    #expect(CoreSample.partnership().member("hate-crime")?.lead == "Hate crime lead")
    #expect(CoreSample.partnership().member("hate") == nil)
  }

  @Test("gives a partner without a module the figures of the roster and no rules")
  func rosterProvider() {
    let member = Partnership.Member(
      partner: CoreSample.housing, lead: "Housing lead", figures: CoreSample.definitions)
    let provider = RosterProvider(member)

    #expect(provider.partner == CoreSample.housing)
    #expect(provider.figures == CoreSample.definitions)
    #expect(provider.rules.isEmpty)
  }
}
