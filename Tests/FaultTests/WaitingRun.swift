import BuiltTool
import Foundation

/// A run that comes to an end.
protocol Ending {
  func end() throws -> BuiltTool.Outcome
}

extension Run: Ending {}

/// A run of which can be seen that it waits for another.
struct WaitingRun: Ending {
  private let run: Run
  private let errors = Pipe()

  init(_ arguments: [String], in folder: URL) throws {
    run = try BuiltTool.start(arguments, in: folder, errors: errors.fileHandleForWriting)
    try errors.fileHandleForWriting.close()
  }

  /// Returns once it says that it waits, or has ended.
  ///
  /// - Returns: whether it waits.
  func waitUntilItWaits() -> Bool {
    var told = Data()
    while case let more = errors.fileHandleForReading.availableData, !more.isEmpty {
      told += more
      if String(decoding: told, as: UTF8.self).contains("waiting for another run") { return true }
    }
    return false
  }

  /// Waits for its end.
  func end() throws -> BuiltTool.Outcome {
    _ = try errors.fileHandleForReading.readToEnd()
    return try run.end()
  }
}
