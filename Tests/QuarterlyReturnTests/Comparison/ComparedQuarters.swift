import PartnerUpdates
import QuarterlyReturn
import SampleSections

/// Two quarters of the sample partnership, the later one 2020-21 Q4.
struct ComparedQuarters {
  var earlier = CoreSample.submission()
  var later = CoreSample.submission()
  var definitions = CoreSample.definitions
  var earlierDefinitions = CoreSample.definitions
  /// Whether there is a submission for the earlier quarter.
  var hasEarlier = true
  /// Whether the later return knows the earlier submission.
  var keepsLog = false
  var earlierStrategy = "2020-2023"

  var comparison: ReturnComparison {
    var earlier = earlier
    earlier.quarter = CoreSample.quarter.previous ?? CoreSample.quarter
    let template = CoreSample.strategy()
    let strategy = Strategy(
      id: earlierStrategy, title: "Strategy \(earlierStrategy)", inForce: template.inForce,
      priorities: template.priorities)
    let partnership = CoreSample.partnership()
    return ReturnComparison(
      from: .combining(
        hasEarlier
          ? [.file(of: CoreSample.police, earlier, definitions: earlierDefinitions, name: "2020-21-Q3")] : [],
        for: earlier.quarter, partnership: partnership, strategy: strategy),
      to: .combining(
        [.file(of: CoreSample.police, later, definitions: definitions)], for: later.quarter,
        partnership: partnership, strategy: template, earlier: keepsLog ? [earlier] : []))
  }

  /// Quarters in which police report knife crime, rated green, over the rolling years to October and January.
  static func figures(
    _ earlier: ExactDecimal?, _ later: ExactDecimal?,
    change: (inout FigureReading, inout FigureReading) -> Void = { _, _ in }
  ) -> ComparedQuarters {
    var before = FigureReading(
      "knife-crime", period: MonthSpan("2019-11 to 2020-10"), value: earlier, status: .green)
    var now = FigureReading(
      "knife-crime", period: MonthSpan("2020-02 to 2021-01"), value: later, status: .green)
    change(&before, &now)
    var quarters = ComparedQuarters()
    (quarters.earlier.figures, quarters.later.figures) = ([before], [now])
    return quarters
  }
}
