import Foundation

/// Writes what was made for people to keep, such as articles and schemas.
enum FolderWriter {
  /// Writes a file to a folder, which is made where it is missing.
  ///
  /// - Throws: ``CannotRun`` with the file as it was.
  static func write(_ contents: some Sequence<UInt8>, to name: String, in folder: String) throws {
    guard !name.contains("/") else {
      throw CannotRun("\"\(name)\" is no name for a file: correct it in partnership.yaml")
    }
    try ReturnPlace(folder + "/" + name).refuseInside()
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try WholeFile("\(folder)/\(name)").replace(with: contents)
    } catch {
      throw CannotRun(
        "\"\(folder)/\(name)\" cannot be written: check the permissions of \"\(folder)\" and the room on the disk"
      )
    }
  }
}
