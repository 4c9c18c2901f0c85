import OpenCrimeData
import PartnerUpdates
import Testing

@Suite("What is read does not depend on how it is read")
struct BlockTests {
  private static let spoilt = Array(
    (Samples.street + "a,b\n\n\"x\n"
      + "b,2024-02,\"Surrey Police\",Kent Police,0,51,x,E01,\"Elmbridge 016C\",\"Burglary\",,\n"
      + "b,2024-13,F,F,0,51,x,E01,Elmbridge 016C,Burglary,,\r\n" + "b,2024-03,F,F,0,51").utf8)

  @Test("The same for every size of the blocks, and for one thread and eight", arguments: [1, 8])
  func blocks(jobs: Int) throws {
    let samples: [[UInt8]] = [
      Self.spoilt, Array(Samples.dashboard.utf8), Array((Samples.wards + "x").utf8),
      Array(Samples.quotedBorough.utf8),
    ]
    let scratch = Scratch()
    for bytes in samples {
      let path = scratch.write("table.csv", bytes)
      for area in ["Elmbridge", "Westminster"] {
        let whole = try table(bytes, area).everything
        // The reader takes 64 bytes at once: every size to twice that, and some on the way to the whole.
        for blockSize in Array(1...130) + stride(from: 131, through: bytes.count + 2, by: 17) {
          #expect(try table(at: path, area, jobs: jobs, blockSize: blockSize).everything == whole)
        }
      }
    }
  }

  @Test("Two spellings of a kind are one, under the same name however many threads read", arguments: [1, 8])
  func spellings(jobs: Int) throws {
    let rows = (0..<400).map {
      "a,2024-01,F,F,0,51,x,E01,Camden 001A,\($0 < 200 ? "burglary" : "BURGLARY"),,\n"
    }
    let table = try table((Samples.streetHeader + rows.joined()).utf8, "Camden", jobs: jobs, blockSize: 500)
    #expect(table.lines == ["2024-01 BURGLARY: 400"])
    #expect(table.kinds.map(\.description) == ["BURGLARY"])
  }

  @Test("Many files at once give the tables of each alone")
  func files() throws {
    let scratch = Scratch()
    let texts = [Samples.street, Samples.dashboard, Samples.wards, Samples.borough]
    let paths = (0..<40).map { scratch.write("\($0).csv", texts[$0 % 4]) }
    let tables = try CrimeTableReader(area: "Westminster", jobs: 8, blockSize: 50).read(paths)
    #expect(tables.map(\.source) == Array(0..<40))
    for (index, read) in tables.enumerated() {
      #expect(read.everything == (try table(texts[index % 4], "Westminster").everything))
    }
  }

  @Test("A file that is cut off at any byte is read as far as it goes, and its rows add up")
  func truncation() throws {
    // The spoilt file has what the others have: it is cut at every byte, they at every seventh.
    let samples = [Samples.quotedBorough, Samples.dashboard, Samples.wards, Samples.street].map {
      (Array($0.utf8), 7)
    }
    for (bytes, step) in samples + [(Self.spoilt, 1)] {
      let header = bytes.firstIndex(of: UInt8(ascii: "\n")) ?? 0
      for end in stride(from: header, through: bytes.count, by: step) {
        let text = bytes[..<end]
        let table = try table(text, "Westminster", jobs: 2, blockSize: 64)
        let lines = text.split(separator: UInt8(ascii: "\n")).filter { !$0.elementsEqual([13]) }
        #expect(table.rows.read == lines.count - 1)
        #expect(table.rows.rejected == table.problems.count)
      }
    }
  }

  @Test("Bytes at random neither stop the reader nor make it lose a row", arguments: 0..<40)
  func random(seed: UInt64) throws {
    var random = Seeded(state: seed)
    let alphabet = Array("\n\n\r,,,,,\"\"0123456789-/.abWestminster\0é".utf8) + [0xFF, 0xC3]
    for header in [
      Samples.streetHeader, String(Samples.dashboard.prefix { $0 != "\n" }) + "\n",
      "Group,SubGroup,BOCU,201601\n",
    ] {
      let noise = (0..<3_000).map { _ in alphabet[Int(random.next() % UInt64(alphabet.count))] }
      let bytes = Array(header.utf8) + noise
      let one = try table(bytes, "Westminster")
      let lines = noise.split(separator: UInt8(ascii: "\n")).filter { !$0.elementsEqual([13]) }
      #expect(one.rows.read == lines.count)
      #expect(try table(bytes, "Westminster", jobs: 4, blockSize: 97).everything == one.everything)
    }
  }

  @Test("Bytes changed at random in a good file", arguments: 0..<40)
  func changed(seed: UInt64) throws {
    var random = Seeded(state: seed &+ 1_000)
    for text in [Samples.wards, Samples.dashboard, Samples.street] {
      var bytes = Array(text.utf8)
      let header = (bytes.firstIndex(of: UInt8(ascii: "\n")) ?? 0) + 1
      for _ in 0..<8 {
        let place = header + Int(random.next() % UInt64(bytes.count - header))
        bytes[place] = UInt8(truncatingIfNeeded: random.next())
      }
      let one = try table(bytes, "Westminster")
      #expect(try table(bytes, "Westminster", jobs: 3, blockSize: 61).everything == one.everything)
      #expect(one.rows.rejected == one.problems.count)
    }
  }
}

/// The same numbers for the same seed.
private struct Seeded {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
