// Which count is part of which. Knife crime, hate crime and the like overlap, so they are never added up;
// but none of them can be larger than all offences together.

import PartnerUpdates

/// What the police section must satisfy beyond the common rules.
enum PoliceRules {
  /// All of them, in the order in which they are applied.
  static let all: [Rule] = parts

  private static let parts = [
    residentialWithinTotalBurglary, violenceWithinTotal, burglaryWithinTotal, vehicleTheftWithinTotal,
    knifeCrimeWithinTotal, gunCrimeWithinTotal, sexualOffencesWithinTotal, domesticAbuseWithinTotal,
    hateCrimeWithinTotal,
  ]

  static let residentialWithinTotalBurglary = Rule(
    "police.residential-within-total-burglary",
    title: "Residential burglary is not larger than total burglary",
    rationale: "Burglary of homes is a part of all burglary, so it cannot be the larger of the two.",
    .part(.residentialBurglary, within: .totalBurglary),
    passing: [
      .figures([
        .init(.totalBurglary, value: 1_634, previous: 2_738),
        .init(.residentialBurglary, value: 1_270, previous: 2_121),
      ]),
      .values([.totalBurglary: 1_270, .residentialBurglary: 1_270]),
    ],
    failing: [
      .values([.totalBurglary: 1_270, .residentialBurglary: 1_634]),
      .figures([
        .init(.totalBurglary, value: 1_634, previous: 2_121),
        .init(.residentialBurglary, value: 1_270, previous: 2_738),
      ]),
    ])

  static let violenceWithinTotal = withinTotal(
    "police.violence-within-total", .nonDomesticViolenceWithInjury, "Non-domestic violence with injury",
    usual: 1_280)
  static let burglaryWithinTotal = withinTotal(
    "police.burglary-within-total", .totalBurglary, "Total burglary", usual: 1_634)
  static let vehicleTheftWithinTotal = withinTotal(
    "police.vehicle-theft-within-total", .theftOfMotorVehicles, "Theft of motor vehicles", usual: 950)
  static let knifeCrimeWithinTotal = withinTotal(
    "police.knife-crime-within-total", .knifeCrime, "Knife crime", usual: 639)
  static let gunCrimeWithinTotal = withinTotal(
    "police.gun-crime-within-total", .gunCrime, "Gun crime", usual: 89)
  static let sexualOffencesWithinTotal = withinTotal(
    "police.sexual-offences-within-total", .sexualOffences, "Sexual offences", usual: 496)
  static let domesticAbuseWithinTotal = withinTotal(
    "police.domestic-abuse-within-total", .domesticAbuseOffences, "Domestic abuse offences", usual: 2_900)
  static let hateCrimeWithinTotal = withinTotal(
    "police.hate-crime-within-total", .hateCrime, "Hate crime", usual: 513)

  /// A rule that a count of offences is not larger than total notifiable offences.
  private static func withinTotal(
    _ slug: String, _ part: FigureKey, _ title: String, usual: ExactDecimal
  ) -> Rule {
    Rule(
      slug, title: "\(title) is not larger than total notifiable offences",
      rationale: "Every recorded offence is also one of the total notifiable offences, so no count of "
        + "offences can be larger than the total. A larger one has most often slipped into the wrong row.",
      .part(part, within: .totalNotifiableOffences),
      passing: [.values([part: usual, .totalNotifiableOffences: 21_328])],
      failing: [.values([part: 21_328, .totalNotifiableOffences: usual])])
  }
}
