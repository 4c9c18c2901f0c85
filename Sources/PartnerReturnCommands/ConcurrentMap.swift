import Dispatch
import Foundation
import Synchronization

/// How many cores work goes on.
package enum Cores {
  /// All that this process may use.
  package static var all: Int { max(1, ProcessInfo.processInfo.activeProcessorCount) }
}

extension Array where Element: Sendable {
  /// The elements transformed on several cores, in their order.
  ///
  /// - Parameter jobs: how many are transformed at once; with one nothing leaves the thread of the caller.
  package func concurrentMap<Result: Sendable>(
    jobs: Int = Cores.all, _ transform: @Sendable (Element) -> Result
  ) -> [Result] {
    guard jobs > 1, count > 1 else { return map(transform) }
    let results = Mutex<[Result?]>(Array<Result?>(repeating: nil, count: count))
    let next = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: Swift.min(jobs, count)) { _ in
      while case let index = next.add(1, ordering: .relaxed).oldValue, index < count {
        let result = transform(self[index])
        results.withLock { $0[index] = result }
      }
    }
    return results.withLock { $0.compactMap(\.self) }
  }
}
