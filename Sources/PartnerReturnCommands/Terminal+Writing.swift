import Foundation

extension Terminal {
  /// Writes to a file of this process. A reader that has gone away, such as a closed pipe, is no reason to fail; a
  /// disk that is full is, as what was found would be lost without a word.
  static func write(_ text: String, to file: Int32) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let (written, code) = bytes.withUnsafeBytes { space in
        (Foundation.write(file, space.baseAddress, space.count), errno)
      }
      if written > 0 {
        bytes = bytes.dropFirst(written)
      } else if code == EAGAIN {
        var reader = pollfd(fd: file, events: Int16(POLLOUT), revents: 0)
        poll(&reader, 1, -1)
      } else if code != EINTR {
        if code != EPIPE, file == STDOUT_FILENO { end(code) }
        return
      }
    }
  }

  private static func end(_ code: Int32) -> Never {
    write(
      "error: what the command prints cannot be written: \(String(cString: strerror(code)).lowercased()): "
        + "make room, or send it somewhere else\n",
      to: STDERR_FILENO)
    exit(ExitStatus.couldNotRun.rawValue)
  }
}
