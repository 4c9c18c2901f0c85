import Foundation

/// Where the partnership's folder lies, for programs that look from the folder in which the tool was called.
struct FilePlace {
  /// The way to the folder without a slash at its end, or `nil` where it lies elsewhere. Empty for the folder
  /// in which the tool was called itself.
  let way: String?

  init(folder: String, from here: String = FileManager.default.currentDirectoryPath) {
    let start = URL(fileURLWithPath: here, isDirectory: true)
    let target = URL(fileURLWithPath: folder, isDirectory: true, relativeTo: start)
    way =
      Self.way(from: start.standardizedFileURL.path, to: target.standardizedFileURL.path)
      ?? Self.way(
        from: start.resolvingSymlinksInPath().path,
        to: target.standardizedFileURL.resolvingSymlinksInPath().path)
  }

  /// The way to a file of the folder; for one elsewhere, the way inside the folder.
  func path(of file: String) -> String { (way ?? "").isEmpty ? file : "\(way ?? "")/\(file)" }

  /// The way as a relative URI: everything but letters, digits, `-._~` and slashes is percent-encoded.
  func uri(of file: String) -> String {
    path(of: file).utf8.map { byte in
      Self.unreserved.contains(byte)
        ? String(UnicodeScalar(byte))
        : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }.joined()
  }

  private static let unreserved = Set(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)

  private static func way(from here: String, to folder: String) -> String? {
    let start = here.hasSuffix("/") ? here : here + "/"
    if folder + "/" == start || folder == here { return "" }
    return folder.hasPrefix(start) ? String(folder.dropFirst(start.count)) : nil
  }
}
