import PartnerUpdates
import Testing

@Suite("Ratings are held against what the figure does")
struct EvidenceRulesTests {
  private func asks(_ slug: String, _ good: GoodDirection, _ reading: FigureReading) throws -> Bool {
    let definition = FigureDefinition(
      "gun-crime", "Gun crime", unit: .count("offences"), basis: .rollingYear, good: good)
    let rule = try #require(CommonRules.all.first { $0.slug == slug })
    return !rule.findings(in: Rule.Example.figures([reading]).section([definition])).isEmpty
  }

  @Test(
    "Green is questioned only when a figure is more than ten per cent worse",
    arguments: [
      (GoodDirection.lower, 1_100, false), (.lower, 1_101, true), (.lower, 900, false), (.higher, 900, false),
      (.higher, 899, true), (.higher, 2_000, false), (.contextual, 2_000, false),
    ])
  func green(_ good: GoodDirection, _ value: Int, _ expected: Bool) throws {
    let reading = FigureReading("gun-crime", value: ExactDecimal(value), previous: 1_000, status: .green)
    #expect(try asks("common.worsening-not-green", good, reading) == expected)
  }

  @Test(
    "Red and amber are questioned only when a figure improved",
    arguments: [
      (Status.red, 999, true), (.amber, 999, true), (.red, 1_000, false), (.amber, 1_001, false),
      (.green, 999, false), (.split(.amber, .green), 999, false), (.notRated, 999, false),
    ])
  func redAndAmber(_ status: Status, _ value: Int, _ expected: Bool) throws {
    let reading = FigureReading("gun-crime", value: ExactDecimal(value), previous: 1_000, status: status)
    #expect(try asks("common.improvement-not-rated-down", .lower, reading) == expected)
  }

  @Test("A figure is not compared with a year in which there was nothing")
  func fromZero() throws {
    let reading = FigureReading("gun-crime", value: 3, previous: 0, status: .green)
    #expect(try !asks("common.worsening-not-green", .lower, reading))
  }

  @Test(
    "A jump is questioned from more than five times, and not among small numbers",
    arguments: [
      (500, 100, false), (501, 100, true), (100, 501, true), (100, 500, false), (19, 1, false), (20, 0, true),
    ])
  func jumps(_ value: Int, _ previous: Int, _ expected: Bool) throws {
    let reading = FigureReading("gun-crime", value: ExactDecimal(value), previous: ExactDecimal(previous))
    #expect(try asks("common.plausible-jump", .lower, reading) == expected)
  }
}
