import Foundation
import CZlib
import OpenCrimeData
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite("Files, folders, packed files and standard input", .serialized)
struct SourceTests {
  @Test("A folder is read with its folders in the order of the paths, each file with its source")
  func folder() throws {
    let scratch = Scratch()
    _ = scratch.write("all/2024-02/b-street.CSV", Samples.street)
    _ = scratch.write("all/2024-02/a-street.csv", Samples.street)
    _ = scratch.write("all/2024-01/z.csv", Samples.borough)
    _ = scratch.write("all/2024-01.csv", Samples.street)
    _ = scratch.write("all/.hidden.csv", "x")
    _ = scratch.write("all/notes.txt", "x")
    _ = scratch.write("all/2024-02/a-outcomes.csv", "Crime ID,Month,Falls within,Outcome type\n")
    _ = scratch.write("all/2024-02/a-stop-and-search.csv", "Type,Date,Object of search\n")
    let one = scratch.write("one.csv", Samples.street)
    let tables = try CrimeTableReader(area: "Elmbridge", jobs: 2).read(["\(scratch.folder)/all", one])
    #expect(
      tables.map { $0.file.dropFirst(scratch.folder.count + 1) } == [
        "all/2024-01.csv", "all/2024-01/z.csv", "all/2024-02/a-street.csv", "all/2024-02/b-street.CSV",
        "one.csv",
      ])
    #expect(tables.map(\.source) == [0, 0, 0, 0, 1])
    #expect(tables.map(\.rows.used) == [2, 0, 2, 2, 2])
  }

  @Test("Links that lead round in a circle end")
  func circle() throws {
    let scratch = Scratch()
    _ = scratch.write("a/b/street.csv", Samples.street)
    symlink("\(scratch.folder)/a", "\(scratch.folder)/a/b/c")
    #expect(try CrimeTableReader(area: "Elmbridge", jobs: 1).read(["\(scratch.folder)/a"]).count == 1)
  }

  @Test("What cannot be opened")
  func refused() {
    let scratch = Scratch()
    let folder = scratch.folder
    mkdir("\(folder)/empty", 0o755)
    mkfifo("\(folder)/pipe", 0o644)
    _ = scratch.write("others/outcomes.csv", "Crime ID,Month,Falls within,Outcome type\n")
    _ = scratch.write("strange/a.csv", "name,age\n")
    #expect(
      refusal(["\(folder)/missing.csv"], in: folder)
        == "missing.csv: cannot be opened: no such file or directory")
    #expect(
      refusal(["\(folder)/pipe"], in: folder)
        == "pipe: is neither a file nor a folder: name a file, or `-` and redirect standard input")
    #expect(
      refusal(["/dev/null"], in: folder)
        == "/dev/null: is neither a file nor a folder: name a file, or `-` and redirect standard input")
    #expect(
      refusal(["\(folder)/empty"], in: folder)
        == "empty: holds no file that ends in .csv, .csv.gz or .zip: name the folder of the files")
    #expect(
      refusal(["\(folder)/others"], in: folder)
        == "others: holds only tables of outcomes or of stops and searches: add the files that end in -street.csv"
    )
    #expect(
      refusal(["\(folder)/strange"], in: folder)
        == "strange/a.csv: its first line is not the header of a table of recorded crime: \"name,age\"")
  }

  @Test("A file without permission", .enabled(if: geteuid() != 0))
  func permission() {
    let scratch = Scratch()
    chmod(scratch.write("closed.csv", Samples.street), 0)
    let sentence = refusal(["\(scratch.folder)/closed.csv"], in: scratch.folder)
    #expect(sentence == "closed.csv: cannot be opened: permission denied")
  }

  @Test("Of several files that cannot be read the first is named", arguments: [1, 8])
  func first(jobs: Int) {
    let scratch = Scratch()
    let paths = (0..<20).map { scratch.write("\($0).csv", $0 < 5 ? Samples.street : "name,age\n") }
    #expect(refusal(paths, in: scratch.folder).hasPrefix("5.csv: "))
  }

  @Test("Standard input: a pipe and a file, packed or not", arguments: [1, 2])
  func standardInput(jobs: Int) throws {
    let before = dup(STDIN_FILENO)
    defer { dup2(before, STDIN_FILENO) }
    let scratch = Scratch()
    let plain = try table(Samples.street, "Elmbridge").everything
    for bytes in [Array(Samples.street.utf8), gzip(Array(Samples.street.utf8))] {
      let file = open(scratch.write("table.csv", bytes), O_RDONLY)
      dup2(file, STDIN_FILENO)
      close(file)
      let reader = CrimeTableReader(area: "Elmbridge", jobs: jobs, blockSize: 64)
      #expect(try reader.read(["-"]).map(\.everything) == [plain])
      var ends: [Int32] = [0, 0]
      pipe(&ends)
      #expect(write(ends[1], bytes, bytes.count) == bytes.count)
      close(ends[1])
      dup2(ends[0], STDIN_FILENO)
      close(ends[0])
      let tables = try reader.read([CrimeTableReader.standardInput])
      #expect(tables.map(\.everything) == [plain])
      #expect(tables.map(\.file) == ["-"])
    }
  }

  @Test("A packed file, of one member or of several, whatever its name", arguments: [1, 2, 7])
  func packed(members: Int) throws {
    for text in [Samples.street, Samples.borough, Samples.dashboard] {
      let bytes = Array(text.utf8)
      let size = bytes.count / members + 1
      let packed = stride(from: 0, to: bytes.count, by: size).flatMap {
        gzip(Array(bytes[$0...].prefix(size)))
      }
      let plain = try table(text, "Westminster").everything
      #expect(try table(packed, "Westminster", jobs: 2, blockSize: 64).everything == plain)
      // Tapes fill their blocks with zeros.
      #expect(try table(packed + Array(repeating: 0, count: 512), "Westminster").everything == plain)
    }
  }

  @Test("A packed file that was cut short or damaged")
  func damaged() {
    let packed = gzip(Array(Samples.street.utf8))
    for end in 2..<packed.count {
      let sentence = refusal(packed.prefix(end))
      #expect(sentence.hasPrefix("table.csv: is a gzip file that was cut short: fetch it again"))
    }
    var spoilt = packed
    spoilt[packed.count - 6] ^= 0xFF
    #expect(refusal(spoilt) == "table.csv: is a damaged gzip file (incorrect data check): fetch it again")
    #expect(
      refusal(packed + [1, 2, 3])
        == "table.csv: is a damaged gzip file (incorrect header check): fetch it again")
  }

  @Test(
    "What is said of a damaged file does not depend on how much is unpacked at once", arguments: [16, 4_096])
  func damagedBehindText(blockSize: Int) {
    let text = Array("not,a,table\n".utf8) + Array(repeating: UInt8(ascii: "a"), count: 88)
    let plain: [UInt8] = [0, 100, 0, 155, 255] + text
    let reserved: [UInt8] = [7]
    let packed = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] + plain + reserved
    #expect(refusal(packed, blockSize: blockSize).contains("its first line is not the header"))

    let member = gzip(Array(Samples.street.utf8))
    let filledUp = member + Array(repeating: 0, count: 512) + member
    #expect(
      refusal(filledUp, blockSize: blockSize).contains("is a damaged gzip file (incorrect header check)"))
  }

  @Test("What zlib has taken in is unpacked to its end, however little at once")
  func damagedAtTheEnd() throws {
    let packed = try Array(#require(Data(base64Encoded: Self.damagedAtTheEnd)))
    for blockSize in 1...256 {
      for inBlocks in [false, true] {
        let reader = CrimeTableReader(area: "Anytown", jobs: 1, blockSize: blockSize)
        let answer = Result { () throws(UnreadableTable) in
          try reader.read(contents: packed, named: "table.csv", inBlocks: inBlocks)
        }
        #expect(throws: UnreadableTable.self) { try answer.get() }
        guard case .failure(let refused) = answer else { continue }
        #expect(refused.description.contains("(invalid distance too far back)"), "\(blockSize) \(inBlocks)")
      }
    }
  }

  private static let damagedAtTheEnd =
    "H4sIADsAKysrKysrKysr/Pz8/Pz8/Pz8/Pz8/BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc/Pz8/Pz8/Pz8"
    + "/Pz8/Lz8/Pz8/Pz8/Pz8/Pz8/Pz8/Pz8/Pz8/Pz8/Pz8/Pz8/FUrKyv/QQoH"
}

/// Packs bytes as one member.
func gzip(_ bytes: [UInt8]) -> [UInt8] {
  var (input, output) = (bytes, [UInt8](repeating: 0, count: bytes.count + 1_000))
  var stream = z_stream()
  let size = Int32(MemoryLayout<z_stream>.size)
  deflateInit2_(&stream, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size)
  let count = input.withUnsafeMutableBufferPointer { input in
    output.withUnsafeMutableBufferPointer { output in
      (stream.next_in, stream.avail_in) = (input.baseAddress, uInt(input.count))
      (stream.next_out, stream.avail_out) = (output.baseAddress, uInt(output.count))
      deflate(&stream, Z_FINISH)
      return Int(stream.total_out)
    }
  }
  deflateEnd(&stream)
  return Array(output.prefix(count))
}
