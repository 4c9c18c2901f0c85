import Foundation
import Synchronization

/// Work on several cores whose results are taken in the order of what they were made from.
///
/// Only so many results wait at a time, so that memory does not grow with the number of elements.
final class OrderedWork<Element: Sendable, Result: Sendable>: Sendable {
  private struct State {
    var started = 0
    var workers = 0
    var results: [Int: Result] = [:]
  }

  private let elements: [Element]
  private let jobs: Int
  private let stop: Interruption
  private let patience: Int
  private let state = Mutex(State())
  /// How many more may be begun before one has been taken.
  private let room = DispatchSemaphore(value: 0)
  /// Raised with every result, and with every worker that is done.
  private let news = DispatchSemaphore(value: 0)

  /// - Parameters:
  ///   - jobs: how many are worked on at once.
  ///   - stop: after which nothing more is begun.
  ///   - patience: for how many tenths of a second what has been begun is then waited for.
  init(_ elements: [Element], jobs: Int, stop: Interruption, patience: Int = 7) {
    (self.elements, self.jobs, self.stop) = (elements, max(1, min(jobs, elements.count)), stop)
    self.patience = patience
    for _ in 0..<self.jobs * 8 { room.signal() }
  }

  /// Does the work. Once it is to stop, what has been begun has some time to end; then nobody waits for it any more.
  ///
  /// - Parameters:
  ///   - work: is called on threads of its own.
  ///   - take: is called on the thread of the caller, in the order of the elements.
  ///   - wait: is called there some ten times a second while there is nothing to take.
  func run(
    _ work: @escaping @Sendable (Element) -> Result, take: (Result) -> Void, wait: () -> Void
  ) {
    state.withLock { $0.workers = jobs }
    for _ in 0..<jobs { start(work) }
    var (taken, isOver, patience) = (0, false, patience)
    while !isOver, patience > 0 {
      isOver = state.withLock { $0.workers == 0 }
      while let result = state.withLock({ $0.results.removeValue(forKey: taken) }) {
        take(result)
        taken += 1
        room.signal()
      }
      guard !isOver, news.wait(timeout: .now() + .milliseconds(100)) == .timedOut else { continue }
      patience -= stop.isRequested ? 1 : 0
      wait()
    }
  }

  private func start(_ work: @escaping @Sendable (Element) -> Result) {
    let thread = Thread { [self] in
      while let index = next() {
        let result = work(elements[index])
        state.withLock { $0.results[index] = result }
        news.signal()
      }
      state.withLock { $0.workers -= 1 }
      news.signal()
    }
    // As much as the first thread has: files may be nested deeply.
    thread.stackSize = 8 << 20
    thread.start()
  }

  /// The element to work on next.
  private func next() -> Int? {
    room.wait()
    let index = state.withLock { state -> Int? in
      guard !stop.isRequested, state.started < elements.count else { return nil }
      state.started += 1
      return state.started - 1
    }
    // Whoever begins nothing leaves the room to the others.
    if index == nil { room.signal() }
    return index
  }
}
