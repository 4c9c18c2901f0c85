// Does the section agree with the tables that the police publish?

extension CommonRules {
  static let openData = [openDataAgrees, openDataRevised]

  static let openDataAgrees = Rule(
    "common.open-data-agrees",
    title: "A figure of recorded crime agrees with the published tables",
    rationale:
      "Anybody can add up the published months. They are revised for years, so a difference of some per "
      + "cent is usual; a larger one is most often another period, another area or another kind of offence.",
    thresholds: [.openDataTolerance],
    passing: [published(1_246, reported: 1_246), published(1_246, reported: 1_270)],
    failing: [published(897, reported: 950)]
  ) { section in
    comparisons(in: section).compactMap { compared in
      let apart = compared.differences.filter { !$0.isWithinTolerance }
      guard let first = apart.first else { return nil }
      if let fitting = compared.fittingPeriod {
        return Observation(
          at: compared.path / "period",
          "\(compared.values) fits the published tables for \(fitting), not for \(first.months): "
            + apart.map(\.message).joined(separator: "; "),
          fix: "write `period: \(fitting)`, or explain why the numbers differ")
      }
      return Observation(
        at: compared.path / first.field, apart.map(\.message).joined(separator: "; "),
        fix:
          "check period, area and kind of offence and correct the \(apart.count == 1 ? "value" : "values"), "
          + "or explain why \(apart.count == 1 ? "it differs" : "they differ")")
    }
  }

  static let openDataRevised = Rule(
    "common.open-data-revised",
    title: "A figure of recorded crime is what the published tables say today",
    rationale:
      "Offences are re-classified after publication, so the tables of today and those of the day on which a "
      + "figure was read differ a little. The board should know by how much.",
    severity: .note,
    thresholds: [.openDataTolerance],
    passing: [published(1_246, reported: 1_246), published(897, reported: 950)],
    failing: [published(1_246, reported: 1_270)]
  ) { section in
    comparisons(in: section).compactMap { compared in
      guard let first = compared.differences.first,
        compared.differences.allSatisfy(\.isWithinTolerance)
      else { return nil }
      return Observation(
        at: compared.path / first.field, compared.differences.map(\.message).joined(separator: "; "),
        fix: "nothing has to be done: months are revised after publication")
    }
  }

  /// For a figure whose period is not as defined: the months of the right length that its numbers fit in the published
  /// tables, and how well; `nil` where there are none.
  static func publishedFit(
    of reading: FigureReading, at path: FieldPath, in section: Section
  ) -> (months: MonthSpan, words: String)? {
    guard let counts = series(of: reading, at: path, in: section), let stated = reading.period,
      let compared = PublishedComparison(
        reading, at: path, counts, tolerance: section.partnership[.openDataTolerance], in: section),
      let fitting = compared.fittingPeriod, let value = reading.value
    else { return nil }
    func distance(over months: MonthSpan) -> String? {
      counts.total(over: months).map { published in
        guard published.value != value else { return "the same as" }
        return value.percentageChange(from: published.value, fractionDigits: 0).map { "\($0.magnitude)% off" }
          ?? "not at all"
      }
    }
    let elsewhere = distance(over: stated).map { ", and \($0) that of the months stated" } ?? ""
    let words = "\(value.grouped) is \(distance(over: fitting) ?? "near") the published number of \(fitting)"
    return (fitting, words + elsewhere)
  }

  private static func series(of reading: FigureReading, at path: FieldPath, in section: Section)
    -> MonthlyCounts?
  {
    reading.isIllustrative || section.isUnreadable(path / "period")
      ? nil : section.recordedCrime?.series[reading.key]
  }

  /// The figures that the tables hold otherwise. One with a period that is not as defined is asked about that alone.
  private static func comparisons(in section: Section) -> [PublishedComparison] {
    guard section.recordedCrime != nil else { return [] }
    return section.readings.compactMap { path, reading in
      guard let counts = series(of: reading, at: path, in: section), let period = reading.period,
        section.definition(of: reading.key)?.basis.allows(period) != false
      else { return nil }
      return PublishedComparison(
        reading, at: path, counts, tolerance: section.partnership[.openDataTolerance], in: section)
    }
  }

  /// A figure of recorded crime beside tables that hold another number for its months.
  private static func published(_ published: Int, reported value: ExactDecimal) -> Rule.Example {
    .section { parts in
      let key: FigureKey = "residential-burglary"
      parts.submission.figures = [.init(key, period: MonthSpan("2021-01"), value: value)]
      let snapshot = CalendarMonth("2023-12").map { Snapshot(.month($0)) }
      let months = [CalendarMonth("2021-01"): snapshot].compactMap { month, snapshot in
        month.flatMap { month in snapshot.map { (month, MonthlyCounts.Count(published, snapshot: $0)) } }
      }
      parts.recordedCrime = RecordedCrime(
        area: "Bromley", series: [key: MonthlyCounts(Dictionary(months) { first, _ in first })])
    }
  }
}
