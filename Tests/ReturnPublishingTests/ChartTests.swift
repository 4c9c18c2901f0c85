import SampleSections
import Testing

@Suite("Charts")
struct ChartTests {
  let page: PageElement

  init() throws { page = try Published().page }

  private func charts(_ name: String) -> [PageElement] {
    page.all("svg").filter { svg in svg.all("title").first.map { $0.fullText.hasPrefix(name) } ?? false }
  }

  private func number(_ text: String?) throws -> Double {
    let digits = try #require(text).replacing("%", with: "")
    return try #require(Double(digits))
  }

  @Test("Each is an image with a name, a description that says what it shows, and a table with its values")
  func descriptions() throws {
    let svgs = page.all("svg")
    #expect(svgs.count == 9)
    for svg in svgs {
      let (title, description) = (try #require(svg.all("title").first), try #require(svg.all("desc").first))
      #expect(svg.attributes["role"] == "img")
      #expect(svg.attributes["aria-labelledby"] == title.attributes["id"])
      #expect(svg.attributes["aria-describedby"] == description.attributes["id"])
      #expect(!title.fullText.isEmpty && description.fullText.hasSuffix("."))
    }
    #expect(
      charts("Knife crime").first?.all("desc").first?.fullText
        == "639 offences from February 2020 to January 2021; 1,216 offences in the same months a year before, better."
    )
    let tables = page.all("table").compactMap { $0.attributes["class"] }
    for name in ["comparisons", "series", "history", "monthly"] { #expect(tables.contains(name)) }
  }

  @Test("Bars start at zero, and their lengths are to one another as the values")
  func proportions() throws {
    let bars = try #require(charts("Knife crime offences:").first?.all("rect"))
    try #require(bars.count == 2)
    let lengths = try bars.map { try number($0.attributes["width"]) }
    #expect(bars.allSatisfy { $0.attributes["x"] == nil })
    #expect(abs(lengths[0] / lengths[1] - 639.0 / 1216) < 0.002)
  }

  @Test("Behind the longest bar there is room for its label")
  func room() throws {
    for svg in page.all("svg") where svg.all("text").count == 2 {
      let lengths = try svg.all("rect").map { try number($0.attributes["width"]) }
      for (label, length) in zip(svg.all("text"), lengths) {
        // In a chart of 15 em a digit takes no more than 0.65 em, and 0.4 em are left free.
        let needed = Double(label.fullText.count) * 0.65 + 0.4
        #expect(length / 100 * 15 + needed <= 15)
        #expect(try number(label.attributes["x"]) == length)
      }
    }
  }

  @Test("Two values are too few for a line, but stand in the table")
  func tooFew() throws {
    #expect(charts("Calls about anti-social behaviour, Police, over").isEmpty)
    let table = try #require(page.all("table").first { $0.attributes["class"] == "series" })
    let rows = table.all("tr").map { row in
      row.children.filter { ["th", "td"].contains($0.name) }.map { normalised($0.fullText) }
    }
    #expect(rows.first == ["Figure", "Trend", "2019-20 Q4", "2020-21 Q3", "2020-21 Q4"])
    #expect(rows.last == ["Calls about anti-social behaviourcalls; Police", "", "", "13,110", "13,110"])
  }

  @Test("The shares of a quarter's statuses fill its bar from left to right, the worst first")
  func shares() throws {
    let svg = try #require(charts("Statuses in 2020-21 Q4").first)
    let parts = svg.all("rect")
    #expect(parts.map { $0.attributes["class"] } == ["red", "amber", "green", "none"])
    var end = 0.0
    for part in parts {
      #expect(try abs(number(part.attributes["x"]) - end) < 0.001)
      end += try number(part.attributes["width"])
    }
    #expect(end == 100)
    #expect(
      svg.all("desc").first?.fullText
        == "1 red, 1 amber/green, 2 amber, 2 green, 1 not rated and 1 nil return.")
  }

  @Test("Without an earlier quarter there is neither a line nor a history of statuses")
  func noHistory() throws {
    var sample = SampleReturn()
    (sample.hasHistory, sample.hasRecordedCrime) = (false, false)
    let published = try Published(sample)
    let names = try published.page.all("svg").map { $0.all("title").first?.fullText ?? "" }
    #expect(names.count == 3)
    #expect(names.allSatisfy { $0.hasSuffix("this year and the year before") })
  }
}
