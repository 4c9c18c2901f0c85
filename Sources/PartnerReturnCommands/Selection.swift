import Foundation

/// The files that a person asked about.
struct Selection {
  /// Paths inside the partnership's folder; empty for all.
  private let names: [String]

  /// Those of them that are no folders.
  private let files: [String]

  /// Every file.
  static let all = Selection(names: [], files: [])

  private init(names: [String], files: [String]) { (self.names, self.files) = (names, files) }

  /// - Throws: ``CannotRun`` for a path that is not there or lies elsewhere.
  init(_ paths: [String], in folder: String) throws {
    let root = FilePath(folder).resolved
    let found = try paths.map { path in
      guard FileManager.default.fileExists(atPath: path) || FilePath.isLink(path) else {
        throw CannotRun("there is no file or folder \"\(path)\"")
      }
      let named = FilePath(path)
      let places = [FilePath(named.parent.resolved.path + "/" + named.name), named.resolved]
      if places.contains(root) { return "" }
      guard let inside = places.first(where: root.contains) else {
        throw CannotRun(
          "\"\(path)\" does not lie in \"\(folder)\": name the partnership's folder with --partners")
      }
      return String(inside.path.dropFirst(root.path.count + 1))
    }
    let files = zip(paths, found).filter { !FilePath.isFolder($0.0) }.map(\.1)
    self.init(names: found, files: files)
  }

  /// Refuses a file that is none of those that were looked at: nobody shall take it for sound.
  ///
  /// - Throws: ``CannotRun``.
  func refuseStrangers(besides looked: some Sequence<String>) throws {
    let looked = Set(looked.map { ByteName($0) })
    guard let stranger = files.first(where: { !looked.contains(ByteName($0)) }) else { return }
    throw CannotRun(
      "\"\(stranger)\" was not checked, as it is no submission: one is named for its quarter and lies in its partner's "
        + "folder, such as police/2020-21-Q4.yaml")
  }

  func contains(_ name: String) -> Bool {
    names.isEmpty || names.contains { $0.isEmpty || name == $0 || name.hasPrefix($0 + "/") }
  }
}
