import PartnerUpdates
import SampleSections
import Testing

@Suite("The common rules leave alone what real papers print")
struct FalseAlarmTests {
  @Test("A survey is compared with an earlier year")
  func survey() throws {
    for (source, asks) in [("Residents' survey of 2018", false), ("Register", true)] {
      let definition = FigureDefinition(
        "safe", "Residents who feel safe", unit: .percent, basis: .financialYear, good: .higher)
      let section = CoreSample.section(definitions: [definition]) {
        $0.figures = [
          .init(
            "safe", period: MonthSpan("2020-04 to 2021-03"), value: 64, previous: 66,
            previousPeriod: MonthSpan("2018-04 to 2019-03"), source: source)
        ]
      }
      #expect(try section.paths(of: "common.comparison-precedes").isEmpty != asks, "\(source)")
    }
  }

  @Test(
    "A budget is known before its year, savings are not",
    arguments: [("Violence reduction grant", false), ("Budget of the service", false), ("Savings", true)])
  func budget(_ title: String, asks: Bool) throws {
    let definition = FigureDefinition("money", title, unit: .pounds, basis: .financialYear, good: .higher)
    let section = CoreSample.section(definitions: [definition]) {
      $0.figures[0].period = MonthSpan("2021-04 to 2022-03")
    }

    #expect(try section.paths(of: "common.period-ended") == (asks ? ["figures[money].period"] : []))
  }

  @Test("An amber figure that improved has its reason, a red one is asked about all the same")
  func amber() throws {
    for (status, asks) in [(Status.amber, false), (.red, true)] {
      let section = CoreSample.section {
        ($0.figures[0].status, $0.figures[0].reason) = (status, "short of the target")
      }
      #expect(try section.paths(of: "common.improvement-not-rated-down").isEmpty != asks)
    }
  }

  @Test("An inspection without shares has as many standards as it likes; with shares all are wanted")
  func inspections() throws {
    let rated = Inspection(
      title: "Self-assessment", standards: (1...5).map { InspectionStandard("\($0)", rating: .good) })
    var scored = rated
    scored.score = 10
    var shared = rated
    shared.standards[0].questions = [KeyQuestion("Well done?", sufficient: 66)]
    func asked(_ inspection: Inspection) throws -> [Int] {
      let section = CoreSample.section { $0.inspections = [inspection] }
      return try ["common.share-given", "common.standards-expected"].map { try section.paths(of: $0).count }
    }

    #expect(try asked(rated) == [0, 0])
    #expect(try asked(scored) == [0, 1])
    #expect(try asked(shared) == [4, 1])
    #expect(try asked(Inspection(title: "Empty")) == [0, 1])
  }

  @Test("A meeting of which only the day is known has no agenda yet")
  func agenda() throws {
    let section = CoreSample.section {
      $0.forwardPlan = CalendarDate("2021-06-24").map { [PlannedMeeting(date: $0)] } ?? []
    }
    let partnership = Partnership(name: "", members: [], standingItems: ["Crime update"])
    let planned = Section(section.submission, definitions: [], partnership: partnership)

    #expect(try planned.paths(of: "common.standing-items-on-agenda") == [])
    #expect(try planned.paths(of: "common.theme-on-agenda") == [])
  }

  @Test("A plan of which most is not rated is rated in part; one blank among ratings is asked about")
  func blankRatings() throws {
    func plan(_ ratings: [Status?], completed: CalendarDate? = nil) -> Section {
      CoreSample.section { submission in
        submission.violenceReduction = ratings.enumerated().map { index, status in
          PlannedAction(number: "1.\(index + 1)", completed: index == 0 ? completed : nil, status: status)
        }
      }
    }
    let slug = "common.planned-rating-given"

    #expect(try plan([nil, .green, .red]).paths(of: slug) == ["violence-reduction[1.1].status"])
    #expect(try plan([nil, .green, nil]).paths(of: slug) == [])
    #expect(try plan([nil, .green, .red], completed: CalendarDate("2021-03-01")).paths(of: slug) == [])
  }

  @Test("A count over more months is held against one over some of them")
  func longerPeriods() throws {
    var earlier = CoreSample.submission()
    earlier.quarter = earlier.quarter.previous ?? earlier.quarter
    earlier.figures = [.init("referrals", period: MonthSpan("2020-04 to 2020-09"), value: 40)]
    for (period, value, asks) in [
      ("2020-04 to 2020-12", 39, true), ("2020-04 to 2020-12", 40, false), ("2020-07 to 2020-12", 39, false),
      ("2020-04 to 2020-09", 39, false),
    ] {
      let submission = CoreSample.submission(
        figures: [.init("referrals", period: MonthSpan(period), value: ExactDecimal(value))])
      let section = Section(
        submission,
        definitions: [
          FigureDefinition(
            "referrals", "Referrals", unit: .count("referrals"), basis: .statedPeriod, good: .higher)
        ], partnership: CoreSample.partnership(), earlier: [earlier])
      #expect(
        try section.paths(of: "common.longer-not-smaller") == (asks ? ["figures[referrals].value"] : []),
        "\(period) \(value)")
    }
  }

  @Test(
    "A figure is read again every two quarters, a yearly one every 18 months",
    arguments: [
      (PeriodBasis.rollingYear, "", "2020-08-31", true), (.rollingYear, "", "2020-09-01", false),
      (.financialYear, "", "2019-08-31", true), (.financialYear, "", "2019-09-01", false),
      (.pointInTime, "", "2015-01-01", false), (.pointInTime, "annual survey", "2019-08-31", true),
      (.statedPeriod, "quarterly survey", "2020-08-31", true),
    ])
  func freshness(_ basis: PeriodBasis, source: String, read: String, asks: Bool) throws {
    let definition = FigureDefinition("a", "A", unit: .pounds, basis: basis, good: .lower)
    let section = CoreSample.section(definitions: [definition]) {
      ($0.figures[0].read, $0.figures[0].source, $0.figures[0].period) = (CalendarDate(read), source, nil)
    }

    #expect(try section.paths(of: "common.read-recently") == (asks ? ["figures[a].read"] : []))
  }
}
