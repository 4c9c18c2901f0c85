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
      // While the table does not end, the reading of it does not either.
      let input = Pipe()
      let process = Process()
      process.executableURL = BuiltTool.program
      process.arguments = ["check", "--jobs", "1", "--open-data", "-"]
      process.currentDirectoryURL = folder.url
      (process.standardInput, process.standardOutput) = (input, FileHandle.nullDevice)
      try process.run()
      let table = "MajorText,MinorText,BoroughName,202101\nBURGLARY,A,Bromley,3\n"
      try input.fileHandleForWriting.write(contentsOf: Data(table.utf8))
      var most = 0
      for _ in 0..<50 where process.isRunning {
        let threads = try? FileManager.default.contentsOfDirectory(
          atPath: "/proc/\(process.processIdentifier)/task")
        most = max(most, threads?.count ?? 0)
        usleep(20_000)
      }
      #expect(process.isRunning)
      try input.fileHandleForWriting.close()
      process.waitUntilExit()
      #expect(most == 1)
    }
  }
#endif
