import Foundation
import PartnerUpdates
import QuarterlyReturn
import ReturnPublishing
import SampleSections
import Testing

@Suite("Figures over the quarters")
struct SeriesTests {
  private static func submission(
    _ quarter: String, _ value: ExactDecimal, source: String = "MOPAC dashboard",
    _ months: String = "2020-02 to 2021-01"
  ) throws -> Submission {
    var submission = CoreSample.submission(figures: [
      FigureReading("knife-crime", period: MonthSpan(months), value: value, source: source)
    ])
    submission.quarter = try #require(Quarter(quarter))
    return submission
  }

  /// Five quarters, two of which have what cannot be compared with the newest.
  private static func files() throws -> [String: String] {
    let now = try submission("2020-21 Q4", 950)
    let earlier = [
      try submission("2019-20 Q4", 990), try submission("2020-21 Q1", 905, source: "Open data"),
      try submission("2020-21 Q2", 260, "2020-07 to 2020-09"), try submission("2020-21 Q3", 970),
    ]
    let combined = QuarterlyReturn.combining(
      [
        ReceivedSubmission(
          file: "police/2020-21-Q4.yaml", partner: "police", submission: now,
          definitions: CoreSample.definitions, findings: [], text: "")
      ], for: CoreSample.quarter, partnership: CoreSample.partnership(), strategy: CoreSample.strategy(),
      earlier: earlier)
    return try ReturnPublisher().files(for: BoardEdition(combined)).reduce(into: [:]) {
      $0[$1.name] = String(decoding: $1.contents, as: UTF8.self)
    }
  }

  @Test("A value that cannot be compared with the newest has a mark, and its reason is told")
  func marks() throws {
    let files = try Self.files()
    let (page, text) = (try #require(files["return.html"]), try #require(files["return.md"]))

    #expect(text.contains("| 990 | 905 \\[b\\] | 260 \\[b\\] | 970 | 950 |"))
    #expect(page.contains("<td class=\"number\">905 [b]</td>"))
    for reason in [
      "(Police), 2020-21 Q1: read in another source.", "(Police), 2020-21 Q2: covers 3 months, not 12.",
    ] {
      #expect(page.contains(reason) && text.contains(reason))
    }
  }

  @Test("It is not on the line")
  func line() throws {
    let page = try #require(try Self.files()["return.html"])
    let points = try #require(page.firstMatch(of: /<polyline points="([^"]*)"/)).output.1

    // From the highest of five quarters to the lowest, with the space of two left.
    #expect(points == "3.0,3.0 88.5,14.0 117.0,25.0")
    #expect(page.contains("over 3 quarters"))
    #expect(page.contains("Left out: 2 values not comparable with the newest."))
  }

  @Test("The JSON says which and why")
  func json() throws {
    let text = try #require(try Self.files()["return.json"])
    let object = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let figures = try #require(object["figures"] as? [[String: Any]])
    let reading = try #require((figures.first?["readings"] as? [[String: Any]])?.first)
    let history = try #require(reading["history"] as? [[String: Any]])

    #expect(
      history.map { $0["notComparable"] as? String } == [
        nil, "other source", "other number of months", nil,
      ])
  }
}
