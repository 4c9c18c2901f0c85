import Foundation

/// A place where something is to be written.
struct ReturnPlace {
  /// The place as the person named it.
  private let path: String

  init(_ path: String) { self.path = path }

  /// Refuses a place inside a return: whatever is written there would be published, or handed to the board, with it.
  ///
  /// - Throws: ``CannotRun``.
  func refuseInside() throws {
    guard let around = FilePath(path).resolved.ancestors.first(where: Self.isReturn) else { return }
    throw CannotRun(
      "\"\(path)\" lies in \"\(around.path)\", which holds a return or a part of one: name a folder outside it"
    )
  }

  /// What no other folder holds.
  private static func isReturn(_ folder: FilePath) -> Bool {
    let editions = ReturnFolder.editions.map { "/\($0)/return.json" } + ["/rollup.json"]
    return editions.contains { access(folder.path + $0, F_OK) == 0 }
      || (access(folder.path + "/return.json", F_OK) == 0
        && access(folder.path + "/data/datapackage.json", F_OK) == 0)
      || (try? ReturnManifest(ofReturn: folder.path)) != nil
  }
}
