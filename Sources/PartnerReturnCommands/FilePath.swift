import Foundation

/// A place in the file system, made absolute, without dots and doubled slashes.
///
/// Foundation's own path arithmetic on Linux stops the program on names of one character, hence this.
struct FilePath: Hashable {
  /// The absolute path.
  let path: String

  /// A path as a person names it, seen from the working directory.
  init(_ named: String) {
    let full = named.hasPrefix("/") ? named : FileManager.default.currentDirectoryPath + "/" + named
    var parts: [Substring] = []
    for part in full.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    path = "/" + parts.joined(separator: "/")
  }

  /// The folder that holds it; the root holds itself.
  var parent: FilePath { FilePath(String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]) + "/") }

  /// Its name in that folder; empty for the root.
  var name: String { path.split(separator: "/").last.map(String.init) ?? "" }

  /// The same place with symbolic links followed.
  var resolved: FilePath { FilePath(URL(fileURLWithPath: path).resolvingSymlinksInPath().path) }

  /// The folders around it, the innermost first.
  var ancestors: [FilePath] {
    var (folders, folder) = ([FilePath](), self)
    while folder.path != "/" {
      folder = folder.parent
      folders.append(folder)
    }
    return folders
  }

  /// Whether a folder is there, or a link to one.
  static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }

  /// Whether a symbolic link is there, wherever it leads.
  static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// Whether another place lies inside this folder.
  func contains(_ other: FilePath) -> Bool { other.path.hasPrefix(path == "/" ? "/" : path + "/") }
}
