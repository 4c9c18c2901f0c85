// Does a count fit into what it is a part of, where another agency reports the whole? And does a count that
// only ever grows?

extension CommonRules {
  static let wholes = [partWithinWhole, cumulativeNotFalling]

  static let partWithinWhole = Rule(
    "common.part-within-whole",
    version: 2,
    title: "A count is not larger than the whole that another partner reports",
    rationale: "Domestic abuse and hate crime are parts of all recorded offences, which the police report. A "
      + "part that is larger than the whole was counted in another way, or for other months.",
    passing: [
      beside(21_328, .init(.hateCrime, period: MonthSpan("2020-02 to 2021-01"), value: 513)),
      beside(500, .init(.hateCrime, period: MonthSpan("2020-01 to 2020-12"), value: 513)),
    ],
    failing: [
      beside(500, .init(.hateCrime, period: MonthSpan("2020-02 to 2021-01"), value: 513)),
      beside(500, .init(.hateCrime, period: MonthSpan("2020-10 to 2020-12"), value: 513)),
    ]
  ) { section in
    section.readings.compactMap { path, reading in
      guard let whole = section.definition(of: reading.key)?.partOf, section[whole]?.value == nil,
        let value = reading.value, let (partner, other) = section.other(whole),
        other.covers(reading), let total = other.value, value > total
      else { return nil }
      return Observation(
        at: path / "value",
        "\"\(section.title(reading.key))\" is \(value.grouped), more than the \(total.grouped) of \"\(whole)\" in the "
          + "section of \(partner), of which it is a part",
        fix:
          "check both at their source; agree with \(partner), correct the wrong one or explain the difference"
      )
    }
  }

  static let cumulativeNotFalling = Rule(
    "common.cumulative-not-falling",
    title: "A count of everything since a start does not fall",
    rationale: "What has been counted once stays counted. A fall means that the start or the count changed.",
    passing: [
      cumulative(84, previous: 71), cumulative(84, previous: 84),
      cumulative(71, previous: 84, reason: "13 that were counted twice are taken out"),
    ],
    failing: [cumulative(71, previous: 84), cumulative(71, previous: 84, reason: "fewer visits")]
  ) { section in
    section.readings.compactMap { path, reading in
      guard section.definition(of: reading.key)?.basis == .cumulative, let value = reading.value,
        let previous = reading.previous, value < previous, !tellsCorrection(reading)
      else { return nil }
      return Observation(
        at: path / "value",
        "\"\(section.title(reading.key))\" counts everything since a start, but fell from \(previous.grouped) to "
          + value.grouped,
        fix: "correct the wrong one, or explain what is no longer counted")
    }
  }

  private static func beside(_ total: ExactDecimal, _ reading: FigureReading) -> Rule.Example {
    .section { parts in
      parts.definitions = [.hateCrime]
      parts.submission.partner = "hate-crime"
      parts.submission.figures = [reading]
      var police = Submission(partner: "police", quarter: parts.submission.quarter, strategy: "2020-2023")
      police.figures = [
        .init(.totalNotifiableOffences, period: MonthSpan("2020-02 to 2021-01"), value: total)
      ]
      parts.others = [police]
    }
  }

  /// Whether a reading says that its earlier value was put right: it is restated, or a remark says what was taken out.
  private static func tellsCorrection(_ reading: FigureReading) -> Bool {
    let remark = "\(reading.reason) \(reading.note)".lowercased()
    return !reading.restated.isEmpty
      || ["twice", "double", "correct", "taken out", "removed", "recount"].contains(where: remark.holds)
  }

  private static func cumulative(
    _ value: ExactDecimal, previous: ExactDecimal, reason: String = ""
  ) -> Rule.Example {
    .section { parts in
      parts.definitions = [
        FigureDefinition(
          "call-blockers", "Call blockers", unit: .count("call blockers"), basis: .cumulative, good: .higher)
      ]
      parts.submission.figures = [.init("call-blockers", value: value, previous: previous, reason: reason)]
    }
  }
}

extension FigureReading {
  /// Whether it is for the months of another figure, or for more.
  fileprivate func covers(_ other: FigureReading) -> Bool {
    guard let period, let months = other.period else { return period == other.period }
    return period.first <= months.first && months.last <= period.last
  }
}

extension Section {
  /// A figure that another partner reports, the first on the roster where several do.
  fileprivate func other(_ key: FigureKey) -> (Partner.ID, FigureReading)? {
    for other in others {
      if let reading = other.reading(of: key), reading.value != nil { return (other.partner, reading) }
    }
    return nil
  }
}
