package import Foundation

extension Scaffold {
  /// Writes all files, or none.
  ///
  /// - Throws: ``CannotAdd`` where one cannot be written; what was written before it is taken back.
  package func write(to package: URL) throws(CannotAdd) {
    var undo: [() -> Void] = []
    for file in new + changed {
      do {
        try Self.write(file, to: package, &undo)
      } catch {
        for step in undo.reversed() { step() }
        throw CannotAdd(
          "\(file.path) cannot be written, so nothing was changed: check the permissions and the space left")
      }
    }
  }

  private static func write(_ file: NewFile, to package: URL, _ undo: inout [() -> Void]) throws {
    let files = FileManager.default
    let place = package.appending(path: file.path)
    for folder in folders(of: file.path).map({ package.appending(path: $0) })
    where !files.fileExists(atPath: folder.path) {
      try files.createDirectory(at: folder, withIntermediateDirectories: false)
      undo.append { try? FileManager.default.removeItem(at: folder) }
    }
    let before = files.contents(atPath: place.path)
    undo.append {
      if let before {
        try? before.write(to: place, options: .atomic)
      } else {
        try? FileManager.default.removeItem(at: place)
      }
    }
    try Data(file.text.utf8).write(to: place, options: .atomic)
  }

  /// The folders in which a file lies, the outermost first.
  private static func folders(of path: String) -> [String] {
    let names = path.split(separator: "/").dropLast()
    return names.indices.map { names[...$0].joined(separator: "/") }
  }
}
