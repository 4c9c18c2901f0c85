// Is the printed change the computed one?

extension CommonRules {
  static let changes = [changeAgrees]

  static let changeAgrees = Rule(
    "common.change-agrees",
    title: "The printed change is the computed one at the precision at which it is printed",
    rationale: "Percentages are typed by hand and cut off instead of rounded; readers recompute them.",
    passing: [
      example([.init("knife-crime", value: 639, previous: 1_216, change: StatedChange("-47%"))]),
      example([.init("knife-crime", value: 639, previous: 1_216, change: StatedChange("-47.5%"))]),
      example([.init("knife-crime", value: 639, previous: 1_216, change: StatedChange("-577"))]),
    ],
    failing: [
      example([.init("knife-crime", value: 950, previous: 1_040, change: StatedChange("-8.6%"))]),
      example([.init("knife-crime", value: 639, change: StatedChange("-47%"))]),
    ]
  ) { section in
    section.readings.compactMap { path, reading in
      guard let change = reading.change, let value = reading.value else { return nil }
      guard let previous = reading.previous else {
        guard !section.isUnreadable(path / "previous") else { return nil }
        return Observation(
          at: path / "change", "a change of \(change) is given without the value it is measured from",
          fix: "add `previous:`, or remove the change")
      }
      let difference = value - previous
      guard change.isPercentage else {
        return change.amount == difference
          ? nil : disagreement(path, reading, change, StatedChange(difference, isPercentage: false))
      }
      guard !change.amount.isQuotient(of: difference, by: previous.magnitude, times: 100) else { return nil }
      let digits = change.amount.fractionDigits
      return disagreement(
        path, reading, change, reading.computedPercentage(fractionDigits: digits).map(StatedChange.percentage)
      )
    }
  }

  private static func disagreement(
    _ path: FieldPath, _ reading: FigureReading, _ stated: StatedChange, _ computed: StatedChange?
  ) -> Observation {
    let values = "from \(reading.previous?.grouped ?? "") to \(reading.value?.grouped ?? "")"
    return Observation(
      at: path / "change",
      computed.map { "the change \(values) is \($0), not \(stated)" }
        ?? "there is no percentage change \(values), so it cannot be \(stated)",
      fix: computed.map { "write `change: \($0)`, or correct a value" } ?? "remove the change")
  }
}
