import PartnerUpdates
import QuarterlyReturn
import SampleSections
import Testing

@Suite("What changed in figures")
struct FigureChangeTests {
  @Test(
    "A value is worse, better, new, gone or as it was",
    arguments: [
      (639, 700, ChangeKind.worse), (700, 639, .better), (nil, 639, .new), (639, nil, .gone),
      (639, 639, .unchanged), (nil, nil, .unchanged),
    ] as [(Int?, Int?, ChangeKind)])
  func kinds(_ earlier: Int?, _ later: Int?, _ kind: ChangeKind) throws {
    let quarters = ComparedQuarters.figures(earlier.map { ExactDecimal($0) }, later.map { ExactDecimal($0) })
    let change = try #require(quarters.comparison.figures.first)

    #expect(change.kind == kind)
  }

  @Test("The change comes with its direction and in per cent")
  func movement() throws {
    let change = try #require(ComparedQuarters.figures(639, 700).comparison.figures.first)

    #expect(change.change?.description == "+9.5%")
    #expect(change.travel?.direction == .up)
    #expect(ComparedQuarters.figures(0, 5).comparison.figures.first?.change == nil)
  }

  @Test("A rating that got worse outweighs a value that got better")
  func rating() {
    let quarters = ComparedQuarters.figures(700, 639) { $1.status = .red }
    #expect(quarters.comparison.figures.map(\.kind) == [.worse])
    let firstRating = ComparedQuarters.figures(700, 639) { before, _ in before.status = .notRated }
    #expect(firstRating.comparison.figures.map(\.kind) == [.better])
    let alone = ComparedQuarters.figures(700, 700) { before, _ in before.status = .amber }
    #expect(alone.comparison.figures.map(\.kind) == [.better])
  }

  @Test("Values over so many and so many months are not compared")
  func months() {
    let quarters = ComparedQuarters.figures(60, 62) { before, _ in
      before.period = MonthSpan("2020-04 to 2020-09")
    }
    let change = quarters.comparison.figures.first

    #expect(change?.obstacle == .months(6, 12))
    #expect(change?.kind == .changed)
    #expect(change?.travel == nil && change?.change == nil)
  }

  @Test("Values that are counted in different ways are not compared")
  func counting() {
    func definition(meaning: String = "", breaks: [CalendarMonth] = []) -> FigureDefinition {
      FigureDefinition(
        "knife-crime", "Knife crime", unit: .count("offences"), basis: .rollingYear, good: .lower,
        breaks: breaks, meaning: meaning)
    }
    var quarters = ComparedQuarters.figures(639, 700)
    quarters.definitions = [definition(meaning: "With threats.")]
    #expect(quarters.comparison.figures.first?.obstacle == .counting)

    quarters.definitions = [definition(breaks: CalendarMonth("2020-03").map { [$0] } ?? [])]
    #expect(quarters.comparison.figures.first?.obstacle == .counting)

    quarters.definitions = [definition(breaks: CalendarMonth("2019-11").map { [$0] } ?? [])]
    #expect(quarters.comparison.figures.first?.obstacle == nil)
  }

  @Test("A number that both give for the same months, and not alike, is restated")
  func restated() throws {
    let quarters = ComparedQuarters.figures(639, 639) { before, now in
      (before.previous, now.previous) = (1_190, 1_216)
      (before.previousPeriod, now.previousPeriod) = (now.period?.yearEarlier, now.period?.yearEarlier)
    }
    let change = try #require(quarters.comparison.figures.first)

    #expect(change.kind == .changed)
    #expect(change.restatements.map(\.period) == [MonthSpan("2019-02 to 2020-01")])
    #expect(change.restatements.map(\.earlier) == [1_190] && change.restatements.map(\.later) == [1_216])
  }

  @Test("What is worse comes first, and what is as it was comes last")
  func order() {
    var quarters = ComparedQuarters()
    quarters.earlier.figures = [("knife-crime", 5), ("gun-crime", 5), ("hate-crime", 5)].map {
      FigureReading(FigureKey($0), value: $1)
    }
    quarters.later.figures = [("knife-crime", 5), ("gun-crime", 9), ("hate-crime", 7)].map {
      FigureReading(FigureKey($0), value: $1)
    }

    #expect(quarters.comparison.figures.map(\.kind) == [.worse, .changed, .unchanged])
  }
}
