import PartnerUpdates
import SampleSections
import Testing

@Suite("The rules on dates")
struct DateRulesTests {
  @Test(
    "want a period over before its figure is read, unless it may still run",
    arguments: [
      (PeriodBasis.rollingYear, "2020-02 to 2021-01", "2021-01-31", true),
      (.rollingYear, "2020-02 to 2021-01", "2021-02-01", false),
      // That it is no year is asked already.
      (.rollingYear, "2020-04 to 2021-01", "2021-01-31", false),
      (.quarter, "2020-10 to 2020-12", "2020-12-31", true),
      (.calendarYear, "2020-01 to 2020-12", "2020-12-01", true),
      (.yearToDate, "2020-04 to 2021-01", "2021-01-01", false),
      (.yearToDate, "2020-04 to 2021-01", "2020-12-31", true), (.pointInTime, "2021-01", "2021-01-15", false),
      (.cumulative, "2020-02 to 2021-01", "2021-01-01", false),
      (.statedPeriod, "2020-02 to 2021-01", "2021-01-01", false),
      (.statedPeriod, "2020-02 to 2021-01", "2020-12-31", true),
    ])
  func ended(_ basis: PeriodBasis, months: String, read: String, isTooEarly: Bool) throws {
    let definition = FigureDefinition("a", "A", unit: .pounds, basis: basis, good: .lower)
    let section = CoreSample.section(definitions: [definition]) { submission in
      (submission.figures[0].period, submission.figures[0].read) = (MonthSpan(months), CalendarDate(read))
    }

    #expect(try section.paths(of: "common.period-ended") == (isTooEarly ? ["figures[a].period"] : []))
  }

  @Test("fold what was copied down a table, and only that")
  func copiedDates() throws {
    let section = CoreSample.section { submission in
      for index in submission.figures.indices {
        submission.figures[index].period = MonthSpan("2020-03 to 2021-02")
        submission.figures[index].previousPeriod = MonthSpan("2018-03 to 2019-02")
      }
      submission.figures[1].read = CalendarDate("2021-02-27")
      submission.figures[2].previousPeriod = MonthSpan("2017-03 to 2018-02")
    }

    #expect(
      try section.findings(of: "common.period-ended").map(\.message) == [
        "the period ends in February 2021 but was read on 26 February 2021; the same in \"hate-crime\"",
        "the period ends in February 2021 but was read on 27 February 2021",
      ])
    #expect(
      try section.findings(of: "common.comparison-precedes").map(\.message) == [
        "2020-03 to 2021-02 is compared with 2018-03 to 2019-02, not with 2019-03 to 2020-02; "
          + "the same in \"gun-crime\"",
        "2020-03 to 2021-02 is compared with 2017-03 to 2018-02, not with 2019-03 to 2020-02",
      ])
  }

  @Test(
    "allow dates up to the day of submission",
    arguments: [("2021-03-10", false), ("2021-03-11", false), ("2021-03-12", true), ("2022-02-26", true)])
  func future(_ day: String, isLater: Bool) throws {
    let section = CoreSample.section { submission in
      submission.figures[1].read = CalendarDate(day)
      submission.actions = [Action(reference: "7", action: "x", state: .completed, closed: CalendarDate(day))]
    }
    var undated = section.submission
    undated.submitted = nil

    #expect(
      try section.paths(of: "common.date-not-in-future")
        == (isLater ? ["figures[gun-crime].read", "actions[7].closed"] : []))
    #expect(
      try Section(undated, definitions: [], partnership: section.partnership)
        .paths(of: "common.date-not-in-future") == [])
  }
}
