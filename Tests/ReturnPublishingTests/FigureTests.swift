import SampleSections
import Testing

@Suite("Figures on the page")
struct FigureTests {
  let rows: [String: [String]]

  init() throws {
    let table = try #require(try Published().page.all("table").first { $0.attributes["class"] == "figures" })
    rows = Dictionary(
      table.all("tr").dropFirst().map { row in
        let cells = row.children.filter { ["th", "td"].contains($0.name) }.map { normalised($0.fullText) }
        return (cells.first ?? "", Array(cells.dropFirst()))
      }, uniquingKeysWith: { first, _ in first })
  }

  @Test("A change is printed as the partner prints it")
  func stated() {
    #expect(rows["Knife crime offencesoffences"]?[3] == "-47%")
  }

  @Test("A change that comes out differently stands beside the one computed")
  func computed() {
    #expect(rows["Calls about anti-social behaviourcalls"]?[3] == "+90%computed +94%")
  }

  @Test("A difference is held against the difference, not the percentage")
  func difference() {
    #expect(rows["Domestic abuse offencesoffences"]?[3] == "-154")
  }

  @Test("A change that the partner does not print is computed")
  func unstated() {
    #expect(rows["Repeat casesper cent"]?[3] == "computed -0.50 points")
  }

  @Test("There is no change from nothing")
  func fromNothing() {
    #expect(rows["Savingspounds"]?[3] == "")
  }

  @Test("A value keeps the digits and the sign of its unit")
  func values() {
    #expect(rows["Repeat casesper cent"]?[1] == "31.50%")
    #expect(rows["Savingspounds"]?[1] == "£244,867")
  }

  @Test("Direction stands as an arrow with its word and whether that is good")
  func direction() {
    #expect(
      rows["Knife crime offencesoffences"]?[4]
        == "↓ down, bettersince last quarter ↓ down, betterreported last year not comparable: other source")
    #expect(
      rows["Calls about anti-social behaviourcalls"]?[4] == "↑ up, worsesince last quarter → level, no change"
    )
    #expect(rows["Repeat casesper cent"]?[4] == "↓ down, depends on context")
    #expect(rows["First-time entrantsper 100,000 aged 10 to 17"]?[4] == "→ level, no change")
  }

  @Test("What is noted as a break in the series is listed without a direction, and did not get worse")
  func brokenSeries() throws {
    var sample = SampleReturn()
    sample.write = { $0 == "calls, not offences" ? "[b] counted anew" : $0 }
    let published = try Published(sample)
    let row = try published.page.all("tr").first { row in
      row.all("th").first.map { normalised($0.fullText) } == "Calls about anti-social behaviourcalls"
        && row.all("td").count == 7
    }

    #expect(
      row.map { normalised($0.all("td")[4].fullText) }
        == "not comparable: [b] counted in another waylast quarter not comparable: [b] counted in another way"
    )
    #expect(published.markdown.contains("not comparable: \\[b\\] counted in another way"))
    let headline = try #require(published.object["headline"] as? [String])
    #expect(headline.contains { $0.contains(" 4 got better and none worse; ") })
    #expect(!published.html.contains("after 6,764"))
  }

  @Test("A nil return says why")
  func nilReturn() {
    #expect(rows["Vehicle crimeoffences"]?[1] == "Nil return")
    #expect(rows["Vehicle crimeoffences"]?.last == "the system was being replaced")
  }

  @Test("The value of the quarter before and the months of an unusual comparison stand by the previous value")
  func comparison() {
    #expect(rows["Knife crime offencesoffences"]?[2] == "1,216last quarter 702reported last year 1,190")
    #expect(rows["Savingspounds"]?[2] == "£0Apr 2018 to Feb 2019")
  }

  @Test(
    "A value that was restated stands with every other one reported for its months, and where they came from")
  func restatement() throws {
    let page = try Published().page
    let table = try #require(
      page.all("table").first { $0.fullText.contains("Every value reported for the same months") })
    let rows = table.all("tr").dropFirst().map { row in
      row.children.filter { ["th", "td"].contains($0.name) }.map { normalised($0.fullText) }
    }

    #expect(rows.first == ["Knife crime offences, Feb 2019 to Jan 2020"])
    #expect(
      rows.contains([
        "2019-20 Q4", "Police", "12 March 2020", "1,190", "value", "Crime system, read 2 March 2020",
      ]))
    #expect(rows.contains { $0.first == "2020-21 Q4" && $0.dropFirst(3).first == "1,216" })
  }

  @Test("Where nothing was restated nothing is said of it")
  func withoutRestatement() throws {
    let published = try Published.withoutHistory()
    for text in [published.html, published.markdown] {
      #expect(!text.contains("Values reported for the same period"))
      #expect(!text.contains("reported last year "))
    }
  }
}
