import Foundation

/// A small disk of its own in memory, gone with the test. Only the superuser can have one, and not in every container.
final class Disk {
  let root: URL

  /// - Parameter size: how many kilobytes it holds.
  init(kilobytes size: Int) throws {
    root = FileManager.default.temporaryDirectory.appending(path: "partner-return-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    guard Self.command("mount", "-t", "tmpfs", "-o", "size=\(size)k", "tmpfs", root.path) else {
      throw CannotMount()
    }
  }

  deinit {
    _ = Self.command("umount", "-l", root.path)
    try? FileManager.default.removeItem(at: root)
  }

  struct CannotMount: Error {}

  static let isPossible = (try? Disk(kilobytes: 64)) != nil
  static let reason = "only the superuser can mount a small disk, and not in every container"

  /// How many bytes are free.
  private var free: Int {
    var status = statvfs()
    return statvfs(root.path, &status) == 0 ? Int(status.f_bavail) * Int(status.f_frsize) : 0
  }

  private var ballast: URL { root.appending(path: "ballast") }

  /// Fills the disk but for so many bytes.
  func fill(leaving room: Int) throws {
    try? FileManager.default.removeItem(at: ballast)
    try Data(count: max(0, free - room)).write(to: ballast)
  }

  /// Makes room again.
  func empty() throws { try FileManager.default.removeItem(at: ballast) }

  /// Lets nobody write, or everybody again.
  func setReadOnly(_ isReadOnly: Bool) throws {
    guard Self.command("mount", "-o", "remount,\(isReadOnly ? "ro" : "rw")", root.path) else {
      throw CannotMount()
    }
  }

  private static func command(_ arguments: String...) -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    guard getuid() == 0, (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
