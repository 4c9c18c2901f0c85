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
  }

  @Test("is empty without earlier submissions")
  func none() {
    let contributions = QuarterlyReturn.of([.police()]).contributions

    #expect(contributions.count == 5)
    #expect(contributions.allSatisfy { $0.previousQuarter == nil && $0.yearEarlier == nil })
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
