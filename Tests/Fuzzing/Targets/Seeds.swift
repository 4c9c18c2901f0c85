import Foundation
import HostileFiles

/// What a target begins with: a file in order, the hostile files of its reader, and those of the repository.
enum Seeds {
  /// The largest file that is worth changing byte by byte.
  private static let largest = 8_192

  static func write(for target: FuzzTarget?, to folder: String) throws {
    guard let target else { throw CocoaError(.fileNoSuchFile) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    var seeds = [Array(SoundFiles.text(for: target.reader).utf8)]
    seeds += HostileFiles.all(for: target.reader).map(\.bytes)
    for (number, bytes) in seeds.enumerated() where bytes.count <= largest {
      try Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/hostile-\(number)"))
    }
  }
}
