import Foundation
import PartnerUpdates
import QuarterlyReturn
import ReturnPublishing
import SampleSections
import Testing

@Suite("The data pack")
struct DataPackTests {
  /// The tables of a sample, by name: rows of cells by column.
  private static func tables(
    writing write: (@Sendable (String) -> String)? = nil
  ) throws -> [String: [[String: String]]] {
    var sample = SampleReturn()
    if let write { sample.write = write }
    let files = try ReturnPublisher().files(for: BoardEdition(try sample.combined()))
    return try files.reduce(into: [:]) { tables, file in
      guard file.name.hasSuffix(".csv") else { return }
      let rows = try CSVRecords(parsing: file.contents).rows
      let header = try #require(rows.first)
      tables[file.name] = rows.dropFirst().map { row in
        Dictionary(zip(header, row)) { first, _ in first }
      }
      #expect(rows.filter { $0.count != header.count } == [], "\(file.name)")
      #expect(Set(header).count == header.count)
    }
  }

  @Test("has a row for each figure, partner and period, with its digits as printed")
  func figures() throws {
    let rows = try #require(Self.tables()["data/figures.csv"])
    let knife = rows.filter { $0["partner"] == "police" && $0["figure"] == "knife-crime" }
    #expect(knife.map { $0["role"] } == ["reported", "earlier"])
    #expect(knife.map { $0["value"] } == ["639", "1216"])
    #expect(knife.first?["first_month"] == "2020-02")
    #expect(knife.first?["stated_change"] == "-47")
    #expect(knife.first?["stated_change_in"] == "per cent")
    #expect(rows.contains { $0["figure"] == "repeat-rate" && $0["value"] == "31.50" })
  }

  @Test("has every value that was reported for the months of a figure, and what it was a year earlier")
  func history() throws {
    let tables = try Self.tables()
    let knife = try #require(tables["data/figures.csv"]).first { $0["figure"] == "knife-crime" }
    #expect([knife?["previous_quarter"], knife?["since_previous_quarter"]] == ["702", "better"])
    #expect([knife?["year_earlier"], knife?["since_year_earlier"]] == ["1190", ""])
    let rows = try #require(tables["data/reported_values.csv"]).filter { $0["figure"] == "knife-crime" }
    #expect(rows.map { $0["value"] }.prefix(2) == ["1190", "1216"])
    #expect(rows.map { $0["role"] }.prefix(2) == ["reported", "earlier"])
    #expect(rows.first?["submitted"] == "2020-03-12")
    #expect(rows.first?["reported_in"] == "2019-20 Q4")
  }

  @Test("has a row for each published month of a figure, with its snapshot and the first month of a break")
  func recordedCrime() throws {
    let rows = try #require(Self.tables()["data/recorded_crime.csv"])
    #expect(rows.count == 35 + 15 + 10)
    #expect(Set(rows.map { $0["figure"] }) == ["knife-crime", "domestic-abuse-offences", "vehicle-crime"])
    #expect(Set(rows.map { [$0["partner"], $0["area"]] }) == [["police", "Northwick"]])
    #expect(Set(rows.map { $0["snapshot"] }) == ["2020-12", "2021-03-09", "up to 2021-02"])
    let january = rows.first { $0["figure"] == "knife-crime" && $0["month"] == "2021-01" }
    #expect([january?["offences"], january?["title"]] == ["1079", "Knife crime offences"])
    let broken = rows.filter { $0["break_in_series"] != "" }
    #expect(broken.map { $0["month"] } == ["2020-04"])
    #expect(broken.map { $0["break_in_series"] } == ["the force has counted each victim once"])
  }

  @Test("has a row for each commitment and partner, those that did not come included")
  func statuses() throws {
    let combined = try SampleReturn().combined()
    let rows = try #require(Self.tables()["data/statuses.csv"])
    let reports = combined.priorities.flatMap(\.commitments).flatMap(\.withParts)
    let owed = reports.reduce(0) { $0 + $1.contributions.count + $1.missing.count }
    #expect(rows.count == owed)
    #expect(rows.count { $0["is_given"] == "false" } == reports.reduce(0) { $0 + $1.missing.count })
    #expect(rows.contains { $0["status"] == "red" && $0["worst_rating"] == "red" })
  }

  @Test(
    "neutralises what a spreadsheet would take for a formula, and nothing else",
    arguments: ["=1+1", "+44", "-2", "@SUM(A1)", " =1", "\t=1", "＝1"])
  func formulas(_ start: String) throws {
    let tables = try Self.tables { start + $0 }
    for (name, rows) in tables {
      for cell in rows.flatMap(\.values) {
        let first = cell.unicodeScalars.first { !$0.properties.isWhitespace }
        let isNumber = Double(cell) != nil
        #expect(isNumber || !"=+-@＝".unicodeScalars.contains(first ?? "x"), "\(name): \(cell)")
      }
    }
    #expect(try #require(tables["data/actions.csv"]).contains { $0["action"]?.hasPrefix("'") == true })
    #expect(try #require(Self.tables()["data/actions.csv"]).allSatisfy { $0["action"]?.first != "'" })
  }

  @Test(
    "survives quotation marks, commas, line ends and control characters",
    arguments: ["\"quoted\", so", "two\nlines", "a\r\nb", "\u{0}\u{7}bell", "[c]", " spaces "])
  func awkward(_ text: String) throws {
    let rows = try #require(Self.tables { text + $0 }["data/actions.csv"])
    let kept = text.unicodeScalars.map { "\u{0}\u{7}\r".unicodeScalars.contains($0) ? "\u{FFFD}" : $0 }
    let expected = String(String.UnicodeScalarView(kept))
    #expect(rows.contains { ($0["action"] ?? "").contains(expected) }, "\(rows)")
  }

  @Test("describes every column of every table, in its order")
  func description() throws {
    let files = try ReturnPublisher().files(for: BoardEdition(try SampleReturn().combined()))
    let package = try #require(files.first { $0.name == "data/datapackage.json" })
    let object = try JSONSerialization.jsonObject(with: Data(package.contents)) as? [String: Any]
    let resources = try #require(object?["resources"] as? [[String: Any]])
    #expect(resources.count == 12)
    for resource in resources {
      let path = try #require(resource["path"] as? String)
      let file = try #require(files.first { $0.name == "data/\(path)" })
      let schema = try #require(resource["schema"] as? [String: Any])
      let fields = try #require(schema["fields"] as? [[String: Any]])
      #expect(fields.map { $0["name"] as? String } == (try CSVRecords(parsing: file.contents).rows.first))
      #expect(fields.allSatisfy { ($0["description"] as? String)?.hasSuffix(".") == true })
    }
    #expect(object?["licenses"] == nil, "what is not for publication has no licence")
  }
}

/// Reads comma-separated values as RFC 4180 defines them, independently of how they are written.
struct CSVRecords {
  private(set) var rows: [[String]] = []

  init(parsing bytes: [UInt8]) throws {
    let scalars = Array(try #require(String(validating: bytes, as: UTF8.self)).unicodeScalars)
    var (row, cell, isQuoted, index) = ([String](), String.UnicodeScalarView(), false, 0)
    while index < scalars.count {
      let scalar = scalars[index]
      let next: Unicode.Scalar? = index + 1 < scalars.count ? scalars[index + 1] : nil
      switch (scalar, isQuoted) {
      case ("\"", true) where next == "\"":
        cell.append(scalar)
        index += 1
      case ("\"", _): isQuoted.toggle()
      case (",", false):
        row.append(String(cell))
        cell = .init()
      case ("\r", false) where next == "\n":
        rows.append(row + [String(cell)])
        (row, cell) = ([], .init())
        index += 1
      default: cell.append(scalar)
      }
      index += 1
    }
    #expect(row.isEmpty && cell.isEmpty && !isQuoted, "the last line ends")
  }
}
