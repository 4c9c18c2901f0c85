import PartnerUpdates
import QuarterlyReturn
import SampleSections
import Testing

@Suite("The history of a commitment and of a figure")
struct HistoryTests {
  @Test("is what the same partner said the quarter before and a year earlier")
  func statuses() throws {
    let quarterlyReturn = QuarterlyReturn.of(
      [.police(), .hateCrime()],
      earlier: [
        try Self.earlier(.amber, in: "2020-21 Q3"), try Self.earlier(.red, in: "2019-20 Q4"),
        try Self.earlier(.split(.amber, .green), in: "2020-21 Q2"),
        try Self.earlier(.notRated, of: CoreSample.hateCrime, in: "2020-21 Q3"),
      ])
    let contributions = try #require(quarterlyReturn.commitment("P2.1")?.contributions)

    #expect(contributions.map(\.previousQuarter) == [.amber, .notRated])
    #expect(contributions.map(\.yearEarlier) == [.red, nil])
    #expect(quarterlyReturn.commitment("P1.2")?.contributions.map(\.previousQuarter) == [nil])
  }

  @Test("does not mix the commitments of two strategies that share a code")
  func otherStrategy() throws {
    var other = try Self.earlier(.red, in: "2020-21 Q3")
    other.strategy = "2017-2020"
    let quarterlyReturn = QuarterlyReturn.of([.police()], earlier: [other])

    #expect(quarterlyReturn.commitment("P2.1")?.contributions.map(\.previousQuarter) == [nil])
  }

  @Test("has the value of a figure the quarter before, whatever strategy was reported under")
  func values() throws {
    var previous = try Self.earlier(.green, in: "2020-21 Q3")
    previous.strategy = "2017-2020"
    previous.figures = [FigureReading("knife-crime", value: 700), FigureReading("gun-crime", nilReturn: "x")]
    var yearEarlier = try Self.earlier(.green, in: "2019-20 Q4")
    yearEarlier.figures = [FigureReading(.hateCrime, value: 441)]
    let quarterlyReturn = QuarterlyReturn.of(
      [.police { $0.figures = CoreSample.definitions.map { FigureReading($0.key, value: 1) } }],
      earlier: [yearEarlier, previous])

    #expect(quarterlyReturn.figures.map { $0.leading?.previousQuarter } == [700, nil, nil])
    #expect(quarterlyReturn.figures.map { $0.leading?.yearEarlier } == [nil, nil, 441])
  }

  @Test("has the values of the seven quarters before, the oldest first")
  func series() throws {
    let quarters = ["2018-19 Q4", "2019-20 Q1", "2020-21 Q1", "2020-21 Q2", "2020-21 Q3"]
    let earlier = try quarters.enumerated().reversed().map { index, quarter in
      var submission = try Self.earlier(.green, in: quarter)
      submission.figures = [FigureReading("knife-crime", value: ExactDecimal(index))]
      return submission
    }
    let quarterlyReturn = QuarterlyReturn.of(
      [.police { $0.figures = [FigureReading("knife-crime", value: 9)] }], earlier: earlier)
    let history = try #require(quarterlyReturn.figure("knife-crime")?.leading?.history)

    #expect(
      history.map { "\($0.quarter): \($0.value)" } == [
        "2019-20 Q1: 1", "2020-21 Q1: 2", "2020-21 Q2: 3", "2020-21 Q3: 4",
      ])
  }

  @Test("says which way a figure went since the quarter before, and whether that is good")
  func sinceLastQuarter() throws {
    var earlier = try Self.earlier(.green, in: "2020-21 Q3")
    earlier.figures = [FigureReading("knife-crime", value: 8), FigureReading(.hateCrime, value: 9)]
    let quarterlyReturn = QuarterlyReturn.of(
      [.police { $0.figures = CoreSample.definitions.map { FigureReading($0.key, value: 9) } }],
      earlier: [earlier])
    let travels = quarterlyReturn.figures.map { $0.leading?.sinceLastQuarter }

    #expect(travels.map { $0?.direction } == [.up, nil, .level])
    #expect(travels.map { $0?.verdict } == [.worse, nil, .unchanged])
  }

  @Test("says which way a figure went since the same quarter of the year before, whatever it compares with")
  func sinceYearEarlier() throws {
    var earlier = try Self.earlier(.green, in: "2019-20 Q4")
    earlier.figures = [FigureReading("knife-crime", value: 8), FigureReading(.hateCrime, value: 9)]
    let quarterlyReturn = QuarterlyReturn.of(
      [.police { $0.figures = CoreSample.definitions.map { FigureReading($0.key, value: 9, previous: 20) } }],
      earlier: [earlier])
    let travels = quarterlyReturn.figures.map { $0.leading?.sinceYearEarlier }

    #expect(travels.map { $0?.direction } == [.up, nil, .level])
    #expect(travels.map { $0?.verdict } == [.worse, nil, .unchanged])
    #expect(quarterlyReturn.figures.map { $0.leading?.direction } == [.down, .down, .down])
  }

  @Test(
    "says whether a status is better or worse, a split rating between its halves",
    arguments: [
      (Status.green, Status.red, Optional(Verdict.better)), (.red, .amber, .worse),
      (.amber, .amber, .unchanged),
      (.split(.amber, .green), .green, .worse), (.split(.amber, .green), .amber, .better),
      (.split(.green, .amber), .split(.amber, .green), .unchanged), (.notRated, .green, nil),
      (.green, .nilReturn, nil),
    ])
  func statusTravel(_ status: Status, earlier: Status, verdict: Verdict?) throws {
    let quarterlyReturn = QuarterlyReturn.of(
      [.police { $0.updates = [Update(commitment: "P2.1", status: status)] }],
      earlier: [try Self.earlier(earlier, in: "2020-21 Q3"), try Self.earlier(earlier, in: "2019-20 Q4")])
    let contribution = try #require(quarterlyReturn.commitment("P2.1")?.contributions.first)

    #expect(contribution.sinceLastQuarter == verdict)
    #expect(contribution.sinceYearEarlier == verdict)
  }

  @Test("counts the statuses of earlier quarters under the same strategy")
  func tallies() throws {
    var other = try Self.earlier(.red, in: "2020-21 Q1")
    other.strategy = "2017-2020"
    let quarterlyReturn = QuarterlyReturn.of(
      [.police()],
      earlier: [
        try Self.earlier(.amber, in: "2020-21 Q3"), other,
        try Self.earlier(.green, of: CoreSample.hateCrime, in: "2020-21 Q3"),
        try Self.earlier(.green, in: "2020-21 Q2"),
        try Self.earlier(.red, of: Partner(id: "stranger", name: "Stranger"), in: "2020-21 Q2"),
      ])
    let tallies = quarterlyReturn.statusHistory.map { tally in
      "\(tally.quarter): " + tally.worstFirst.map { "\($0.count) \($0.status)" }.joined(separator: ", ")
    }

    #expect(tallies == ["2020-21 Q2: 1 green", "2020-21 Q3: 1 amber, 1 green"])
  }

  @Test("is empty without earlier submissions")
  func none() {
    let contributions = QuarterlyReturn.of([.police()]).contributions

    #expect(contributions.count == 5)
    #expect(contributions.allSatisfy { $0.previousQuarter == nil && $0.yearEarlier == nil })
    #expect(QuarterlyReturn.of([.police()]).statusHistory.isEmpty)
  }

  private static func earlier(
    _ status: Status, of partner: Partner = CoreSample.police, in quarter: String
  ) throws -> Submission {
    var submission = CoreSample.submission(of: partner)
    submission.quarter = try #require(Quarter(quarter))
    submission.updates = [Update(commitment: "P2.1", status: status)]
    return submission
  }
}
