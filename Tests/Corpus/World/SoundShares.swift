import HateCrimePartner
import PartnerUpdates
import ProbationPartner
import TradingStandardsPartner
import VAWGPartner
import YouthOffendingPartner

/// What sound figures must satisfy that no relation says: the rules that are checked by hand.
enum SoundShares {
  /// How large a figure is, measured by another.
  static let shares: [FigureKey: (whole: FigureKey, range: ClosedRange<Double>)] = [
    .maracRepeatCases: (.maracCases, 0.30...0.38),
    .reoffences: (.reoffenders, 1.8...3.9),
    .hateCrimeRepeatVictims: (.hateCrime, 0.04...0.12),
    .unpaidWorkHoursWorked: (.unpaidWorkHoursOffered, 0.55...0.85),
    .unpaidWorkEducationHours: (.unpaidWorkHoursWorked, 0.05...0.25),
  ]
  static let wholes = shares.mapValues(\.whole)

  /// The range of a figure whose unit does not tell it.
  static let ranges: [FigureKey: ClosedRange<Double>] = [
    .preventBoardMeetingsHeld: 4...4, .totalNotifiableOffences: 12_000...30_000, .hateCrime: 400...800,
    .reoffendingCohort: 110...220, .homicideReviewActionPlansLive: 5...8,
    .homicideReviewActionPlansComplete: 5...8, .populationAged10To17: 25_000...34_000,
    .callBlockerCost: 4_000...9_000, .custodialSentences: 6...18, .probationCaseload: 1_500...2_800,
    .iomFixed: 30...60, .iomFlex: 25...50, .iomFree: 25...50, .unpaidWorkHoursOffered: 6_000...12_000,
  ]

  /// One report a week: as many as the weeks of the period, or a few fewer.
  static let weekly: Set<FigureKey> = [.tensionReports]

  /// Figures that need a note whatever their value: estimates, and sums that one case can dominate.
  static let noted: Set<FigureKey> = [
    .callBlockerHouseholdSavings, .callBlockerCareSavings, .scamSavings, .scamHealthSavings,
    .callBlockerAnnualSavings, .callBlockerAnnualHealthSavings, .scamLosses,
  ]
}
