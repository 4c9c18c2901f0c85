// Who is supervised, and who of them is managed together with the police. A person has one place in the
// cohort, but can be under several kinds of supervision.

import PartnerUpdates

/// What the probation section must satisfy beyond the common rules.
enum ProbationRules {
  /// All of them, in the order in which they are applied.
  static let all: [Rule] =
    [
      courtOrdersWithinCaseload, preReleaseWithinCaseload, postReleaseWithinCaseload, kindsCoverCaseload,
      groupsAddUp, risksAddUp, supervisedCohortWithinCaseload, oneMonth, fewGivenAsNumbers,
    ] + delivery

  static let courtOrdersWithinCaseload = withinCaseload(
    "probation.court-orders-within-caseload", .courtOrderSupervision, "on court orders")
  static let preReleaseWithinCaseload = withinCaseload(
    "probation.pre-release-within-caseload", .preReleaseSupervision, "before release")
  static let postReleaseWithinCaseload = withinCaseload(
    "probation.post-release-within-caseload", .postReleaseSupervision, "after release")

  /// A rule that a kind of supervision is not larger than the caseload.
  private static func withinCaseload(_ slug: String, _ kind: FigureKey, _ words: String) -> Rule {
    Rule(
      slug, title: "People supervised \(words) are not more than the caseload",
      rationale: "The caseload counts everybody once, whatever the supervision, so no kind can be larger.",
      .part(kind, within: .probationCaseload),
      passing: [.values([.probationCaseload: 2_140, kind: 890])],
      failing: [.values([.probationCaseload: 2_140, kind: 2_410])])
  }

  static let kindsCoverCaseload = Rule(
    "probation.kinds-cover-caseload",
    title: "The three kinds of supervision together are at least the caseload",
    rationale:
      "Whoever is supervised is under one kind of supervision at least, and some are under two. Kinds "
      + "that add up to less leave people out.",
    .covering(
      [.courtOrderSupervision, .preReleaseSupervision, .postReleaseSupervision], of: .probationCaseload),
    passing: [caseload(2_140, orders: 890), caseload(2_140, orders: 850)],
    failing: [caseload(2_140, orders: 849)])

  static let groupsAddUp = Rule(
    "probation.cohort-groups-add-up",
    title: "Fixed, flex and free add up to the cohort",
    rationale: "Everybody in the cohort is in one of the three groups of the national framework.",
    .sum(.iomCohort, of: [.iomFixed, .iomFlex, .iomFree]),
    passing: [.values([.iomCohort: 96, .iomFixed: 41, .iomFlex: 32, .iomFree: 23])],
    failing: [.values([.iomCohort: 96, .iomFixed: 41, .iomFlex: 32, .iomFree: 32])])

  static let risksAddUp = Rule(
    "probation.cohort-risks-add-up",
    title: "The levels of risk, with those not assessed, add up to the cohort",
    rationale: "Everybody in the cohort has one level of risk of serious harm, or has not been assessed. A "
      + "difference most often means that an earlier assessment was counted too.",
    .sum(
      .iomCohort, of: [.iomVeryHighRisk, .iomHighRisk, .iomMediumRisk, .iomLowRisk, .iomRiskNotAssessed]),
    passing: [risks(total: 96)],
    failing: [risks(total: 97)])

  static let supervisedCohortWithinCaseload = Rule(
    "probation.supervised-cohort-within-caseload",
    title: "The fixed and flex groups together are not more than the caseload",
    rationale:
      "Both groups are under probation supervision, so both are in the caseload. Only those in the free "
      + "group need not be.",
    passing: [
      .values([.probationCaseload: 2_140, .iomFixed: 41, .iomFlex: 32]),
      .values([.probationCaseload: 73, .iomFixed: 41, .iomFlex: 32]),
    ],
    failing: [.values([.probationCaseload: 72, .iomFixed: 41, .iomFlex: 32])]
  ) { section in
    guard let caseload = section.value(.probationCaseload), let fixed = section.value(.iomFixed),
      let flex = section.value(.iomFlex), fixed + flex > caseload
    else { return [] }
    return [
      Observation(
        at: .figure(.probationCaseload) / "value",
        "the fixed and flex groups are \((fixed + flex).grouped) people under supervision, more than the "
          + "\(caseload.grouped) of \"\(section.title(.probationCaseload))\"",
        fix: "check whether all three are of the same area and month, and correct the wrong one")
    ]
  }

  /// Everything that is counted at the end of a month.
  private static let countedAtOnce: [FigureKey] = [
    .probationCaseload, .courtOrderSupervision, .preReleaseSupervision, .postReleaseSupervision, .iomCohort,
    .iomFixed, .iomFlex, .iomFree, .iomVeryHighRisk, .iomHighRisk, .iomMediumRisk, .iomLowRisk,
    .iomRiskNotAssessed,
  ]

  static let oneMonth = Rule(
    "probation.counted-in-one-month",
    title: "The caseload and the cohort are counted in the same month",
    rationale:
      "People join and leave every week. Parts of one month cannot be held against a whole of another.",
    passing: [months("2020-12", "2020-12")],
    failing: [months("2020-12", "2020-11")]
  ) { section in
    section.periodsApart(among: countedAtOnce).map { key, period, usual in
      Observation(
        at: .figure(key) / "period",
        "\"\(section.title(key))\" was counted in \(period), the other counts of people in \(usual)",
        fix: "give all of them as they stood at the end of one month, or explain why they differ")
    }
  }

  private static let fewest = Threshold(
    "probation.fewest-for-per-cent", standard: 20, in: 0...1_000, unit: "people",
    meaning: "A change in the cohort from fewer people than this is given in numbers, not in per cent.")

  static let fewGivenAsNumbers = Rule(
    "probation.few-given-as-numbers",
    title: "A change from a few people of the cohort is given in numbers, not in per cent",
    rationale:
      "A cohort is some dozens of people, and few of them are at very high risk. One person more among "
      + "four is a rise of 25 per cent, which sounds like a trend and is none.",
    thresholds: [fewest],
    passing: [
      .figures([.init(.iomVeryHighRisk, value: 5, previous: 4, change: StatedChange("+1"))]),
      .figures([.init(.iomFlex, value: 25, previous: 20, change: StatedChange("+25%"))]),
    ],
    failing: [
      .figures([.init(.iomVeryHighRisk, value: 5, previous: 4, change: StatedChange("+25%"))]),
      .figures([.init(.iomFlex, value: 38, previous: 19, change: StatedChange("+100%"))]),
    ]
  ) { section in
    section.percentagesOfFew(below: fewest, where: countedAtOnce.contains)
  }

  private static func caseload(_ total: ExactDecimal, orders: ExactDecimal) -> Rule.Example {
    .values([
      .probationCaseload: total, .courtOrderSupervision: orders, .preReleaseSupervision: 610,
      .postReleaseSupervision: 680,
    ])
  }

  private static func risks(total: ExactDecimal) -> Rule.Example {
    .values([
      .iomCohort: total, .iomVeryHighRisk: 6, .iomHighRisk: 28, .iomMediumRisk: 39, .iomLowRisk: 11,
      .iomRiskNotAssessed: 12,
    ])
  }

  private static func months(_ caseload: String, _ cohort: String) -> Rule.Example {
    .figures([
      .init(.probationCaseload, period: MonthSpan(caseload), value: 2_140),
      .init(.iomCohort, period: MonthSpan(cohort), value: 96),
    ])
  }
}
