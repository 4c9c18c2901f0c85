import OpenCrimeData
import Testing

@Suite("A file that cannot be read gets a sentence")
struct HeaderTests {
  @Test(
    "An unknown header names the nearest layout and what differs",
    arguments: [
      (
        Samples.streetHeader.replacing("LSOA name", with: "LSOA"),
        "is no table of recorded crime that is known; the nearest is data.police.uk street-level crime, but it has "
          + "no column \"LSOA name\"; has \"LSOA\" instead"
      ),
      (
        "MajorText,MinorTxt,BoroughName,202401\n",
        "is no table of recorded crime that is known; the nearest is London's table by borough, but it has "
          + "no column \"MinorText\"; has \"MinorTxt\" instead"
      ),
      (
        "MajorText,MinorText,BoroughName\n",
        "is no table of recorded crime that is known; the nearest is London's table by borough, but it has "
          + "no month such as \"202401\""
      ),
      (
        "name,age\n1,2\n",
        "its first line is not the header of a table of recorded crime: \"name,age\""
      ),
      (
        "MajorText,MinorText,BoroughName,202401,202401\n",
        "has the month \"202401\" twice: remove one of the columns"
      ),
      (
        "MajorText,MinorText,BoroughName,MinorText,202401\n",
        "has the column \"MinorText\" twice: remove one of them"
      ),
      (
        "MajorText,MinorText,BoroughName,202401,202413\n",
        "has a column \"202413\", which is no month: correct the header"
      ),
      (
        "MajorText,\"MinorText,BoroughName,202401\n",
        "its first line has a quote that is not closed on the line: close it"
      ),
      ("", "is empty: fetch it again"),
      ("\n\r\n\n", "is empty: fetch it again"),
      ("M\0a\0j\0o\0r\0", "has NUL bytes in its first line, perhaps as UTF-16: save it as UTF-8"),
      (
        String(repeating: "x", count: 1_000_001) + "\n", "its first line is longer than 1 MB: is it a table?"
      ),
      (
        "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Outcome type\n",
        "is a table of outcomes, not of offences: name the file that ends in -street.csv"
      ),
      (
        "Type,Date,Part of a policing operation,Object of search,Outcome\n",
        "is a table of stops and searches, not of offences: name the file that ends in -street.csv"
      ),
    ])
  func headers(_ text: String, _ sentence: String) { #expect(refusal(text.utf8) == "table.csv: \(sentence)") }

  @Test("A header in Latin-1")
  func encoding() { #expect(refusal([0x4D, 0xE9, 0x0A]) == "table.csv: is not UTF-8: save it as UTF-8") }

  @Test("A header alone is a table without rows", arguments: ["", "\n"])
  func headerOnly(_ end: String) throws {
    let table = try table("MajorText,MinorText,BoroughName,202401" + end, "Camden")
    #expect(table.rows == RowTally())
    #expect(!table.holdsArea)
  }
}
