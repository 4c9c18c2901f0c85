import BuiltTool
import Foundation
import HostileFiles
import Testing

/// A process for every file of the corpus takes minutes with a tool that was built for testing. That reads one file
/// for each reader and those that are enormous. A tool that was built for release reads all:
/// `PARTNER_RETURN_RELEASED_TOOL=$PWD/.build/release/partner-return swift test --filter ToolLimitTests`.
@Suite("The tool ends of itself whatever it is given", .tags(.takesMinutes))
struct ToolLimitTests {
  @Test(
    "A run with little memory ends with a status of its own and says something", arguments: files)
  func ends(_ file: HostileFile) throws {
    let scene = try ToolScene(file)
    let outcome = try scene.run()
    #expect(outcome.isExit && (0...2).contains(outcome.status), "\(file): \(outcome.output.suffix(2_000))")
    #expect(!outcome.output.isEmpty, "\(file)")
  }

  @Test(
    "Whatever is read goes through rules, return and disclosure control, or is refused with a sentence",
    arguments: HostileFiles.all.filter { file in !HostileFiles.enormous.contains { $0.name == file.name } })
  func goesThrough(_ file: HostileFile) throws {
    let (status, text) = try ToolScene(file).runHere()
    #expect((0...2).contains(status), "\(file): \(text.suffix(2_000))")
    #expect(!text.isEmpty && !text.contains("USAGE"), "\(file): \(text)")
  }

  private static let files =
    ToolScene.released == nil ? HostileFiles.oneOfEachReader + HostileFiles.enormous : HostileFiles.all
}
