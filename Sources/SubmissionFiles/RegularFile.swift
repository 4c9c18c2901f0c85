package import Foundation

/// Opens files of which somebody may put something else in their place at any moment.
package enum RegularFile {
  /// A handle to read a file by; `nil` where there is none, or where it is a pipe, a device or a folder.
  ///
  /// It is looked at once it is open: a pipe that takes the place of a file is not waited for.
  package static func handle(forReading path: String) -> FileHandle? {
    opened(path).map { FileHandle(fileDescriptor: $0.file, closeOnDealloc: true) }
  }

  /// The bytes of a file, at most so many of them; `nil` where it cannot be read, or is a pipe, a device or a folder.
  package static func bytes(ofFile path: String, atMost limit: Int) -> [UInt8]? {
    guard let (file, size) = opened(path) else { return nil }
    defer { close(file) }
    var bytes: [UInt8] = []
    // One more than it has, to see that it ends there.
    var room = min(limit - 1, size) + 1
    while room > 0 {
      guard let more = piece(of: file, atMost: room) else { return nil }
      if more.isEmpty { break }
      bytes += more
      room = min(limit - bytes.count, 1 << 16)
    }
    return bytes
  }

  /// What can be read of a file at once; nothing at its end, `nil` where it cannot be read.
  private static func piece(of file: CInt, atMost room: Int) -> [UInt8]? {
    var count = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, initialized in
      repeat { count = read(file, buffer.baseAddress, room) } while count < 0 && errno == EINTR
      initialized = max(0, count)
    }
    return count < 0 ? nil : bytes
  }

  private static func opened(_ path: String) -> (file: CInt, size: Int)? {
    let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return nil }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(file)
      return nil
    }
    return (file, max(0, Int(status.st_size)))
  }
}
