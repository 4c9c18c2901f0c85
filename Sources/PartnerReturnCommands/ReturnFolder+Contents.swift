import Foundation
import ReturnPublishing

// What may be replaced, and what is somebody else's.
extension ReturnFolder {
  /// Keeps a return of another partnership or quarter, and one of which nobody can tell whose it is.
  func refuseAnothersReturn(for files: [PublishedFile]) throws {
    guard let sealed = files.first(where: { $0.name == ReturnManifest.file }),
      let manifest = try? JSONDecoder().decode(ReturnManifest.self, from: Data(sealed.contents))
    else { return }
    try ReturnOwner(ofReturn: place, named: path)?.refuseReplacement(by: manifest.owner, in: path)
  }

  /// Refuses to replace a return that somebody has closed for writing: it could not be taken away again either.
  func refuseClosed() throws {
    let folders = ["", "/data", "/queries"]
    let inside = Self.editions.flatMap { edition in folders.map { "/\(edition)\($0)" } } + ["/data", ""]
    for folder in inside where access(place + folder, F_OK) == 0 && access(place + folder, W_OK) != 0 {
      throw FolderLock.Refused.system(errno)
    }
  }

  /// Refuses to replace a folder that holds anything but a return: it may be somebody's home.
  func refuseStrangers(besides names: [String]) throws {
    guard FileManager.default.fileExists(atPath: place) else { return }
    guard FilePath.isFolder(place) else {
      throw CannotRun("\"\(path)\" is a file and stays as it is: choose a folder with --output")
    }
    guard let present = try? FileManager.default.subpathsOfDirectory(atPath: place) else {
      throw CannotRun("\"\(path)\" is not a folder that can be read: choose another with --output")
    }
    // Another build may have made fewer editions.
    let inEditions: [String] =
      ["return.pdf"] + names.map { String($0.drop { $0 != "/" }.dropFirst()) }
    let known = names + Self.editions.flatMap { edition in inEditions.map { "\(edition)/\($0)" } }
    let folders = Set(known.flatMap(Self.folders))
    // A manifest alone may be that of anything.
    let isReturn = present.contains("board/return.json")
    let stranger = present.sorted().first { name in
      if name == ReturnManifest.file { return !isReturn }
      return
        !known.contains(name) && !folders.contains(name) && !Self.isLetter(name)
    }
    if let stranger {
      throw CannotRun(
        "\"\(path)\" holds \"\(stranger)\", which is no part of a return: choose an empty or new folder with --output"
      )
    }
  }

  /// Whether a file is what goes back to a partner: another build may have asked others.
  private static func isLetter(_ name: String) -> Bool {
    // Earlier versions wrote Markdown.
    name == "board/queries"
      || (name.hasPrefix("board/queries/") && (name.hasSuffix(".txt") || name.hasSuffix(".md")))
  }

  /// The folders that a file lies in: of `board/data/gaps.csv`, `board` and `board/data`.
  private static func folders(of name: String) -> [String] {
    let parts = name.split(separator: "/")
    return parts.indices.dropFirst().map { parts[..<$0].joined(separator: "/") }
  }
}
