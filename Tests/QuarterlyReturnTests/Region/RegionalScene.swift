import PartnerUpdates
import QuarterlyReturn
import SampleSections

/// Digests of partnerships that report a figure and have priorities.
enum RegionalScene {
  static let quarter = CoreSample.quarter
  static let burglary = FigureDefinition(
    "burglary", "Burglary", unit: .count("offences"), basis: .rollingYear, good: .lower)
  static let year = CoreSample.reading("burglary", 1).period
  static let yearBefore = CoreSample.reading("burglary", 1).comparisonPeriod

  static func number(_ value: ExactDecimal?, period: MonthSpan? = year) -> RegionalNumber {
    RegionalNumber(value.map(FigureCell.shown) ?? .unavailable, period: period)
  }

  static func figure(
    _ value: ExactDecimal, _ previous: ExactDecimal? = nil, as definition: FigureDefinition = burglary
  ) -> FigureDigest {
    FigureDigest(definition, value: number(value), previous: number(previous, period: yearBefore))
  }

  static func digest(
    _ name: String, _ figures: [FigureDigest] = [], priorities: [PriorityDigest] = [],
    quarter: Quarter = quarter, marking: Marking = .official
  ) -> PartnershipDigest {
    PartnershipDigest(
      partnership: name, quarter: quarter, strategy: "Strategy of \(name)", marking: marking,
      priorities: priorities, figures: figures)
  }

  static func rollUp(
    _ digests: [PartnershipDigest], absent: [AbsentPartnership] = [],
    readers: RegionalRollUp.Readership = .everybody
  ) -> RegionalRollUp {
    .combining(digests, absent: absent, for: quarter, readers: readers)
  }
}
