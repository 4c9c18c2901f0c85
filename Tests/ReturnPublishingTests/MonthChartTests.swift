import PartnerUpdates
import QuarterlyReturn
import SampleSections
import Testing

@Suite("Charts of published months")
struct MonthChartTests {
  let published: Published
  let page: PageElement

  init() throws {
    published = try Published()
    page = try published.page
  }

  private func chart(_ title: String) throws -> PageElement {
    try #require(
      page.all("svg").first { $0.all("title").first?.fullText == "\(title): month by month" })
  }

  private func paths(_ chart: PageElement) -> [String: String] {
    Dictionary(
      chart.all("path").map { ($0.attributes["class"] ?? "", $0.attributes["d"] ?? "") }
    ) { first, _ in first }
  }

  /// The bars of a path: where each begins, how high and how wide it is.
  private func bars(_ path: String?) -> [(x: Double, height: Double, width: Double)] {
    (path ?? "").matches(of: /M([0-9.]+) 40v-([0-9.]+)h([0-9.]+)v([0-9.]+)/).compactMap { bar in
      guard let x = Double(bar.1), let height = Double(bar.2), let width = Double(bar.3) else { return nil }
      #expect(bar.2 == bar.4, "it stands on the axis")
      return (x, height, width)
    }
  }

  @Test("There is one for each figure that has months, in the order of the return")
  func charts() {
    let titles = page.all("svg").compactMap { $0.all("title").first?.fullText }
    #expect(
      titles.filter { $0.hasSuffix(": month by month") } == [
        "Knife crime offences: month by month", "Domestic abuse offences: month by month",
        "Vehicle crime: month by month",
      ])
  }

  @Test("The months reported, those before and the others are bars of three shapes, the newest at the right")
  func shapes() throws {
    let paths = paths(try chart("Knife crime offences"))
    let (now, before, others) = (bars(paths["now"]), bars(paths["compared"]), bars(paths["others"]))
    #expect([now.count, before.count, others.count] == [12, 12, 11])
    #expect(Set(now.map(\.width)).count == 1)
    #expect(Set([now, before, others].compactMap { $0.first?.width }).count == 3)
    #expect(try #require(others.last).x < before[0].x && #require(before.last).x < now[0].x)
    #expect(try #require(now.last).x + now[0].width <= 144)
  }

  @Test("Bars start at zero, and their heights are to one another as the counts")
  func proportions() throws {
    let now = bars(paths(try chart("Knife crime offences"))["now"])
    // 40 months after 1,040 offences, and 28 after.
    #expect(abs(now[0].height / now[11].height - 1_068.0 / 1_079) < 0.002)
    #expect(now.allSatisfy { $0.height <= 39 })
  }

  @Test("A month without offences has no bar but its piece of the axis, an unknown one has neither")
  func unknown() throws {
    let knives = paths(try chart("Knife crime offences"))
    let steps = (knives["axis"] ?? "").matches(of: /M([0-9]+) 40h4/).compactMap { Int($0.1) }
    #expect(steps == (0..<36).filter { $0 != 7 }.map { $0 * 4 })

    let vehicles = paths(try chart("Vehicle crime"))
    #expect((vehicles["axis"] ?? "").matches(of: /M/).count == 10)
    #expect(bars(vehicles["others"]).count == 6)
    #expect(vehicles["now"] == nil && vehicles["compared"] == nil, "a nil return has no months of its own")
  }

  @Test("A break has a dashed line before its month, and a sentence")
  func breaks() throws {
    let domestic = paths(try chart("Domestic abuse offences"))
    // April 2020 is the tenth of the months that end in January 2021.
    #expect(domestic["breaks"] == "M\(144 - 10 * 4) 0v40")
    #expect(paths(try chart("Knife crime offences"))["breaks"] == nil)
    let sentence = "[b] Since April 2020 the force has counted each victim once (Domestic abuse offences)."
    #expect(page.all("p").contains { normalised($0.fullText).hasPrefix(sentence) })
    #expect(Markdown(published.markdown).unescaped.contains("- " + sentence))
    #expect(published.html.contains("stroke-dasharray"))
  }

  @Test("The sums of the months stand beside the chart, where all of them are known")
  func totals() throws {
    let captions = page.all("figure").filter { $0.attributes["class"] == "by-month" }
      .map { $0.all("span").filter { $0.attributes["class"] == "below" }.map(\.fullText) }
    #expect(
      captions == [
        ["12,882 in the reported months; 12,738 in those before"], ["37,278 in the reported months [b]"], [],
      ])
  }

  @Test("Each says in words what it shows")
  func descriptions() throws {
    let texts = try ["Knife crime offences", "Vehicle crime"].map {
      try chart($0).all("desc").first?.fullText
    }
    #expect(
      texts == [
        "35 months from February 2018 to January 2021, at most 1,079 offences in January 2021, 1 month unknown.",
        "10 months from June 2020 to March 2021, at most 140 offences in August 2020.",
      ])
  }

  @Test("Area and snapshots stand in words before the charts and in the Markdown")
  func provenance() throws {
    let sentence =
      "What the published tables of recorded crime hold for Northwick: snapshot of December 2020 for Feb 2018 to "
      + "Aug 2018 and Oct 2018 to Dec 2019 (Knife crime offences); table up to February 2021 for Jun 2020 to Mar "
      + "2021 (Vehicle crime); snapshot of 9 March 2021 for Nov 2019 to Jan 2021 (Knife crime offences and "
      + "Domestic abuse offences)."
    #expect(page.all("p").contains { normalised($0.fullText).hasPrefix(sentence) })
    #expect(normalised(Markdown(published.markdown).unescaped).contains(sentence))
  }

  @Test("One table has all months of all figures")
  func table() throws {
    let table = try #require(page.all("table").first { $0.attributes["class"] == "monthly" })
    let rows = table.all("tr").map { row in
      row.children.filter { ["th", "td"].contains($0.name) }.map { normalised($0.fullText) }
    }
    #expect(rows.first == ["Month", "Knife crime offences", "Domestic abuse offences", "Vehicle crime"])
    #expect(rows.count == 1 + 38)
    #expect(rows.contains(["September 2018", "[x]", "", ""]))
    #expect(rows.contains(["April 2020", "1,070", "3,145 [b]", ""]))
    #expect(rows.last == ["March 2021", "", "", "0"])
    for row in rows.dropFirst() {
      #expect(Markdown(published.markdown).unescaped.contains("| " + row.joined(separator: " | ") + " |"))
    }
  }

  @Test("Without published tables nothing is said of months, and nothing of months that are illustrative")
  func none() throws {
    var sample = SampleReturn()
    sample.hasRecordedCrime = false
    let without = try Published(sample)
    for text in [without.html, without.markdown] { #expect(!text.contains("month by month")) }
    for key in ["\"months\": [", "\"area\": \"Northwick\"", "\"breaks\""] {
      #expect(!without.json.contains(key) && published.json.contains(key))
    }
    let canary = ExactDecimal(SampleReturn.illustrativeCount)
    for text in [published.html, published.markdown, published.json] {
      #expect(!text.contains(canary.grouped) && !text.contains(canary.description))
    }
  }
}
