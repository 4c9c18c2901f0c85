import PartnerUpdates
import SampleSections
import Testing

@Suite("Thresholds")
struct ThresholdTests {
  @Test("What a partnership sets goes before the standard")
  func setting() {
    let partnership = Partnership(name: "", members: [], thresholds: ["jump": 9])
    #expect(partnership[.jump] == 9)
    #expect(partnership[.worsening] == 10)
    #expect(partnership.smallNumber == 5)
  }

  @Test("Names are given once, standards are possible, meanings are sentences")
  func wording() {
    let thresholds = CommonRules.all.thresholds
    #expect(!thresholds.isEmpty)
    #expect(Set(thresholds.map(\.name)).count == thresholds.count)
    #expect(thresholds.filter { !$0.range.contains($0.standard) }.map(\.name) == [])
    #expect(thresholds.filter { !$0.meaning.hasSuffix(".") }.map(\.name) == [])
  }

  /// Figures just on either side of each threshold, once as it stands and once as it is set.
  private static let readings:
    [(rule: String, FigureReading, set: [String: Int], before: Bool, after: Bool)] = [
      ("common.plausible-jump", .init("knife-crime", value: 600, previous: 100), ["jump": 6], true, false),
      (
        "common.plausible-jump", .init("knife-crime", value: 600, previous: 100), ["jump-from": 601], true,
        false
      ),
      (
        "common.worsening-not-green", .init("knife-crime", value: 115, previous: 100, status: .green),
        ["worsening": 15], true, false
      ),
      (
        "common.worsening-not-green", .init("knife-crime", value: 106, previous: 100, status: .green),
        ["worsening": 5], false, true
      ),
      (
        "common.improvement-not-rated-down", .init("knife-crime", value: 95, previous: 100, status: .red),
        ["improvement": 5], true, false
      ),
      (
        "common.within-usual-lag",
        .init(
          "knife-crime", period: MonthSpan("2020-01 to 2020-12"), value: 1, read: CalendarDate("2021-04-01")),
        ["patience": 3], true, false
      ),
    ]

  @Test("A rule goes by what the partnership has set", arguments: readings)
  func rules(
    _ rule: String, _ reading: FigureReading, set: [String: Int], before: Bool, after: Bool
  ) throws {
    let rule = try #require(CommonRules.all.first { $0.slug == rule })
    #expect(rule.thresholds.contains { set[$0.name] != nil })
    let found = [[:], set].map { thresholds in
      let example = Rule.Example.section { parts in
        parts.partnership = Partnership(name: "", members: [], thresholds: thresholds)
        parts.submission.figures = [reading]
      }
      return !rule.findings(in: example.section(CoreSample.definitions)).isEmpty
    }
    #expect(found == [before, after])
  }
}
