import Foundation
import HostileFiles

/// A partnership's folder with one hostile file in it, and the command that reads it.
struct ToolScene {
  private let folder: TemporaryFolder
  private let arguments: [String]

  private static let submission = "partners/police/2020-21-Q4.yaml"

  init(_ file: HostileFile) throws {
    folder = try TemporaryFolder()
    try folder.write(Array(SoundFiles.partnership.utf8), to: "partners/partnership.yaml")
    try folder.write(Array(SoundFiles.strategy.utf8), to: "partners/strategies/2020-2023.yaml")
    try folder.write(Array(SoundFiles.submission.utf8), to: Self.submission)
    try folder.write(Array(SoundFiles.table.utf8), to: "table.csv")
    let place =
      switch file.reader {
      case .submission, .editor: Self.submission
      case .partnership: "partners/partnership.yaml"
      case .strategy: "partners/strategies/2020-2023.yaml"
      case .table: "table.csv"
      case .manifest: "return/manifest.json"
      }
    try folder.write(file.bytes, to: place)
    arguments = Self.command(for: file.reader)
  }

  private static func command(for reader: HostileReader) -> [String] {
    let tables = ["figures", "police", "--from", "table.csv", "--area", "Anytown"]
    return switch reader {
    // `build` checks first, and then combines and publishes whatever it can.
    case .submission: ["build", "--quarter", "2020-21 Q4"]
    case .partnership, .strategy: ["check"]
    case .table: tables
    case .manifest: ["verify", "return"]
    case .editor: tables + ["--write", submission, "--read", "2021-02-26"]
    }
  }

  /// What a run printed, errors included, and how it ended; a signal is a status of 128 and more.
  struct Outcome {
    let status: Int32
    let output: String
  }

  /// Runs the tool with limits of the system: seconds of computing, and kilobytes of memory that it may write to.
  func run() throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    let limits = "ulimit -d \(Self.kilobytes) && ulimit -t \(Self.seconds) && exec \"$0\" \"$@\""
    process.arguments = ["-c", limits, Self.tool] + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    // After a crash the status counts, and nobody waits for its story.
    process.environment = ProcessInfo.processInfo.environment.merging(["SWIFT_BACKTRACE": "enable=no"]) { $1 }
    let output = folder.path + "/output"
    try folder.write([], to: "output")
    let handle = FileHandle(forWritingAtPath: output)
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
    process.waitUntilExit()
    try handle?.close()
    let status = process.terminationStatus + (process.terminationReason == .exit ? 0 : 128)
    let said = FileManager.default.contents(atPath: output) ?? Data()
    return Outcome(status: status, output: String(decoding: said, as: UTF8.self))
  }

  /// The tool that people use, where somebody names it.
  static let released = ProcessInfo.processInfo.environment["PARTNER_RETURN_RELEASED_TOOL"]

  /// Otherwise the tool lies beside the tests.
  private static let tool =
    released ?? URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().path
    + "/partner-return"

  // What is promised is 256 MB and two seconds for the tool that people use. One built for testing is slower.
  private static let kilobytes = 262_144
  private static let seconds = released == nil ? 20 : 2
}
