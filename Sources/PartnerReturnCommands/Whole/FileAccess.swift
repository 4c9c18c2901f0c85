import Foundation
import ReturnPublishing

/// Writes files so that from the first byte only those can read them who may.
struct FileAccess {
  /// Who may read what lies in a folder.
  enum Readers {
    /// Everybody may read the public edition of a return; the board's, what goes back to partners and the manifest are
    /// their owner's. Whoever has the manifest can try numbers until its digests fit.
    case ofEditions
    /// Everybody may read everything.
    case everybody
    /// The owner alone may.
    case owner
  }

  private let readers: Readers

  init(for readers: Readers) { self.readers = readers }

  /// Whether a file or folder, by its path in the folder, is its owner's alone. An empty path is the folder itself.
  func isPrivate(_ path: String) -> Bool {
    switch readers {
    case .everybody: false
    case .owner: true
    case .ofEditions: !(path.isEmpty || path == "public" || path.hasPrefix("public/"))
    }
  }

  /// Makes a folder, by its path in another.
  func makeFolder(_ path: String, in folder: String) throws {
    guard mkdir(path.isEmpty ? folder : "\(folder)/\(path)", isPrivate(path) ? 0o700 : 0o777) != 0 else {
      return
    }
    guard errno == EEXIST, !path.isEmpty else { throw FolderLock.Refused.system(errno) }
  }

  /// Writes a file, by its path in a folder, and makes the folders that it lies in.
  func write(_ file: PublishedFile, in folder: String) throws {
    let parts = file.name.split(separator: "/")
    for count in parts.indices.dropFirst() {
      try makeFolder(parts[..<count].joined(separator: "/"), in: folder)
    }
    let place = "\(folder)/\(file.name)"
    let made = open(place, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, isPrivate(file.name) ? 0o600 : 0o666)
    guard made >= 0 else { throw FolderLock.Refused.system(errno) }
    close(made)
    try Data(file.contents).write(to: URL(fileURLWithPath: place))
  }
}
