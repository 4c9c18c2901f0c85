import PartnerUpdates
import QuarterlyReturn
import SampleSections
import Testing

@Suite("What was ever reported for the months of a figure")
struct ReportedValueTests {
  private static let thisYear = MonthSpan("2020-02 to 2021-01")
  private static let lastYear = MonthSpan("2019-02 to 2020-01")

  @Test("is known with its partner, quarter and day, the oldest statement first")
  func order() throws {
    let quarterlyReturn = QuarterlyReturn.of(
      [
        .hateCrime { $0.figures = [FigureReading(.hateCrime, period: Self.thisYear, value: 531)] },
        .police {
          $0.figures = [FigureReading(.hateCrime, period: Self.thisYear, value: 513, previous: 444)]
        },
      ],
      earlier: [
        try Self.earlier("2020-21 Q3", .init(.hateCrime, period: Self.thisYear, value: 500)),
        try Self.earlier("2019-20 Q4", .init(.hateCrime, period: Self.lastYear, value: 441)),
        try Self.earlier(
          "2019-20 Q4", of: CoreSample.hateCrime, .init(.hateCrime, period: Self.lastYear, value: 440)),
        try Self.earlier("2019-20 Q3", .init(.hateCrime, period: MonthSpan("2018-11 to 2019-10"), value: 7)),
      ])
    let reported = try #require(quarterlyReturn.figure(.hateCrime)?.reportedValues)

    #expect(
      reported.map { "\($0.period.last): \($0.value) \($0.role) by \($0.partner.id) in \($0.quarter)" } == [
        "2020-01: 441 reported by police in 2019-20 Q4",
        "2020-01: 440 reported by hate-crime in 2019-20 Q4",
        "2020-01: 444 earlier by police in 2020-21 Q4",
        "2021-01: 500 reported by police in 2020-21 Q3",
        "2021-01: 513 reported by police in 2020-21 Q4",
        "2021-01: 531 reported by hate-crime in 2020-21 Q4",
      ])
    #expect(reported.first?.submitted == CalendarDate("2021-03-11"))
  }

  @Test("has the source, the day on which it was read, and of an earlier value why it was restated")
  func particulars() throws {
    let read = CalendarDate("2021-03-01")
    let quarterlyReturn = QuarterlyReturn.of([
      .police {
        $0.figures = [
          FigureReading(
            "knife-crime", period: Self.thisYear, value: 639, previous: 1_216, source: "Dashboard",
            read: read,
            restated: "Recounted after {knife-crime}.")
        ]
      }
    ])
    let reported = try #require(quarterlyReturn.figure("knife-crime")?.reportedValues)

    #expect(reported.map(\.restated) == ["Recounted after 639 offences.", ""])
    #expect(reported.map(\.source) == ["Dashboard", "Dashboard"])
    #expect(reported.map(\.read) == [read, read])
  }

  @Test("is a restatement only where two values differ, whatever their digits")
  func restatements() throws {
    func months(_ earlier: ExactDecimal) throws -> [MonthSpan?] {
      let quarterlyReturn = QuarterlyReturn.of(
        [.police { $0.figures = [CoreSample.reading("knife-crime", 639, 1_216)] }],
        earlier: [try Self.earlier("2019-20 Q4", .init("knife-crime", period: Self.lastYear, value: earlier))]
      )
      return (quarterlyReturn.figure("knife-crime")?.restatements ?? []).map { $0.first?.period }
    }

    #expect(try months(1_190) == [Self.lastYear])
    #expect(try months(ExactDecimal(12_160, fractionDigits: 1)) == [])
  }

  @Test("is nothing without months")
  func withoutPeriod() {
    let quarterlyReturn = QuarterlyReturn.of([
      .police { $0.figures = [FigureReading("knife-crime", value: 639, previous: 1_216)] }
    ])

    #expect(quarterlyReturn.figure("knife-crime")?.reportedValues.isEmpty == true)
  }

  @Test("is the same in whatever order earlier submissions come")
  func anyOrder() throws {
    let earlier = try ["2019-20 Q4", "2020-21 Q1", "2020-21 Q3"].enumerated().map { index, quarter in
      try Self.earlier(quarter, .init("knife-crime", period: Self.lastYear, value: ExactDecimal(index)))
    }
    func reported(_ earlier: [Submission]) -> [ReportedValue]? {
      QuarterlyReturn.of(
        [.police { $0.figures = [CoreSample.reading("knife-crime", 639, 1_216)] }], earlier: earlier
      ).figure("knife-crime")?.reportedValues
    }

    #expect(reported(earlier)?.count == 5)
    #expect(reported(earlier.reversed()) == reported(earlier))
  }

  private static func earlier(
    _ quarter: String, of partner: Partner = CoreSample.police, _ reading: FigureReading
  ) throws -> Submission {
    var submission = CoreSample.submission(of: partner, figures: [reading])
    submission.quarter = try #require(Quarter(quarter))
    return submission
  }
}
