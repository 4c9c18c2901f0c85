import PartnerUpdates
import QuarterlyReturn
import ReturnPublishing
import SampleSections
import Testing

@Suite("The board's other papers in the data pack")
struct DataPackPapersTests {
  private let tables: [String: [[String: String]]]

  init() throws {
    let files = try ReturnPublisher().files(for: BoardEdition(try SampleReturn().combined()))
    tables = try files.reduce(into: [:]) { tables, file in
      guard file.name.hasSuffix(".csv") else { return }
      let rows = try CSVRecords(parsing: file.contents).rows
      let header = try #require(rows.first)
      tables[file.name] = rows.dropFirst().map { Dictionary(zip(header, $0)) { first, _ in first } }
    }
  }

  private func column(_ name: String, of table: String) -> [String?] {
    (tables["data/\(table).csv"] ?? []).map { $0[name] }
  }

  @Test("have a row for each dated note on an action")
  func notes() {
    #expect(column("date", of: "action_updates") == ["2021-02-18", "2021-01-20"])
    #expect(column("reference", of: "action_updates") == ["2020-21/01", "2020-21/01"])
    #expect(column("days_overdue", of: "actions") == ["1", "", "", ""])
    #expect(column("since", of: "actions") == ["2020-21 Q3", "2020-21 Q3", "", ""])
    #expect(column("last_mentioned", of: "actions") == ["", "2020-21 Q3", "", ""])
  }

  @Test("have a row for each text of a report, with its kind")
  func reports() {
    #expect(
      column("kind", of: "reports") == [
        "brief-update", "challenge", "emerging-trend", "support-required", "recommendation", "recommendation",
      ])
    #expect(column("text", of: "reports").contains("Fund the leaflet."))
  }

  @Test("have a row for each planned action, with the status of its theme and the latest comment")
  func plan() {
    #expect(column("number", of: "plan_actions") == ["1.1", "1.2", "2.1", "3.1"])
    #expect(column("theme_status", of: "plan_actions") == ["red/amber", "red/amber", "green", ""])
    #expect(column("days_overdue", of: "plan_actions") == ["5", "", "", ""])
    #expect(column("latest_month", of: "plan_actions") == ["2021-02", "", "", ""])
  }

  @Test("have a row for each item of a meeting, with the time at which it begins")
  func agenda() {
    #expect(column("starts", of: "agenda") == ["09:55", "10:05", "", ""])
    #expect(column("minutes", of: "agenda") == ["10", "15", "25", ""])
    #expect(column("length", of: "agenda") == ["120", "120", "10", "10"])
  }

  @Test("have a row for each inspection, standard and key question")
  func inspections() {
    #expect(
      column("level", of: "inspection_standards") == [
        "whole", "standard", "question", "question", "standard", "question", "question", "standard",
        "question", "standard",
      ])
    #expect(column("rating", of: "inspection_standards").prefix(2) == ["inadequate", "good"])
    #expect(column("computed_rating", of: "inspection_standards").prefix(2) == ["", "requires-improvement"])
    #expect(column("sufficient", of: "inspection_standards").contains("64.5"))
  }

  @Test("number their rows by partner, so that each has a name of its own")
  func positions() {
    for table in ["action_updates", "reports", "plan_actions", "agenda", "inspection_standards"] {
      let positions = column("position", of: table)
      #expect(!positions.isEmpty && positions == positions.indices.map { "\($0 + 1)" }, "\(table)")
    }
  }
}
