import Foundation
import HostileFiles
import Testing

/// A process for every file of the corpus takes minutes with a tool that was built for testing. It then reads the
/// files in order and those that are enormous, and all of the corpus where `PARTNER_RETURN_ALL_HOSTILE_FILES` is set.
/// A tool that was built for release reads all.
@Suite("The tool ends of itself whatever it is given", .serialized)
struct ToolLimitTests {
  @Test(
    "A run with little memory and time ends with a status of its own and says something",
    .timeLimit(.minutes(20)), arguments: files)
  func ends(_ file: HostileFile) throws {
    let scene = try ToolScene(file)
    let outcome = try scene.run()
    #expect((0...2).contains(outcome.status), "\(file): \(outcome.output.suffix(2_000))")
    #expect(!outcome.output.isEmpty, "\(file)")
  }

  private static let files =
    readsAll ? HostileFiles.all : HostileFiles.oneOfEachReader + HostileFiles.enormous

  private static var readsAll: Bool {
    #if DEBUG
      ProcessInfo.processInfo.environment["PARTNER_RETURN_ALL_HOSTILE_FILES"] != nil
    #else
      true
    #endif
  }
}
