import BuiltTool
import Foundation
import Testing

@Suite("Tests that take minutes")
struct LeftOutTests {
  private static let all = ProcessInfo.processInfo.environment["PARTNER_RETURN_TESTS"] == "all"

  @Test(
    "are run with the others",
    .enabled(if: all, "left out: `PARTNER_RETURN_TESTS=all swift test` runs them too"))
  func areRun() {
    for target in ["AgencyTests", "FaultTests", "HostileTests", "NationTests", "PropertyTests"] {
      let built = BuiltTool.products.appending(path: "\(target).build").path
      #expect(FileManager.default.fileExists(atPath: built), "\(target)")
    }
  }
}
