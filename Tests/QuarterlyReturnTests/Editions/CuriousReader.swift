import PartnerUpdates
import QuarterlyReturn

/// A reader who tries every number in the place of every one that is withheld.
///
/// Knows no more of disclosure control than what it promises, and shares no code with it: small whole numbers,
/// no tricks.
struct CuriousReader {
  /// What stands in the place of a figure, for some months: a whole number, or nothing.
  typealias Numbers = [FigureKey: Int]

  let relations: [FigureRelation]
  /// The rates that there are. They are printed in whole numbers.
  let rates: Set<FigureKey>
  /// The numbers that can stand behind a rounded one.
  var rounded: [FigureKey: [Int]] = [:]
  /// The largest number that is tried.
  var most = 24

  /// Values that each withheld figure can have, when the others are as printed: all, or as many as are enough.
  func values(
    of withheld: [FigureKey], beside printed: Numbers, areEnough: ([FigureKey: Set<Int>]) -> Bool
  ) -> [FigureKey: Set<Int>] {
    var possible: [FigureKey: Set<Int>] = [:]
    let counts = (withheld.filter { !rates.contains($0) } + rounded.keys).sorted()
    let missingRates = withheld.filter(rates.contains)
    _ = tryAll(counts[...], printed) { numbers in
      for key in counts { possible[key, default: []].formUnion(numbers[key].map { [$0] } ?? []) }
      for key in missingRates { possible[key, default: []].formUnion(rate(key, in: numbers)) }
      return areEnough(possible)
    }
    return possible
  }

  /// Whether numbers fit, as far as they are there.
  func fits(_ numbers: Numbers) -> Bool { relations.allSatisfy { isPossible($0, numbers) } }

  /// Goes through all numbers that fit until what is found is enough, and says whether it was.
  private func tryAll(
    _ keys: ArraySlice<FigureKey>, _ numbers: Numbers, isEnough: (Numbers) -> Bool
  ) -> Bool {
    guard fits(numbers) else { return false }
    guard let key = keys.first else { return isEnough(numbers) }
    return candidates(for: key, numbers).contains { number in
      tryAll(keys.dropFirst(), numbers.merging([key: number]) { $1 }, isEnough: isEnough)
    }
  }

  /// The numbers to try: one, where it is the only unknown one of a sum.
  private func candidates(for key: FigureKey, _ numbers: Numbers) -> [Int] {
    for case .sum(let total, let parts) in relations {
      let known = parts.compactMap { numbers[$0] }
      let sum = known.reduce(0, +)
      if key == total, known.count == parts.count { return (rounded[key] ?? [sum]).filter { $0 == sum } }
      if let total = numbers[total], parts.contains(key), known.count == parts.count - 1 {
        return (rounded[key] ?? Array(0...max(0, total))).filter { $0 == total - sum }
      }
    }
    return rounded[key] ?? Array(0...most)
  }

  /// Whether a relation holds, as far as its figures have numbers.
  private func isPossible(_ relation: FigureRelation, _ numbers: Numbers) -> Bool {
    switch relation {
    case .part(let part, let whole):
      return zip2(numbers[part], numbers[whole]).map { $0 <= $1 } ?? true
    case .sum(let total, let parts):
      let known = parts.compactMap { numbers[$0] }
      guard let total = numbers[total] else { return true }
      let sum = known.reduce(0, +)
      return known.count == parts.count ? sum == total : sum <= total
    case .difference(let rest, let whole, let taken):
      return isPossible(.sum(whole, of: [rest, taken]), numbers)
    case .covering(let parts, let whole):
      let known = parts.compactMap { numbers[$0] }
      guard known.count == parts.count, let whole = numbers[whole] else { return true }
      return known.reduce(0, +) >= whole
    case .same(let one, let other):
      return zip2(numbers[one], numbers[other]).map { $0 == $1 } ?? true
    case .quotient(let result, let dividend, let divisor, let base):
      guard rates.contains(result), let (dividend, divisor) = zip2(numbers[dividend], numbers[divisor])
      else { return true }
      guard divisor > 0 else { return false }
      return numbers[result].map { abs(2 * (base * dividend - $0 * divisor)) <= divisor } ?? true
    }
  }

  /// The rates that two counts make: two of them where an exact half lies between.
  private func rate(_ key: FigureKey, in numbers: Numbers) -> Set<Int> {
    for case .quotient(key, let dividend, let divisor, let base) in relations {
      guard let (dividend, divisor) = zip2(numbers[dividend], numbers[divisor]) else { continue }
      return Set((0...base).filter { abs(2 * (base * dividend - $0 * divisor)) <= divisor })
    }
    return []
  }

  private func zip2(_ one: Int?, _ other: Int?) -> (Int, Int)? {
    one.flatMap { one in other.map { (one, $0) } }
  }
}
