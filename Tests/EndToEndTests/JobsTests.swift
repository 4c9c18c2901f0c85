#if os(Linux)
  import BuiltTool
  import Foundation
  import Testing

  @Suite("The cores that work")
  struct JobsTests {
    @Test("are as many as --jobs says where tables are read, too")
    func tables() throws {
      let folder = try TemporaryFolder()
      try folder.copyPartners()
      let input = Pipe()
      let run = try BuiltTool.start(
        ["check", "--jobs", "1", "--open-data", "-"], in: folder.url, input: input)
      // While the table does not end, the reading of it does not either. It is more than a pipe holds: when all of it
      // is written, the reading has begun.
      let row = "BURGLARY,A,Bromley,3\n"
      let table = "MajorText,MinorText,BoroughName,202101\n" + String(repeating: row, count: 20_000)
      try input.fileHandleForWriting.write(contentsOf: Data(table.utf8))
      let threads = try FileManager.default.contentsOfDirectory(
        atPath: "/proc/\(run.process.processIdentifier)/task")
      #expect(threads.count == 1)
      try input.fileHandleForWriting.close()
      #expect(try run.end().isExit)
    }
  }
#endif
