import Foundation

/// The files that a person asked about.
struct Selection {
  /// Paths inside the partnership's folder; empty for all.
  private let names: [String]

  /// Every file.
  static let all = Selection(names: [])

  private init(names: [String]) { self.names = names }

  /// - Throws: ``CannotRun`` for a path that is not there or lies elsewhere.
  init(_ paths: [String], in folder: String) throws {
    let root = FilePath(folder).resolved
    names = try paths.map { path in
      guard FileManager.default.fileExists(atPath: path) || Self.isLink(path) else {
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
  }

  func contains(_ name: String) -> Bool {
    names.isEmpty || names.contains { $0.isEmpty || name == $0 || name.hasPrefix($0 + "/") }
  }

  private static func isLink(_ path: String) -> Bool {
    (try? FileManager.default.attributesOfItem(atPath: path))?[.type] as? FileAttributeType
      == .typeSymbolicLink
  }
}
