#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that is open for reading, and closed when nobody needs it any more.
final class OpenFile: Sendable {
  /// The file, as the person named it.
  let name: String
  private let descriptor: Int32
  private let isOwned: Bool
  /// What it holds, where that is in memory and nothing need be opened.
  private let contents: [UInt8]?
  /// Its size, where it can be read at any place: a regular file that nobody has begun to read.
  let size: Int?

  init(_ name: String) throws(UnreadableTable) {
    (self.name, contents) = (name, nil)
    isOwned = name != CrimeTableReader.standardInput
    // Without waiting, so that a named pipe that nobody writes to is refused instead of waited for.
    descriptor = isOwned ? open(name, O_RDONLY | O_CLOEXEC | O_NONBLOCK) : STDIN_FILENO
    guard descriptor >= 0 else { throw UnreadableTable("\(name): cannot be opened: \(Self.reason)") }
    do { size = try Self.size(of: descriptor, name, isNamed: isOwned) } catch {
      if isOwned { close(descriptor) }
      throw error
    }
  }

  /// A file in memory.
  init(_ name: String, holding contents: [UInt8]) {
    (self.name, self.contents, descriptor, isOwned, size) = (name, contents, -1, false, contents.count)
  }

  deinit { if isOwned { close(descriptor) } }

  /// Reads from an offset, as much as there is room for.
  ///
  /// - Returns: fewer bytes than there is room for only at the end of the file.
  func read(at offset: Int, into space: UnsafeMutableRawBufferPointer) throws(UnreadableTable) -> Int {
    if let contents { return Self.copy(contents.dropFirst(offset), into: space) }
    var filled = 0
    while filled < space.count, let base = space.baseAddress {
      let count = pread(descriptor, base + filled, space.count - filled, off_t(offset + filled))
      if count == 0 { break }
      if count > 0 { filled += count } else if errno != EINTR { throw unreadable }
    }
    return filled
  }

  /// Reads what comes next; 0 at the end.
  func readNext(into space: UnsafeMutableRawBufferPointer) throws(UnreadableTable) -> Int {
    guard let base = space.baseAddress else { return 0 }
    while true {
      let count = Self.read(descriptor, base, space.count)
      if count >= 0 { return count }
      guard errno == EINTR || errno == EAGAIN else { throw unreadable }
      if errno == EAGAIN { wait() }
    }
  }

  private static func copy(_ bytes: ArraySlice<UInt8>, into space: UnsafeMutableRawBufferPointer) -> Int {
    let copied = bytes.prefix(space.count)
    space.copyBytes(from: copied)
    return copied.count
  }

  /// Waits for input that is not there yet, where whoever handed it over has asked not to wait.
  private func wait() {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    poll(&request, 1, -1)
  }

  private var unreadable: UnreadableTable { UnreadableTable("\(name): cannot be read: \(Self.reason)") }

  /// The name for the system's call, which the methods above hide.
  private static func read(_ descriptor: Int32, _ base: UnsafeMutableRawPointer, _ count: Int) -> Int {
    #if canImport(Glibc)
      Glibc.read(descriptor, base, count)
    #elseif canImport(Musl)
      Musl.read(descriptor, base, count)
    #else
      Darwin.read(descriptor, base, count)
    #endif
  }

  private static func size(of descriptor: Int32, _ name: String, isNamed: Bool) throws(UnreadableTable)
    -> Int?
  {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw UnreadableTable("\(name): cannot be opened: \(reason)")
    }
    let kind = status.st_mode & S_IFMT
    if kind == S_IFREG, isNamed || lseek(descriptor, 0, SEEK_CUR) == 0 { return Int(status.st_size) }
    guard !isNamed || kind == S_IFREG else {
      throw UnreadableTable(
        "\(name): is neither a file nor a folder: name a file, or `-` and redirect standard input")
    }
    guard kind != S_IFDIR else {
      throw UnreadableTable("\(name): standard input is a folder: name it instead")
    }
    return nil
  }

  /// The system's words for the last error.
  static var reason: String { String(cString: strerror(errno)).lowercased() }
}
