import Foundation
import Nation
import PartnerUpdates
import QuarterlyReturn
import ReturnPublishing
import Testing

@Suite("The columns from which a region is added up")
struct RegionColumnTests {
  private typealias Row = [String: String]

  private static let police = Partner(id: "police", name: "Police")
  private static let hate = Partner(id: "hate-crime", name: "Hate crime")
  private static let figures = [
    FigureDefinition(
      "victims", "Victims", unit: .count("victims"), basis: .rollingYear, good: .lower, countsPeople: true),
    FigureDefinition("cost", "Cost", unit: .pounds, basis: .rollingYear, good: .lower),
  ]

  /// The figures that two partners report, by partner, figure and role.
  private static func rows(rounding: Int? = nil, _ readings: [[FigureReading]]) throws -> [String: Row] {
    let quarter = try #require(Quarter("2020-21 Q4"))
    let received = zip([police, hate], readings).map { partner, readings in
      ReceivedSubmission(
        file: "\(partner.id)/2020-21-Q4.yaml", partner: partner.id,
        submission: Submission(partner: partner.id, quarter: quarter, strategy: "s", figures: readings),
        definitions: figures, findings: [], text: "", isInPlace: true)
    }
    let partnership = Partnership(
      name: "Safer Anytown", members: [police, hate].map { .init(partner: $0, lead: "Lead") })
    let strategy = Strategy(id: "s", title: "Strategy", inForce: quarter...quarter, priorities: [])
    let inputs = ReturnInputs(received, for: quarter, partnership: partnership, strategy: strategy)
    let control = DisclosureControl(smallNumber: 5, roundingBase: rounding, relations: [:])
    let edition = try control.publicEdition(of: inputs, published: []).get()
    return try table(
      try #require(DatasetPartition(of: edition).files.first { $0.name.hasPrefix("figures/") }))
  }

  /// No cell of these has a comma or a quotation mark in it.
  private static func table(_ file: PublishedFile) throws -> [String: Row] {
    let lines = String(decoding: file.contents, as: UTF8.self).components(separatedBy: "\r\n").dropLast()
    let cells = lines.map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    let header = try #require(cells.first)
    let rows = cells.dropFirst().map { Row(zip(header, $0)) { first, _ in first } }
    return Dictionary(rows.map { ("\($0["partner"] ?? "") \($0["figure"] ?? "") \($0["role"] ?? "")", $0) }) {
      first, _ in first
    }
  }

  private static let year = CalendarMonth(year: 2021, month: 1).map { MonthSpan.rollingYear(endingIn: $0) }

  private static func reading(_ key: FigureKey, _ value: ExactDecimal?, _ previous: ExactDecimal? = nil)
    -> FigureReading
  {
    FigureReading(
      key, period: year, value: value, previous: previous, source: "records",
      nilReturn: value == nil ? "no staff" : nil)
  }

  @Test("tell the reading that stands for the partnership: the first that has a value")
  func leading() throws {
    let rows = try Self.rows([[Self.reading("cost", nil)], [Self.reading("cost", 40, 30)]])
    #expect(rows["police cost reported"]?["is_leading"] == "false")
    #expect(rows["hate-crime cost reported"]?["is_leading"] == "true")
    #expect(rows["hate-crime cost earlier"]?["is_leading"] == "true")
  }

  @Test("tell a disputed value from an earlier one that is not")
  func disputed() throws {
    let rows = try Self.rows([[Self.reading("cost", 40, 30)], [Self.reading("cost", 41, 30)]])
    #expect(rows["police cost reported"]?["is_disputed"] == "true")
    #expect(rows["hate-crime cost reported"]?["is_disputed"] == "true")
    #expect(rows["police cost earlier"]?["is_disputed"] == "false")
  }

  @Test("tell which numbers are rounded: those of people, where the partnership rounds")
  func rounded() throws {
    let readings = [[Self.reading("victims", 42, 50), Self.reading("cost", 42, 50)], []]
    let (plain, rounded) = (try Self.rows(readings), try Self.rows(rounding: 5, readings))
    #expect(plain["police victims reported"]?["is_rounded"] == "false")
    #expect(rounded["police victims reported"]?["is_rounded"] == "true")
    #expect(rounded["police victims earlier"]?["is_rounded"] == "true")
    #expect(rounded["police cost reported"]?["is_rounded"] == "false")
  }

  @Test("tell what kind of number it is, and why two cannot be compared")
  func measured() throws {
    var broken = Self.reading("victims", 42, 50)
    broken.note = "[b] counted otherwise"
    let rows = try Self.rows([[broken, Self.reading("cost", 42, 50)], []])
    #expect(rows["police victims reported"]?["measure"] == "count")
    #expect(rows["police cost reported"]?["measure"] == "pounds")
    #expect(rows["police victims reported"]?["not_comparable"]?.isEmpty == false)
    #expect(rows["police cost reported"]?["not_comparable"] == "")
  }
}
