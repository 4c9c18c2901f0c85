import CZlib
import Foundation
import PartnerUpdates
import Testing

@testable import OpenCrimeData

@Suite("Tables that were saved in another way are read as they were")
struct UnusualFileTests {
  private static let plain = """
    MajorText,MinorText,BoroughName,202401,202402
    BURGLARY,BURGLARY IN A DWELLING,Camden,3,4
    THEFT,OTHER THEFT,Camden,5,6

    """

  @Test(
    "with other signs between values, and with other line ends",
    arguments: [
      (swapped(";"), ["its values are separated by semicolons"]),
      (swapped("\t"), ["its values are separated by tabs"]),
      (swapped("|"), ["its values are separated by upright bars"]),
      ("sep=;\r\n" + swapped(";"), ["its header is in line 2", "its values are separated by semicolons"]),
      (plain.replacing("\n", with: "\r"), ["its lines end in carriage returns"]),
      (plain.replacing("\n", with: "\r\n"), []),
      ("Recorded crime\nSource: the police, today\n\n" + plain, ["its header is in line 4"]),
      ("\u{FEFF}" + plain.replacing("Camden", with: "\"Camden\""), []),
    ])
  func form(text: String, remarks: [String]) throws {
    for inBlocks in [false, true] {
      let table = try #require(try read(text, inBlocks: inBlocks))
      #expect(
        table.lines == [
          "2024-01 BURGLARY: BURGLARY IN A DWELLING: 3", "2024-01 THEFT: OTHER THEFT: 5",
          "2024-02 BURGLARY: BURGLARY IN A DWELLING: 4", "2024-02 THEFT: OTHER THEFT: 6",
        ])
      #expect(table.remarks == remarks)
    }
  }

  @Test("Lines are numbered as in the file below a title")
  func lineNumbers() throws {
    let table = try #require(try read("Recorded crime\n\n" + Self.plain.replacing("5,6", with: "x,6")))
    #expect(table.problems.map(\.line) == [5])
  }

  @Test("Months as a spreadsheet's numbers of days, where they are the first of a month")
  func dayNumbers() throws {
    func dashboard(_ month: String) -> String {
      "Month_Year,Area Type,Area name,Offence Group,Offence Subgroup,Measure,Count\n"
        + "\(month),Borough,Camden,BURGLARY,X,Offences,3\n"
    }
    #expect(try read(dashboard("45292"))?.lines == ["2024-01 BURGLARY: X: 3"])
    #expect(try read(dashboard("45352"))?.lines == ["2024-03 BURGLARY: X: 3"])
    // Where days are counted from 1904 this is January 2024.
    #expect(
      try read(dashboard("43830"))?.problems.map(\.message) == [
        "has \"43830\" for a month: write it as 2021-06"
      ])
  }

  @Test("Tables in a zip file are read where they stand, packed or not, and its other files are named")
  func zip() throws {
    let scratch = Scratch()
    let path = scratch.write(
      "all.zip",
      Zip.archive([("b/one.csv", Self.plain, true), ("note.txt", "x", false), ("a.csv", Self.plain, false)]))
    let tables = try CrimeTableReader(area: "Camden", jobs: 2).read([path])

    #expect(tables.map(\.file) == ["\(path)/a.csv", "\(path)/b/one.csv"])
    #expect(tables.map(\.diskFile) == [path, path])
    #expect(tables.map(\.rows.used) == [2, 2])
    #expect(CrimeTableReader.filesNotRead(in: [path]) == ["\(path)/note.txt"])
    #expect(try CrimeTableReader(area: "Camden", jobs: 2).read([scratch.folder]).count == 2)
  }

  @Test("Zip files that cannot be read are refused with a sentence")
  func refusedZip() throws {
    let sound = Zip.archive([("one.csv", Self.plain, true)])
    func refusal(_ bytes: [UInt8]) -> String? {
      let scratch = Scratch()
      let path = scratch.write("x.zip", bytes)
      do throws(UnreadableTable) {
        _ = try CrimeTableReader(area: "Camden", jobs: 1).read([path])
        return nil
      } catch { return String(error.description.dropFirst(scratch.folder.utf8.count + 1)) }
    }

    #expect(refusal(sound) == nil)
    #expect(refusal(Array(sound.dropLast(60))) == "x.zip: is a zip file that was cut short: fetch it again")
    #expect(
      refusal(Zip.archive([("[Content_Types].xml", "x", false)]))
        == "x.zip: is a workbook, not a table of text: save its sheet as CSV, and name that file")
    #expect(
      refusal(Zip.archive([("note.txt", "x", false)]))
        == "x.zip: is a zip file that holds no file that ends in .csv: name one that does")
    // Whatever byte is spoilt: a sentence, or the same numbers.
    for place in sound.indices {
      var spoilt = sound
      spoilt[place] ^= 0x11
      if let sentence = refusal(spoilt) { #expect(sentence.hasPrefix("x.zip")) }
    }
  }

  @Test("A thousand with a point is not one, a total below its rows is no row more, and no row counts twice")
  func wrongNumbers() throws {
    let header = "MajorText,MinorText,BoroughName,202401\n"
    let kinds = "BURGLARY,HOMES,Camden,3\nBURGLARY,SHOPS,Camden,4\n"
    let burglary = OpenDataCount([OffenceCategory("Burglary")], otherwise: "")
    func counted(_ text: String) throws -> [Int]? {
      try read(text).flatMap { MergedCrime([$0], area: "Camden").counted(burglary) }?.counts.months.values
        .map(\.value)
    }

    #expect(try counted(header + kinds) == [7])
    #expect(try counted(header + kinds.replacing(",3\n", with: ",1.000\n")) == [])
    #expect(try counted(header + kinds.replacing(",3\n", with: ",1.0\n")) == [5])
    for total in ["", "Total", "BURGLARY", "All burglary"] {
      #expect(try counted(header + kinds + "BURGLARY,\(total),Camden,7\n") == [])
    }
    #expect(try counted(header + "BURGLARY,BURGLARY,Camden,7\n") == [7])

    let wards = "MajorText,MinorText,WardName,BoroughName,202401\nBURGLARY,HOMES,East,Camden,3\n"
    #expect(try counted(wards) == [3])
    for total in ["Total", "Camden", ""] {
      #expect(try counted(wards + "BURGLARY,HOMES,\(total),Camden,3\n") == [])
    }

    let dashboard = "Month_Year,Area Type,Area name,Offence Group,Offence Subgroup,Measure,Count\n"
    let row = "2024-01,Borough,Camden,BURGLARY,HOMES,Offences,3\n"
    #expect(try counted(dashboard + row) == [3])
    #expect(try counted(dashboard + row + row) == [])
  }

  @Test("Rows that share a Crime ID are told, and those that are identical; all are counted")
  func repeatedRows() throws {
    let header = "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA name,Crime type\n"
    func row(_ id: String, _ kind: String) -> String { "\(id),2024-01,P,P,0,51,x,Camden 001A,\(kind)\n" }
    let rows = [
      row("a", "Robbery"), row("a", "Robbery"), row("a", "Burglary"), row("b", "Drugs"), row("", "ASB"),
      row("", "ASB"),
    ]
    for inBlocks in [false, true] {
      let table = try #require(try read(header + rows.joined(), inBlocks: inBlocks))
      #expect(table.rows.used == 6)
      #expect(table.rows.withRepeatedID == 3)
      #expect(table.rows.identical == 2)
    }
  }

  private static func swapped(_ sign: String) -> String { plain.replacing(",", with: sign) }

  private func read(_ text: String, inBlocks: Bool = false) throws -> CrimeTable? {
    try CrimeTableReader(area: "Camden", jobs: 1, blockSize: 64).read(
      contents: Array(text.utf8), named: "table.csv", inBlocks: inBlocks)
  }
}

/// Makes zip archives, as the standard says.
private enum Zip {
  static func archive(_ files: [(name: String, text: String, isPacked: Bool)]) -> [UInt8] {
    var (bytes, directory): ([UInt8], [UInt8]) = ([], [])
    for file in files {
      let (text, name) = (Array(file.text.utf8), Array(file.name.utf8))
      let packed = file.isPacked ? deflated(text) : text
      let checksum = Int(text.withUnsafeBufferPointer { crc32(0, $0.baseAddress, uInt($0.count)) })
      let common =
        number(20, 2) + number(0, 2) + number(file.isPacked ? 8 : 0, 2) + number(0, 4) + number(checksum, 4)
        + number(packed.count, 4) + number(text.count, 4) + number(name.count, 2) + number(0, 2)
      directory +=
        number(0x0201_4B50, 4) + number(20, 2) + common + number(0, 10) + number(bytes.count, 4) + name
      bytes += number(0x0403_4B50, 4) + common + name + packed
    }
    return bytes + directory + number(0x0605_4B50, 4) + number(0, 4) + number(files.count, 2)
      + number(files.count, 2) + number(directory.count, 4) + number(bytes.count, 4) + number(0, 2)
  }

  private static func number(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 }
  }

  private static func deflated(_ bytes: [UInt8]) -> [UInt8] {
    var stream = z_stream()
    deflateInit2_(
      &stream, 6, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    var (input, output) = (bytes, [UInt8](repeating: 0, count: bytes.count + 100))
    let size = output.count
    input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        (stream.next_in, stream.avail_in) = (input.baseAddress, uInt(input.count))
        (stream.next_out, stream.avail_out) = (output.baseAddress, uInt(output.count))
        deflate(&stream, Z_FINISH)
      }
    }
    let count = size - Int(stream.avail_out)
    deflateEnd(&stream)
    return Array(output.prefix(count))
  }
}
