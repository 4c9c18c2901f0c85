// What more than one agency's rules look for.

extension Section {
  /// The figures among some that are given for other months than most of them, with the months of most.
  ///
  /// Of two periods that occur as often, that of the figure that stands first holds.
  public func periodsApart(
    among keys: [FigureKey]
  ) -> [(key: FigureKey, period: MonthSpan, usual: MonthSpan)] {
    let given = keys.compactMap { key in self[key]?.period.map { (key: key, period: $0) } }
    let counts = given.reduce(into: [MonthSpan: Int]()) { $0[$1.period, default: 0] += 1 }
    guard let most = counts.values.max(),
      let usual = given.first(where: { counts[$0.period] == most })?.period
    else { return [] }
    return given.filter { $0.period != usual }.map { (key: $0.key, period: $0.period, usual: usual) }
  }

  /// The changes that are given as percentages of fewer people than `fewest`, of the figures that count.
  public func percentagesOfFew(
    below fewest: Threshold, where counts: (FigureKey) -> Bool
  ) -> [Observation] {
    readings.compactMap { path, reading in
      guard counts(reading.key), let change = reading.change, change.isPercentage,
        let value = reading.value, let previous = reading.previous, previous < number(fewest)
      else { return nil }
      return Observation(
        at: path / "change",
        "\"\(change)\" is a percentage of only \(previous.grouped): of so few it misleads",
        fix:
          "write `change: \(StatedChange(value - previous, .number))`, the difference in numbers")
    }
  }
}
