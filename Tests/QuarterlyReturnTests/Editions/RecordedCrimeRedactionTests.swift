import PartnerUpdates
import QuarterlyReturn
import SampleSections
import Testing

@Suite("Published months in a public edition")
struct RecordedCrimeRedactionTests {
  @Test("stand there where nothing of the figure is withheld")
  func shown() throws {
    let scene = try Self.scene([.rate("knives", .count("offences"))], months: ["knives"])
    let edition = try scene.edition([.of("knives", 639, 1_216)])

    #expect(edition.figuresWithMonths == ["knives"])
    #expect(edition.withheld.publishedMonths == 0)
    #expect(edition.dumpedText.contains("\(Self.canary)"))
  }

  @Test("are left out of a figure that counts people, whose months are smaller than its year")
  func people() throws {
    let scene = try Self.scene([.people("victims")], months: ["victims"])
    let reading = FigureReading.of("victims", 639, 1_216)

    #expect(try scene.edition([reading]).reading("victims")?.valueCell.value == 639)
    try Self.expectOnlyBoard(scene, [reading], sees: ["victims"])
  }

  @Test(
    "are left out of a figure of which any number is withheld to protect another one",
    arguments: [FigureField.value, .previous])
  func secondary(_ field: FigureField) throws {
    let scene = try Self.scene(
      [.people("few"), .rate("rest", .count("offences")), .rate("all", .count("offences"))],
      relations: [.sum("all", of: ["few", "rest"])], months: ["rest"])
    let (small, large): (ExactDecimal, ExactDecimal) = (3, 2_847)
    let isValue = field == .value
    let readings: [FigureReading] = [
      .of("few", isValue ? small : nil, isValue ? nil : small), .of("rest", large, large),
      .of("all", large + (isValue ? small : 0), large + (isValue ? 0 : small)),
    ]

    #expect(
      try scene.edition(readings).content.figures.flatMap(\.readings).contains { !$0.confidential.isEmpty })
    try Self.expectOnlyBoard(scene, readings, sees: ["rest"])
  }

  @Test(
    "are left out of a figure that gives a withheld one by way of others, reported for the same months or not"
  )
  func related() throws {
    let scene = try Self.scene(
      [.people("few"), .rate("rest", .count("offences")), .rate("all", .count("offences"))],
      relations: [.sum("all", of: ["few", "rest"])], months: ["all"])
    let readings: [FigureReading] = [
      .of("few", 3),
      CoreSample.reading("rest", 2_847) { $0.period = MonthSpan("2019-12 to 2020-11") }, .of("all", 2_901),
    ]

    #expect(try scene.edition(readings).reading("all")?.valueCell.value == 2_901)
    try Self.expectOnlyBoard(scene, readings, sees: ["all"])
  }

  @Test("are left out where the number of an earlier quarter is withheld")
  func history() throws {
    var earlier = CoreSample.submission(figures: [.of("few", 3), .of("rest", 2_847), .of("all", 2_850)])
    earlier.quarter = try #require(earlier.quarter.previous)
    var scene = try Self.scene(
      [.people("few"), .rate("rest", .count("offences")), .rate("all", .count("offences"))],
      relations: [.sum("all", of: ["few", "rest"])], months: ["rest", "all"])
    scene.earlier = [earlier]

    try Self.expectOnlyBoard(scene, [.of("rest", 2_900), .of("all", 2_950)], sees: ["rest", "all"])
  }

  @Test("are left out where an earlier public edition has withheld a number of the figure")
  func published() throws {
    var scene = try Self.scene([.rate("rest", .count("offences"))], months: ["rest"])
    scene.published = [
      PublishedFigure(
        partner: CoreSample.police.id, quarter: try #require(CoreSample.quarter.previous), figure: "rest",
        field: .value, period: MonthSpan("2019-11 to 2020-10"), cell: .confidential)
    ]

    try Self.expectOnlyBoard(scene, [.of("rest", 2_900)], sees: ["rest"])
  }

  @Test("stay with a figure that is only known to be no smaller than a withheld one")
  func bounded() throws {
    let scene = try Self.scene(
      [.people("few"), .rate("all", .count("offences"))], relations: [.part("few", within: "all")],
      months: ["few", "all"])

    #expect(try scene.edition([.of("few", 3), .of("all", 2_850)]).figuresWithMonths == ["all"])
  }

  /// In every month of every series, and nowhere else.
  private static let canary = 7_654_321

  private static func scene(
    _ definitions: [FigureDefinition], relations: [FigureRelation] = [], months figures: [FigureKey]
  ) throws -> EditionScene {
    let counts = try MonthlyCounts.counted("2018-02 to 2021-01", count: canary)
    let series = figures.map { ($0, counts) }
    return EditionScene(
      definitions: definitions, relations: relations,
      recordedCrime: RecordedCrime(area: "Bromley", series: Dictionary(series) { first, _ in first }))
  }

  private static func expectOnlyBoard(
    _ scene: EditionScene, _ readings: [FigureReading], sees figures: Set<FigureKey>,
    at place: SourceLocation = #_sourceLocation
  ) throws {
    let edition = try scene.edition(readings)
    #expect(edition.figuresWithMonths == [], sourceLocation: place)
    #expect(edition.withheld.publishedMonths == figures.count, sourceLocation: place)
    #expect(!edition.dumpedText.contains("\(canary)"), sourceLocation: place)
    let board = BoardEdition(of: scene.inputs(CoreSample.submission(figures: readings)))
    #expect(board.figuresWithMonths == figures, sourceLocation: place)
  }
}

extension Edition {
  /// The figures of which an edition shows months.
  fileprivate var figuresWithMonths: Set<FigureKey> {
    Set(content.figures.filter { $0.publishedMonths != nil }.map(\.definition.key))
  }
}
