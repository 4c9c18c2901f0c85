import PartnerUpdates
import QuarterlyReturn
import SampleSections
import Testing

@Suite("A figure in the return")
struct FigureReportTests {
  @Test(
    "went up, down or nowhere, and that is better, worse or depends",
    arguments: [
      (GoodDirection.lower, 639, 1_216, Direction.down, Verdict.better), (.lower, 94, 67, .up, .worse),
      (.lower, 5, 5, .level, .unchanged), (.higher, 61, 93, .down, .worse), (.higher, 93, 61, .up, .better),
      (.higher, 0, 0, .level, .unchanged), (.contextual, 513, 441, .up, .contextual),
      (.contextual, 441, 513, .down, .contextual), (.contextual, 441, 441, .level, .unchanged),
    ])
  func direction(_ good: GoodDirection, value: Int, previous: Int, direction: Direction, verdict: Verdict)
    throws
  {
    let reading = FigureReading("a", value: ExactDecimal(value), previous: ExactDecimal(previous))
    let report = try #require(Self.report(reading, good: good))

    #expect(report.direction == direction)
    #expect(report.verdict == verdict)
  }

  @Test("has neither direction nor verdict without both values")
  func withoutComparison() throws {
    for reading in [
      FigureReading("a", value: 5), FigureReading("a", previous: 5), FigureReading("a", nilReturn: "x"),
    ] {
      let report = try #require(Self.report(reading, good: .lower))

      #expect(report.direction == nil && report.verdict == nil && report.computedChange == nil)
    }
  }

  @Test(
    "has its change computed in per cent with one digit, beside the one that is printed",
    arguments: [(950, 1_040, "-8.7%"), (513, 441, "+16.3%"), (5, 5, "0.0%"), (5, 0, nil), (0, 5, "-100.0%")])
  func computedChange(_ value: Int, previous: Int, change: String?) throws {
    let reading = FigureReading(
      "a", value: ExactDecimal(value), previous: ExactDecimal(previous), change: StatedChange("-8.6%"))
    let report = try #require(Self.report(reading, good: .lower))

    #expect(report.computedChange?.description == change)
    #expect(report.reading.change?.description == "-8.6%")
  }

  @Test("has the change of a percentage computed in points")
  func points() throws {
    let reading = FigureReading("a", value: ExactDecimal("31.50"), previous: 32)
    let report = try #require(Self.report(reading, good: .lower, in: .percent))

    #expect(report.computedChange?.description == "-0.50 points")
  }

  @Test("stands once in the return, with what every partner says in roster order")
  func order() throws {
    let quarterlyReturn = QuarterlyReturn.of([
      .hateCrime {
        $0.figures = [FigureReading(.hateCrime, value: 513), FigureReading("gun-crime", value: 89)]
      },
      .police {
        $0.figures = [FigureReading(.hateCrime, value: 513), FigureReading("knife-crime", value: 639)]
      },
    ])

    #expect(quarterlyReturn.figures.map(\.definition.key) == ["knife-crime", "gun-crime", .hateCrime])
    #expect(
      quarterlyReturn.figure(.hateCrime)?.readings.map(\.partner) == [
        CoreSample.police, CoreSample.hateCrime,
      ])
  }

  @Test("is left out when nobody reports it")
  func notReported() {
    #expect(QuarterlyReturn.of([.police()]).figures.isEmpty)
  }

  @Test("is reconciled: partners that say the same do not differ")
  func agreement() {
    let report = Self.shared(
      CoreSample.reading(.hateCrime, 513, 441, .amber),
      CoreSample.reading(.hateCrime, ExactDecimal(5_130, fractionDigits: 1), 441, .amber) {
        $0.source = "Another dashboard"
      })

    #expect(report?.differences == [])
  }

  @Test("is reconciled: every field in which partners differ is named")
  func disagreement() {
    let police = CoreSample.reading(.hateCrime, 513, 441, .amber)
    let period = MonthSpan("2020-01 to 2020-12")

    #expect(Self.shared(police, CoreSample.reading(.hateCrime, 531, 441, .amber))?.differences == ["value"])
    #expect(
      Self.shared(police, CoreSample.reading(.hateCrime, 513, 444, .amber))?.differences == ["previous value"]
    )
    #expect(
      Self.shared(police, CoreSample.reading(.hateCrime, 513, 441, .split(.amber, .green)))?.differences == [
        "status"
      ])
    #expect(
      Self.shared(police, CoreSample.reading(.hateCrime, 531, 444, .red) { $0.period = period })?.differences
        == ["value", "previous value", "period", "status"])
  }

  @Test("is reconciled over what is given: a missing field or a nil return is no difference")
  func incomplete() {
    let police = CoreSample.reading(.hateCrime, 513, 441, .amber)

    #expect(Self.shared(police, FigureReading(.hateCrime, value: 513))?.differences == [])
    #expect(
      Self.shared(police, FigureReading(.hateCrime, previous: 7, status: .red, nilReturn: "None."))?
        .differences == [])
  }

  @Test("is led by the first partner that has a value, or else by the first that says anything")
  func leading() {
    let nilReturn = FigureReading(.hateCrime, nilReturn: "Not published.")
    let value = FigureReading(.hateCrime, value: 513)

    #expect(Self.shared(value, FigureReading(.hateCrime, value: 531))?.leading?.reading.value == 513)
    #expect(Self.shared(nilReturn, value)?.leading?.partner == CoreSample.hateCrime)
    #expect(Self.shared(nilReturn, nilReturn)?.leading?.partner == CoreSample.police)
  }

  private static func report(_ reading: FigureReading, good: GoodDirection, in unit: FigureUnit = .pounds)
    -> PartnerReading?
  {
    let definition = FigureDefinition(reading.key, "A", unit: unit, basis: .rollingYear, good: good)
    let submission = CoreSample.submission(figures: [reading])
    return QuarterlyReturn.of([.file(of: CoreSample.police, submission, definitions: [definition])])
      .figure(reading.key)?.leading
  }

  private static func shared(_ police: FigureReading, _ hateCrime: FigureReading) -> FigureReport? {
    QuarterlyReturn.of([.hateCrime { $0.figures = [hateCrime] }, .police { $0.figures = [police] }])
      .figure(.hateCrime)
  }
}
