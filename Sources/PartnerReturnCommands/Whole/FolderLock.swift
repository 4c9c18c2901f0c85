package import Foundation

/// The right to put something into a folder, which one run at a time has.
///
/// The system takes it back when a run ends, however it ends: nothing stays locked.
package enum FolderLock {
  /// Why there is no such right.
  package enum Refused: Error, Equatable {
    /// Another run has had it for all the time that this one waited.
    case busy
    /// The system refused, with its number for the reason.
    case system(Int32)
  }

  /// Waits until no other run has the right, and works while this one has it.
  ///
  /// - Parameters:
  ///   - patience: how long to wait, in seconds.
  ///   - stop: whether somebody has asked the run to stop meanwhile.
  /// - Throws: ``Refused``, ``Interrupted``, or what the work throws.
  package static func holding<Result>(
    _ folder: String, patience: TimeInterval = 60, stop: Interruption = Interruption(),
    _ work: () throws -> Result
  ) throws -> Result {
    let lock = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard lock >= 0 else { throw Refused.system(errno) }
    defer { close(lock) }
    let end = ProcessInfo.processInfo.systemUptime + patience
    while flock(lock, LOCK_EX | LOCK_NB) != 0 {
      guard [EWOULDBLOCK, EINTR].contains(errno) else { throw Refused.system(errno) }
      try stop.check()
      guard ProcessInfo.processInfo.systemUptime < end else { throw Refused.busy }
      usleep(5_000)
    }
    return try work()
  }
}

extension FolderLock.Refused {
  /// The reason as part of a sentence.
  var reason: String {
    switch self {
    case .busy: "another run is writing there: wait until it has ended, and run the command again"
    case .system(let code): String(cString: strerror(code)).lowercased()
    }
  }
}
