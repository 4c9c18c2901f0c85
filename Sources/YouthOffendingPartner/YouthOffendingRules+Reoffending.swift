// Re-offending: a cohort of children sentenced in one year is tracked for twelve months, and the courts
// take up to six months more. All figures are of one cohort, and of one that is complete.

import PartnerUpdates

extension YouthOffendingRules {
  static let reoffending = [
    reoffendersWithinCohort, reoffendingRateComputed, frequencyComputed, reoffencesCoverReoffenders,
    oneCohort, cohortComplete,
  ]

  /// The figures that describe the cohort.
  private static let cohortFigures: [FigureKey] = [
    .reoffendingCohort, .reoffenders, .reoffendingRate, .reoffences, .reoffencesPerReoffender,
  ]

  private static let monthsUntilComplete = Threshold(
    "youth-offending.months-until-complete", standard: 18, in: 12...36, unit: "months",
    meaning: "From the end of the cohort's year until its figures are complete: 12 of tracking, 6 for courts."
  )

  static let reoffendersWithinCohort = Rule(
    "youth-offending.reoffenders-within-cohort",
    title: "Reoffenders are not more than the cohort",
    rationale: "Reoffenders are the children of the cohort who offended again.",
    .part(.reoffenders, within: .reoffendingCohort),
    passing: [.values([.reoffendingCohort: 135, .reoffenders: 48])],
    failing: [.values([.reoffendingCohort: 48, .reoffenders: 135])])

  static let reoffendingRateComputed = Rule(
    "youth-offending.reoffending-rate-computed",
    title: "The re-offending rate is reoffenders ÷ cohort × 100",
    rationale: "The rate is compared with London and England, so it must follow from the two counts.",
    .quotient(.reoffendingRate, of: .reoffenders, by: .reoffendingCohort, times: 100),
    passing: [
      .values([
        .reoffendingCohort: 135, .reoffenders: 48, .reoffendingRate: ExactDecimal(356, fractionDigits: 1),
      ])
    ],
    failing: [
      .values([
        .reoffendingCohort: 135, .reoffenders: 48, .reoffendingRate: ExactDecimal(384, fractionDigits: 1),
      ])
    ])

  static let frequencyComputed = Rule(
    "youth-offending.frequency-computed",
    title: "Reoffences per reoffender are reoffences ÷ reoffenders",
    rationale: "The frequency is taken per reoffender. Divided by the whole cohort instead, it comes out "
      + "much too low.",
    .quotient(.reoffencesPerReoffender, of: .reoffences, by: .reoffenders, times: 1),
    passing: [
      .values([
        .reoffences: 173, .reoffenders: 48, .reoffencesPerReoffender: ExactDecimal(36, fractionDigits: 1),
      ])
    ],
    failing: [
      .values([
        .reoffences: 173, .reoffenders: 48, .reoffencesPerReoffender: ExactDecimal(13, fractionDigits: 1),
      ])
    ])

  static let reoffencesCoverReoffenders = Rule(
    "youth-offending.reoffences-cover-reoffenders",
    title: "Reoffences are not fewer than reoffenders",
    rationale: "Whoever is counted as a reoffender has committed at least one further offence.",
    .part(.reoffenders, within: .reoffences),
    passing: [.values([.reoffences: 173, .reoffenders: 48]), .values([.reoffences: 48, .reoffenders: 48])],
    failing: [.values([.reoffences: 47, .reoffenders: 48])])

  static let oneCohort = Rule(
    "youth-offending.one-cohort",
    title: "All re-offending figures are of the same cohort",
    rationale: "A rate of one year's cohort beside the size of another's cannot be read together.",
    passing: [
      .figures([
        .init(.reoffendingCohort, period: MonthSpan("2018-01 to 2018-12"), value: 135),
        .init(.reoffenders, period: MonthSpan("2018-01 to 2018-12"), value: 48),
      ])
    ],
    failing: [
      .figures([
        .init(.reoffendingCohort, period: MonthSpan("2018-01 to 2018-12"), value: 135),
        .init(.reoffenders, period: MonthSpan("2017-01 to 2017-12"), value: 48),
      ])
    ]
  ) { section in
    section.periodsApart(among: cohortFigures).map { key, period, usual in
      Observation(
        at: .figure(key) / "period",
        "\"\(section.title(key))\" is of the cohort of \(period), the other figures of that of \(usual)",
        fix: "give all re-offending figures for the same cohort, or explain why they differ")
    }
  }

  static let cohortComplete = Rule(
    "youth-offending.cohort-complete",
    title: "A re-offending cohort is complete before it is reported",
    rationale: "Children are tracked for twelve months and the courts take up to six more. Until then "
      + "re-offending is under-counted, and looks better than it is.",
    thresholds: [monthsUntilComplete],
    passing: [
      reported(on: "2021-03-11", cohort: "2018-01 to 2018-12"),
      reported(on: "2020-06-01", cohort: "2018-01 to 2018-12"),
    ],
    failing: [
      reported(on: "2021-03-11", cohort: "2020-01 to 2020-12"),
      reported(on: "2020-05-31", cohort: "2018-01 to 2018-12"),
    ]
  ) { section in
    guard let submitted = section.submission.submitted else { return [] }
    let early = cohortFigures.compactMap { key -> (FigureKey, CalendarMonth)? in
      guard let last = section[key]?.period?.last else { return nil }
      let complete = last.advanced(by: section.partnership[monthsUntilComplete])
      return complete > submitted.calendarMonth ? (key, complete) : nil
    }
    return early.prefix(1).map { key, complete in
      Observation(
        at: .figure(key) / "period",
        "re-offending of this cohort is complete in \(complete.inWords), but it is reported on "
          + submitted.inWords,
        fix: "report the latest complete cohort, or explain that the figure will rise")
    }
  }

  /// A cohort of 135 children, reported on a day.
  private static func reported(on day: String, cohort: String) -> Rule.Example {
    .submission {
      $0.submitted = CalendarDate(day)
      $0.figures = [.init(.reoffendingCohort, period: MonthSpan(cohort), value: 135)]
    }
  }
}
