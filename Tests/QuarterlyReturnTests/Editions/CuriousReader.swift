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
  /// The keys of rates, which are printed in whole numbers.
  let rates: Set<FigureKey>
  /// The largest number that is tried.
  var most = 24

  /// The values that each withheld figure can have, when the others are as printed.
  func values(of withheld: [FigureKey], beside printed: Numbers) -> [FigureKey: Set<Int>] {
    var possible: [FigureKey: Set<Int>] = [:]
    let counts = withheld.filter { !rates.contains($0) }.sorted()
    let missingRates = withheld.filter(rates.contains)
    tryAll(counts[...], printed) { numbers in
      for key in counts { possible[key, default: []].formUnion(numbers[key].map { [$0] } ?? []) }
      for key in missingRates { possible[key, default: []].formUnion(rate(key, in: numbers)) }
    }
    return possible
  }

  private func tryAll(_ keys: ArraySlice<FigureKey>, _ numbers: Numbers, _ found: (Numbers) -> Void) {
    guard relations.allSatisfy({ isPossible($0, numbers) }) else { return }
    guard let key = keys.first else { return found(numbers) }
    for number in 0...most {
      var numbers = numbers
      numbers[key] = number
      tryAll(keys.dropFirst(), numbers, found)
    }
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
      guard let (dividend, divisor) = zip2(numbers[dividend], numbers[divisor]) else { return true }
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
