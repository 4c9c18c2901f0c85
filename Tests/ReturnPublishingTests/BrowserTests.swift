import Foundation
import Testing

@Suite("In a real browser")
struct BrowserTests {
  /// A Python with the packages of `Tests/Browser/requirements.txt`.
  private static let python = ProcessInfo.processInfo.environment["PARTNER_RETURN_BROWSER_PYTHON"]
  /// A folder for pictures of every page, to be looked at.
  private static let pictures = ProcessInfo.processInfo.environment["PARTNER_RETURN_PICTURES"]

  @Test(
    "Nothing is in a reader's way on a plain page, on a draft and on one full of hostile text",
    .enabled(
      if: python != nil,
      "needs Chromium: .ci/run sets PARTNER_RETURN_BROWSER_PYTHON and runs Tests/Browser/check.py"))
  func pages() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "partner-return-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let word = String(repeating: "a", count: 10_000)
    let marks = HostileTextTests.hostile.joined(separator: " ")
    let samples = [
      "plain": try Published(), "draft": try Published(hasErrors: true),
      "hostile": try Published.draft { "\($0) \(marks)" },
      "long": try Published.draft { $0.count > 30 ? "\($0) \(word)" : "\($0) שלום \u{202E}evil\u{200B}" },
    ]
    for (name, sample) in samples {
      let place = folder.appending(path: name)
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
      try Data(sample.html.utf8).write(to: place.appending(path: "return.html"))
    }
    let outcome = try Self.check(folder)
    #expect(outcome.status == 0, "\(outcome.output)")
  }

  private static func check(_ folder: URL) throws -> (status: Int32, output: String) {
    let script = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Browser/check.py")
    let process = Process()
    process.executableURL = URL(filePath: try #require(python))
    process.arguments = [script.path, folder.path] + (pictures.map { [$0] } ?? [])
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}
