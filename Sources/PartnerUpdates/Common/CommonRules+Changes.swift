// Is the printed change the computed one?

extension CommonRules {
  static let changes = [changeAgrees]

  static let changeAgrees = Rule(
    "common.change-agrees",
    title: "The printed change is the computed one at the precision at which it is printed",
    rationale: """
      Percentages are typed by hand and cut off instead of rounded; readers recompute them. A percentage that goes from \
      35 to 38 has changed by 3 percentage points: "+3%" may be read as a rise to 36.
      """,
    passing: [
      example([.init("knife-crime", value: 639, previous: 1_216, change: StatedChange("-47%"))]),
      example([.init("knife-crime", value: 639, previous: 1_216, change: StatedChange("-47.5%"))]),
      example([.init("knife-crime", value: 639, previous: 1_216, change: StatedChange("-577"))]),
      share("+3 points"),
    ],
    failing: [
      example([.init("knife-crime", value: 950, previous: 1_040, change: StatedChange("-8.6%"))]),
      example([.init("knife-crime", value: 639, change: StatedChange("-47%"))]),
      share("+8.6%"),
    ]
  ) { section in
    section.readings.compactMap { path, reading in
      guard let change = reading.change, reading.value != nil else { return nil }
      guard reading.previous != nil else {
        guard !section.isUnreadable(path / "previous") else { return nil }
        return Observation(
          at: path / "change", "a change of \(change) is given without the value it is measured from",
          fix: "add `previous:`, or remove the change")
      }
      let measure = measure(of: change, in: section.definition(of: reading.key)?.unit)
      guard measure != change.measure || reading.isChangeRight == false else { return nil }
      return disagreement(
        path, reading, change,
        reading.computedChange(in: measure, fractionDigits: change.amount.fractionDigits))
    }
  }

  /// What a change has to be measured in. The difference of two percentages may be written without "points".
  private static func measure(of change: StatedChange, in unit: FigureUnit?) -> StatedChange.Measure {
    guard let unit else { return change.measure }
    if unit == .percent { return change.isPercentage ? .points : change.measure }
    return change.measure == .points ? .number : change.measure
  }

  private static func share(_ change: String) -> Rule.Example {
    .section { parts in
      parts.definitions = [
        FigureDefinition("share", "Housed on release", unit: .percent, basis: .rollingYear, good: .higher)
      ]
      parts.submission.figures = [.init("share", value: 38, previous: 35, change: StatedChange(change))]
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
