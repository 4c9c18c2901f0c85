import PartnerUpdates
import QuarterlyReturn
import SampleSections
import Testing

@Suite("What gives a suppressed number away is suppressed with it")
struct RelatedFigureTests {
  private static let marac = EditionScene(
    definitions: [.people("cases"), .people("repeats"), .rate("rate")],
    relations: [.part("repeats", within: "cases"), .quotient("rate", of: "repeats", by: "cases", times: 100)])

  @Test(
    "a rate, unless it leaves more than one small count",
    arguments: [
      ("0.7", "[c]"),  // Only 3 of 412 are 0.7 per cent.
      ("1", "1"),  // 3 and 4 of 412 are both 1 per cent.
    ])
  func rate(printed: String, expected: String) throws {
    let values = try Self.marac.values([
      .of("cases", 412), .of("repeats", 3), .of("rate", ExactDecimal(printed)),
    ])

    #expect(values == ["cases": "412", "repeats": "[c]", "rate": expected])
  }

  @Test("a rate that is printed wrong, as a reader may know by how much")
  func wrongRate() throws {
    let values = try Self.marac.values([
      .of("cases", 412), .of("repeats", 3), .of("rate", ExactDecimal("0.9")),
    ])

    #expect(values == ["cases": "412", "repeats": "[c]", "rate": "[c]"])
  }

  @Test("but not a rate that any two equal counts have")
  func commonRate() throws {
    let values = try Self.marac.values([.of("cases", 3), .of("repeats", 3), .of("rate", 100)])

    #expect(values == ["cases": "[c]", "repeats": "[c]", "rate": "100"])
  }

  @Test("the rate, and not the population, of a few first-time entrants")
  func population() throws {
    let scene = EditionScene(
      definitions: [
        .people("entrants"), .people("population"), .rate("rate", .rate(per: 100_000, of: "aged 10 to 17")),
      ], relations: [.quotient("rate", of: "entrants", by: "population", times: 100_000)])
    let values = try scene.values([.of("entrants", 4), .of("population", 33_100), .of("rate", 12)])

    #expect(values == ["entrants": "[c]", "population": "33100", "rate": "[c]"])
  }

  @Test("one more part, and not the total, where a single part is small")
  func sum() throws {
    let scene = EditionScene(
      definitions: [.people("live"), .people("complete"), .people("closed"), .people("all")],
      relations: [.sum("all", of: ["live", "complete", "closed"])])

    #expect(
      try scene.values([.of("live", 3), .of("complete", 20), .of("closed", 9), .of("all", 32)])
        == ["live": "[c]", "complete": "[c]", "closed": "9", "all": "32"])
    #expect(
      try scene.values([.of("live", 3), .of("complete", 2), .of("closed", 9), .of("all", 14)])
        == ["live": "[c]", "complete": "[c]", "closed": "9", "all": "14"])
    #expect(
      try scene.values([.of("live", 3), .of("complete", 0), .of("closed", 9), .of("all", 12)])
        == ["live": "[c]", "complete": "0", "closed": "[c]", "all": "12"])
    #expect(
      try scene.values([.of("live", 1), .of("complete", 0), .of("closed", 0), .of("all", 1)])
        == ["live": "[c]", "complete": "0", "closed": "0", "all": "[c]"])
  }

  @Test("what would give away a small number that nobody reported")
  func unreported() throws {
    let scene = EditionScene(
      definitions: [.people("live"), .people("complete"), .people("closed"), .people("all")],
      relations: [.sum("all", of: ["live", "complete", "closed"])])

    #expect(
      try scene.values([.of("complete", 20), .of("closed", 9), .of("all", 32)])
        == ["complete": "[c]", "closed": "9", "all": "32"])
    #expect(
      try scene.values([.of("complete", 20), .of("closed", 9), .of("all", 36)])
        == ["complete": "20", "closed": "9", "all": "36"])
    // The other two are 3 together.
    #expect(
      try scene.values([.of("closed", 9), .of("all", 12)]) == ["closed": "[c]", "all": "12"])
  }

  @Test("what would give away a number that follows only through figures that nobody reported")
  func unreportedChain() throws {
    let tree = RandomFigures(.tree)
    let scene = EditionScene(
      definitions: tree.definitions, relations: tree.relations, smallNumber: 4, roundingBase: 10)

    // 70% of 10 is 7, and leaves 3.
    #expect(
      try scene.values([.of("b", 2), .of("r", 70), .of("t", 12)]) == ["b": "[c]", "r": "[c]", "t": "10"])
  }

  private static let seen = EditionScene(
    definitions: ["first", "again", "day", "night", "all"].map { .people($0) },
    relations: ["first", "again", "day", "night"].map { .part($0, within: "all") })

  @Test("a second part, where two sets of parts add up to the same and nobody reports the whole")
  func splits() throws {
    let values = try Self.seen.values([.of("first", 13), .of("again", 10), .of("day", 21), .of("night", 2)])

    #expect(values["night"] == "[c]")
    #expect(values.values.count { $0 == "[c]" } == 2)
  }

  @Test("a second part also where only another hidden number would make two sets add up")
  func splitsElsewhere() throws {
    var scene = Self.seen
    scene.smallNumber = 3
    for night in [1, 2] {
      let values = try scene.values([
        .of("first", 13), .of("again", 10), .of("day", 21), .of("night", ExactDecimal(night)),
      ])
      #expect(values.values.count { $0 == "[c]" } == 2, "\(night): \(values)")
    }
  }

  @Test("what parts tell of a whole that nobody reports, where they were complete in another column")
  func completeElsewhere() throws {
    let scene = EditionScene(
      definitions: ["all", "north", "west", "old", "young"].map { .people($0) },
      relations: [
        .sum("all", of: ["north", "west"]), .part("old", within: "north"), .part("young", within: "north"),
      ])
    let edition = try scene.edition([
      .of("all", 160, 43), .of("north", 150), .of("west", 10, 1), .of("old", 85, 9), .of("young", 65, 33),
    ])

    #expect(edition.printed(\.previousCell)["west"] == "[c]")
    #expect(edition.printed(\.previousCell).values.count { $0 == "[c]" } == 2)
    #expect(edition.printed(\.valueCell).values.count { $0 == "[c]" } == 0)
  }

  @Test("a rate, from which and from the population a small count follows that nobody reports")
  func unreportedCount() throws {
    var scene = EditionScene(
      definitions: [
        .people("stabbed"), .people("residents"), .rate("rate", .rate(per: 1_000, of: "residents")),
      ], relations: [.quotient("rate", of: "stabbed", by: "residents", times: 1_000)])
    var before = CoreSample.submission(
      figures: [FigureReading("residents", period: MonthSpan("2020-09"), value: 2_376)])
    before.quarter = try #require(Quarter("2020-21 Q3"))
    scene.earlier = [before]

    #expect(try scene.values([.of("rate", ExactDecimal("0.4"))]) == ["rate": "[c]"])
    #expect(try scene.values([.of("rate", ExactDecimal("4.6"))]) == ["rate": "4.6"])
  }

  @Test("a difference")
  func difference() throws {
    let scene = EditionScene(
      definitions: [.people("referred"), .people("seen"), .people("waiting")],
      relations: [.difference("waiting", of: "referred", less: "seen")])
    let values = try scene.values([.of("referred", 62), .of("seen", 60), .of("waiting", 2)])

    #expect(values == ["referred": "62", "seen": "[c]", "waiting": "[c]"])
  }

  @Test("parts that overlap, once the whole leaves them no room")
  func covering() throws {
    let scene = EditionScene(
      definitions: [.people("race"), .people("faith"), .rate("all", .count("offences"))],
      relations: [
        .part("race", within: "all"), .part("faith", within: "all"), .covering(["race", "faith"], of: "all"),
      ])

    // Faith can be 3 or 4 of 513 when race is 510, but only 4 when it is 509. With race withheld too, 509 and 4 would
    // be the only two that are withheld in this way, so the whole goes as well.
    #expect(
      try scene.values([.of("race", 510), .of("faith", 3), .of("all", 513)])
        == ["race": "510", "faith": "[c]", "all": "513"])
    #expect(
      try scene.values([.of("race", 509), .of("faith", 4), .of("all", 513)])
        == ["race": "[c]", "faith": "[c]", "all": "[c]"])
  }

  @Test("in the column of earlier values as in the column of values, each for itself")
  func columns() throws {
    let edition = try Self.marac.edition([
      .of("cases", 412, 400), .of("repeats", 132, 2), .of("rate", 32, ExactDecimal("0.5")),
    ])

    #expect(edition.printed(\.valueCell) == ["cases": "412", "repeats": "132", "rate": "32"])
    #expect(edition.printed(\.previousCell) == ["cases": "400", "repeats": "[c]", "rate": "[c]"])
  }

  @Test("another statement of it, though it differs, in the same section and in another partner's")
  func same() throws {
    let scene = EditionScene(
      definitions: [.people("installed"), .people("counted")], relations: [.same("installed", "counted")],
      othersDefinitions: [.people("installed")])
    let edition = try scene.edition(
      CoreSample.submission(figures: [.of("installed", 3), .of("counted", 6)]),
      others: CoreSample.submission(of: CoreSample.hateCrime, figures: [.of("installed", 8)]))

    #expect(edition.content.figures.flatMap(\.readings).map(\.valueCell).allSatisfy { $0 == .confidential })
    #expect(edition.content.figure("installed")?.differences == [])
  }

  @Test("a total in another partner's section, of which one's own parts are parts")
  func otherSection() throws {
    let scene = EditionScene(
      definitions: [.people("all")], othersDefinitions: [.people("one"), .people("two")],
      othersRelations: [.sum("all", of: ["one", "two"])])
    let edition = try scene.edition(
      CoreSample.submission(figures: [.of("all", 13)]),
      others: CoreSample.submission(of: CoreSample.hateCrime, figures: [.of("one", 3), .of("two", 10)]))

    #expect(edition.printed(\.valueCell) == ["all": "13", "one": "[c]", "two": "[c]"])
  }

  @Test("but nothing else: a return without small numbers is printed as it is")
  func nothing() throws {
    let edition = try Self.marac.edition([
      .of("cases", 412, 400), .of("repeats", 132, 120), .of("rate", 32, 30),
    ])

    #expect(edition.withheld == .nothing)
    #expect(edition.printed(\.valueCell) == ["cases": "412", "repeats": "132", "rate": "32"])
  }
}
