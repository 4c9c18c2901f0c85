import Foundation

/// Finds the partnerships' folders in a folder: every one that holds a `partnership.yaml`.
///
/// Links are followed. Each folder is looked into once, however many ways lead there, so that links cannot lead round
/// in a circle. Names that start with a dot are left out.
struct PartnershipSearch {
  /// The folders that were found, in the order of the bytes of their paths.
  private(set) var found: [String] = []
  /// Folders that could not be listed.
  private(set) var closed: [String] = []
  private var visited: Set<FileIdentity> = []

  private struct FileIdentity: Hashable {
    let device: UInt64
    let number: UInt64
  }

  /// - Throws: ``CannotRun`` where there is no such folder, or none in it is a partnership's.
  init(in folder: String) throws {
    let root = PartnersOption.withoutSlash(folder)
    guard Self.folder(root) != nil else {
      throw CannotRun("\"\(folder)\" is no folder: name with --all-in the one that holds the partnerships'")
    }
    look(into: root)
    guard found.isEmpty else { return }
    let closed = closed.first.map { "; \"\($0)\" cannot be listed" } ?? ""
    throw CannotRun(
      "no folder in \"\(folder)\" holds a partnership.yaml\(closed): name another with --all-in")
  }

  private mutating func look(into folder: String) {
    guard let identity = Self.folder(folder) else {
      // What may not be looked at could be a partnership's.
      if errno == EACCES { closed.append(folder) }
      return
    }
    guard visited.insert(identity).inserted else { return }
    guard let names = Self.names(in: folder) else { return closed.append(folder) }
    // What lies in a partnership's folder belongs to it.
    guard !names.contains("partnership.yaml") else { return found.append(folder) }
    for name in names where !name.hasPrefix(".") { look(into: Self.path(name, in: folder)) }
  }

  /// The path of a name, without `./` in front of it.
  private static func path(_ name: String, in folder: String) -> String {
    switch folder {
    case ".", "": name
    case "/": "/" + name
    default: "\(folder)/\(name)"
    }
  }

  /// Which folder it is; `nil` for anything but a folder, with `errno` set where that cannot be told.
  private static func folder(_ path: String) -> FileIdentity? {
    var status = stat()
    errno = 0
    guard stat(path.isEmpty ? "." : path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      return nil
    }
    return FileIdentity(
      device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(truncatingIfNeeded: status.st_ino))
  }

  /// The names in a folder, as the order of the paths asks: a folder `a` comes after `a-b`, as `a/` does.
  private static func names(in folder: String) -> [String]? {
    (try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder))?
      .sorted { ($0 + "/").utf8.lexicographicallyPrecedes(($1 + "/").utf8) }
  }
}
