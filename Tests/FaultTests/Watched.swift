import BuiltTool
import Foundation

/// What can be seen of a run from outside. Only Linux tells it.
extension Run {
  private var folder: String { "/proc/\(process.processIdentifier)" }

  /// How many threads it has.
  var threads: Int { (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/task").count) ?? 0 }
}
