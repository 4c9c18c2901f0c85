import Foundation

/// When each of the published tables that a partnership names was last changed.
///
/// Tables are large, so they are not read twice: which file it is, how large, and when it was changed are enough to
/// notice that a table is no longer the one that was counted.
struct TableStamp: Hashable, Sendable {
  /// What the name leads to, links resolved.
  private let target: String
  /// The file, or every file below the folder by its path; `nil` where something cannot be looked at.
  private let files: [String: FileStamp]?

  /// - Parameters:
  ///   - name: the file or folder as `partnership.yaml` names it.
  ///   - folder: the partnership's folder.
  init(of name: String, in folder: String) {
    let path = "\(folder)/\(name)"
    target = FilePath(path).resolved.path
    var (files, folders): ([String: FileStamp], Set<[Int]>) = ([:], [])
    let isKnown = !name.contains("\0") && Self.add(path, to: &files, &folders)
    self.files = isKnown ? files : nil
  }

  /// Which file it is, how large, and when its contents and anything else about it were last changed.
  private struct FileStamp: Hashable, Sendable {
    let numbers: [Int]

    /// Which file it is, whatever was changed.
    var identity: [Int] { Array(numbers.prefix(2)) }

    init(_ status: stat) {
      #if canImport(Darwin)
        let times = [status.st_mtimespec, status.st_ctimespec]
      #else
        let times = [status.st_mtim, status.st_ctim]
      #endif
      numbers =
        [status.st_dev, status.st_ino].map(Int.init(truncatingIfNeeded:))
        + [Int(truncatingIfNeeded: status.st_size)] + times.flatMap { [$0.tv_sec, $0.tv_nsec] }
    }
  }

  /// - Returns: whether everything there could be looked at. Nothing there is known, too.
  private static func add(
    _ path: String, to files: inout [String: FileStamp], _ folders: inout Set<[Int]>
  ) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return true }
    switch status.st_mode & S_IFMT {
    case S_IFREG:
      files[path] = FileStamp(status)
      return true
    case S_IFDIR:
      // A link may lead back to a folder that was looked into before.
      guard folders.insert(FileStamp(status).identity).inserted else { return true }
      guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else { return false }
      return names.filter { !$0.hasPrefix(".") }.allSatisfy { add("\(path)/\($0)", to: &files, &folders) }
    default: return false
    }
  }
}
