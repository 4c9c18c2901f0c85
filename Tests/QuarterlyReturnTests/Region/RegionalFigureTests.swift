import PartnerUpdates
import QuarterlyReturn
import SampleSections
import Testing

@Suite("A figure of a region")
struct RegionalFigureTests {
  private static func figure(_ one: FigureDigest, _ other: FigureDigest) -> RegionalFigure? {
    RegionalScene.rollUp([RegionalScene.digest("A", [one]), RegionalScene.digest("B", [other])]).figures.first
  }

  private static func defined(
    _ title: String = "Burglary", unit: FigureUnit = .count("offences"), basis: PeriodBasis = .rollingYear,
    good: GoodDirection = .lower
  ) -> FigureDigest {
    RegionalScene.figure(
      5, 4, as: FigureDefinition("burglary", title, unit: unit, basis: basis, good: good))
  }

  @Test("is added up where everything is equal, and the change is computed from the sums")
  func sum() throws {
    let figure = try #require(Self.figure(RegionalScene.figure(1_634, 2_738), RegionalScene.figure(366, 262)))
    #expect(figure.reasons == [])
    let sum = try #require(figure.sum)
    #expect(sum.value == 2_000)
    #expect(sum.previous == 3_000)
    #expect(sum.period == RegionalScene.year)
    #expect(sum.previousPeriod == RegionalScene.yearBefore)
    #expect(sum.change?.description == "-33.3")
    #expect(sum.travel?.verdict == .better)
  }

  @Test("is added up across a break of one partnership, and is neither better nor worse")
  func brokenSeries() throws {
    let broken = FigureDigest(
      RegionalScene.burglary, value: RegionalScene.number(366),
      previous: RegionalScene.number(262, period: RegionalScene.yearBefore), obstacle: .counting)
    let sum = try #require(Self.figure(RegionalScene.figure(1_634, 2_738), broken)?.sum)
    #expect(sum.value == 2_000)
    #expect(sum.change?.description == "-33.3")
    #expect(sum.travel == nil)
    #expect(sum.obstacle == .counting)
  }

  @Test("keeps the digits of the finest, and stays at the limit rather than trap")
  func exact() throws {
    let cents = try #require(ExactDecimal("0.25"))
    #expect(
      Self.figure(RegionalScene.figure(1), RegionalScene.figure(cents))?.sum?.value.description == "1.25")
    let most = try #require(ExactDecimal("999999999999999"))
    let many = (0..<100).map { RegionalScene.digest("P\($0)", [RegionalScene.figure(most)]) }
    #expect(RegionalScene.rollUp(many).figures.first?.sum?.value.description == "99999999999999900")
  }

  @Test(
    "stands side by side where definitions differ or numbers cannot be added",
    arguments: [
      (defined("Burglaries"), "different-titles"), (defined(unit: .count("homes")), "different-units"),
      (defined(unit: .pounds), "different-units"),
      (defined(unit: .percent), "not-additive different-units"),
      (defined(unit: .rate(per: 1_000, of: "people")), "not-additive different-units"),
      (defined(unit: .times), "not-additive different-units"),
      (defined(basis: .statedPeriod), "different-bases"), (defined(good: .higher), "different-directions"),
    ])
  func definitions(_ other: FigureDigest, _ reasons: String) throws {
    let figure = try #require(Self.figure(RegionalScene.figure(3, 2), other))
    #expect(figure.sum == nil)
    #expect(figure.reasons.map(\.code).joined(separator: " ") == reasons)
    #expect(figure.entries.count == 2)
  }

  @Test("of per cent is not added up, though all report it the same way")
  func shares() {
    let share = Self.defined(unit: .percent)
    #expect(Self.figure(share, share)?.reasons == [.notAdditive])
  }

  @Test(
    "stands side by side for what is wrong with a number, and says in which partnership",
    arguments: [
      (RegionalNumber(.shown(5), period: MonthSpan("2020-01 to 2020-12")), NoSum.differentPeriods),
      (RegionalNumber(.shown(5), period: nil), .noPeriod(["B"])),
      (RegionalNumber(.confidential, period: RegionalScene.year), .confidential(["B"])),
      (RegionalNumber(.shown(5), period: RegionalScene.year, isIllustrative: true), .illustrative(["B"])),
      (RegionalNumber(.shown(5), period: RegionalScene.year, isRounded: true), .rounded(["B"])),
      (RegionalNumber(.shown(5), period: RegionalScene.year, isDisputed: true), .disputed(["B"])),
    ])
  func numbers(_ value: RegionalNumber, _ reason: NoSum) throws {
    let other = FigureDigest(RegionalScene.burglary, value: value, previous: RegionalScene.number(4))
    let figure = try #require(Self.figure(RegionalScene.figure(3, 2), other))
    #expect(figure.sum == nil)
    #expect(figure.reasons == [reason])
    #expect(figure.reasonsForPrevious == [], "one reason is enough")
  }

  @Test("has no sum of the earlier values where one is missing or of other months")
  func previous() throws {
    let without = try #require(Self.figure(RegionalScene.figure(3, 2), RegionalScene.figure(5)))
    #expect(without.sum?.value == 8)
    #expect(without.sum?.previous == nil)
    #expect(without.sum?.change == nil)
    #expect(without.sum?.travel == nil)
    #expect(without.reasonsForPrevious == [.notGiven(["B"])])

    let moved = FigureDigest(
      RegionalScene.burglary, value: RegionalScene.number(5), previous: RegionalScene.number(4))
    #expect(Self.figure(RegionalScene.figure(3, 2), moved)?.reasonsForPrevious == [.differentPeriods])
    let zero = Self.figure(RegionalScene.figure(3, 0), RegionalScene.figure(5, 0))
    #expect(zero?.sum?.previous == 0)
    #expect(zero?.sum?.change == nil, "there is no percentage of nothing")
  }

  @Test("is not added up for one alone; who does not report it is named, and prevents no sum")
  func coverage() throws {
    let three = RegionalScene.rollUp([
      RegionalScene.digest("A", [RegionalScene.figure(3)]), RegionalScene.digest("B"),
      RegionalScene.digest("C", [RegionalScene.figure(4)]),
    ])
    #expect(three.figures.first?.sum?.value == 7)
    #expect(three.figures.first?.notReportedBy == ["B"])
    let alone = RegionalScene.rollUp([
      RegionalScene.digest("A", [RegionalScene.figure(3)]), RegionalScene.digest("B"),
    ])
    #expect(alone.figures.first?.sum == nil)
    #expect(alone.figures.first?.reasons == [.onlyOne])
  }
}
