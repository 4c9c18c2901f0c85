package import Foundation

/// The tool as it was built, run as a process of its own that anything may happen to.
package enum BuiltTool {
  package static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The folder of what was built, in which the test bundle lies too.
  package static let products = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()

  /// `partner-return`.
  package static let program = products.appending(path: "partner-return")

  /// How a run ended.
  package struct Outcome {
    package let status: Int32
    /// Whether it ended by itself.
    package let isExit: Bool
    /// What it printed, errors included.
    package let output: String

    /// Whether it could not do what it was asked, and says so in a sentence.
    package var isRefusal: Bool { isExit && status == 2 && output.contains("error: ") }
  }

  /// Starts a run of `partner-return`, or of another program.
  ///
  /// What it prints goes to a file, so that it waits for nobody, but for what is to go elsewhere.
  package static func start(
    _ arguments: [String], in folder: URL = repository, environment: [String: String] = [:],
    program: URL = program, input: Pipe? = nil, output elsewhere: FileHandle? = nil,
    errors: FileHandle? = nil
  ) throws -> Run {
    let output = FileManager.default.temporaryDirectory.appending(
      path: "partner-return-\(UUID().uuidString)")
    try Data().write(to: output)
    let handle = try FileHandle(forWritingTo: output)
    defer { try? handle.close() }
    let process = Process()
    (process.executableURL, process.arguments) = (program, arguments)
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    if let input { process.standardInput = input } else { process.standardInput = FileHandle.nullDevice }
    (process.standardOutput, process.standardError) = (elsewhere ?? handle, errors ?? handle)
    try process.run()
    Survivors.add(process.processIdentifier)
    return Run(process: process, output: output)
  }

  /// Runs `partner-return` to the end.
  package static func run(
    _ arguments: String..., in folder: URL = repository, environment: [String: String] = [:]
  ) throws -> Outcome {
    try start(arguments, in: folder, environment: environment).end()
  }

  /// Runs `swift`, found as a shell finds it. Building takes minutes, in which other tests run.
  package static func swift(_ arguments: [String], in folder: URL) async throws -> Outcome {
    let run = try start(["swift"] + arguments, in: folder, program: URL(filePath: "/usr/bin/env"))
    while run.process.isRunning { try await Task.sleep(for: .milliseconds(20)) }
    return try run.end()
  }
}

/// A run that has been started.
package struct Run {
  package let process: Process
  fileprivate let output: URL

  /// Waits for its end, however long that takes on a slow machine.
  package func end() throws -> BuiltTool.Outcome {
    // Not `waitUntilExit`, which also waits for whatever else is to happen on this thread.
    while process.isRunning { usleep(1_000) }
    process.waitUntilExit()
    Survivors.remove(process.processIdentifier)
    defer { try? FileManager.default.removeItem(at: output) }
    return BuiltTool.Outcome(
      status: process.terminationStatus, isExit: process.terminationReason == .exit,
      output: String(decoding: try Data(contentsOf: output), as: UTF8.self))
  }

  /// Kills it at once, as a power cut for this process alone.
  package func kill() throws -> BuiltTool.Outcome {
    Foundation.kill(process.processIdentifier, SIGKILL)
    return try end()
  }
}
