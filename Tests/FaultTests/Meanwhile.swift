import Foundation
import Synchronization

/// Does something over and over while something else is done.
enum Meanwhile {
  /// - Parameters:
  ///   - change: what a thread of its own does, given how often it did that before.
  ///   - work: what is done meanwhile.
  static func doing(_ change: @escaping @Sendable (Int) -> Void, work: () throws -> Void) rethrows {
    let (isOver, done) = (Gate(), DispatchSemaphore(value: 0))
    Thread.detachNewThread {
      var round = 0
      while !isOver.isOpen {
        change(round)
        round += 1
      }
      done.signal()
    }
    defer {
      isOver.open()
      done.wait()
    }
    try work()
  }

  private final class Gate: Sendable {
    private let state = Atomic(false)
    var isOpen: Bool { state.load(ordering: .relaxed) }
    func open() { state.store(true, ordering: .relaxed) }
  }
}
