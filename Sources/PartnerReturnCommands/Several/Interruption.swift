import Foundation
import Synchronization

/// Whether somebody has asked the run to stop, with Ctrl-C or by ending the process.
///
/// Whoever writes asks at points at which nothing is half done.
package final class Interruption: Sendable {
  private let requested = Atomic(false)
  private let listens: Bool

  /// - Parameter listens: whether signals to the process count, once a command says that it can be stopped.
  package init(listens: Bool = false) { self.listens = listens }

  /// Whether the run is to stop.
  package var isRequested: Bool {
    requested.load(ordering: .relaxed) || (listens && Self.signalled.load(ordering: .relaxed))
  }

  /// Asks the run to stop.
  package func request() { requested.store(true, ordering: .relaxed) }

  /// - Throws: ``Interrupted`` where the run is to stop.
  func check() throws { if isRequested { throw Interrupted() } }

  /// From here on a signal asks, and does not end the process at once. A second one does.
  func listen() {
    guard listens else { return }
    _ = Self.signalled.load(ordering: .relaxed)
    for number in [SIGINT, SIGTERM] {
      var action = sigaction()
      sigemptyset(&action.sa_mask)
      action.sa_flags = Self.once
      #if canImport(Darwin)
        action.__sigaction_u.__sa_handler = Self.note
      #else
        action.__sigaction_handler.sa_handler = Self.note
      #endif
      sigaction(number, &action, nil)
    }
    // Whoever starts the tool from a thread that takes no signals hands that on.
    var taken = sigset_t()
    sigemptyset(&taken)
    for number in [SIGINT, SIGTERM] { sigaddset(&taken, number) }
    pthread_sigmask(SIG_UNBLOCK, &taken, nil)
  }

  private static let signalled = Atomic(false)
  private static let note: @convention(c) (Int32) -> Void = { _ in
    signalled.store(true, ordering: .relaxed)
  }
  private static let once = Int32(bitPattern: UInt32(truncatingIfNeeded: SA_RESETHAND)) | Int32(SA_RESTART)
}

/// The run was stopped before it was done.
struct Interrupted: Error {}
