import BuiltTool
import Foundation
import Testing

@Suite("The cores that work on many partnerships", .tags(.takesMinutes))
struct CoresTests {
  private static let cores = ProcessInfo.processInfo.activeProcessorCount
  private static let isPossible = cores > 1 && FileManager.default.fileExists(atPath: "/proc/self/task")

  @Test(
    "are all of them where nobody says how many",
    .enabled(if: isPossible, "only Linux shows threads, and one core says nothing"))
  func all() throws {
    let place = try TemporaryFolder()
    // More than are begun before the first is read.
    try place.addRegion(of: Self.cores * 8 + 100)
    func threads(_ options: String...) throws -> Int {
      let run = try UnreadRun(["check", "--all-in", "region"] + options, in: place)
      run.waitUntilItPrints()
      let threads = run.run.threads
      let (output, outcome) = try run.readOn()
      #expect(outcome.isExit && outcome.status == 1, "\(output)")
      return threads
    }
    let one = try threads("--jobs", "1")
    #expect(try threads() == one + Self.cores - 1)
  }
}
