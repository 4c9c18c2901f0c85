// Does a share, a rate or an average come from whole numbers, where nobody reports the count?

extension ExactDecimal {
  /// Whether a whole number of some base, divided by it and multiplied by a number, gives this at the precision at
  /// which it is printed.
  func isOfWholeNumber(of base: Int, times multiple: Int = 100) -> Bool {
    guard base > 0, let near = wholeNumber(below: base, times: multiple) else { return true }
    return (near...near + 2).contains {
      isQuotient(of: ExactDecimal($0), by: ExactDecimal(base), times: multiple)
    }
  }

  /// "6 give 60, 7 give 70": what the whole numbers around give instead.
  func wholeNumbersAround(of base: Int, times multiple: Int = 100) -> [(count: Int, share: ExactDecimal)] {
    guard base > 0, let near = wholeNumber(below: base, times: multiple) else { return [] }
    let shares = (near...near + 2).compactMap { count in
      ExactDecimal(count).quotient(by: ExactDecimal(base), times: multiple, fractionDigits: fractionDigits)
        .map { (count: count, share: $0) }
    }
    return (shares.last { $0.share < self }.map { [$0] } ?? [])
      + (shares.first { $0.share > self }.map { [$0] } ?? [])
  }

  /// A whole number that is smaller by one or two than what this is of a base; `nil` where that is no number.
  private func wholeNumber(below base: Int, times multiple: Int) -> Int? {
    guard !isNegative, base < 1_000_000_000_000, multiple > 0,
      let count = times(base).quotient(by: ExactDecimal(multiple), fractionDigits: 0)?.wholeNumber,
      count < 1_000_000_000_000
    else { return nil }
    return max(0, count - 1)
  }
}

extension FigureRelation {
  /// What is wrong with a share, rate or average of whole numbers, where its base is reported and its count is not.
  func wholeNumberObservations(
    in section: Section, value: (FigureReading) -> ExactDecimal?, field: String
  ) -> [Observation] {
    guard case .quotient(let result, let dividend, let divisor, let multiple) = self,
      section[dividend].flatMap(value) == nil, !section.isUnreadable(.figure(dividend) / field),
      section.counts(divisor), section.definition(of: dividend) == nil || section.counts(dividend),
      let share = section[result].flatMap(value), let base = section[divisor].flatMap(value)?.wholeNumber,
      !share.isOfWholeNumber(of: base, times: multiple)
    else { return [] }
    let around = share.wholeNumbersAround(of: base, times: multiple).map {
      "\($0.count) \($0.count == 1 ? "gives" : "give") \($0.share.grouped)"
    }
    return [
      Observation(
        at: .figure(result) / field,
        "\"\(section.title(result))\" is \(share.grouped), which no whole number of the "
          + "\(ExactDecimal(base).grouped) of \"\(section.title(divisor))\" gives"
          + (around.isEmpty ? "" : ": \(around.joined(separator: ", "))"),
        fix:
          "check `\(result)` and `\(divisor)` at their source; correct the wrong one or explain the difference"
      )
    ]
  }
}

extension Section {
  /// Whether a figure counts whole things.
  fileprivate func counts(_ key: FigureKey) -> Bool {
    if case .count? = definition(of: key)?.unit { true } else { false }
  }
}
