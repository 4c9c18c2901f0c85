import PartnerUpdates
import SampleSections
import Testing

@Suite("The rules on periods")
struct PeriodRulesTests {
  @Test("make one finding of a wrong period copied down a table, at its first row")
  func copiedPeriod() throws {
    let section = CoreSample.section { submission in
      for index in submission.figures.indices {
        submission.figures[index].period = MonthSpan("2020-03 to 2021-01")
      }
    }
    let findings = try section.findings(of: "common.period-as-defined")

    #expect(findings.map(\.path.description) == ["figures[knife-crime].period"])
    #expect(
      findings.map(\.message) == [
        "2020-03 to 2021-01 is 11 months, but \"knife-crime\" is measured over twelve months; "
          + "so are \"gun-crime\", \"hate-crime\""
      ])
    #expect(section.told == ["common.period-as-defined figures[knife-crime].period"])
  }

  @Test("find each wrong period of its own, and each basis that a period does not fit")
  func severalWrongPeriods() throws {
    let bases: [PeriodBasis] = [.rollingYear, .rollingYear, .calendarYear, .quarter, .statedPeriod]
    let definitions = zip(["a", "b", "c", "d", "e"], bases).map { key, basis in
      FigureDefinition(FigureKey(key), key, unit: .pounds, basis: basis, good: .lower)
    }
    let section = CoreSample.section(definitions: definitions) { submission in
      for index in submission.figures.indices { submission.figures[index].period = MonthSpan("2021-01") }
      submission.figures[1].period = MonthSpan("2020-12")
    }

    #expect(
      try section.paths(of: "common.period-as-defined") == [
        "figures[a].period", "figures[b].period", "figures[c].period", "figures[d].period",
      ])
  }

  @Test("ask for a period of every value, but not of a nil return or an undeclared figure")
  func missingPeriod() throws {
    let section = CoreSample.section { submission in
      submission.figures[0].period = nil
      submission.figures[1] = FigureReading("gun-crime", nilReturn: "Not published.")
      submission.figures.append(FigureReading("cards", value: 1))
    }

    #expect(try section.paths(of: "common.period-as-defined") == ["figures[knife-crime].period"])
  }

  @Test(
    "compare with the same months a year before, quarters also with the quarter before",
    arguments: [
      (PeriodBasis.rollingYear, "2020-02 to 2021-01", "2019-02 to 2020-01", true),
      (.rollingYear, "2020-02 to 2021-01", "2019-01 to 2019-12", false),
      (.rollingYear, "2020-02 to 2021-01", "2018-02 to 2019-01", false),
      (.quarter, "2021-01 to 2021-03", "2020-01 to 2020-03", true),
      (.quarter, "2021-01 to 2021-03", "2020-10 to 2020-12", true),
      (.quarter, "2021-01 to 2021-03", "2020-07 to 2020-09", false),
      (.yearToDate, "2020-04 to 2020-12", "2019-04 to 2019-12", true),
      (.yearToDate, "2020-04 to 2020-12", "2019-04 to 2020-03", false),
      (.pointInTime, "2021-01", "2015-03", true),
      (.cumulative, "2015-04 to 2021-03", "2015-04 to 2020-03", true),
      (.cumulative, "2015-04 to 2021-03", "2015-04 to 2020-12", true),
      (.cumulative, "2015-04 to 2021-03", "2016-04 to 2020-03", false),
      (.cumulative, "2015-04 to 2021-03", "2015-04 to 2021-03", false),
      (.statedPeriod, "2020-03 to 2021-02", "2019-03 to 2020-02", true),
      (.statedPeriod, "2020-03 to 2021-02", "2014-03 to 2015-02", false),
      (.statedPeriod, "2021-02", "2021-01", true), (.statedPeriod, "2021-02", "2020-11", false),
    ])
  func comparison(_ basis: PeriodBasis, period: String, previous: String, isRight: Bool) throws {
    let definition = FigureDefinition("a", "A", unit: .pounds, basis: basis, good: .lower)
    let section = CoreSample.section(definitions: [definition]) { submission in
      submission.figures[0].period = MonthSpan(period)
      submission.figures[0].previousPeriod = MonthSpan(previous)
    }

    #expect(
      try section.paths(of: "common.comparison-precedes") == (isRight ? [] : ["figures[a].previous-period"]))
  }

  @Test("say nothing of a comparison when the period itself is wrong")
  func wrongPeriodFirst() throws {
    let section = CoreSample.section { submission in
      submission.figures[0].period = MonthSpan("2020-03 to 2021-01")
      submission.figures[0].previousPeriod = MonthSpan("2014-03 to 2015-01")
    }

    #expect(section.told == ["common.period-as-defined figures[knife-crime].period"])
  }

  @Test(
    "hold the rolling years of a table against the month in which most of them end",
    arguments: [
      ([1, 1, 1], []), ([1, 1, 12], [2]), ([12, 1, 1], [0]), ([1, 12, 12], [0]), ([12, 11, 1], [0, 1]),
      ([1, 12], [1]), ([12, 1], [0]), ([1], []), ([], []), ([1, 12, 1, 12], [1, 3]),
      ([1, 12, 1, 12, 12], [0, 2]),
    ] as [([Int], [Int])])
  func sameEndMonth(_ months: [Int], odd: [Int]) throws {
    let definitions = months.indices.map {
      FigureDefinition(FigureKey("f\($0)"), "F", unit: .pounds, basis: .rollingYear, good: .lower)
    }
    let section = CoreSample.section(definitions: definitions) { submission in
      for (index, month) in months.enumerated() {
        let last = CalendarMonth(year: month == 1 ? 2021 : 2020, month: month)
        submission.figures[index].period = last.map { .rollingYear(endingIn: $0) }
      }
    }

    #expect(try section.paths(of: "common.same-end-month") == odd.map { "figures[f\($0)].period" })
  }

  @Test("leave figures of another basis, nil returns and wrong spans out of that majority")
  func otherBases() throws {
    let section = CoreSample.section(definitions: CoreSample.definitions + [Self.calendarYear]) {
      submission in
      submission.figures[1].period = MonthSpan("2020-02 to 2020-12")
      submission.figures[2].value = nil
      submission.figures[2].period = MonthSpan("2020-01 to 2020-12")
      submission.figures[3].period = MonthSpan("2019-01 to 2019-12")
    }

    #expect(try section.paths(of: "common.same-end-month") == [])
  }

  private static let calendarYear = FigureDefinition(
    "first-time-entrants", "First-time entrants", unit: .count("children"), basis: .calendarYear, good: .lower
  )
}
