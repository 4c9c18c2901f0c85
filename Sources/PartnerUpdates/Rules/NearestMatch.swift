/// The candidate that a misspelt word was most likely meant to be, among the first thousand.
///
/// - Returns: `nil` where nothing is near: more than a third of the letters would have to change.
package func nearest(to word: String, in candidates: some Sequence<String>) -> String? {
  let letters = Array(word.unicodeScalars.prefix(80))
  var best: String?
  var limit = max(1, letters.count / 3)
  for candidate in candidates.prefix(1_000) where limit >= 0 {
    let others = candidate.unicodeScalars.prefix(80)
    // Most differ too much in length.
    guard abs(letters.count - others.count) <= limit,
      let distance = editDistance(letters, Array(others), atMost: limit)
    else { continue }
    (best, limit) = (candidate, distance - 1)
  }
  return best
}

/// What is missing when every misspelt word, of the first thousand, stands for the nearest missing one that no other
/// stands for.
func missing(_ missing: [String], after misspelt: [String]) -> [String] {
  misspelt.prefix(1_000).reduce(into: missing) { left, word in
    let meant = nearest(to: word, in: left)
    left.removeAll { $0 == meant }
  }
}

/// How many letters must be added, removed, replaced or swapped with their neighbour; `nil` for more than a limit.
private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], atMost limit: Int) -> Int? {
  var beforeLast = Array(repeating: 0, count: right.count + 1)
  var last = Array(0...right.count)
  var current = beforeLast
  for row in left.indices {
    current[0] = row + 1
    for column in right.indices {
      let replaced = last[column] + (left[row] == right[column] ? 0 : 1)
      var least = min(replaced, last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        least = min(least, beforeLast[column - 1] + 1)
      }
      current[column + 1] = least
    }
    // A swap goes back two rows.
    guard min(current.min() ?? 0, last.min() ?? 0) <= limit else { return nil }
    (beforeLast, last, current) = (last, current, beforeLast)
  }
  return last[right.count] <= limit ? last[right.count] : nil
}

/// ", did you mean …?" for a message, or nothing.
package func didYouMean(_ word: String, _ candidates: some Sequence<String>) -> String {
  nearest(to: word, in: candidates).map { ", did you mean \"\($0)\"?" } ?? ""
}
