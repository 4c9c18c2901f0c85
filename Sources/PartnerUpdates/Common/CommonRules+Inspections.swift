// Do the ratings of an inspection follow from its shares?

extension CommonRules {
  static let inspections = [
    sharePossible, shareGiven, outcomesNotRated, standardsExpected, standardRatingFollows,
    inspectionRatingFollows,
  ]

  static let sharePossible = Rule(
    "common.share-possible",
    title: "A share of cases lies between 0 and 100 per cent",
    rationale: "No inspector can find more cases sufficient than were looked at.",
    severity: .error,
    passing: [inspected { $0.standards[0].questions[0].sufficient = 100 }],
    failing: [
      inspected { $0.standards[0].questions[0].sufficient = 101 },
      inspected { $0.standards[0].questions[0].sufficient = -1 },
    ]
  ) { section in
    section.keyQuestions.compactMap { path, question, _ in
      guard let share = question.sufficient, share < 0 || share > 100 else { return nil }
      return Observation(
        at: path / "sufficient", "\(share)% is no share of the cases",
        fix: "write `sufficient:` with the share of the report, from 0 to 100")
    }
  }

  static let shareGiven = Rule(
    "common.share-given",
    version: 2,
    title: "A rated standard has key questions, and each has its share",
    rationale:
      "A rating without the shares behind it cannot be followed. Where a report prints no shares at all, its "
      + "ratings are all that there is.",
    passing: [inspected { $0.standards[0].questions[0].sufficient = 66 }, selfAssessed(5)],
    failing: [
      inspected { $0.standards[0].questions = [] },
      inspected { $0.standards[0].questions[0].sufficient = nil },
    ]
  ) { section in
    let standards = section.standardsWithShares.filter { $0.standard.isRated && $0.questions.isEmpty }.map {
      let (path, standard) = ($0.path, $0.standard)
      return Observation(
        at: path / "questions", "the standard \"\(standard.name)\" has no key questions",
        fix: "add `questions:` with their shares, or `not-rated: yes` if it does not count")
    }
    return standards
      + section.standardsWithShares.filter(\.standard.isRated).flatMap(\.questions)
      .filter { $0.question.sufficient == nil }.map { path, question in
        Observation(
          at: path / "sufficient", "the key question \"\(question.question)\" has no share",
          fix: "add `sufficient:` with the share of the report")
      }
  }

  static let outcomesNotRated = Rule(
    "common.outcomes-not-rated",
    title: "The standard on outcomes has no rating",
    rationale: "The inspectorate does not rate it; counted with the others it would move the whole.",
    passing: [inspected { $0.standards.append(InspectionStandard("4.1 Outcomes", isRated: false)) }],
    failing: [
      inspected { $0.standards.append(InspectionStandard("4.1 Outcomes", rating: .good)) },
      inspected { $0.standards.append(InspectionStandard("4.1 Results", isRated: false, score: 2)) },
    ]
  ) { section in
    section.standards.compactMap { path, standard in
      if standard.isRated {
        guard standard.isOnOutcomes else { return nil }
        return Observation(
          at: path / "not-rated", "the standard \"\(standard.name)\" counts as a rated one",
          fix: "add `not-rated: yes`, and remove its `rating:` and `score:`")
      }
      guard standard.rating != nil || standard.score != nil else { return nil }
      let field = standard.rating == nil ? "score" : "rating"
      return Observation(
        at: path / field, "the standard \"\(standard.name)\" is not rated and has a \(field)",
        fix: "remove its `rating:` and `score:`, or `not-rated: yes`")
    }
  }

  static let standardsExpected = Rule(
    "common.standards-expected",
    version: 2,
    title: "An inspection has nine rated standards, or eight without court work",
    rationale:
      "The bands of the whole are stated for these numbers only. A self-assessment, or a report without shares "
      + "and scores, has as many standards as it likes.",
    passing: [inspected { _ in }, selfAssessed(5)],
    failing: [
      inspected { $0.standards.removeLast() }, inspected { $0.standards[0].isCourtWork = true },
    ]
  ) { section in
    section.entries.inspections.compactMap { path, inspection, _ in
      let count = inspection.standards.count { $0.isRated && !$0.isOnOutcomes }
      guard count != inspection.expectedStandards, inspection.isScored,
        section.unreadableEntries(of: (path / "standards").description, namedBy: "standard") == 0
      else { return nil }
      return Observation(
        at: path / "standards",
        "\"\(inspection.title)\" has \(count) rated standards, and \(inspection.expectedStandards) are expected "
          + (inspection.coversCourtWork ? "with court work" : "without court work"),
        fix:
          "list every standard once; write `court-work: yes` in the one on court work, `not-rated: yes` in "
          + "the one on outcomes")
    }
  }

  static let standardRatingFollows = Rule(
    "common.standard-rating-follows",
    title: "The rating of a standard is the band of its lowest share, and its score that of the rating",
    rationale:
      "The scoring is published: a rating that does not follow from its shares is a slip in one of them.",
    passing: [
      inspected { ($0.standards[0].rating, $0.standards[0].score) = (.good, 2) }
    ],
    failing: [
      inspected { $0.standards[0].rating = .outstanding },
      inspected { ($0.standards[0].rating, $0.standards[0].score) = (.good, 3) },
    ]
  ) { section in
    section.standards.compactMap { path, standard in
      guard standard.isRated else { return nil }
      if let printed = standard.rating, let follows = standard.computedRating, printed != follows {
        return Observation(
          at: path / "rating",
          "\"\(standard.name)\" is rated \(printed.rawValue), but its lowest share makes it \(follows.rawValue)",
          fix: "check the shares against the report; if they are right, write `rating: \(follows.rawValue)`")
      }
      guard let score = standard.score, let rating = standard.rating ?? standard.computedRating,
        score != rating.score, !section.isUnreadable(path / "rating")
      else { return nil }
      return Observation(
        at: path / "score",
        "\"\(standard.name)\" has the score \(score), but \(rating.rawValue) scores \(rating.score)",
        fix: "write `score: \(rating.score)`, or correct the rating")
    }
  }

  static let inspectionRatingFollows = Rule(
    "common.inspection-rating-follows",
    title: "The score of an inspection is the sum of its standards', and its rating the band of that sum",
    rationale: "The board is told the rating of the whole first; it must be the one that the standards give.",
    passing: [inspected { ($0.rating, $0.score) = (.good, 16) }],
    failing: [inspected { $0.score = 17 }, inspected { $0.rating = .outstanding }]
  ) { section in
    section.entries.inspections.compactMap { path, inspection, _ in
      let totals = inspection.possibleTotals
      guard inspection.ratedStandards.count == inspection.expectedStandards, let total = totals.first else {
        return nil
      }
      if let score = inspection.score, !totals.contains(score) {
        return Observation(
          at: path / "score",
          "\"\(inspection.title)\" has the score \(score), but its standards add up to \(total)",
          fix: "check the standards against the report; if they are right, write `score: \(total)`")
      }
      let bands = (totals + [inspection.score].compactMap(\.self)).compactMap {
        InspectionRating(total: $0, ofStandards: inspection.expectedStandards)
      }
      guard let printed = inspection.rating, let band = bands.first, !bands.contains(printed),
        !section.isUnreadable(path / "score")
      else { return nil }
      return Observation(
        at: path / "rating",
        "\"\(inspection.title)\" is rated \(printed.rawValue), but \(total) of \(3 * inspection.expectedStandards) "
          + "is \(band.rawValue)",
        fix: "check the standards against the report; if they are right, write `rating: \(band.rawValue)`")
    }
  }

  /// Standards that are rated by themselves, without shares and scores.
  private static func selfAssessed(_ count: Int) -> Rule.Example {
    .submission {
      $0.inspections = [
        Inspection(
          title: "Self-assessment against the national standards",
          standards: (1...count).map { InspectionStandard("Standard \($0)", rating: .good) })
      ]
    }
  }

  /// The result of an inspection with eight standards, each of them good.
  private static func inspected(_ change: @escaping @Sendable (inout Inspection) -> Void) -> Rule.Example {
    .submission {
      let names = ["1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "3.1", "3.2"]
      var inspection = Inspection(
        title: "Probation", organisation: "Delivery unit", published: CalendarDate("2021-01-20"),
        standards: names.map {
          InspectionStandard($0, questions: [.init("Is it done well?", sufficient: 66)])
        })
      change(&inspection)
      $0.inspections = [inspection]
    }
  }
}

extension Section {
  /// The standards of all inspections with their paths.
  fileprivate var standards: [(path: FieldPath, standard: InspectionStandard)] {
    entries.inspections.flatMap { $0.standards.map { ($0.path, $0.standard) } }
  }

  /// The standards of the inspections whose shares are printed.
  fileprivate var standardsWithShares: [Entries.Standard] {
    entries.inspections.filter { $0.inspection.printsShares }.flatMap(\.standards)
  }

  /// The key questions of all standards with their paths, and whether their standards are rated.
  fileprivate var keyQuestions: [(path: FieldPath, question: KeyQuestion, isRated: Bool)] {
    entries.inspections.flatMap(\.standards).flatMap { entry in
      entry.questions.map { ($0.path, $0.question, entry.standard.isRated) }
    }
  }
}

extension InspectionStandard {
  private static let outcomes: WordList = ["outcome", "outcomes"]

  /// Whether it is the one that the inspectorate does not rate.
  fileprivate var isOnOutcomes: Bool {
    Words(name).mentions(Self.outcomes)
  }
}

extension Inspection {
  /// Whether a share is printed, or a standard has neither a rating nor shares.
  fileprivate var printsShares: Bool {
    standards.contains { standard in
      standard.questions.contains { $0.sufficient != nil } || (standard.isRated && standard.rating == nil)
    }
  }

  /// Whether it is scored as the inspectorate of probation does, as far as its shares and scores say.
  fileprivate var isScored: Bool {
    printsShares || score != nil || standards.contains { $0.score != nil }
      || (standards.isEmpty && rating == nil)
  }

  /// The sums of its standards' scores: first as they follow from the shares, then as they are printed. A slip
  /// in one standard, which has its finding, is not found again in the whole.
  fileprivate var possibleTotals: [Int] {
    let computed = ratedStandards.map { $0.computedRating?.score }
    let rated = zip(ratedStandards, computed).map { $0.rating?.score ?? $1 }
    let scored = zip(ratedStandards, rated).map { standard, score in
      standard.score.flatMap { (0...3).contains($0) ? $0 : nil } ?? score
    }
    return [computed, rated, scored].filter { !$0.contains(nil) }.map { $0.compactMap(\.self).reduce(0, +) }
  }
}
