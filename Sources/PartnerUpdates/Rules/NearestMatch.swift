/// The candidate that a misspelt word was most likely meant to be.
///
/// - Returns: `nil` where nothing is near: more than a third of the letters would have to change.
package func nearest(to word: String, in candidates: some Sequence<String>) -> String? {
  let letters = Array(word.unicodeScalars.prefix(80))
  var best: (candidate: String, distance: Int)?
  for candidate in candidates {
    let distance = editDistance(letters, Array(candidate.unicodeScalars.prefix(80)))
    if distance < best?.distance ?? (max(1, letters.count / 3) + 1) { best = (candidate, distance) }
  }
  return best?.candidate
}

/// What is missing when every misspelt word stands for the nearest missing one that no other stands for.
func missing(_ missing: [String], after misspelt: [String]) -> [String] {
  misspelt.reduce(into: missing) { left, word in
    let meant = nearest(to: word, in: left)
    left.removeAll { $0 == meant }
  }
}

/// How many letters must be added, removed, replaced or swapped with their neighbour.
private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for row in left.indices {
    var current = [row + 1]
    for column in right.indices {
      let replaced = last[column] + (left[row] == right[column] ? 0 : 1)
      var least = min(replaced, last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        least = min(least, beforeLast[column - 1] + 1)
      }
      current.append(least)
    }
    (beforeLast, last) = (last, current)
  }
  return last[right.count]
}

/// ", did you mean …?" for a message, or nothing.
package func didYouMean(_ word: String, _ candidates: some Sequence<String>) -> String {
  nearest(to: word, in: candidates).map { ", did you mean \"\($0)\"?" } ?? ""
}
