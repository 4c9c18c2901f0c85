import BuiltTool
import Foundation
import HostileFiles
import PartnerModules
import PartnerReturnCommands
import Testing

@Suite("Every hostile file goes through a build", .tags(.takesMinutes))
struct HostileBuildTests {
  // Large ones take minutes where the tool is built for testing.
  private static let files = HostileFiles.all.filter { $0.bytes.count < 100_000 }

  @Test("which makes a return, a draft, or says why it makes none", arguments: files)
  func builds(_ file: HostileFile) throws {
    var contents: [String: Data] = [
      "partners/partnership.yaml": Data(SoundFiles.partnership.utf8),
      "partners/strategies/2020-2023.yaml": Data(SoundFiles.strategy.utf8),
      "partners/police/2020-21-Q4.yaml": Data(SoundFiles.submission.utf8),
    ]
    switch file.reader {
    case .submission, .editor: contents["partners/police/2020-21-Q4.yaml"] = Data(file.bytes)
    case .partnership: contents["partners/partnership.yaml"] = Data(file.bytes)
    case .strategy: contents["partners/strategies/2020-2023.yaml"] = Data(file.bytes)
    case .table:
      contents["partners/table.csv"] = Data(file.bytes)
      contents["partners/partnership.yaml"] = Data(
        (SoundFiles.partnership + "open-data:\n  - file: table.csv\n").utf8)
    case .manifest: contents["returns/2020-21-Q4/manifest.json"] = Data(file.bytes)
    case .edition:
      contents["returns/2020-21-Q4/manifest.json"] = Data("{}".utf8)
      contents["returns/2020-21-Q4/board/return.json"] = Data(file.bytes)
    }
    let place = try TemporaryFolder()
    for (name, bytes) in contents { try place.write(bytes, to: name) }
    let printed = Printed()
    let terminal = Terminal(
      output: { _ in }, errorOutput: { printed.text += $0 }, usesColour: false, today: { nil })
    let status = PartnerReturnTool(providers: partnerModules).run(
      ["build", "--quarter", "2020-21 Q4", "--partners", place.url.appending(path: "partners").path],
      on: terminal)
    let folder = place.url.appending(path: "returns/2020-21-Q4")
    let isThere = { (name: String) in
      FileManager.default.fileExists(atPath: folder.appending(path: name).path)
    }
    switch status {
    case .nothingWrong: #expect(isThere("board/return.html") && isThere("public/return.html"), "\(file)")
    case .errorsFound: #expect(isThere("board/return.html") && !isThere("public/return.html"), "\(file)")
    case .couldNotRun: #expect(!printed.text.isEmpty && !printed.text.contains("USAGE"), "\(file)")
    default: Issue.record("\(file): \(status)")
    }
  }

  private final class Printed { var text = "" }
}
