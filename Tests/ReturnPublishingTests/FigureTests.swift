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
    #expect(rows["Repeat casesper cent"]?[3] == "computed -1.6%")
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
      rows["Knife crime offencesoffences"]?[4] == "↓ down, bettersince last quarter ↓ down, better")
    #expect(
      rows["Calls about anti-social behaviourcalls"]?[4] == "↑ up, worsesince last quarter → level, no change"
    )
    #expect(rows["Repeat casesper cent"]?[4] == "↓ down, depends on context")
    #expect(rows["First-time entrantsper 100,000 aged 10 to 17"]?[4] == "→ level, no change")
  }

  @Test("A nil return says why")
  func nilReturn() {
    #expect(rows["Vehicle crimeoffences"]?[1] == "Nil return")
    #expect(rows["Vehicle crimeoffences"]?.last == "the system was being replaced")
  }

  @Test("The value of the quarter before and the months of an unusual comparison stand by the previous value")
  func comparison() {
    #expect(rows["Knife crime offencesoffences"]?[2] == "1,216last quarter 702")
    #expect(rows["Savingspounds"]?[2] == "£0Apr 2018 to Feb 2019")
  }
}
