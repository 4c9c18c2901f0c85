import Foundation
import HostileFiles
import Testing

@Suite("The tool ends of itself whatever it is given", .serialized)
struct ToolLimitTests {
  @Test(
    "A run with little memory and time ends with a status of its own and says something",
    .timeLimit(.minutes(10)), arguments: HostileFiles.all)
  func ends(_ file: HostileFile) throws {
    let scene = try ToolScene(file)
    let outcome = try scene.run()
    #expect((0...2).contains(outcome.status), "\(file): \(outcome.output.suffix(2_000))")
    #expect(!outcome.output.isEmpty, "\(file)")
  }
}
