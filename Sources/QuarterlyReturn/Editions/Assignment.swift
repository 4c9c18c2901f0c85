import PartnerUpdates

/// How much has been searched for an edition. It is counted in constraints that were looked at, so that it is the same
/// on every machine.
final class SearchEffort {
  private var spent = 0

  /// Far more than any return needs whose figures are not made to take long.
  private static let most = 1_500_000

  /// Whether nothing more is searched: an edition comes to an end whatever was submitted.
  var isSpent: Bool { spent > Self.most }

  func spend(_ constraints: Int) { spent += constraints }
}

/// Gives numbers values, one after the other, until all that is known holds and the values are accepted.
struct Assignment {
  private let constraints: [NumberConstraint]
  private let limits: [NumberRange]
  private let likely: [Int128?]
  private let accepts: ([NumberRange]) -> Bool
  private var subject = 0
  private var excluded: Int128?
  private var found: Int128?
  private var steps = 0
  private var refusals = 0
  private let effort: SearchEffort

  /// How many values are tried before giving up.
  private static let patience = 1_500
  /// Whether it gave up for want of steps.
  var gaveUp: Bool { steps > Self.patience || effort.isSpent }

  /// How many fitting values may be refused before giving up.
  private static let mostRefusals = 40

  init(
    _ constraints: [NumberConstraint], within limits: [NumberRange], near likely: [Int128?],
    counting effort: SearchEffort, accepting accepts: @escaping ([NumberRange]) -> Bool
  ) {
    (self.constraints, self.limits, self.likely) = (constraints, limits, likely)
    (self.effort, self.accepts) = (effort, accepts)
  }

  /// A value of a number that fits and is not the one excluded, or `nil` where none was found.
  mutating func value(of subject: Int, excluding excluded: Int128?) -> Int128? {
    guard !effort.isSpent, let start = Self.narrowed(limits, by: constraints, counting: effort) else {
      return nil
    }
    for value in start[subject].candidates(near: likely[subject]) where value != excluded {
      var ranges = start
      ranges[subject].fix(value)
      if isPossible(ranges) { return value }
    }
    guard !start[subject].isListed else { return nil }
    // Of very many values, those that follow from others that have few.
    (self.subject, self.excluded) = (subject, excluded)
    return isPossible(start) ? found : nil
  }

  private mutating func isPossible(_ given: [NumberRange]) -> Bool {
    steps += 1
    guard steps <= Self.patience, !effort.isSpent, refusals <= Self.mostRefusals,
      let ranges = Self.narrowed(given, by: constraints, counting: effort)
    else { return false }
    let open = ranges.indices.filter { !ranges[$0].isSingle }
    guard let next = open.min(by: { (ranges[$0].width, $0) < (ranges[$1].width, $1) }) else {
      return isAccepted(ranges)
    }
    for value in ranges[next].candidates(near: likely[next]) {
      var ranges = ranges
      ranges[next].fix(value)
      if isPossible(ranges) { return true }
    }
    return false
  }

  /// Whether single values are all possible, everything known holds, and they are accepted.
  private mutating func isAccepted(_ values: [NumberRange]) -> Bool {
    let fits =
      values.indices.allSatisfy { limits[$0].contains(values[$0].lower) }
      && constraints.allSatisfy { $0.holds { values[$0].lower } }
    guard fits, excluded == nil || values[subject].lower != excluded else { return false }
    found = values[subject].lower
    if accepts(values) { return true }
    refusals += 1
    return false
  }

  /// Ranges without values that cannot be, or `nil` where none is left.
  static func narrowed(
    _ ranges: [NumberRange], by constraints: [NumberConstraint], counting effort: SearchEffort? = nil
  ) -> [NumberRange]? {
    var ranges = ranges
    for _ in 0..<20 {
      var isNarrower = false
      effort?.spend(constraints.count)
      for constraint in constraints where constraint.narrow(&ranges) {
        isNarrower = true
        if constraint.quantities.contains(where: { ranges[$0].isEmpty }) { return nil }
      }
      if !isNarrower { break }
    }
    return ranges
  }
}
