// What was delivered: unpaid work, also called community payback, and a home on the first night after release.

import PartnerUpdates

extension ProbationRules {
  static let delivery = [
    workedWithinOffered, educationWithinWorked, educationShare, housedWithinReleases, housedRateComputed,
  ]

  private static let highestEducationShare = Threshold(
    "probation.highest-education-share", standard: 30, in: 0...100, unit: "per cent",
    meaning: "How much of the unpaid work may be education, training and employment.")

  static let workedWithinOffered = Rule(
    "probation.hours-worked-within-offered",
    title: "Unpaid work hours worked are not more than those offered",
    rationale: "Hours can only be worked where a place was offered. More means that hours of another quarter "
      + "were counted, or that hours were missed in what was offered.",
    .part(.unpaidWorkHoursWorked, within: .unpaidWorkHoursOffered),
    passing: [.values([.unpaidWorkHoursOffered: 9_400, .unpaidWorkHoursWorked: 6_150])],
    failing: [.values([.unpaidWorkHoursOffered: 6_150, .unpaidWorkHoursWorked: 9_400])])

  static let educationWithinWorked = Rule(
    "probation.education-within-hours-worked",
    title: "Unpaid work hours for education are not more than hours worked",
    rationale: "Hours of education, training and employment are credited as hours worked.",
    .part(.unpaidWorkEducationHours, within: .unpaidWorkHoursWorked),
    passing: [.values([.unpaidWorkHoursWorked: 6_150, .unpaidWorkEducationHours: 820])],
    failing: [.values([.unpaidWorkHoursWorked: 820, .unpaidWorkEducationHours: 6_150])])

  static let educationShare = Rule(
    "probation.education-share-in-limit",
    title: "Education is no larger a share of unpaid work than one person's may be",
    rationale: "Up to 30 per cent of the hours that a court orders can be worked as education, training and "
      + "employment. If all people together are above that, hours were most likely counted that nobody may be "
      + "credited with.",
    thresholds: [highestEducationShare],
    passing: [education(1_845, of: 6_150), education(0, of: 0)],
    failing: [education(1_846, of: 6_150)]
  ) { section in
    let limit = section.partnership[highestEducationShare]
    guard let worked = section.value(.unpaidWorkHoursWorked),
      let education = section.value(.unpaidWorkEducationHours), education <= worked,
      education.times(100) > worked.times(limit)
    else { return [] }
    return [
      Observation(
        at: .figure(.unpaidWorkEducationHours) / "value",
        "\(education.grouped) of \(worked.grouped) hours are education, more than \(limit)%",
        fix: "count only hours that were credited in the quarter, or explain why the share is higher")
    ]
  }

  static let housedWithinReleases = Rule(
    "probation.housed-within-releases",
    title: "Housed on release are not more than releases from custody",
    rationale: "Whoever is housed on release was released.",
    .part(.housedOnRelease, within: .custodyReleases),
    passing: [.values([.custodyReleases: 214, .housedOnRelease: 178])],
    failing: [.values([.custodyReleases: 178, .housedOnRelease: 214])])

  static let housedRateComputed = Rule(
    "probation.housed-rate-computed",
    title: "The rate housed on release is housed ÷ releases × 100",
    rationale: "The rate is compared with other areas, so it must follow from the two counts beside it.",
    .quotient(.housedOnReleaseRate, of: .housedOnRelease, by: .custodyReleases, times: 100),
    passing: [
      .values([
        .custodyReleases: 214, .housedOnRelease: 178,
        .housedOnReleaseRate: ExactDecimal(832, fractionDigits: 1),
      ])
    ],
    failing: [
      .values([
        .custodyReleases: 214, .housedOnRelease: 178,
        .housedOnReleaseRate: ExactDecimal(823, fractionDigits: 1),
      ])
    ])

  private static func education(_ hours: ExactDecimal, of worked: ExactDecimal) -> Rule.Example {
    .values([.unpaidWorkHoursWorked: worked, .unpaidWorkEducationHours: hours])
  }
}
