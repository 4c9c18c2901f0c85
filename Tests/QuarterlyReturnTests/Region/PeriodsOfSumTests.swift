import PartnerUpdates
import QuarterlyReturn
import Testing

@Suite("Numbers of a region are added up only over the very same months")
struct PeriodsOfSumTests {
  @Test(
    "not where only the first, only the last, or neither month is the same",
    arguments: [
      "2020-11 to 2021-01", "2020-02 to 2020-04", "2020-03 to 2021-02", "2019-02 to 2021-01", "2021-01",
    ])
  func differ(_ period: String) throws {
    let year = RegionalScene.figure(1_634)
    let other = FigureDigest(
      RegionalScene.burglary, value: RegionalScene.number(366, period: MonthSpan(period)),
      previous: RegionalScene.number(nil, period: nil))
    let digests = [RegionalScene.digest("A", [year]), RegionalScene.digest("B", [other])]
    let figure = try #require(RegionalScene.rollUp(digests).figures.first)
    #expect(figure.sum == nil)
    #expect(figure.reasons.contains(.differentPeriods))
  }
}
