import Foundation
import SubmissionFiles

/// A file as it was when a return was made: enough to tell whether it is still the same.
struct FileSeal: Hashable, Codable {
  /// The path, from the partnership's folder or from the return's.
  let path: String
  /// How many bytes.
  let size: Int
  /// The SHA-256 digest in hexadecimal.
  let sha256: String

  /// The seal of bytes.
  init(path: String, bytes: some Sequence<UInt8>) {
    let bytes = Array(bytes)
    var digest = SHA256Digest()
    bytes.withUnsafeBytes { digest.add($0) }
    (self.path, size, sha256) = (path, bytes.count, digest.hexadecimal)
  }

  /// The seal of a file in a folder, or `nil` where there is no such file, it cannot be read, or it is no regular
  /// file of that folder.
  init?(path: String, in folder: String) {
    let root = FilePath(folder).resolved
    let place = FilePath("\(root.path)/\(path)").resolved
    let kind = try? FileManager.default.attributesOfItem(atPath: place.path)[.type] as? FileAttributeType
    guard kind == .typeRegular, root.contains(place), let handle = RegularFile.handle(forReading: place.path)
    else { return nil }
    defer { try? handle.close() }
    var (digest, size) = (SHA256Digest(), 0)
    do {
      while let chunk = try handle.read(upToCount: 1 << 20), !chunk.isEmpty {
        chunk.withUnsafeBytes { digest.add($0) }
        size += chunk.count
      }
    } catch {
      return nil
    }
    (self.path, self.size, sha256) = (path, size, digest.hexadecimal)
  }
}
