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
    differences(in: section).filter { !$0.isWithinTolerance }.map { difference in
      Observation(
        at: difference.path, difference.message,
        fix: "check period, area and kind of offence and correct the value, or explain why it differs")
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
    differences(in: section).filter(\.isWithinTolerance).map { difference in
      Observation(
        at: difference.path, difference.message,
        fix: "nothing has to be done: months are revised after publication")
    }
  }

  /// A value that is not what the tables say.
  private struct Difference {
    let path: FieldPath
    let message: String
    let isWithinTolerance: Bool

    init(
      at path: FieldPath, _ value: ExactDecimal, published: ExactDecimal, for months: MonthSpan,
      snapshots: [Snapshot],
      tolerance: Int
    ) {
      let distance = (value - published).magnitude
      isWithinTolerance = distance.times(100) <= published.times(tolerance)
      self.path = path
      message =
        value.grouped + Self.comparison(of: value, with: published) + " for \(months): \(published.grouped) "
        + "(\(snapshots.map(\.description).joined(separator: "; ")))"
    }

    /// ` is 5.9% more than the published tables have`.
    private static func comparison(of value: ExactDecimal, with published: ExactDecimal) -> String {
      let percentage = value.percentageChange(from: published, fractionDigits: 1)
        .map { " is \($0.magnitude.grouped)% \(value < published ? "less" : "more") than" }
      return (percentage ?? " is not") + " what the published tables have"
    }
  }

  private static func differences(in section: Section) -> [Difference] {
    guard let recorded = section.recordedCrime else { return [] }
    return section.readings.flatMap { path, reading -> [Difference] in
      guard !reading.isIllustrative, let counts = recorded.series[reading.key],
        !section.isUnreadable(path / "period")
      else { return [] }
      let stated = [
        ("value", reading.value, reading.period),
        (
          "previous", reading.previous,
          section.isUnreadable(path / "previous-period") ? nil : reading.comparisonPeriod
        ),
      ]
      return stated.compactMap { field, value, months in
        guard let value, let months, let published = counts.total(over: months), published.value != value
        else {
          return nil
        }
        return Difference(
          at: path / field, value, published: published.value, for: months, snapshots: published.snapshots,
          tolerance: section.partnership[.openDataTolerance])
      }
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
