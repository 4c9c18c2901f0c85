import Foundation

/// A folder that is made as a whole or not at all, and never in the place of anything.
struct NewFolder {
  /// The folder as the person named it.
  private let path: String
  private let place: FilePath
  /// The folder while it is being filled.
  private var beside: String { "\(place.parent.path)/.\(place.name).new" }

  /// - Throws: ``CannotRun`` when something is there, or the folder would lie inside a partnership's.
  init(path: String) throws {
    self.path = path
    place = FilePath(path).resolved
    guard !path.isEmpty, place.path != "/", place != FilePath("."), !place.contains(FilePath(".")) else {
      throw CannotRun("\"\(path)\" cannot be made anew: name a folder inside this one, such as \"partners\"")
    }
    try ReturnPlace(path).refuseInside()
    try refuseContents()
    if let around = place.ancestors.first(where: Self.isPartnership) {
      throw CannotRun(
        "\"\(path)\" lies in the partnership's folder \"\(around.path)\": name a folder outside it")
    }
  }

  /// Refuses a place with anything in it.
  private func refuseContents() throws {
    guard FileManager.default.fileExists(atPath: place.path) else { return }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: place.path) else {
      throw CannotRun("\"\(path)\" is no folder that can be read: name another")
    }
    guard let name = names.sorted().first else { return }
    throw CannotRun("\"\(path)\" holds \"\(name)\" and stays as it is: name a new or an empty folder")
  }

  private static func isPartnership(_ folder: FilePath) -> Bool {
    FileManager.default.fileExists(atPath: folder.path + "/partnership.yaml")
  }

  /// Fills the folder beside its place and puts it there in one step, as the only run that does so.
  ///
  /// - Parameter fill: is given the path of the folder to fill.
  /// - Throws: ``CannotRun``, with nothing made.
  func make(_ fill: (String) throws -> Void) throws {
    do {
      try FileManager.default.createDirectory(atPath: place.parent.path, withIntermediateDirectories: true)
      try FolderLock.holding(place.parent.path) { try makeAlone(fill) }
    } catch let refused as FolderLock.Refused {
      throw CannotRun("\"\(path)\" cannot be made: \(refused.reason)")
    } catch {
      throw (error as? CannotRun).map { CannotRun($0.description.replacing(beside, with: path)) }
        ?? CannotRun(cannotMake)
    }
  }

  private func makeAlone(_ fill: (String) throws -> Void) throws {
    // Another run may have been first.
    try refuseContents()
    // A run that was killed may have left it.
    try? FileManager.default.removeItem(atPath: beside)
    do {
      try FileManager.default.createDirectory(atPath: beside, withIntermediateDirectories: false)
      try fill(beside)
      // An empty folder is replaced; of one that has been filled meanwhile the system keeps off.
      guard rename(beside, place.path) == 0 else { throw CannotRun(cannotMake) }
    } catch {
      try? FileManager.default.removeItem(atPath: beside)
      throw error
    }
  }

  private var cannotMake: String {
    "\"\(path)\" cannot be made: check the permissions of \"\(place.parent.path)\" and the room on the disk"
  }
}
