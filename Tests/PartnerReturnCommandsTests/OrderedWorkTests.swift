import Foundation
import PartnerReturnCommands
import Synchronization
import Testing

@testable import PartnerReturnCommands

@Suite("Work on several cores")
struct OrderedWorkTests {
  @Test("gives its results in the order of the elements", arguments: [1, 2, 3, 16, 500])
  func order(_ jobs: Int) {
    var taken: [Int] = []
    OrderedWork(Array(0..<300), jobs: jobs, stop: Interruption()).run { number in
      if number % 7 == 0 { usleep(200) }
      return number * 2
    } take: {
      taken.append($0)
    } wait: {
    }
    #expect(taken == (0..<300).map { $0 * 2 })
  }

  @Test("of nothing is nothing")
  func nothing() {
    var taken = 0
    OrderedWork([Int](), jobs: 4, stop: Interruption()).run {
      $0
    } take: { _ in
      taken += 1
    } wait: {
    }
    #expect(taken == 0)
  }

  @Test("keeps only so many results waiting while the first is slow")
  func window() {
    let begun = Atomic(0)
    let most = Atomic(0)
    var taken = 0
    OrderedWork(Array(0..<400), jobs: 2, stop: Interruption()).run { number -> Int in
      let count = begun.add(1, ordering: .relaxed).newValue
      if number == 0 { while begun.load(ordering: .relaxed) < 16 { usleep(100) } }
      return count
    } take: { _ in
      let waiting = begun.load(ordering: .relaxed) - taken
      if waiting > most.load(ordering: .relaxed) { most.store(waiting, ordering: .relaxed) }
      taken += 1
    } wait: {
    }
    #expect(taken == 400)
    #expect((1...16).contains(most.load(ordering: .relaxed)))
  }

  @Test("takes what was begun when it is stopped, and begins nothing more")
  func stopped() {
    let stop = Interruption()
    var taken: [Int] = []
    OrderedWork(Array(0..<100), jobs: 2, stop: stop, patience: .max).run { number -> Int in
      if number == 10 { stop.request() }
      // The other thread may be far ahead of this one.
      while number > 10, !stop.isRequested { usleep(100) }
      return number
    } take: {
      taken.append($0)
    } wait: {
    }
    #expect(taken == Array(0..<taken.count))
    #expect((11...13).contains(taken.count))
  }

  @Test("takes also what waits behind work that takes long, where it has the patience")
  func patient() {
    let stop = Interruption()
    var taken: [Int] = []
    OrderedWork(Array(0..<100), jobs: 2, stop: stop, patience: .max).run { number -> Int in
      if number == 0 {
        stop.request()
        Thread.sleep(forTimeInterval: 1.2)
      }
      return number
    } take: {
      taken.append($0)
    } wait: {
    }
    #expect(taken.first == 0 && taken == Array(0..<taken.count))
  }

  @Test("maps on one core or many alike", arguments: [1, 2, 8])
  func map(_ jobs: Int) {
    #expect(Array(0..<100).concurrentMap(jobs: jobs) { $0 + 1 } == Array(1...100))
    #expect([Int]().concurrentMap(jobs: jobs) { $0 }.isEmpty)
  }
}
