/// Where the partnership's folder lies, for programs that look from the folder in which the tool was called.
struct FilePlace {
  /// The way to the folder without a slash at its end, or `nil` where it lies elsewhere. Empty for the folder
  /// in which the tool was called itself.
  let way: String?

  init(folder: String, from here: String = ".") {
    let (start, target) = (FilePath(here), FilePath(folder.hasPrefix("/") ? folder : "\(here)/\(folder)"))
    way = Self.way(from: start, to: target) ?? Self.way(from: start.resolved, to: target.resolved)
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

  private static func way(from here: FilePath, to folder: FilePath) -> String? {
    if folder == here { return "" }
    guard here.contains(folder) else { return nil }
    return String(folder.path.dropFirst(here.path == "/" ? 1 : here.path.count + 1))
  }
}
