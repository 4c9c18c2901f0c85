import PartnerUpdates
import SampleSections
import Testing

@Suite("The rule on printed changes")
struct ChangeRuleTests {
  @Test(
    "accepts a change at every precision at which it may be printed",
    arguments: [
      (639, 1_216, "-47%"), (639, 1_216, "-47.5%"), (639, 1_216, "-47.45%"), (639, 1_216, "-47.451%"),
      (639, 1_216, "-577"), (639, 1_216, "-577.0"), (950, 1_040, "-9%"), (950, 1_040, "-8.7%"),
      (513, 441, "+16.3%"),
      (513, 441, "16.3%"), (13_110, 6_764, "+94%"), (5, 5, "0%"), (5, 5, "0.0%"), (5, 5, "0"),
      (6, 5, "+20%"), (0, 5, "-100%"), (10, 5, "+100%"), (3, 0, "+3"), (4, -4, "+200%"),
    ])
  func accepted(_ value: Int, _ previous: Int, change: String) throws {
    #expect(try Self.findings(value, previous, change) == [])
  }

  @Test(
    "finds a change cut off instead of rounded, rounded twice, with the wrong sign or of the wrong kind",
    arguments: [
      (950, 1_040, "-8.6%", "-8.7%"), (639, 1_216, "-48%", "-47%"), (639, 1_216, "-47.4%", "-47.5%"),
      (639, 1_216, "47%", "-47%"), (639, 1_216, "-47", "-577"), (639, 1_216, "-577%", "-47%"),
      (639, 1_216, "-47.46%", "-47.45%"), (441, 513, "-14.1%", "-14.0%"), (5, 5, "+1%", "0%"),
      (1_216, 639, "577", nil),
      (1_216, 639, "+576", "+577"), (21_328, 25_481, "-4,152", "-4,153"),
    ])
  func refused(_ value: Int, _ previous: Int, change: String, computed: String?) throws {
    let messages = try Self.findings(value, previous, change).map(\.message)
    let stated = try #require(StatedChange(change))
    let (from, to) = (ExactDecimal(previous).grouped, ExactDecimal(value).grouped)

    #expect(messages == (computed.map { ["the change from \(from) to \(to) is \($0), not \(stated)"] } ?? []))
  }

  @Test(
    "accepts an exact half rounded either way, and nothing beside it",
    arguments: [
      ("+12%", true), ("+13%", true), ("+12.5%", true), ("+11%", false), ("+14%", false), ("+12.4%", false),
    ])
  func halves(_ change: String, isRight: Bool) throws {
    #expect(try Self.findings(9, 8, change).isEmpty == isRight)
  }

  @Test("has no percentage of nothing", arguments: [(3, "+300%"), (0, "0%"), (3, "+100.0%")])
  func fromZero(_ value: Int, change: String) throws {
    let finding = try #require(try Self.findings(value, 0, change).first)

    #expect(finding.message == "there is no percentage change from 0 to \(value), so it cannot be \(change)")
    #expect(finding.fix == "remove the change")
  }

  @Test("asks for the value that a change is measured from")
  func withoutPrevious() throws {
    #expect(
      try Self.findings(639, nil, "-47%").map(\.message) == [
        "a change of -47% is given without the value it is measured from"
      ])
  }

  @Test("says nothing where there is no change or no value")
  func nothingToCheck() throws {
    #expect(try Self.findings(639, 1_216, "") == [])
    #expect(try Self.findings(nil, 1_216, "-47%") == [])
  }

  @Test("offers a change that it accepts itself, whatever the values and the precision")
  func fixHolds() throws {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<300 {
      let value = Int.random(in: 0...30_000, using: &generator)
      let previous = Int.random(in: 1...30_000, using: &generator)
      let places = Int.random(in: 0...3, using: &generator)
      let wrong = StatedChange(ExactDecimal(999_999_999, fractionDigits: places), .percentage)
        .description
      let finding = try #require(try Self.findings(value, previous, wrong).first)
      let offered = try #require(finding.fix.firstMatch(of: /`change: ([^`]+)`/)).output.1

      try #require(try Self.findings(value, previous, String(offered)) == [], "\(finding.fix)")
    }
  }

  @Test(
    "takes the change of a percentage in points, and of nothing else",
    arguments: [
      (FigureUnit.percent, "+3 points", nil), (.percent, "+3", nil), (.percent, "+3.0 points", nil),
      (.percent, "+3%", "+3 points"), (.percent, "+8.6%", "+3 points"), (.percent, "+4 points", "+3 points"),
      (.percent, "+4", "+3"), (.count("offences"), "+3 points", "+3"), (.count("offences"), "+8.6%", nil),
      (.rate(per: 1_000, of: "residents"), "+8.6%", nil),
    ])
  func points(_ unit: FigureUnit, change: String, computed: String?) throws {
    let definition = FigureDefinition("share", "Share", unit: unit, basis: .rollingYear, good: .higher)
    let section = CoreSample.section(definitions: [definition]) { submission in
      submission.figures = [.init("share", value: 38, previous: 35, change: StatedChange(change))]
    }
    let fixes = try section.findings(of: "common.change-agrees").map(\.fix)

    #expect(fixes == (computed.map { ["write `change: \($0)`, or correct a value"] } ?? []))
  }

  private static func findings(_ value: Int?, _ previous: Int?, _ change: String) throws -> [Finding] {
    try CoreSample.section { submission in
      submission.figures[0].value = value.map { ExactDecimal($0) }
      submission.figures[0].previous = previous.map { ExactDecimal($0) }
      submission.figures[0].change = StatedChange(change)
    }.findings(of: "common.change-agrees")
  }
}
