import BuiltTool
import Foundation
import Testing

@Suite("The built tool over many partnerships")
struct SeveralTests {
  /// Copies of the partnership in folders of their own, without what takes room.
  private static func nation(_ count: Int) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.copyPartners()
    let partners = folder.url.appending(path: "partners")
    try FileManager.default.removeItem(at: partners.appending(path: "schemas"))
    for number in 1...count {
      let place = folder.url.appending(path: "nation/town-\(100 + number)/partners")
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.copyItem(at: partners, to: place)
    }
    return folder
  }

  /// Starts the tool, sends it a signal once it has printed something, and gathers the rest.
  private static func stopped(
    by signal: Int32, _ arguments: [String], in folder: TemporaryFolder
  ) throws -> (status: Int32, output: String, errors: String) {
    let process = Process()
    process.executableURL = BuiltTool.program
    (process.arguments, process.currentDirectoryURL) = (arguments, folder.url)
    let (output, errors) = (Pipe(), Pipe())
    (process.standardOutput, process.standardError) = (output, errors)
    try process.run()
    var printed = output.fileHandleForReading.availableData
    kill(process.processIdentifier, signal)
    printed += try output.fileHandleForReading.readToEnd() ?? Data()
    let told = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit, "it ends by itself")
    return (
      process.terminationStatus, String(decoding: printed, as: UTF8.self),
      String(decoding: told, as: UTF8.self)
    )
  }

  @Test(
    "A build that is stopped leaves whole returns, and nothing else", arguments: [SIGINT, SIGTERM])
  func build(_ signal: Int32) throws {
    let folder = try Self.nation(40)
    let outcome = try Self.stopped(by: signal, ["build", "--all-in", "nation"], in: folder)
    #expect(outcome.status == 130, "\(outcome.errors)")
    let told = try #require(
      outcome.errors.firstMatch(
        of: /stopped: (\d+) of 40 partnerships w.+ built; the others are as they were\n$/))
    let built = try #require(Int(told.output.1))
    #expect((1..<40).contains(built))

    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.url.appending(path: "nation").path)
    #expect(!names.contains { $0.contains(".new") }, "no stray files")
    let returns = names.filter { $0.hasSuffix("/returns/2020-21-Q4") }
    #expect(returns.count == built)
    for sealed in returns {
      let partners = "nation/" + sealed.replacing("/returns/2020-21-Q4", with: "/partners")
      let verified = try BuiltTool.run(
        "verify", "nation/" + sealed, "--partners", partners, in: folder.url)
      #expect(verified.status == 0, "\(verified.output)")
    }
  }

  @Test("A check that is stopped says how far it came")
  func check() throws {
    let folder = try Self.nation(40)
    let outcome = try Self.stopped(by: SIGINT, ["check", "--all-in", "nation"], in: folder)
    #expect(outcome.status == 130, "\(outcome.errors)")
    #expect(outcome.errors.contains(/stopped: \d+ of 40 partnerships w.+ checked\n$/))
    #expect(outcome.output.contains(" of 40 partnerships: 0 errors, "))
  }

  @Test("One job or many build the same returns")
  func sameBytes() throws {
    let folder = try Self.nation(5)
    for jobs in ["1", "4"] {
      let outcome = try BuiltTool.run(
        "build", "--all-in", "nation", "--jobs", jobs, "--output", "returns-\(jobs)", in: folder.url)
      #expect(outcome.status == 0)
      #expect(outcome.output.contains("Wrote 5 of 5 returns"))
    }
    let one = try folder.contents(of: "returns-1")
    #expect(one.count > 5)
    #expect(try folder.contents(of: "returns-4") == one)
  }
}
