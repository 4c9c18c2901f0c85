import Foundation

extension PartnerReturnTool {
  /// Runs the command of this process and ends it with the exit status.
  public func runAndExit() -> Never {
    let status = run(Array(CommandLine.arguments.dropFirst()), on: .standard())
    // Threads may still be at work, which nobody waits for any more.
    if status == .interrupted { _exit(status.rawValue) }
    exit(status.rawValue)
  }
}
