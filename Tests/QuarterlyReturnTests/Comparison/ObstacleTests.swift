import PartnerUpdates
import QuarterlyReturn
import SampleSections
import Testing

@Suite("Values that cannot be compared")
struct ObstacleTests {
  /// Knife crime in the quarter before and in this one, and what lies between.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let obstacle: Obstacle?
    var breaks: [CalendarMonth] = []
    var submitted = "2020-12-10"
    var change: @Sendable (inout FigureReading, inout FigureReading) -> Void = { _, _ in }

    var definition: FigureDefinition {
      FigureDefinition(
        "knife-crime", "Knife crime", unit: .count("offences"), basis: .rollingYear, good: .lower,
        breaks: breaks)
    }

    /// The earlier submission, which compares nothing, and the later one, which has a value of its own too.
    var submissions: (earlier: Submission, later: Submission) {
      var before = FigureReading(
        "knife-crime", period: MonthSpan("2019-11 to 2020-10"), value: 8, source: "MOPAC dashboard")
      var now = FigureReading(
        "knife-crime", period: MonthSpan("2020-02 to 2021-01"), value: 9, source: "MOPAC dashboard")
      change(&before, &now)
      return (
        CoreSample.submission(submitted: submitted, figures: [before]) {
          $0.quarter = CoreSample.quarter.previous ?? $0.quarter
        }, CoreSample.submission(figures: [now])
      )
    }
  }

  static let cases = [
    Case(testDescription: "nothing", obstacle: nil),
    Case(testDescription: "another number of months", obstacle: .months(11, 12)) { before, _ in
      before.period = MonthSpan("2019-12 to 2020-10")
    },
    Case(
      testDescription: "a break of the definition", obstacle: .counting,
      breaks: CalendarMonth("2020-03").map { [$0] } ?? []),
    Case(
      testDescription: "a break before both", obstacle: nil,
      breaks: CalendarMonth("2019-11").map { [$0] } ?? []),
    Case(testDescription: "a note of a break", obstacle: .counting) { $1.note = "[b] counted anew" },
    Case(testDescription: "a note of a break before the earlier value", obstacle: nil) { before, _ in
      before.note = "[b] counted anew"
    },
    Case(testDescription: "another source", obstacle: .source) { $1.source = "Open data" },
    Case(testDescription: "another way to write the source", obstacle: nil) {
      $1.source = " Mopac-Dashboard."
    },
    Case(testDescription: "a source that is not given", obstacle: nil) { $1.source = "" },
    Case(testDescription: "a later hand", obstacle: .handedInLater, submitted: "2026-01-09"),
    Case(testDescription: "a day that is not given", obstacle: nil, submitted: ""),
  ]

  @Test("In the return there is no direction since last quarter, and the reason is told", arguments: cases)
  func lastQuarter(_ example: Case) throws {
    let (earlier, later) = example.submissions
    let reading = try Self.reading(of: later, earlier: [earlier], example.definition)

    #expect(reading.previousQuarter == 8)
    #expect(reading.obstacles[.previousQuarter] == example.obstacle)
    #expect(reading.history.map(\.obstacle) == [example.obstacle])
    #expect((reading.sinceLastQuarter == nil) == (example.obstacle != nil))
  }

  @Test("Nor against the same quarter of the year before", arguments: cases)
  func yearEarlier(_ example: Case) throws {
    var (earlier, later) = example.submissions
    earlier.quarter = try #require(CoreSample.quarter.yearEarlier)
    let reading = try Self.reading(of: later, earlier: [earlier], example.definition)

    #expect(reading.yearEarlier == 8)
    #expect(reading.obstacles[.yearEarlier] == example.obstacle)
    #expect((reading.sinceYearEarlier == nil) == (example.obstacle != nil))
  }

  @Test("The comparison of two returns says the same", arguments: cases)
  func comparison(_ example: Case) throws {
    var quarters = ComparedQuarters()
    (quarters.earlier, quarters.later) = example.submissions
    (quarters.earlierDefinitions, quarters.definitions) = ([example.definition], [example.definition])
    let change = try #require(quarters.comparison.figures.first)

    #expect(change.obstacle == example.obstacle)
    #expect(change.kind == (example.obstacle == nil ? .worse : .changed))
  }

  @Test(
    "The public edition says the same, though it has not the sources of earlier quarters", arguments: cases)
  func publicEdition(_ example: Case) throws {
    var scene = EditionScene(definitions: [example.definition])
    let (earlier, later) = example.submissions
    scene.earlier = [earlier]
    let reading = try #require(try scene.edition(later).reading("knife-crime"))

    #expect(reading.obstacles[.previousQuarter] == example.obstacle)
    #expect(reading.history.map(\.obstacle) == [example.obstacle])
    #expect((reading.sinceLastQuarter == nil) == (example.obstacle != nil))
  }

  @Test("Where the public sees no earlier value, it is not told why that one cannot be compared")
  func confidential() throws {
    var scene = EditionScene(definitions: [.people("victims")])
    scene.earlier = [
      CoreSample.submission(figures: [.of("victims", 3)]) {
        $0.quarter = CoreSample.quarter.previous ?? $0.quarter
      }
    ]
    var now = FigureReading.of("victims", 9)
    now.source = "Open data"

    #expect(try scene.edition([now]).reading("victims")?.obstacles == [:])
  }

  @Test(
    "The two values of a reading have no direction over other months or across a break",
    arguments: [
      ("", nil, "2019-02 to 2020-01", nil), ("[b] counted anew", nil, "2019-02 to 2020-01", .counting),
      ("", "2020-03", "2019-02 to 2020-01", .counting), ("", nil, "2019-02 to 2019-12", .months(11, 12)),
    ] as [(String, String?, String, Obstacle?)])
  func within(_ note: String, _ month: String?, _ period: String, _ obstacle: Obstacle?) throws {
    let example = Case(
      testDescription: "", obstacle: obstacle, breaks: month.flatMap(CalendarMonth.init).map { [$0] } ?? [])
    let now = CoreSample.reading("knife-crime", 9, 8) { reading in
      (reading.note, reading.previousPeriod) = (note, MonthSpan(period))
    }
    let reading = try Self.reading(
      of: CoreSample.submission(figures: [now]), earlier: [], example.definition)

    #expect(reading.obstacles[.previous] == obstacle)
    #expect((reading.direction == nil) == (obstacle != nil))
    #expect((reading.verdict == nil) == (obstacle != nil))
    #expect(reading.computedChange?.description == "+12.5%", "the change is a matter of numbers")
  }

  private static func reading(
    of submission: Submission, earlier: [Submission], _ definition: FigureDefinition
  ) throws -> PartnerReading {
    let quarterlyReturn = QuarterlyReturn.of(
      [.file(of: CoreSample.police, submission, definitions: [definition])], earlier: earlier)
    return try #require(quarterlyReturn.figure(definition.key)?.leading)
  }
}
