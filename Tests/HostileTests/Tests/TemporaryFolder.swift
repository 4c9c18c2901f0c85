import Foundation

/// A temporary folder that goes with the test.
final class TemporaryFolder {
  let path = NSTemporaryDirectory() + "partner-return-\(UUID().uuidString)"

  init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }
  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file, and the folders on the way to it.
  ///
  /// - Returns: its path.
  @discardableResult
  func write(_ bytes: [UInt8], to file: String) throws -> String {
    let place = path + "/" + file
    let parent = place.prefix(upTo: place.lastIndex(of: "/") ?? place.endIndex)
    try FileManager.default.createDirectory(atPath: String(parent), withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: place))
    return place
  }
}
