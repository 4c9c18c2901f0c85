import OpenCrimeData
import PartnerUpdates
import Testing

@Suite("Layouts are told by their headers")
struct LayoutTests {
  @Test("London's table by borough, as published now")
  func borough() throws {
    let table = try table(Samples.borough, "westminster")
    #expect(table.layout == .boroughTable)
    #expect(
      table.lines == [
        "2023-12 VIOLENCE AGAINST THE PERSON: VIOLENCE WITH INJURY: 379",
        "2023-12 VIOLENCE AGAINST THE PERSON: VIOLENCE WITHOUT INJURY: 525",
        "2024-01 VIOLENCE AGAINST THE PERSON: VIOLENCE WITH INJURY: 292",
        "2024-01 VIOLENCE AGAINST THE PERSON: VIOLENCE WITHOUT INJURY: 420",
      ])
    #expect(table.covered.map(\.month.description).sorted() == ["2023-12", "2024-01"])
    #expect(table.covered.allSatisfy { $0.force.isEmpty })
    #expect(table.otherAreas == ["Barking and Dagenham"])
    #expect(table.kinds.count == 7)
    #expect((table.rows.used, table.rows.ofOtherAreas, table.rows.withoutArea) == (2, 4, 2))
  }

  @Test(
    "The headers that London has used over the years",
    arguments: [
      (
        Samples.oldBorough,
        [
          "2018-11 Burglary: Burglary - Residential: 80", "2018-11 Theft: Bicycle Theft: 60",
          "2018-12 Burglary: Burglary - Residential: 91", "2018-12 Theft: Bicycle Theft: 50",
        ]
      ),
      (
        Samples.lookUpBorough,
        ["2020-05 Burglary: Burglary - Residential: 40", "2020-06 Burglary: Burglary - Residential: 41"]
      ),
      (
        Samples.quotedBorough,
        [
          "2016-01 Other Notifiable Offences: Going Equipped, for Stealing: 1",
          "2016-01 Other Notifiable Offences: Said \"other\": 3",
          "2016-02 Other Notifiable Offences: Going Equipped, for Stealing: 2",
          "2016-02 Other Notifiable Offences: Said \"other\": 4",
        ]
      ),
    ])
  func variants(_ text: String, _ lines: [String]) throws {
    let table = try table(text, "WESTMINSTER")
    #expect(table.layout == .boroughTable)
    #expect(table.lines == lines)
    #expect(table.problems.isEmpty)
  }

  @Test("A borough is the sum of its wards, and a ward is an area too")
  func wards() throws {
    let borough = try table(Samples.wards, "Westminster")
    #expect(borough.layout == .wardTable)
    #expect(
      borough.lines == [
        "2024-01 THEFT: OTHER THEFT: 910", "2024-01 THEFT: SHOPLIFTING: 300",
        "2024-02 THEFT: OTHER THEFT: 912", "2024-02 THEFT: SHOPLIFTING: 301",
      ])
    #expect((borough.rows.used, borough.rows.ofOtherAreas, borough.rows.withoutArea) == (3, 1, 1))
    let ward = try table(Samples.wards, "west end")
    #expect(ward.cells.values.sorted() == [300, 301, 900, 901])
    #expect(ward.rows.used == 2)
    #expect(ward.otherAreas == ["Camden", "Westminster", "Abbey Road", "Belsize"])
  }

  @Test("Wards of one name in two boroughs are not added up")
  func ambiguous() throws {
    let text = Samples.wards + "THEFT,OTHER THEFT,West End,E05000000,Camden,1,2\n"
    let sentence =
      "table.csv: has \"west end\" in CAMDEN and in WESTMINSTER: ask for a borough, or leave one in the file"
    #expect(refusal(text.utf8, "west end") == sentence)
    #expect(try table(text, "Camden").cells.values.sorted() == [21, 23])
    let row = "2021-06-01,Ward,Camden,West End,E05000000,Theft,Shoplifting,Offences,fy21-22,120,05/06/2025\n"
    #expect(refusal((Samples.dashboard + row).utf8, "west end") == sentence)
  }

  @Test("The dashboard: a measure among others, boroughs and wards apart")
  func dashboard() throws {
    let borough = try table(Samples.dashboard, "Westminster")
    #expect(borough.layout == .dashboard)
    #expect(borough.lines == ["2021-06 Theft: Shoplifting: 250", "2021-07 Theft: Shoplifting: 260"])
    #expect(borough.refreshed == CalendarDate("2025-07-05"))
    #expect(borough.kinds == [.init("Theft", "Shoplifting"), .init("Burglary", "Domestic Burglary")])
    let rows = borough.rows
    #expect((rows.used, rows.ofOtherAreas, rows.withoutArea, rows.ofOtherMeasures) == (2, 2, 1, 1))
    let ward = try table(Samples.dashboard, "West End")
    #expect(ward.lines == ["2021-06 Theft: Shoplifting: 120"])
    #expect(ward.rows.used == 1)
  }

  @Test("Whole numbers as spreadsheets write them, and months by their first or last day")
  func otherSpellings() throws {
    let rows = ["1/6/2021,5.0", "30/6/2021,4.00", "1/2/2021,007", "2/2/2021,1"].map { row in
      let values = row.split(separator: ",")
      return "\(values[0]),Borough,Camden,Camden,E09,A,B,Offences,fy21-22,\(values[1]),05/06/2025\n"
    }
    let header = try #require(Samples.dashboard.split(separator: "\n").first)
    let table = try table(header + "\n" + rows.joined(), "Camden")
    #expect(table.problems.isEmpty)
    #expect(table.lines == ["2021-02 A: B: 8", "2021-06 A: B: 9"])
  }

  @Test("The dashboard with its columns in another order, under other names, and with dates in other styles")
  func otherDashboard() throws {
    let table = try table(Samples.otherDashboard, "Westminster")
    #expect(table.lines == ["2021-06 THEFT: Shoplifting: 250", "2021-07 THEFT: Shoplifting: 260"])
    #expect(table.refreshed == CalendarDate("2025-06-05"))
    #expect(table.rows.ofOtherMeasures == 1)
    #expect(table.problems.isEmpty)
  }

  @Test("A month of which the dashboard holds only outcomes is not covered")
  func outcomesOnly() throws {
    let outcomes =
      "2021-08-01,Borough,Westminster,Westminster,E09000033,Robbery,Robbery,Outcomes,fy21-22,25,05/06/2026\n"
    let table = try table(Samples.dashboard + outcomes, "Westminster")
    #expect(table.covered.map(\.month.description).sorted() == ["2021-06", "2021-07"])
    #expect(!table.kinds.contains(.init("Robbery", "Robbery")))
    #expect(table.rows.ofOtherMeasures == 2)
  }

  @Test("London's table by small area is one by ward: its column of boroughs is not taken for its areas")
  func smallAreas() throws {
    let text = """
      LSOA Code,LSOA Name,Borough,Major Category,Minor Category,202401
      E01000006,Barking and Dagenham 016A,Barking and Dagenham,Burglary,Domestic Burglary,1
      E01000007,Barking and Dagenham 015A,Barking and Dagenham,Burglary,Domestic Burglary,2

      """
    let table = try table(text, "Barking & Dagenham")
    #expect(table.layout == .wardTable)
    #expect(table.lines == ["2024-01 Burglary: Domestic Burglary: 3"])
    #expect(table.problems.isEmpty)
  }

  @Test(
    "A month in every style",
    arguments: [
      "2021-06-01", "01/06/2021", "01.06.21", "1/6/2021", "Jun-21", "JUNE 2021", "2021-06", "202106",
      "2021-06-01 00:00:00", "2021-06-01T00:00:00", " 2021-06 ",
    ])
  func months(_ month: String) throws {
    let text = Samples.dashboard.replacing("2021-06-01", with: month)
    #expect(try table(text, "Westminster").lines.first == "2021-06 Theft: Shoplifting: 250")
  }

  @Test("Street level: a district is the name of the LSOA without its last word")
  func street() throws {
    let table = try table(Samples.street, "City of London")
    #expect(table.layout == .streetLevel)
    #expect(table.lines == ["2024-01 Other theft: 2"])
    #expect(table.covered.map { "\($0.force) \($0.month)" } == ["Surrey Police 2024-01"])
    #expect(table.otherAreas == ["Elmbridge", "Surrey Heath", "Surrey Police"])
    #expect(table.kinds.count == 5)
    let rows = table.rows
    #expect((rows.used, rows.ofOtherAreas, rows.withoutArea) == (2, 3, 1))
    #expect((rows.withoutLocation, rows.withoutCrimeID) == (1, 1))
  }

  @Test("A force is an area, and its rows without a location count")
  func force() throws {
    let table = try table(Samples.street, "surrey POLICE")
    #expect(table.rows.used == 6)
    #expect(table.cells.values.reduce(0, +) == 6)
  }

  @Test("A district counts before a force of its name")
  func districtFirst() throws {
    let text = Samples.street.replacing("Surrey Heath 001A", with: "Surrey Police 001A")
    #expect(try table(text, "Surrey Police").rows.used == 1)
  }

  @Test("The force that an offence falls within counts, and else the one that reported it")
  func reportedBy() throws {
    let row = "a,2024-01,Btp,%,0,51,x,E01,Elmbridge 016C,Burglary,,\n"
    let text = Samples.streetHeader + row.replacing("%", with: "Surrey Police") + row.replacing("%", with: "")
    #expect(try table(text, "Elmbridge").covered.map(\.force).sorted() == ["Btp", "Surrey Police"])
    let without = text.replacing("Falls within", with: "Other")
    #expect(try table(without, "Elmbridge").covered.map(\.force) == ["Btp"])
  }

  @Test(
    "The name of an area is matched by its letters and digits, with & as and",
    arguments: [
      "Barking & Dagenham", "BARKING  AND DAGENHAM", "barking-and-dagenham", " Barking and Dagenham. ",
    ])
  func names(_ area: String) throws { #expect(try table(Samples.borough, area).rows.used == 4) }

  @Test("What is no area is one where it is asked for")
  func unknown() throws {
    let table = try table(Samples.borough, "Unknown")
    #expect((table.rows.used, table.rows.withoutArea) == (1, 1))
  }

  @Test("A table with months as columns covers nothing of an area that it does not hold")
  func notHeld() throws {
    let table = try table(Samples.borough, "Bromley")
    #expect(!table.holdsArea)
    #expect(table.covered.isEmpty)
    #expect(try !CrimeTableReader(area: "", jobs: 1).read([]).contains { $0.holdsArea })
  }

  @Test("Line ends, a byte-order mark, blank lines and a missing last line end make no difference")
  func lineEnds() throws {
    for text in [Samples.borough, Samples.wards, Samples.dashboard, Samples.street, Samples.quotedBorough] {
      let plain = try table(text, "Westminster").everything
      #expect(try table(text.replacing("\n", with: "\r\n"), "Westminster").everything == plain)
      #expect(try table("\u{FEFF}" + text, "Westminster").everything == plain)
      #expect(try table("\n\r\n" + text.replacing("\n", with: "\n\n"), "Westminster").everything == plain)
      #expect(try table(String(text.dropLast()), "Westminster").everything == plain)
    }
  }
}
