import Foundation
import Testing

/// The tool as it was built, run as a process of its own that anything may happen to.
struct Tool {
  static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let program = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appending(path: "partner-return")

  /// How a run ended.
  struct Outcome {
    let status: Int32
    /// Whether it ended by itself.
    let isExit: Bool
    let output: String

    /// Whether it could not do what it was asked, and says so in a sentence.
    var isRefusal: Bool { isExit && status == 2 && output.contains("error: ") }
  }

  /// Starts a run. What it prints goes to a file, so that it waits for nobody.
  static func start(_ arguments: [String], in place: Place, program: URL = program) throws -> Run {
    let file = place.root.appending(path: "output-\(UUID().uuidString)")
    try Data().write(to: file)
    let handle = try FileHandle(forWritingTo: file)
    let process = Process()
    (process.executableURL, process.arguments) = (program, arguments)
    process.currentDirectoryURL = place.root
    (process.standardInput, process.standardOutput, process.standardError) = (
      FileHandle.nullDevice, handle, handle
    )
    try process.run()
    return Run(process: process, output: file)
  }

  /// Runs to the end.
  static func run(_ arguments: String..., in place: Place) throws -> Outcome {
    try start(arguments, in: place).end()
  }
}

/// A run that has been started.
struct Run {
  let process: Process
  fileprivate let output: URL

  /// Waits for its end. A run that does not end is a fault too: it is killed, and has not ended by itself.
  func end() throws -> Tool.Outcome {
    let end = ProcessInfo.processInfo.systemUptime + 120
    while process.isRunning {
      if ProcessInfo.processInfo.systemUptime > end { Foundation.kill(process.processIdentifier, SIGKILL) }
      usleep(1_000)
    }
    process.waitUntilExit()
    defer { try? FileManager.default.removeItem(at: output) }
    return Tool.Outcome(
      status: process.terminationStatus, isExit: process.terminationReason == .exit,
      output: String(decoding: try Data(contentsOf: output), as: UTF8.self))
  }

  /// Kills it at once, as a power cut for this process alone.
  func kill() throws -> Tool.Outcome {
    Foundation.kill(process.processIdentifier, SIGKILL)
    return try end()
  }
}
