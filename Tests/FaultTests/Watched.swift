import BuiltTool
import Foundation

/// What can be seen of a run from outside. Only Linux tells it.
extension Run {
  private var folder: String { "/proc/\(process.processIdentifier)" }

  private func told(_ file: String) -> String {
    (try? String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)) ?? ""
  }

  /// How many threads it has.
  var threads: Int { (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/task").count) ?? 0 }

  /// Stops it in the midst of what it does, until it is woken, and returns once it stands still or has ended.
  func holdUp() {
    Foundation.kill(process.processIdentifier, SIGSTOP)
    #if os(Linux)
      // The name in brackets before the state may be anything.
      while process.isRunning, told("stat").split(separator: ") ").last?.first != "T" { usleep(100) }
    #else
      usleep(20_000)
    #endif
  }

  /// Goes on with what it was held up in.
  func wake() { Foundation.kill(process.processIdentifier, SIGCONT) }

  /// Returns once it lets time pass between two attempts to take a lock, or has ended: it sleeps for no other reason.
  func waitUntilItWaits() {
    #if os(Linux)
      var asleep = 0
      while process.isRunning, !told("wchan").contains("nanosleep"), asleep < 5_000 {
        // Some systems do not say where a process sleeps, only that it does.
        let isHidden = ["", "0"].contains(told("wchan"))
        asleep = isHidden && told("stat").split(separator: ") ").last?.first == "S" ? asleep + 1 : 0
        usleep(100)
      }
    #else
      usleep(500_000)
    #endif
  }
}
