/// A figure of recorded crime beside what the published tables hold for its months.
struct PublishedComparison {
  /// A number that is not what the tables say.
  struct Difference {
    /// `value` or `previous`.
    let field: String
    /// The months.
    let months: MonthSpan
    /// By how much it differs, from what, and where that stands.
    let message: String
    /// Whether it is no more than revisions make.
    let isWithinTolerance: Bool
  }

  /// Where the figure stands.
  let path: FieldPath
  /// What differs, the value first.
  let differences: [Difference]
  /// Other months of the same length, or of that which the definition asks for, whose published numbers both its values
  /// are: most likely those that are meant. `nil` where there are none, or where the months stated fit.
  let fittingPeriod: MonthSpan?
  private let reading: FigureReading

  /// Both values in words.
  var values: String {
    [reading.value, reading.previous].compactMap { $0?.grouped }.joined(separator: " and ")
  }

  /// A comparison; `nil` where nothing differs.
  /// - Parameters:
  ///   - tolerance: how many per cent revisions make.
  init?(
    _ reading: FigureReading, at path: FieldPath, _ counts: MonthlyCounts, tolerance: Int, in section: Section
  ) {
    let earlier = section.isUnreadable(path / "previous-period") ? nil : reading.comparisonPeriod
    let stated = [("value", reading.value, reading.period), ("previous", reading.previous, earlier)]
    differences = stated.compactMap { field, value, months in
      guard let value, let months, let published = counts.total(over: months), published.value != value
      else { return nil }
      return Difference(field, value, published, for: months, tolerance: tolerance)
    }
    guard !differences.isEmpty else { return nil }
    (self.path, self.reading) = (path, reading)
    let isApart = differences.contains { !$0.isWithinTolerance }
    fittingPeriod =
      isApart
      ? Self.fittingPeriod(
        of: reading, basis: section.definition(of: reading.key)?.basis, counts, tolerance: tolerance,
        usual: Self.usualPeriod(beside: reading, in: section)) : nil
  }

  /// The period of most other figures that are measured alike.
  private static func usualPeriod(beside reading: FigureReading, in section: Section) -> MonthSpan? {
    // No table has so many rows; what is made to take long is not looked through for each of them.
    guard section.readings.count <= 300, let basis = section.definition(of: reading.key)?.basis else {
      return nil
    }
    let others = section.readings.map(\.reading).filter {
      $0.key != reading.key && section.definition(of: $0.key)?.basis == basis
    }
    let counts = others.compactMap(\.period).reduce(into: [MonthSpan: Int]()) { $0[$1, default: 0] += 1 }
    return counts.max { ($0.value, $0.key.last) < ($1.value, $1.key.last) }?.key
  }

  /// The months of most other figures, where both values fit them. Else, for a period of the right length, of the months
  /// that end up to half a year before or after it those that both values fit closely: a neighbour always fits a little.
  private static func fittingPeriod(
    of reading: FigureReading, basis: PeriodBasis?, _ counts: MonthlyCounts, tolerance: Int,
    usual: MonthSpan?
  ) -> MonthSpan? {
    guard let value = reading.value, let stated = reading.period,
      reading.comparisonPeriod == stated.yearEarlier
    else { return nil }
    func distance(over span: MonthSpan, within tolerance: Int) -> ExactDecimal? {
      guard let now = Self.distance(value, counts.total(over: span)?.value, tolerance) else { return nil }
      guard let previous = reading.previous else { return now }
      return Self.distance(previous, counts.total(over: span.yearEarlier)?.value, tolerance).map { now + $0 }
    }
    if let usual, usual != stated, distance(over: usual, within: tolerance) != nil { return usual }
    guard basis?.allows(stated) != false, stated.length <= 60 else { return nil }
    let candidates = (-6...6).compactMap { shift -> (span: MonthSpan, distance: ExactDecimal)? in
      let last = stated.last.advanced(by: shift)
      guard let span = MonthSpan(from: last.advanced(by: 1 - stated.length), through: last), span != stated,
        reading.previous != nil, let distance = distance(over: span, within: 1)
      else { return nil }
      return (span, distance)
    }
    return candidates.min { $0.distance < $1.distance }?.span
  }

  /// How far two numbers lie apart, in per cent; `nil` where it is more than a tolerance.
  private static func distance(
    _ value: ExactDecimal, _ published: ExactDecimal?, _ tolerance: Int
  ) -> ExactDecimal? {
    guard let published,
      let change = value.percentageChange(from: published, fractionDigits: 2)?.magnitude,
      change <= ExactDecimal(tolerance)
    else { return nil }
    return change
  }
}

extension PublishedComparison.Difference {
  fileprivate init(
    _ field: String, _ value: ExactDecimal, _ published: (value: ExactDecimal, snapshots: [Snapshot]),
    for months: MonthSpan, tolerance: Int
  ) {
    let distance = (value - published.value).magnitude
    isWithinTolerance = distance.times(100) <= published.value.times(tolerance)
    (self.field, self.months) = (field, months)
    let percentage = value.percentageChange(from: published.value, fractionDigits: 1)
      .map { " is \($0.magnitude.grouped)% \(value < published.value ? "less" : "more") than" }
    message =
      (field == "previous" ? "the earlier value " : "") + value.grouped + (percentage ?? " is not")
      + " what the published tables have for \(months): \(published.value.grouped) "
      + "(\(published.snapshots.map(\.description).joined(separator: "; ")))"
  }
}
