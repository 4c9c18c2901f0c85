import Foundation

/// A file that is replaced as a whole or stays as it was, also where the run is killed.
struct WholeFile {
  /// Why it stays as it was.
  enum Refused: Error {
    /// It is not what it was when it was read, or is there already.
    case changed
    /// In words, as part of a sentence.
    case because(String)
  }

  /// Links are followed, so that a link stays one.
  private let place: FilePath
  /// The new file while it is being written. Listings of a partnership's folder pass over names like it.
  private var beside: String { "\(place.parent.path)/.\(place.name).new" }

  init(_ path: String) { place = FilePath(path).resolved }

  /// Writes beside the file, and puts that in its place in one step. What a killed run left is written over.
  ///
  /// - Parameter known: what the file has to hold still; `nil` where that does not matter.
  /// - Throws: ``Refused``, with the file as it was.
  func replace(with bytes: some Sequence<UInt8>, known: Data? = nil) throws(Refused) {
    try put(Array(bytes)) {
      guard try known.map({ try isStill($0) }) ?? true else { throw Refused.changed }
      guard rename(beside, place.path) == 0 else { throw Self.refusal }
    }
  }

  /// The same for a file that is not there yet.
  ///
  /// - Throws: ``Refused``; ``Refused/changed`` where something is there.
  func create(with bytes: some Sequence<UInt8>) throws(Refused) {
    try put(Array(bytes)) {
      // A link is refused where something is there; where a disk has none, others who write in this moment are not seen.
      if link(beside, place.path) != 0 {
        guard errno != EEXIST, access(place.path, F_OK) != 0 else { throw Refused.changed }
        guard rename(beside, place.path) == 0 else { throw Self.refusal }
      }
      unlink(beside)
    }
  }

  private func put(_ bytes: [UInt8], _ step: () throws -> Void) throws(Refused) {
    do {
      try FolderLock.holding(place.parent.path) {
        try write(bytes)
        do {
          try step()
        } catch {
          unlink(beside)
          throw error
        }
      }
    } catch let refused as Refused {
      throw refused
    } catch {
      throw .because((error as? FolderLock.Refused)?.reason ?? "the disk refused it")
    }
  }

  private func isStill(_ known: Data) throws -> Bool {
    (try? Data(contentsOf: URL(fileURLWithPath: place.path))) == known
  }

  private func write(_ bytes: [UInt8]) throws {
    unlink(beside)
    let file = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw Self.refusal }
    do {
      try keepAccess(file)
      try Self.write(bytes, to: file)
      // Some disks tell only now that they are full.
      guard fsync(file) == 0 || errno == EINVAL else { throw Self.refusal }
      close(file)
    } catch {
      close(file)
      unlink(beside)
      throw error
    }
  }

  /// Who may read and write the file stays as it was.
  private func keepAccess(_ file: Int32) throws {
    var status = stat()
    guard stat(place.path, &status) == 0 else { return }
    // Only the superuser may give files away; for anybody else the group is kept where they belong to it.
    if fchown(file, status.st_uid, status.st_gid) != 0 { _ = fchown(file, uid_t.max, status.st_gid) }
    guard fchmod(file, status.st_mode & 0o7777) == 0 else { throw Self.refusal }
  }

  private static func write(_ bytes: [UInt8], to file: Int32) throws {
    var written = 0
    while written < bytes.count {
      let more = bytes.withUnsafeBytes { space in
        Foundation.write(file, space.baseAddress.map { $0 + written }, space.count - written)
      }
      if more < 0, errno == EINTR { continue }
      guard more > 0 else { throw refusal }
      written += more
    }
  }

  private static var refusal: Refused { .because(String(cString: strerror(errno)).lowercased()) }
}
