import Foundation

/// Files that nobody but their owner may read.
enum PrivateFile {
  /// The first bytes of a regular file; `nil` where there is none that can be read.
  static func read(_ path: String, atMost limit: Int) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    var bytes = [UInt8](repeating: 0, count: min(limit, Int(status.st_size)))
    var count = 0
    while count < bytes.count {
      let more = bytes.withUnsafeMutableBytes { space in
        Foundation.read(file, space.baseAddress.map { $0 + count }, space.count - count)
      }
      guard more >= 0 else { return nil }
      if more == 0 { break }
      count += more
    }
    return Array(bytes.prefix(count))
  }

  /// Writes a file beside its place and puts it there in one step.
  ///
  /// - Parameter beside: the name under which it is written.
  /// - Returns: why it could not be written; `nil` where it was.
  static func write(_ bytes: [UInt8], to path: String, beside: String) -> String? {
    unlink(beside)
    let file = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { return reason }
    var problem = write(bytes, to: file)
    if close(file) != 0, problem == nil { problem = reason }
    if problem == nil, rename(beside, path) != 0 { problem = reason }
    if problem != nil { unlink(beside) }
    return problem
  }

  private static func write(_ bytes: [UInt8], to file: Int32) -> String? {
    var written = 0
    while written < bytes.count {
      let more = bytes.withUnsafeBytes { space in
        Foundation.write(file, space.baseAddress.map { $0 + written }, space.count - written)
      }
      guard more > 0 else { return reason }
      written += more
    }
    return nil
  }

  /// Why the system refused, in its words.
  static var reason: String { String(cString: strerror(errno)).lowercased() }
}
