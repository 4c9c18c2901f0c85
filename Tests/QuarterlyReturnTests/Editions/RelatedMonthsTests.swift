import PartnerUpdates
import QuarterlyReturn
import SampleSections
import Testing

@Suite("What related figures tell together over months that no return states is protected")
struct RelatedMonthsTests {
  private static let spring = "2020-04 to 2020-06"
  private static let summer = "2020-07 to 2020-09"
  private static let half = "2020-04 to 2020-09"

  private static let housed = EditionScene(
    definitions: [.people("released", basis: .statedPeriod), .people("housed", basis: .statedPeriod)],
    relations: [.part("housed", within: "released")])

  @Test(
    "the rest of a whole in the months between",
    arguments: [
      ([28, 20], [50, 39], false),  // 22 less 19 are 3.
      ([28, 20], [50, 34], true),  // 22 less 14 are 8.
      ([28, 20], [50, 42], true),  // 22 less 22 are none.
    ])
  func rest(first: [Int], toDate: [Int], isPrinted: Bool) throws {
    let values = try Self.housed.later(
      [.counted("released", first[0], Self.spring), .counted("housed", first[1], Self.spring)],
      [.counted("released", toDate[0], Self.half), .counted("housed", toDate[1], Self.half)])

    #expect(
      values == ["released": isPrinted ? "50" : "[c]", "housed": "\(toDate[1])"]
        || values == ["released": "50", "housed": isPrinted ? "\(toDate[1])" : "[c]"])
    #expect(values.values.contains("[c]") != isPrinted)
  }

  @Test("the rest where the whole is counted by the quarter and its part to date")
  func mixedSpans() throws {
    let values = try Self.housed.later(
      [.counted("released", 28, Self.spring), .counted("housed", 20, Self.spring)],
      [.counted("released", 22, Self.summer), .counted("housed", 39, Self.half)])

    #expect(values.values.filter { $0 == "[c]" }.count == 1)
  }

  @Test("another part that is small in the months between", arguments: [(3, true), (8, false)])
  func otherPart(count: Int, isWithheld: Bool) throws {
    let scene = EditionScene(
      definitions: ["all", "one", "other"].map { .people($0, basis: .statedPeriod) },
      relations: [.sum("all", of: ["one", "other"])])
    let values = try scene.later(
      [
        .counted("all", 28, Self.spring), .counted("one", 20, Self.spring), .counted("other", 8, Self.spring),
      ],
      [
        .counted("all", 47 + count, Self.half), .counted("one", 39, Self.half),
        .counted("other", count, Self.summer),
      ])

    #expect((values["other"] == "[c]") == isWithheld)
    #expect(values.values.filter { $0 == "[c]" }.count == (isWithheld ? 2 : 0))
  }

  @Test("a rate of rounded counts, where the months of one of them are not printed")
  func rateOfRounded() throws {
    var scene = EditionScene(
      definitions: [
        .people("people", basis: .statedPeriod), .rate("days", .count("days")), .rate("average", .times),
      ], relations: [.quotient("average", of: "days", by: "people", times: 1)])
    scene.roundingBase = 5
    // 129 days by 17 people are 7.6; by 15, as they are printed, they would be 8.6.
    let values = try scene.later(
      [.counted("people", 20, Self.spring), .counted("days", 150, Self.spring)],
      [
        .counted("people", 37, Self.half), .counted("days", 129, Self.summer),
        .counted("average", try #require(ExactDecimal("7.6")), Self.summer),
      ])

    #expect(values == ["people": "35", "days": "129", "average": "[c]"])
  }

  @Test("a count that nobody reports, by its share to date", arguments: [("78", true), ("70", false)])
  func unreportedCount(share: String, isWithheld: Bool) throws {
    // 71 % of 28 are 20; 78 % of 50 are 39, 70 % are 35: 3 and 7 of the 22 between are left.
    let scene = EditionScene(
      definitions: [.people("released", basis: .statedPeriod), .rate("share")],
      relations: [.quotient("share", of: "housed", by: "released", times: 100)])
    let values = try scene.later(
      [.counted("released", 28, Self.spring), .counted("share", 71, Self.spring)],
      [.counted("released", 50, Self.half), .counted("share", try #require(ExactDecimal(share)), Self.half)])

    #expect(values.values.contains("[c]") == isWithheld)
  }

  @Test("a small count between, by its rate")
  func rate() throws {
    let scene = EditionScene(
      definitions: [
        .people("stabbed", basis: .statedPeriod), .rate("rate", .rate(per: 100_000, of: "residents")),
        .people("residents", basis: .pointInTime),
      ], relations: [.quotient("rate", of: "stabbed", by: "residents", times: 100_000)])
    let values = try scene.later(
      [.counted("stabbed", 20, Self.spring), .counted("residents", 32_258, "2020-04")],
      [.counted("stabbed", 22, Self.half), .counted("rate", try #require(ExactDecimal("6.2")), Self.summer)])

    #expect(values == ["stabbed": "[c]", "rate": "[c]"])
  }

  @Test("a count by a rate, when another rate tells the population")
  func populationOfAnotherRate() throws {
    let scene = EditionScene(
      definitions: [
        .people("entrants"), .rate("rate", .rate(per: 100_000, of: "children")),
        .rate("custody-rate", .rate(per: 100_000, of: "children")), .people("custody"),
      ],
      relations: [
        .quotient("rate", of: "entrants", by: "children", times: 100_000),
        .quotient("custody-rate", of: "custody", by: "children", times: 100_000),
      ])

    // 100 of 32,258 are 310.0, so 9.3 are 3.
    #expect(
      try scene.values([
        .of("entrants", 100), .of("rate", ExactDecimal("310.0")), .of("custody-rate", ExactDecimal("9.3")),
      ])
        == ["entrants": "100", "rate": "310.0", "custody-rate": "[c]"])
  }

  @Test("a share of a base that is given to date, though the share is said to be of people")
  func shareOfPeople() throws {
    let share = FigureDefinition(
      "share", "share", unit: .percent, basis: .statedPeriod, good: .lower, countsPeople: true, isRated: false
    )
    let scene = EditionScene(
      definitions: [.people("seen", basis: .statedPeriod), share],
      relations: [.quotient("share", of: "helped", by: "seen", times: 100)])
    // 32 less 21 are 11, and 27.3 % of them are 3.
    let values = try scene.later(
      [.counted("seen", 21, Self.spring), .counted("share", try #require(ExactDecimal("4.8")), Self.spring)],
      [.counted("seen", 32, Self.half), .counted("share", try #require(ExactDecimal("27.3")), Self.summer)])

    #expect(values["share"] == "[c]" || values["seen"] == "[c]")
    #expect(try scene.values([.of("share", 4)]) == ["share": "4"])
  }

  @Test("the rest of a whole and a part that a later return states anew")
  func restated() throws {
    var scene = Self.housed
    var first = CoreSample.submission(figures: [
      .counted("released", 20, Self.spring), .counted("housed", 12, Self.spring),
    ])
    first.quarter = try #require(Quarter("2020-21 Q1"))
    scene.published = try scene.edition(first).publishedFigures
    scene.earlier = [first]
    var anew = FigureReading("housed", period: MonthSpan("2021-04 to 2021-06"), value: 20)
    anew.previous = 18
    var second = CoreSample.submission(figures: [.counted("released", 40, "2021-04 to 2021-06"), anew])
    second.quarter = try #require(Quarter("2021-22 Q1"))

    #expect(try scene.edition(second).printed(\.previousCell)["housed"] == "[c]")
  }

  @Test("months between a number that was restated and another one", arguments: [(28, true), (22, false)])
  func restatedMonths(spring: Int, isWithheld: Bool) throws {
    var scene = EditionScene(definitions: [.people("victims", basis: .statedPeriod)])
    var first = CoreSample.submission(figures: [.counted("victims", 20, Self.spring)])
    first.quarter = try #require(Quarter("2020-21 Q1"))
    scene.published = try scene.edition(first).publishedFigures
    scene.earlier = [first]
    // 30 less 28 are 2, and less 22 are 8.
    var reading = FigureReading("victims", period: MonthSpan(Self.half), value: 30)
    (reading.previous, reading.previousPeriod) = (ExactDecimal(spring), MonthSpan(Self.spring))
    var second = CoreSample.submission(figures: [reading])
    second.quarter = try #require(Quarter("2020-21 Q2"))
    let edition = try scene.edition(second)

    #expect(edition.printed(\.valueCell) == ["victims": "30"])
    #expect(edition.printed(\.previousCell) == ["victims": isWithheld ? "[c]" : "\(spring)"])
  }

  @Test("what others of three parts count together")
  func otherParts() throws {
    let scene = EditionScene(
      definitions: ["all", "one", "two", "three"].map { .people($0) },
      relations: [.sum("all", of: ["one", "two", "three"])])
    let values = try scene.values([.of("all", 9), .of("one", 1), .of("two", 7)])

    #expect(values["all"] == "[c]" || values["two"] == "[c]")
  }

  @Test("a rate of which nobody reports the count and the population, as others know the population")
  func unknownPopulation() throws {
    let scene = EditionScene(
      definitions: [.people("stabbed"), .rate("rate", .rate(per: 100_000, of: "residents"))],
      relations: [.quotient("rate", of: "stabbed", by: "residents", times: 100_000)])
    let rate = try #require(ExactDecimal("9.3"))

    #expect(try scene.values([.of("rate", rate)]) == ["rate": "[c]"])
    #expect(try scene.values([.of("stabbed", 300), .of("rate", rate)]) == ["stabbed": "300", "rate": "9.3"])
  }

  @Test("twelve months less the last three, where both end together", arguments: [(22, true), (30, false)])
  func endingTogether(year: Int, isWithheld: Bool) throws {
    let scene = EditionScene(definitions: [.people("victims", basis: .statedPeriod)])
    let values = try scene.later(
      [.counted("victims", 20, "2020-07 to 2020-09")],
      [.counted("victims", year, "2019-10 to 2020-09")])

    #expect(values == ["victims": isWithheld ? "[c]" : "\(year)"])
  }

  @Test("a count whose rate is printed as zero, as everybody can know the population")
  func zeroRate() throws {
    let scene = EditionScene(
      definitions: [.people("stabbed"), .rate("rate", .rate(per: 1_000, of: "residents"))],
      relations: [.quotient("rate", of: "stabbed", by: "residents", times: 1_000)])
    let nought = try #require(ExactDecimal("0.0"))

    // 1 of 23,968 is 0.04 and 2 are 0.08.
    #expect(try scene.values([.of("stabbed", 1), .of("rate", nought)]) == ["stabbed": "[c]", "rate": "[c]"])
    #expect(try scene.values([.of("stabbed", 0), .of("rate", nought)]) == ["stabbed": "0", "rate": "0.0"])
  }

  @Test("a count since a start of which only the last month is stated", arguments: [(12, true), (19, false)])
  func sinceAStart(count: Int, isWithheld: Bool) throws {
    let scene = EditionScene(definitions: [.people("victims", basis: .cumulative)])
    let values = try scene.later(
      [.counted("victims", 10, "2020-06")], [.counted("victims", ExactDecimal(count), "2020-09")])

    #expect(values == ["victims": isWithheld ? "[c]" : "\(count)"])
  }
}

extension EditionScene {
  /// What the second of two quarters prints in its value column.
  fileprivate func later(
    _ first: [FigureReading], _ second: [FigureReading]
  ) throws -> [FigureKey: String] {
    var scene = self
    var edition: PublicEdition?
    for (quarter, readings) in [(Quarter("2020-21 Q1"), first), (Quarter("2020-21 Q2"), second)] {
      var submission = CoreSample.submission(figures: readings)
      submission.quarter = try #require(quarter)
      let published = try scene.edition(submission)
      scene.published += published.publishedFigures
      scene.earlier.append(submission)
      edition = published
    }
    return try #require(edition).printed(\.valueCell)
  }
}

extension FigureReading {
  fileprivate static func counted(_ key: FigureKey, _ value: ExactDecimal, _ period: String) -> Self {
    FigureReading(key, period: MonthSpan(period), value: value)
  }

  fileprivate static func counted(_ key: FigureKey, _ value: Int, _ period: String) -> Self {
    counted(key, ExactDecimal(value), period)
  }
}
