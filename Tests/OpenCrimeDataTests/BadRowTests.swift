import OpenCrimeData
import PartnerUpdates
import Testing

@Suite("Rows that cannot be used are counted and explained")
struct BadRowTests {
  /// A row in place of the third line of a table.
  struct Case: CustomTestStringConvertible, Sendable {
    let row: String
    let message: String
    var testDescription: String { message }
  }

  private static let good = "THEFT,OTHER THEFT,Camden,1,2\n"
  private static let header = "MajorText,MinorText,BoroughName,202401,202402\n"

  private static func message(_ header: String, _ good: String, _ row: [UInt8]) throws -> [String] {
    let table = try table(Array(header.utf8) + Array(good.utf8) + row, "Camden")
    #expect(table.rows.rejected == table.problems.count)
    #expect(table.rows.read == 1 + table.problems.count)
    return table.problems.map { "\($0.line): \($0.message)" }
  }

  @Test(
    "In a table with months as columns",
    arguments: [
      Case(row: "A,B,Camden,1\n", message: "has 4 columns where the header has 5: complete it"),
      Case(
        row: "A,B,C,Camden,1,2\n",
        message: "has 6 columns where the header has 5: put a value that holds a comma in quotes"),
      Case(
        row: "A,B,Cam",
        message: "ends with the file after 3 of 5 columns: the file was cut short, fetch it again"),
      Case(row: "A,\"B,Camden,1,2\n", message: "has a quote that is not closed on the line: close it"),
      Case(
        row: "A,\"B\"x,Camden,1,2\n",
        message: "has text after a closing quote: write a quote within a value twice"),
      Case(
        row: "A,B\",Camden,1,2\n",
        message:
          "has a quote within a value that does not begin with one: quote the value, and write it twice"),
      Case(row: "A,B,Camden,-3,2\n", message: "has \"-3\" for a count: a count is never negative"),
      Case(row: "A,B,Camden,1,x\n", message: "has \"x\" for a count: write digits only"),
      Case(row: "A,B,Camden,1.5,2\n", message: "has \"1.5\" for a count: write digits only"),
      Case(row: "A,B,Camden,-,2\n", message: "has \"-\" for a count: write digits only"),
      Case(row: "A,B,Camden,,2\n", message: "has an empty count: write 0 where there was none"),
      Case(
        row: "A,B,Camden,99999999999999999999,2\n",
        message: "has \"99999999999999999999\" for a count: more than 999,999,999 are no offences of a month"),
      Case(row: "A,B,,1,2\n", message: "names no area: complete it"),
      Case(row: ",B,Camden,1,2\n", message: "names no kind of offence: complete it"),
      Case(
        row: "Theft,Other theft,CAMDEN,1,2\n",
        message: "repeats \"CAMDEN\", \"Theft: Other theft\": remove one of the two rows"),
      Case(row: "A,B\0,Camden,1,2\n", message: "holds a NUL byte: fetch the file again"),
    ])
  func wide(_ bad: Case) throws {
    #expect(try Self.message(Self.header, Self.good, Array(bad.row.utf8)) == ["3: \(bad.message)"])
  }

  @Test(
    "On the dashboard",
    arguments: [
      Case(
        row: "2021-13-01,Borough,Camden,A,B,Offences,1,2025-06-05\n",
        message: "has \"2021-13-01\" for a month: write it as 2021-06"),
      Case(
        row: "2021-02-30,Borough,Camden,A,B,Offences,1,2025-06-05\n",
        message: "has \"2021-02-30\" for a month: write it as 2021-06"),
      Case(
        row: "2/1/2021,Borough,Camden,A,B,Offences,1,2025-06-05\n",
        message:
          "has \"2/1/2021\" for a month, which may be January 2021 or February 2021: write it as 2021-01 or 2021-02"
      ),
      Case(
        row: "2021-06-01,Borough,Camden,A,B,Offences,1.5,2025-06-05\n",
        message: "has \"1.5\" for a count: write digits only"),
      Case(
        row: "2021-06-01,Borough,Camden,A,B,Offences,-1,2025-06-05\n",
        message: "has \"-1\" for a count: a count is never negative"),
      Case(
        row: "2021-06-01,Borough,Camden,A,B,Offences,1,soon\n",
        message: "has \"soon\" for a date: write it as 2021-06-01"),
      Case(row: "2021-06-01,Borough,,A,B,Offences,1,\n", message: "names no area: complete it"),
      Case(
        row: "2021-06-01,Borough,Camden,,B,Offences,1,\n", message: "names no kind of offence: complete it"),
    ])
  func dashboard(_ bad: Case) throws {
    #expect(
      try Self.message(Self.dashboardHeader, Self.dashboardRow, Array(bad.row.utf8)) == ["3: \(bad.message)"])
  }

  @Test(
    "At street level",
    arguments: [
      Case(
        row: "a,2021-13,F,F,0,51,x,E01,Camden 001A,Burglary,,\n",
        message: "has \"2021-13\" for a month: write it as 2021-06"),
      Case(
        row: "a,,F,F,0,51,x,E01,Camden 001A,Burglary,,\n",
        message: "has \"\" for a month: write it as 2021-06"),
      Case(row: "a,2021-06,,,0,51,x,E01,Camden 001A,Burglary,,\n", message: "names no force: complete it"),
      Case(
        row: "a,2021-06,F,F,0,51,x,E01,Camden 001A,,,\n", message: "names no kind of offence: complete it"),
    ])
  func street(_ bad: Case) throws {
    #expect(
      try Self.message(Samples.streetHeader, Self.streetRow, Array(bad.row.utf8)) == ["3: \(bad.message)"])
  }

  @Test("Latin-1 is named, and correct UTF-8 is read")
  func encoding() throws {
    let latin = Array("THEFT,CAF".utf8) + [0xC9] + Array(",Camden,1,2\n".utf8)
    let message = "3: is not UTF-8, probably Latin-1 or Windows-1252: save the file as UTF-8"
    #expect(try Self.message(Self.header, Self.good, latin) == [message])
    let table = try table(Self.header + "THEFT,CAFÉ,Ynys Môn,1,2\n", "YNYS MÔN")
    #expect(table.lines == ["2024-01 THEFT: CAFÉ: 1", "2024-02 THEFT: CAFÉ: 2"])
  }

  @Test("A row with one bad number is refused as a whole")
  func whole() throws {
    let table = try table(Self.header + "A,B,Camden,7,x\n" + Self.good, "Camden")
    #expect(table.cells.values.sorted() == [1, 2])
  }

  @Test("A row that is refused covers no month and adds no number")
  func refusedCoversNothing() throws {
    let good = "a,2024-01,F,F,0,51,x,E01,Camden 001A,Burglary,,\n"
    let bad = "a,2024-02,F,F,0,51,x,E01,Camden 001A,,,\n" + "a,2024-13,F,F,0,51,x,E01,Camden 001A,Theft,,\n"
    let table = try table(Samples.streetHeader + good + bad, "Camden")
    #expect(table.covered.map(\.month.description) == ["2024-01"])
    #expect(table.lines == ["2024-01 Burglary: 1"])
    #expect(table.rows.rejected == 2)
  }

  @Test(
    "A row that is refused may be lacking where it is one of the area, or cannot be made out",
    arguments: [
      (header, good, "A,B,Camden,x,1\n", true), (header, good, "A,B,CAMDEN,x,1\n", true),
      (header, good, "A,B,Brent,x,1\n", false), (header, good, "A,B,,1,1\n", true),
      (header, good, "A,B,Brent\n", true), (header, good, ",,,,\n", false),
      (header, "", "A,B,Brent\n", false),
      (header, "", "A,B,Camden,x,1\n", true), (header, good, "A,B, ,x,1\n", true),
      (header, good, "THEFT,OTHER THEFT,Camden,1,2\n", true),
      (header, good, "A,B,Brent,1,1\n", false),
      (dashboardHeader, dashboardRow, "2021-06-01,Borough,Camden,A,B,Offences,x,2025-06-05\n", true),
      (dashboardHeader, dashboardRow, "2021-06-01,Borough,Brent,A,B,Offences,x,2025-06-05\n", false),
      (Samples.streetHeader, streetRow, "a,2021-13,F,F,0,51,x,E01,Camden 002A,Burglary,,\n", true),
      (Samples.streetHeader, streetRow, "a,2021-13,F,F,0,51,x,E01,Brent 002A,Burglary,,\n", false),
      (Samples.streetHeader, streetRow, "a,2021-13,F,F,0,51,x,,,Burglary,,\n", false),
      (Samples.streetHeader, streetRow, "a,2021-13,F,Camden,0,51,x,,,Burglary,,\n", true),
      (dashboardHeader, dashboardRow, "2021-06-01,Borough,Camden,A,B,,5,2025-06-05\n", true),
      (Samples.streetHeader, streetRow, "a,2021-13\n", true),
      (Samples.streetHeader, "", "a,2021-13\n", false),
      (Samples.streetHeader, streetRow, "a,2021-13,Camden,F,0,51,x,E01,Brent 002A,Burglary,,\n", false),
      (Samples.streetHeader, streetRow, "a,2021-13,Camden,,0,51,x,E01,Brent 002A,Burglary,,\n", true),
    ])
  func lacking(header: String, good: String, row: String, lacksRows: Bool) throws {
    for (jobs, blockSize) in [(1, 4_096), (2, 64)] {
      let table = try table(
        (header + good + row + good.replacing("Camden", with: "Brent")).utf8, "Camden", jobs: jobs,
        blockSize: blockSize)
      #expect(table.lacksRows == lacksRows)
    }
  }

  private static let dashboardHeader =
    "Month_Year,Area Type,Area name,Offence Group,Offence Subgroup,Measure,Count,Refresh Date\n"
  private static let dashboardRow = "2021-06-01,Borough,Camden,A,B,Offences,1,2025-06-05\n"
  private static let streetRow = "a,2021-06,F,F,0,51,x,E01,Camden 001A,Burglary,,\n"

  @Test("A line of ten megabytes is refused, and the next is read", arguments: [1, 2])
  func longLine(jobs: Int) throws {
    let long =
      "a,2024-01,F,F,0,51," + String(repeating: "x", count: 10_000_000) + ",E01,Camden 001A,Burglary,,\n"
    let good = "a,2024-01,F,F,0,51,x,E01,Camden 001A,Burglary,,\n"
    let text = Samples.streetHeader + good + long + good + long
    for bytes in [text, String(text.dropLast())] {
      let table = try table(bytes.utf8, "Camden", jobs: jobs)
      #expect((table.rows.used, table.rows.rejected) == (2, 2))
      let message = "is longer than 1 MB: a line end may be missing"
      #expect(
        table.problems == [RowProblem(line: 3, message: message), RowProblem(line: 5, message: message)])
    }
  }

  @Test("At most a hundred problems are kept, the first, and all are counted", arguments: [1, 4])
  func many(jobs: Int) throws {
    let bad = String(repeating: "a,b\n", count: 1_000)
    let table = try table((Samples.street + bad).utf8, "Elmbridge", jobs: jobs, blockSize: 100)
    #expect(table.problems.map(\.line) == Array(8..<108))
    #expect((table.rows.rejected, table.rows.used) == (1_000, 2))
  }

  @Test(
    "Kinds of offence beyond 4,096 are refused, the later ones, however many threads read", arguments: [1, 8])
  func kinds(jobs: Int) throws {
    let rows = (1...5_000).map { "a,2024-01,F,F,0,51,x,E01,Camden 001A,Kind \($0),,\n" }
    let table = try table((Samples.streetHeader + rows.joined()).utf8, "Camden", jobs: jobs, blockSize: 4_000)
    #expect((table.rows.used, table.rows.rejected, table.kinds.count) == (4_096, 904, 4_096))
    let message = "has another kind of offence after 4,096 of them: is a column mixed up?"
    #expect(table.problems.first == RowProblem(line: 4_098, message: message))
  }

  @Test(
    "Months and forces beyond 10,000 are refused, the later ones, however many threads read",
    arguments: [1, 8])
  func months(jobs: Int) throws {
    let rows = (1...11_000).map { "a,2024-01,F\($0),F\($0),0,51,x,E01,Camden 001A,Burglary,,\n" }
    let table = try table((Samples.streetHeader + rows.joined()).utf8, "Camden", jobs: jobs, blockSize: 9_000)
    #expect((table.rows.used, table.rows.rejected, table.covered.count) == (10_000, 1_000, 10_000))
    #expect(table.problems.first?.line == 10_002)
  }

  @Test("Of any number of areas a thousand are named, the same ones however many threads read")
  func areas() throws {
    let rows = (1...9_000).map { "a,2024-01,F,F,0,51,x,E01,Place \($0 * 7 % 9_001) 001A,Burglary,,\n" }
    let text = (Samples.streetHeader + rows.joined()).utf8
    let one = try table(text, "Camden")
    #expect(one.otherAreas == Array((1...9_000).map { "Place \($0)" }.sorted().prefix(1_000)))
    #expect(try table(text, "Camden", jobs: 8, blockSize: 5_000).otherAreas == one.otherAreas)
  }
}
