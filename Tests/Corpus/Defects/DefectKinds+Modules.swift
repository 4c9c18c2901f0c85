import HateCrimePartner
import PartnerUpdates
import ProbationPartner
import TradingStandardsPartner
import VAWGPartner
import YouthOffendingPartner

// What the agencies' own rules check by hand. A rule that declares a relation needs no line here.

extension DefectKinds {
  static let modules: [DefectKind] =
    [
      value("repeat-rate-below-band", .evidence, "vawg.repeat-rate-in-band", .maracRepeatRate) {
        submission, _ in
        submission.rates(.maracRepeatRate, by: .maracRepeatCases, 5)
      },
      value("repeat-rate-above-band", .evidence, "vawg.repeat-rate-in-band", .maracRepeatRate) {
        submission, _ in
        submission.rates(.maracRepeatRate, by: .maracRepeatCases, 2)
      },
      .whole(.completeness, "missing-data-not-raised", "vawg.missing-data-raised") { submission, _ in
        guard let index = submission.index(of: .maracCases) else { return nil }
        submission.figures[index] = FigureReading(.maracCases, nilReturn: "nobody counts them")
        (submission.challenges, submission.supportRequired) = ([], [])
        return submission.texts.contains { $0.text.contains("marac-cases") } ? nil : .figure(.maracCases)
      },
      .whole(.periods, "another-cohort", "youth-offending.one-cohort") { submission, _ in
        guard let index = submission.index(of: .reoffences), submission.figures[index].value != nil,
          submission.figures[.reoffendingCohort] != nil
        else { return nil }
        submission.figures[index].period = submission.figures[index].period?.yearEarlier
        return .figure(.reoffences) / "period"
      },
      .whole(.periods, "cohort-not-complete", "youth-offending.cohort-complete") { submission, site in
        let cohort: Set<FigureKey> = [
          .reoffendingCohort, .reoffenders, .reoffendingRate, .reoffences, .reoffencesPerReoffender,
        ]
        guard let first = submission.figures.first(where: { cohort.contains($0.key) && $0.value != nil })
        else {
          return nil
        }
        for index in submission.figures.indices where cohort.contains(submission.figures[index].key) {
          submission.figures[index].period = submission.figures[index].period?.shifted(first: 12, last: 12)
          submission.figures[index].restated = "The cohort of the year before was counted again."
        }
        let reading = submission.reading(of: first.key)
        let isOver =
          reading?.period.flatMap { period in reading?.read.map { period.last < $0.calendarMonth } } ?? false
        return isOver ? .figure(first.key) / "period" : nil
      },
      fewInPerCent("few-given-in-per-cent", of: "youth-offending") { $0.countsPeople },
      fewInPerCent("few-of-the-cohort-in-per-cent", of: "probation") { $0.basis == .pointInTime },
    ] + ages + counts + probation

  /// A change from a few people in per cent, where the partner has a rule on it.
  private static func fewInPerCent(
    _ name: String, of partner: Partner.ID, _ isAbout: @escaping @Sendable (FigureDefinition) -> Bool
  ) -> DefectKind {
    .figure(.arithmetic, name, "\(partner).few-given-as-numbers") { reading, definition, site in
      guard site.id == partner, isAbout(definition), let previous = reading.previous, previous > .zero,
        previous < 20, reading.value != previous
      else { return nil }
      reading.change = reading.computedPercentage(fractionDigits: 0).map {
        StatedChange($0, .percentage)
      }
      return "change"
    }
  }

  private static let probation: [DefectKind] = [
    value(
      "caseload-below-cohort", .arithmetic, "probation.supervised-cohort-within-caseload", .probationCaseload
    ) { submission, _ in
      guard let fixed = submission.figures[.iomFixed], let flex = submission.figures[.iomFlex] else {
        return nil
      }
      for key in [
        FigureKey.courtOrderSupervision, .preReleaseSupervision, .postReleaseSupervision,
      ] {
        submission.figures.removeAll { $0.key == key }
        submission.figures.append(FigureReading(key, nilReturn: "the extract gives the total only"))
      }
      return fixed + flex - 1
    },
    .whole(.periods, "cohort-of-another-month", "probation.counted-in-one-month") { submission, _ in
      guard let index = submission.index(of: .iomFlex), submission.figures[index].value != nil,
        submission.figures[.probationCaseload] != nil, submission.figures[.iomFixed] != nil
      else { return nil }
      submission.figures[index].period = submission.figures[index].period?.shifted(first: -1, last: -1)
      return .figure(.iomFlex) / "period"
    },
    value(
      "too-much-education", .arithmetic, "probation.education-share-in-limit", .unpaidWorkEducationHours
    ) { submission, _ in
      guard let worked = submission.figures[.unpaidWorkHoursWorked]?.wholeNumber, worked > 0 else {
        return nil
      }
      return ExactDecimal(worked * 30 / 100 + 1)
    },
  ]

  private static let ages: [DefectKind] = [
    ("15-year-old", "A 15-year-old was found with a knife at a station."),
    ("child-of-14-years", "One child, who is 14 years old, left the group."),
    ("aged-13", "The youngest on the course was aged 13 that day."),
    ("as-young-as-10", "The group was mixed, with one as young as 10."),
    ("two-underage-girls", "Officers found two underage girls that day."),
  ].map { name, text in
    .whole(.publication, name, "common.no-detail-of-one-child") { submission, _ in
      submission.emergingTrends = [text]
      return "emerging-trends[1]"
    }
  }

  private static let counts: [DefectKind] = [
    value("more-reports-than-weeks", .arithmetic, "hate-crime.tension-reports-weekly", .tensionReports) {
      submission, _ in
      guard let value = submission.figures[.tensionReports] else { return nil }
      return value + 9
    },
    value(
      "five-meetings-in-the-year", .arithmetic, "hate-crime.prevent-board-meets-four-times",
      .preventBoardMeetingsHeld
    ) { _, _ in 5 },
    .whole(.evidence, "fall-rated-green-without-reason", "hate-crime.rating-of-reporting-reasoned") {
      submission, site in
      guard site.id == "hate-crime", let index = submission.index(of: .hateCrime),
        let value = submission.figures[index].value, let previous = submission.figures[index].previous,
        value < previous, submission.figures[index].status == .green
      else { return nil }
      submission.figures[index].reason = ""
      return .figure(.hateCrime) / "status"
    },
    value("losses-doubled-in-silence", .evidence, "trading-standards.losses-swing-noted", .scamLosses) {
      submission, _ in
      guard let index = submission.index(of: .scamLosses) else { return nil }
      submission.figures[index].note = ""
      return submission.figures[index].previous.map { $0.times(2) + 1 }
    },
    DefectKind.figure(.evidence, "method-of-estimate-missing", "trading-standards.savings-method-named") {
      reading, _, site in
      guard site.id == "trading-standards", SoundShares.noted.contains(reading.key), reading.value != nil,
        reading.key != .scamLosses
      else { return nil }
      reading.note = ""
      return "note"
    },
  ]

  /// A value of one figure, with change and rating to go with it.
  private static func value(
    _ name: String, _ defectClass: DefectClass, _ rule: String, _ key: FigureKey,
    _ number: @escaping @Sendable (inout Submission, Site) -> ExactDecimal?
  ) -> DefectKind {
    .whole(defectClass, name, rule) { submission, site in
      guard !site.isAnswered(key), let definition = site.definition(key),
        site.provider.rules.contains(where: { $0.slug == rule }), submission.figures[key] != nil,
        let wrong = number(&submission, site), let index = submission.index(of: key)
      else { return nil }
      submission.figures[index].value = wrong
      site.settle(&submission.figures[index], definition)
      return .figure(key) / "value"
    }
  }
}

extension Submission {
  fileprivate func index(of key: FigureKey) -> Int? { figures.firstIndex { $0.key == key } }

  /// Makes the cases that come back a fraction of all, and tells the rate that follows.
  fileprivate mutating func rates(_ rate: FigureKey, by part: FigureKey, _ divisor: Int) -> ExactDecimal? {
    guard let index = index(of: part), let all = figures[.maracCases]?.wholeNumber, figures[part] != nil,
      let digits = figures[rate]?.fractionDigits
    else { return nil }
    figures[index].value = ExactDecimal(all / divisor)
    figures[index].change = nil
    return ExactDecimal(all / divisor).quotient(by: ExactDecimal(all), times: 100, fractionDigits: digits)
  }
}

extension [FigureReading] {
  fileprivate subscript(key: FigureKey) -> ExactDecimal? { first { $0.key == key }?.value }
}
