package import Foundation

/// A run that stands still at some of its system calls until it is woken.
package final class HeldRun {
  private let run: Run
  private let log: URL
  private var stops = 0

  /// - Parameters:
  ///   - moment: when it stops for the first time.
  ///   - step: after how many further calls of that name it stops again; `nil` for never.
  package init(
    _ arguments: [String], in folder: URL, stoppingAt moment: SystemCalls.Moment, every step: Int? = nil
  ) throws {
    log = FileManager.default.temporaryDirectory.appending(path: "partner-return-\(UUID().uuidString)")
    let when = "when=\(moment.number)" + (step.map { "+\($0)" } ?? "")
    run = try SystemCalls.start(
      arguments, in: folder, tracing: [moment.call],
      inject: ["\(moment.call):\(SystemCalls.Event.stop.rawValue):\(when)"], to: log.path)
  }

  deinit { try? FileManager.default.removeItem(at: log) }

  /// Whether it has not ended.
  package var isRunning: Bool { run.process.isRunning }

  /// Returns once it stands still again, or has ended.
  ///
  /// - Returns: whether it stands still.
  package func waitUntilItStops() -> Bool {
    while true {
      let isOver = !isRunning
      let told = (try? String(contentsOf: log, encoding: .utf8)) ?? ""
      let parts = told.components(separatedBy: "--- SIGSTOP {")
      if parts.count - 1 > stops, parts[parts.count - 1].contains("--- stopped by SIGSTOP ---") {
        stops = parts.count - 1
        return true
      }
      if isOver { return false }
      usleep(1_000)
    }
  }

  /// Goes on.
  package func wake() {
    let told = (try? String(contentsOf: log, encoding: .utf8)) ?? ""
    // Each line begins with the number of the process, the first with that of the tool.
    guard let tool = told.split(separator: " ").first.flatMap({ Int32($0) }) else { return }
    Foundation.kill(tool, SIGCONT)
  }

  /// Waits for its end.
  package func end() throws -> BuiltTool.Outcome { try run.end() }
}
