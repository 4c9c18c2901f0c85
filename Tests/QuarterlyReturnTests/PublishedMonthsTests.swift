import PartnerUpdates
import QuarterlyReturn
import SampleSections
import Testing

@Suite("The published months of a figure")
struct PublishedMonthsTests {
  @Test("are the three years that end with the months reported, the oldest first")
  func window() throws {
    let published = try #require(Self.months(.counted("2015-01 to 2022-12")))

    #expect(published.span?.description == "2018-02 to 2021-01")
    #expect(published.months.map(\.month) == published.months.map(\.month).sorted())
    #expect(published.months.count == 36)
    #expect(published.months.first?.count == 38)
    #expect(published.reported?.description == "2020-02 to 2021-01")
    #expect(published.comparison?.description == "2019-02 to 2020-01")
    #expect([published.area, published.partner.name] == ["Bromley", "Police"])
  }

  @Test(
    "are as many as the tables hold of those",
    arguments: [
      ("2020-12 to 2021-06", "2020-12 to 2021-01"), ("2017-01 to 2018-03", "2018-02 to 2018-03"),
      ("2021-01", "2021-01"), ("2021-02 to 2022-01", nil), ("2017-01 to 2018-01", nil),
    ])
  func short(_ held: String, shown: String?) throws {
    #expect(try Self.months(.counted(held))?.span?.description == shown)
  }

  @Test("have no count where a month is unknown, and no sum over it")
  func unknown() throws {
    let published = try #require(Self.months(.counted("2018-02 to 2021-01", without: ["2019-05"])))
    let (reported, before) = (try #require(published.reported), try #require(published.comparison))

    #expect(published.months.count == 35)
    #expect(published.total(over: reported) == 366)
    #expect(published.total(over: before) == nil)
    #expect(try published.total(over: #require(MonthSpan("2020-02 to 2021-02"))) == nil)
  }

  @Test("can be as large as a number can be")
  func large() throws {
    let published = try #require(Self.months(.counted("2020-01 to 2021-01", count: .max)))

    #expect(try published.total(over: #require(published.reported)) == ExactDecimal(.max).times(12))
  }

  @Test("have the breaks that lie between two of them")
  func breaks() throws {
    let breaks = ["2021-02", "2020-04", "2018-03", "2018-02", "2021-01"].compactMap { OpenDataBreak($0, "x") }
    let published = try #require(Self.months(.counted("2018-02 to 2021-01", breaks: breaks)))

    #expect(published.breaks.map(\.month.description) == ["2018-03", "2020-04", "2021-01"])
  }

  @Test("end with the quarter for a nil return, however much later the tables were read")
  func nilReturn() throws {
    let published = try #require(
      Self.months(
        .counted("2019-01 to 2023-11"),
        of: [FigureReading("knife-crime", nilReturn: "the system was replaced")]))

    #expect(published.months.last?.month.description == "2021-03")
    #expect(published.reported == nil && published.comparison == nil)
  }

  @Test("are not shown beside a value that is illustrative, but in a submission whose texts are")
  func illustrative() throws {
    let counts = try MonthlyCounts.counted("2018-02 to 2021-01")
    let madeUp = CoreSample.reading("knife-crime", 639) { $0.isIllustrative = true }
    #expect(Self.months(counts, of: [madeUp]) == nil)
    #expect(Self.months(counts, illustrative: "The texts are made up") != nil)
    #expect(Self.months(counts) != nil)
  }

  @Test("follow the partner whose value is real, where another one's is illustrative")
  func shared() throws {
    let counts = try MonthlyCounts.counted("2018-02 to 2021-01")
    let quarterlyReturn = QuarterlyReturn.combining(
      [
        .police { $0.figures = [CoreSample.reading(.hateCrime, 600) { $0.isIllustrative = true }] },
        .hateCrime {
          $0.figures = [CoreSample.reading(.hateCrime, 513) { $0.period = MonthSpan("2020-01 to 2020-12") }]
        },
      ], for: CoreSample.quarter, partnership: CoreSample.partnership(), strategy: CoreSample.strategy(),
      recordedCrime: RecordedCrime(area: "Bromley", series: [.hateCrime: counts]))
    let published = try #require(quarterlyReturn.figure(.hateCrime)?.publishedMonths)

    #expect(published.partner == CoreSample.hateCrime)
    #expect(published.months.last?.month.description == "2020-12")
  }

  @Test("are those of its own name, and none where nobody reports it or no table was read")
  func others() throws {
    let counts = try MonthlyCounts.counted("2018-02 to 2021-01")
    let recorded = RecordedCrime(area: "Bromley", series: ["gun-crime": counts, "nobody": counts])
    #expect(Self.figures(recorded).map { $0.publishedMonths == nil } == [true])
    #expect(Self.figures(nil).map { $0.publishedMonths == nil } == [true])
  }

  private static let reported = [CoreSample.reading("knife-crime", 639, 1_216)]

  private static func months(
    _ counts: MonthlyCounts, of readings: [FigureReading] = reported, illustrative: String = ""
  ) -> PublishedMonths? {
    let recorded = RecordedCrime(area: "Bromley", series: ["knife-crime": counts])
    return figures(recorded, of: readings, illustrative: illustrative).first?.publishedMonths
  }

  private static func figures(
    _ recorded: RecordedCrime?, of readings: [FigureReading] = reported, illustrative: String = ""
  ) -> [FigureReport] {
    let police = ReceivedSubmission.police { submission in
      (submission.figures, submission.illustrative) = (readings, illustrative)
    }
    let inputs = ReturnInputs(
      [police], for: CoreSample.quarter, partnership: CoreSample.partnership(),
      strategy: CoreSample.strategy(), recordedCrime: recorded)
    return BoardEdition(of: inputs).content.figures
  }
}
