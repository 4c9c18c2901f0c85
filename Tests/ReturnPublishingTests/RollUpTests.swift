import Foundation
import PartnerUpdates
import QuarterlyReturn
import ReturnPublishing
import SampleSections
import Testing

@Suite("The published view of a region")
struct RollUpTests {
  private static let burglary = FigureDefinition(
    "burglary", "Burglary", unit: .count("offences"), basis: .rollingYear, good: .lower)
  private static let share = FigureDefinition(
    "repeats", "Repeat cases", unit: .percent, basis: .rollingYear, good: .lower)

  /// Two partnerships with a priority in common, a figure that can be added up and two that cannot.
  private static func rollUp(_ write: (String) -> String = { $0 }) throws -> RegionalRollUp {
    let period = MonthSpan("2020-02 to 2021-01")
    func number(_ value: ExactDecimal) -> RegionalNumber { RegionalNumber(.shown(value), period: period) }
    func digest(_ name: String, _ status: Status?, secret: RegionalNumber) -> PartnershipDigest {
      let earlier = RegionalNumber(.shown(20), period: period?.yearEarlier)
      let definition = FigureDefinition(
        "victims", write("Victims"), unit: .count("people"), basis: .rollingYear, good: .lower)
      return PartnershipDigest(
        partnership: write(name), quarter: CoreSample.quarter, strategy: write("Strategy"),
        marking: .official,
        priorities: [
          PriorityDigest(
            code: "P1", title: write("Safer"), regional: write("safer"), status: status, outstanding: 1),
          PriorityDigest(code: "P2", title: write("Own"), status: .split(.amber, .green)),
        ],
        figures: [
          FigureDigest(burglary, value: number(10), previous: earlier),
          FigureDigest(share, value: number(40), previous: earlier),
          FigureDigest(definition, value: secret, previous: earlier),
        ])
    }
    return .combining(
      [
        digest("Anytown", .red, secret: RegionalNumber(.confidential, period: period)),
        digest("Otherton", nil, secret: number(9)),
      ], absent: [AbsentPartnership(name: write("Elsewhere"), cause: .withoutQuarter)],
      for: CoreSample.quarter,
      readers: .everybody)
  }

  private static func files(_ write: (String) -> String = { $0 }) throws -> [String: String] {
    let files = try RollUpPublisher().files(for: rollUp(write))
    return try Dictionary(
      uniqueKeysWithValues: files.map { file in
        (file.name, try #require(String(validating: file.contents, as: UTF8.self)))
      })
  }

  @Test("is a page, a paper, a document for programs and tables")
  func names() throws {
    #expect(
      try Self.files().keys.sorted() == [
        "data/datapackage.json", "data/figures.csv", "data/statuses.csv", "rollup.html", "rollup.json",
        "rollup.md",
      ])
  }

  @Test(
    "shows sums, what stands side by side, why, and who is not in it",
    arguments: ["rollup.html", "rollup.md"])
  func content(of name: String) throws {
    let text = try #require(try Self.files()[name])
    for words in [
      "2 partnerships are in this view; not in it: Elsewhere.", "1 priority is in common: 1 red.",
      "1 of 3 figures is added up", "Shares, rates and multiples cannot be added up.", "40%",
      "incomplete: 1 update missing", "Its strategy gives it no regional name",
      "Nothing has been submitted for this quarter.",
    ] {
      #expect(text.contains(words), "\(words)")
    }
    #expect(text.contains(/onfidential \\?\[c\\?\] in Anytown\./))
    #expect(text.contains("-50%") == false && text.contains("-50.0%"))
  }

  @Test("says beside a sum that its two values cannot be compared, and gives no direction")
  func brokenSeries() throws {
    let period = MonthSpan("2020-02 to 2021-01")
    let digests = [nil, Obstacle.counting].enumerated().map { index, obstacle in
      PartnershipDigest(
        partnership: "P\(index)", quarter: CoreSample.quarter, strategy: "Strategy", marking: .official,
        priorities: [],
        figures: [
          FigureDigest(
            Self.burglary, value: RegionalNumber(.shown(10), period: period),
            previous: RegionalNumber(.shown(20), period: period?.yearEarlier), obstacle: obstacle)
        ])
    }
    let files = try RollUpPublisher().files(
      for: .combining(digests, for: CoreSample.quarter, readers: .everybody))
    for name in ["rollup.html", "rollup.md"] {
      let file = try #require(files.first { $0.name == name })
      let text = try #require(String(validating: file.contents, as: UTF8.self))
      #expect(text.matches(of: /\[b\\?\] counted in another way before and after/).count == 2)
      #expect(text.contains("-50.0%") && !text.contains("down, better"))
    }
  }

  @Test("tells every row of the tables what it is, sums among them")
  func tables() throws {
    let files = try Self.files()
    let figures = try #require(files["data/figures.csv"]).split(separator: "\r\n").map(String.init)
    let prefix = "2020-21 Q4,region,,burglary,Burglary,offences,rolling-year,lower"
    #expect(figures.contains("\(prefix),reported,2020-02,2021-01,20,-50.0,better,,2,"))
    #expect(figures.contains("\(prefix),earlier,2019-02,2020-01,40,,,,2,"))
    #expect(
      figures.contains(
        "2020-21 Q4,partnership,Anytown,victims,Victims,people,rolling-year,lower,reported,2020-02,2021-01,[c],,,false,,"
      ))
    #expect(
      figures.contains { $0.hasPrefix("2020-21 Q4,region,,victims,") && $0.hasSuffix(",2,confidential") })
    let statuses = try #require(files["data/statuses.csv"]).split(separator: "\r\n").map(String.init)
    #expect(statuses.contains("2020-21 Q4,region,,safer,,,red,red,2,"))
    #expect(statuses.contains("2020-21 Q4,partnership,Anytown,,P2,Own,amber/green,amber,0,no-regional-name"))
    let columns = Set(figures.map { $0.split(separator: ",", omittingEmptySubsequences: false).count })
    #expect(columns == [17])
  }

  @Test(
    "cannot be broken by a name",
    arguments: ["<b>&\"' | `x` [y](z) {{name}} \u{202E}", "=1+1", "</style><script>"])
  func hostile(_ odd: String) throws {
    let files = try Self.files { "\($0)\(odd)" }
    let page = try #require(files["rollup.html"])
    #expect(!page.contains("<script") && !page.contains("<b>"))
    #expect(page.components(separatedBy: "</style>").count == 2)
    #expect(try #require(files["rollup.md"]).contains("<b>") == false)
    let json = try JSONSerialization.jsonObject(with: Data(try #require(files["rollup.json"]).utf8))
    let names = ((json as? [String: Any])?["partnerships"] as? [[String: Any]])?.compactMap {
      $0["name"] as? String
    }
    #expect(names == ["Anytown\(odd)", "Otherton\(odd)"])
  }

  @Test("has in its schema every key that it writes, and no other")
  func schema() throws {
    let schema = try JSONSerialization.jsonObject(with: Published.schema("rollup"))
    let json = try JSONSerialization.jsonObject(
      with: Data(try #require(try Self.files()["rollup.json"]).utf8))
    let described = Self.keys(
      in: schema, of: { ($0["properties"] as? [String: Any])?.keys.map(\.self) ?? [] })
    let written = Self.keys(in: json, of: { $0.keys.map(\.self) })
    #expect(described.subtracting(written) == [])
    #expect(written.subtracting(described) == [])
  }

  /// The keys of every object in a document.
  private static func keys(in value: Any, of object: ([String: Any]) -> [String]) -> Set<String> {
    if let list = value as? [Any] { return Set(list.flatMap { keys(in: $0, of: object) }) }
    guard let fields = value as? [String: Any] else { return [] }
    return Set(object(fields)).union(fields.values.flatMap { keys(in: $0, of: object) })
  }
}
