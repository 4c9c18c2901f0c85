import Foundation

/// The right to put something into a folder, which one run at a time has.
///
/// The system takes it back when a run ends, however it ends: nothing stays locked.
package enum FolderLock {
  /// Why there is no such right.
  package enum Refused: Error, Equatable {
    /// The system refused, with its number for the reason.
    case system(Int32)
  }

  /// Waits until no other run has the right, and works while this one has it.
  ///
  /// However slow a machine is, a run that writes comes to its end, and one that was killed has no right any more. So
  /// nothing is gained by giving up after some time: whoever waits is told so, and can stop.
  ///
  /// - Parameters:
  ///   - stop: whether somebody has asked the run to stop meanwhile.
  ///   - whenWaiting: is told of the folder when it has taken more than a moment.
  /// - Throws: ``Refused``, ``Interrupted``, or what the work throws.
  package static func holding<Result>(
    _ folder: String, stop: Interruption = Interruption(),
    whenWaiting: (String) -> Void = { tell(thatWaitingFor: $0) }, _ work: () throws -> Result
  ) throws -> Result {
    let lock = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard lock >= 0 else { throw Refused.system(errno) }
    defer { close(lock) }
    var attempts = 0
    while flock(lock, LOCK_EX | LOCK_NB) != 0 {
      guard [EWOULDBLOCK, EINTR].contains(errno) else { throw Refused.system(errno) }
      try stop.check()
      attempts += 1
      if attempts == 100 { whenWaiting(folder) }
      usleep(5_000)
    }
    return try work()
  }

  package static func tell(thatWaitingFor folder: String) {
    let text = "waiting for another run that is writing to \"\(printable(folder))\"; Ctrl-C stops waiting\n"
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}

extension FolderLock.Refused {
  /// The reason as part of a sentence.
  var reason: String {
    switch self {
    case .system(let code): String(cString: strerror(code)).lowercased()
    }
  }
}
