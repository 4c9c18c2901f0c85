import PartnerUpdates
import QuarterlyReturn
import SampleSections
import Testing

@Suite("What earlier public editions have shown")
struct EarlierEditionTests {
  private static let sum = EditionScene(
    definitions: [.people("a"), .people("b"), .people("t")], relations: [.sum("t", of: ["a", "b"])])

  @Test("keeps a number withheld that would give away what was withheld a year ago")
  func previousColumn() throws {
    var scene = Self.sum
    let before = try Self.submission("2019-20 Q4", "2019-02 to 2020-01", [("a", 3), ("b", 9), ("t", 12)])
    scene.published = try scene.edition(before).publishedFigures
    scene.earlier = [before]
    #expect(scene.published.map(\.cell) == [.confidential, .confidential, .shown(12)])

    // The partner compares with b alone, which is not small.
    let edition = try scene.edition([.of("b", 20, 9)])

    #expect(edition.printed(\.previousCell) == ["b": "[c]"])
    #expect(edition.printed(\.valueCell) == ["b": "20"])
  }

  @Test("and nothing is lost where nothing was published before")
  func unpublished() throws {
    var scene = Self.sum
    scene.earlier = [
      try Self.submission("2019-20 Q4", "2019-02 to 2020-01", [("a", 3), ("b", 9), ("t", 12)])
    ]

    #expect(try scene.edition([.of("b", 20, 9)]).printed(\.previousCell) == ["b": "9"])
  }

  @Test("makes a number confidential from which a few people of the last quarter would follow")
  func growing() throws {
    let values = try Self.yearToDate([("2020-21 Q2", "2020-04 to 2020-09", 60)], now: 62)
    #expect(values == ["victims": "[c]"])
    #expect(try Self.yearToDate([("2020-21 Q2", "2020-04 to 2020-09", 50)], now: 62) == ["victims": "62"])
    #expect(try Self.yearToDate([("2020-21 Q2", "2020-04 to 2020-09", 62)], now: 62) == ["victims": "62"])
  }

  @Test("is not needed for what another quarter that is not public yet would tell: history goes first")
  func unpublishedHistory() throws {
    let values = try Self.yearToDate([("2020-21 Q2", "2020-04 to 2020-09", 60)], now: 62, isPublished: false)

    #expect(values == ["victims": "62"])
  }

  @Test("is not shown again where it was confidential")
  func history() throws {
    var scene = Self.sum
    let before = try Self.submission("2020-21 Q3", "2019-11 to 2020-10", [("a", 3), ("b", 9), ("t", 12)])
    scene.published = try scene.edition(before).publishedFigures
    scene.earlier = [before]
    let edition = try scene.edition([.of("a", 8), .of("b", 7), .of("t", 15)])

    #expect(edition.printed(\.previousQuarterCell) == ["a": "[c]", "b": "[c]", "t": "12"])
    #expect(edition.printed(\.valueCell) == ["a": "8", "b": "7", "t": "15"])
  }

  @Test("An earlier quarter that could not be published today may have been published then")
  func refusedToday() throws {
    let scene = Self.sum
    let submission = CoreSample.submission(figures: [.of("a", 8, 2), .of("b", 7, 7), .of("t", 15, 9)])
    var inputs = scene.inputs(submission)
    let before = scene.control.publishedFigures(of: inputs)
    inputs.ownFindings = [
      LocatedFinding(
        Finding(rule: "file.value", severity: .error, path: .whole, message: "m", fix: "f"), file: "x.yaml")
    ]
    #expect(scene.control.publishedFigures(of: inputs) == before && !before.isEmpty)
  }

  @Test("is not shown again a year later where it was confidential")
  func yearEarlier() throws {
    var scene = Self.sum
    let before = try Self.submission("2019-20 Q4", "2019-02 to 2020-01", [("a", 3), ("b", 9), ("t", 12)])
    scene.published = try scene.edition(before).publishedFigures
    scene.earlier = [before]
    let edition = try scene.edition([.of("a", 8), .of("b", 7), .of("t", 15)])

    #expect(edition.printed(\.yearEarlierCell) == ["a": "[c]", "b": "[c]", "t": "12"])
    #expect(edition.reading("b")?.sinceYearEarlier == nil)
    #expect(edition.reading("t")?.sinceYearEarlier?.direction == .up)
    #expect(edition.reported == ["a: 8", "b: 7", "t: 12", "t: 15"])
  }

  @Test("of what it compared with is listed as reported, and nothing that it withheld")
  func reportedValues() throws {
    var scene = Self.sum
    let before = try Self.comparing([("a", 6, 3), ("b", 9, 8), ("t", 15, 11)])
    scene.published = try scene.edition(before).publishedFigures
    scene.earlier = [before]
    let edition = try scene.edition(Self.lastYearAgain)

    #expect(
      edition.reported == ["a: 6", "a: 8", "b: 9", "b: 7", "t: 11", "t: 15", "t: 15"],
      "the 3 was withheld, and with it the 8")
  }

  @Test("is all that is listed of what earlier quarters compared with")
  func unpublishedComparison() throws {
    var scene = Self.sum
    scene.earlier = [try Self.comparing([("a", 6, 777_001), ("b", 9, 8), ("t", 15, 777_009)])]
    let edition = try scene.edition(Self.lastYearAgain)

    #expect(edition.reported == ["a: 6", "a: 8", "b: 9", "b: 7", "t: 15", "t: 15"])
    #expect(!edition.dumpedText.contains("777"))
  }

  @Test("protects itself though the earlier submission is no longer at hand")
  func withoutSubmission() throws {
    var scene = Self.sum
    let before = try Self.submission("2019-20 Q4", "2019-02 to 2020-01", [("a", 3), ("b", 9), ("t", 12)])
    scene.published = try scene.edition(before).publishedFigures

    #expect(try scene.edition([.of("b", 20, 9)]).printed(\.previousCell) == ["b": "[c]"])
  }

  @Test("of this quarter or a later one is not looked at")
  func notEarlier() throws {
    var scene = Self.sum
    let same = CoreSample.submission(figures: [.of("a", 3), .of("b", 9), .of("t", 12)])
    scene.published = try scene.edition(same).publishedFigures

    #expect(try scene.edition([.of("b", 9)]).printed(\.valueCell) == ["b": "9"])
  }

  @Test("is told without making the edition, the history that it shows for the first time included")
  func publishedFigures() throws {
    var scene = Self.sum
    scene.earlier = [
      try Self.submission("2020-21 Q3", "2019-11 to 2020-10", [("a", 3), ("b", 9), ("t", 12)])
    ]
    let submission = CoreSample.submission(figures: [.of("a", 8, 2), .of("b", 7, 7), .of("t", 15, 9)])
    let edition = try scene.edition(submission)

    #expect(
      edition.publishedFigures.map(\.cell) == [
        .shown(8), .confidential, .shown(7), .confidential, .shown(15), .shown(9), .confidential,
        .confidential,
        .shown(12),
      ])
    #expect(
      scene.control.publishedFigures(of: scene.inputs(submission)) == edition.publishedFigures)
    #expect(edition.printed(\.previousQuarterCell) == ["a": "[c]", "b": "[c]", "t": "12"])
  }

  /// Figures that compare with the year before the year before.
  private static let lastYearAgain = [("a", 8), ("b", 7), ("t", 15)].map { key, value in
    FigureReading(
      FigureKey(key), period: MonthSpan("2020-02 to 2021-01"), value: ExactDecimal(value),
      previousPeriod: MonthSpan("2018-02 to 2019-01"))
  }

  private static func comparing(
    _ values: [(figure: FigureKey, value: ExactDecimal, previous: ExactDecimal)]
  ) throws -> Submission {
    var submission = try submission("2020-21 Q3", "2020-02 to 2021-01", values.map { ($0.figure, $0.value) })
    for index in values.indices {
      submission.figures[index].previous = values[index].previous
      submission.figures[index].previousPeriod = MonthSpan("2018-02 to 2019-01")
    }
    return submission
  }

  private static func submission(
    _ quarter: String, _ period: String, _ values: [(FigureKey, ExactDecimal)]
  ) throws -> Submission {
    var submission = CoreSample.submission(
      figures: values.map { FigureReading($0.0, period: MonthSpan(period), value: $0.1) })
    submission.quarter = try #require(Quarter(quarter))
    return submission
  }

  /// What is printed of April to December, after some published counts of fewer months.
  private static func yearToDate(
    _ before: [(quarter: String, period: String, value: ExactDecimal)], now: ExactDecimal,
    isPublished: Bool = true
  ) throws -> [FigureKey: String] {
    var scene = EditionScene(definitions: [.people("victims", basis: .yearToDate)])
    for earlier in before {
      let submission = try submission(earlier.quarter, earlier.period, [("victims", earlier.value)])
      if isPublished { scene.published += try scene.edition(submission).publishedFigures }
      scene.earlier.append(submission)
    }
    return try scene.values([
      FigureReading("victims", period: MonthSpan("2020-04 to 2020-12"), value: now)
    ])
  }
}

extension PublicEdition {
  /// What was ever reported, as far as this edition tells it.
  fileprivate var reported: [String] {
    content.figures.flatMap { report in report.reportedValues.map { "\(report.definition.key): \($0.value)" }
    }
  }
}
