import Foundation

/// Temporary folders of runs that were killed: `PREFIX`, the number of the process, `-` and anything.
struct LeftOverFolders {
  private let folder: String
  private let prefix: String

  init(in folder: String, named prefix: String) { (self.folder, self.prefix) = (folder, prefix) }

  /// Removes those of this user whose process is no more.
  func remove() {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] where isLeftOver(name) {
      try? FileManager.default.removeItem(atPath: "\(folder)/\(name)")
    }
  }

  private func isLeftOver(_ name: String) -> Bool {
    guard name.hasPrefix(prefix),
      let process = name.dropFirst(prefix.count).split(separator: "-").first.flatMap({ Int32($0) }),
      process > 0, kill(process, 0) != 0, errno == ESRCH
    else { return false }
    var status = stat()
    return lstat("\(folder)/\(name)", &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
      && status.st_uid == getuid()
  }
}
