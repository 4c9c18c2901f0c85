import PartnerUpdates
import QuarterlyReturn
import SampleSections
import Testing

@Suite("The lists of a return")
struct ListsTests {
  @Test("group the figures of a partner by source and by the day on which it was read")
  func sources() {
    func reading(_ key: FigureKey, _ source: String, _ read: String) -> FigureReading {
      FigureReading(key, value: 1, source: source, read: CalendarDate(read))
    }
    let quarterlyReturn = QuarterlyReturn.of([
      .hateCrime { $0.figures = [reading(.hateCrime, "Dashboard", "2021-02-26")] },
      .police { submission in
        submission.figures = [
          reading("knife-crime", "Dashboard", "2021-02-26"), reading(.hateCrime, "Dashboard", "2021-02-27"),
          reading("gun-crime", "Dashboard", "2021-02-26"), reading("cards", "Own records", ""),
          reading("leaflets", "Own records", ""), reading("nothing", "", "2021-02-26"),
          FigureReading("empty", source: "Dashboard", nilReturn: "Not published."),
        ]
      },
    ])

    #expect(
      quarterlyReturn.sources.map {
        "\($0.partner.id) \($0.source) \($0.read?.description ?? "-"): \($0.figures)"
      }
        == [
          "police Dashboard 2021-02-26: [\"Knife crime\", \"Gun crime\"]",
          "police Dashboard 2021-02-27: [\"Hate crime\"]", "police Own records -: [\"cards\", \"leaflets\"]",
          "hate-crime Dashboard 2021-02-26: [\"Hate crime\"]",
        ])
  }

  @Test("name the partner of every text, in roster order")
  func texts() {
    let quarterlyReturn = QuarterlyReturn.of([
      .housing { $0.challenges = ["c"] }, .police { $0.challenges = ["a", "b"] },
    ])

    #expect(
      quarterlyReturn.challenges.map { "\($0.partner.id) \($0.text)" } == [
        "police a", "police b", "housing c",
      ])
    #expect(quarterlyReturn.emergingTrends.isEmpty && quarterlyReturn.supportRequired.isEmpty)
  }

  @Test("name the partner of every restricted item, with its paragraph")
  func restricted() {
    let quarterlyReturn = QuarterlyReturn.of([
      .hateCrime { $0.restricted = [RestrictedItem(title: "B", paragraph: 1, text: "b")] },
      .police { $0.restricted = [RestrictedItem(title: "A", paragraph: nil, text: "a")] },
    ])

    #expect(quarterlyReturn.restricted.map(\.partner) == [CoreSample.police, CoreSample.hateCrime])
    #expect(quarterlyReturn.restricted.map(\.item.paragraph) == [nil, 1])
  }
}
