import PartnerUpdates

/// Watches in which order a rule finds things, from section to section.
///
/// The order may be that of the submission, or any order that does not change. The order of a set or a
/// dictionary is neither: it differs from one run to the next.
struct FindingOrder {
  private struct Pair: Hashable {
    let first: FieldPath
    let second: FieldPath
  }

  private var seen: Set<Pair> = []
  private var isThatOfSubmission = true
  private var isFixed = true

  /// Whether the order was a stable one so far.
  var isStable: Bool { isThatOfSubmission || isFixed }

  /// Notes the entries in which a rule found something, in its order.
  ///
  /// - Parameter positions: where each entry stands in the submission.
  mutating func note(_ entries: [FieldPath], positions: [FieldPath: Int]) {
    for (index, first) in entries.enumerated() {
      for second in entries[(index + 1)...] where second != first {
        if let one = positions[first], let other = positions[second], one > other {
          isThatOfSubmission = false
        }
        seen.insert(Pair(first: first, second: second))
        if seen.contains(Pair(first: second, second: first)) { isFixed = false }
      }
    }
  }
}
