import Foundation
import PartnerUpdates
import QuarterlyReturn
@testable import ReturnPublishing
import SampleSections
import Testing

/// A return in which every field that stands beside one like it has another value.
@Suite("Two fields of one kind, side by side, are not taken for one another")
struct SideBySideTests {
  private static func submission(_ quarter: String, _ status: Status, _ value: ExactDecimal) throws
    -> Submission
  {
    let quarter = try #require(Quarter(quarter))
    var submission = Submission(
      partner: "police", quarter: quarter, strategy: "2020-2023", submitted: CalendarDate("2021-03-11"))
    submission.updates = [Update(commitment: "P1.2", status: status, text: "x")]
    submission.figures = [CoreSample.reading("knife-crime", value)]
    return submission
  }

  /// Worse than the quarter before, better than a year before.
  private static func files() throws -> [String: String] {
    let now = try submission("2020-21 Q4", .amber, 600)
    let received = ReceivedSubmission(
      file: "police/2020-21-Q4.yaml", partner: "police", submission: now, definitions: CoreSample.definitions,
      findings: [], text: "")
    let combined = QuarterlyReturn.combining(
      [received], for: CoreSample.quarter, partnership: CoreSample.partnership(),
      strategy: CoreSample.strategy(),
      earlier: [try submission("2020-21 Q3", .green, 500), try submission("2019-20 Q4", .red, 700)])
    return try ReturnPublisher().files(for: BoardEdition(combined)).reduce(into: [:]) {
      $0[$1.name] = String(decoding: $1.contents, as: UTF8.self)
    }
  }

  private static func row(_ table: String, where column: String, is value: String) throws -> [String: String]
  {
    let text = try #require(files()["data/\(table).csv"])
    let rows = try CSVRecords(parsing: Array(text.utf8)).rows
    let header = try #require(rows.first)
    return try #require(
      rows.dropFirst().map { Dictionary(zip(header, $0)) { first, _ in first } }.first { $0[column] == value }
    )
  }

  @Test("in the tables: the quarter before and the year before")
  func tables() throws {
    let status = try Self.row("statuses", where: "commitment", is: "P1.2")
    #expect(
      [status["status"], status["previous_quarter"], status["year_earlier"]] == ["amber", "green", "red"])
    let figure = try Self.row("figures", where: "figure", is: "knife-crime")
    #expect([figure["value"], figure["previous_quarter"], figure["year_earlier"]] == ["600", "500", "700"])
    #expect([figure["since_previous_quarter"], figure["since_year_earlier"]] == ["worse", "better"])
  }

  @Test("in the JSON, too")
  func json() throws {
    let text = try #require(Self.files()["return.json"])
    let object = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let figures = try #require(object["figures"] as? [[String: Any]])
    let reading = try #require((figures.first?["readings"] as? [[String: Any]])?.first)
    func verdict(_ key: String) -> String? { (reading[key] as? [String: Any])?["verdict"] as? String }
    #expect([verdict("sinceLastQuarter"), verdict("sinceYearEarlier")] == ["worse", "better"])
    #expect((reading["previousQuarter"] as? NSNumber)?.intValue == 500)
    #expect((reading["yearEarlier"] as? NSNumber)?.intValue == 700)
  }

  @Test(
    "A bar draws a split rating between the two, whichever is the worse",
    arguments: [
      ("red/green", "amber"), ("amber/green", "amber"), ("green/red", "amber"), ("red", "red"),
      ("green", "green"), ("grey", "none"),
    ])
  func bar(_ status: String, _ shade: String) throws {
    let now = try Self.submission("2020-21 Q4", try #require(Status(status)), 600)
    let received = ReceivedSubmission(
      file: "police/2020-21-Q4.yaml", partner: "police", submission: now, definitions: CoreSample.definitions,
      findings: [], text: "")
    let combined = QuarterlyReturn.combining(
      [received], for: CoreSample.quarter, partnership: CoreSample.partnership(),
      strategy: CoreSample.strategy())
    #expect(StackedBar(combined.statusTally).parts.map(\.shade) == [shade])
  }
}
