// Is every declared figure there, once, with a value or a nil return, a status and a source?

extension CommonRules {
  static let figures = [
    figureDeclared, figureOnce, figureReported, figureHasValue, zeroCounted, countPossible, shareOfWhole,
    figureStatus,
    figureSource,
  ]

  static let figureDeclared = Rule(
    "common.figure-declared",
    title: "Every figure is one that the partner declares",
    rationale: "A figure without a definition has no unit, no period and no place in the return.",
    severity: .error,
    passing: [example([.init("knife-crime", value: 639)])],
    failing: [example([.init("knife-crmie", value: 639)])]
  ) { section in
    guard section.isOfKnownPartner else { return [] }
    let unknown = section.readings.filter { section.indexOfDefinition(of: $0.reading.key) == nil }
    guard !unknown.isEmpty else { return [] }
    let declared = section.definitions.map(\.key.description)
    return unknown.map { path, reading in
      Observation(
        at: path / "figure",
        "\(section.submission.partner) does not declare a figure \"\(reading.key)\""
          + didYouMean(reading.key.description, declared),
        fix: declared.isEmpty
          ? "declare the figure in the partner's module or in partnership.yaml"
          : "write one of \(declared.joined(separator: ", ")), or declare the figure")
    }
  }

  static let figureOnce = Rule(
    "common.figure-once",
    title: "A figure is given once",
    rationale: "Two values for one figure leave the reader to guess which holds.",
    severity: .error,
    passing: [example([.init("knife-crime", value: 639)])],
    failing: [example([.init("knife-crime", value: 639), .init("knife-crime", value: 693)])]
  ) { section in
    section.readings.filter { $0.path != .figure($0.reading.key) }.map { path, reading in
      Observation(
        at: path / "figure", "the figure \"\(reading.key)\" is given already",
        fix: "remove one of the two, or correct the name of one")
    }
  }

  /// Where a partnership has no use for figures of a module, each is a nil return, or one explanation each with `until:` a
  /// late quarter, written once. To say it once for all of them `partnership.yaml` would need a field of its own: an
  /// answer to one query about several figures would still hold when another one is forgotten.
  static let figureReported = Rule(
    "common.figure-reported",
    title: "Every declared figure is reported, or is a nil return with its reason",
    rationale:
      "Partners are asked again and again for their data; a figure that is absent must be seen to be.",
    passing: [example([.init("knife-crime", nilReturn: "The dashboard was not updated.")])],
    failing: [example([])]
  ) { section in
    guard section.isOfKnownPartner else { return [] }
    let declared = section.definitions.map(\.key.description)
    let given = section.submission.figures.map(\.key.description)
    let absent = missing(
      declared.filter { !given.contains($0) }, after: given.filter { !declared.contains($0) })
    guard absent.count > section.unreadableEntries(of: "figures", namedBy: "figure") else { return [] }
    return section.definitions.filter { absent.contains($0.key.description) }
      .map { definition in
        Observation(
          at: .figure(definition.key), "there is no figure \"\(definition.key)\" (\(definition.title))",
          fix: "add it, or write `figure: \(definition.key)` with `nil-return:` and the reason")
      }
  }

  static let figureHasValue = Rule(
    "common.figure-has-value",
    title: "A figure has a value, or a nil return with its reason, and not both",
    rationale: "Nil, missing and zero are three different things; the return prints each differently.",
    severity: .error,
    passing: [example([.init("knife-crime", value: 639)])],
    failing: [
      example([.init("knife-crime")]), example([.init("knife-crime", value: 639, nilReturn: "No data.")]),
      example([.init("knife-crime", nilReturn: "")]),
    ]
  ) { section in
    section.readings.compactMap { path, reading in
      switch (reading.value, reading.nilReturn) {
      case (nil, nil) where !section.isUnreadable(path / "nil-return"):
        Observation(
          at: path / "value", "the figure \"\(reading.key)\" has no value",
          fix: "add `value:`, or `nil-return:` with the reason why there is none")
      case (_?, _?):
        Observation(
          at: path / "nil-return", "the figure \"\(reading.key)\" has a value and a nil return",
          fix: "keep one of the two")
      case (nil, ""):
        Observation(
          at: path / "nil-return", "the nil return for \"\(reading.key)\" has no reason",
          fix: "say after `nil-return:` why there is no figure")
      default: nil
      }
    }
  }

  static let zeroCounted = Rule(
    "common.zero-is-counted",
    title: "A zero was counted; what is not known is a nil return",
    rationale:
      "A zero says that there were none. What was not supplied or is still awaited may be any number.",
    passing: [
      example([.init("knife-crime", value: 0, note: "None, because the officer was not available.")]),
      example([.init("knife-crime", nilReturn: "The number was not supplied.")]),
    ],
    failing: [example([.init("knife-crime", value: 0, note: "The number was not supplied.")])]
  ) { section in
    section.readings.compactMap { path, reading in
      guard reading.value == .zero else { return nil }
      let remarks = [reading.note, reading.reason, reading.source].map { $0.lowercased() }
      guard let words = unknown.first(where: { words in remarks.contains { tells($0, words) } }) else {
        return nil
      }
      return Observation(
        at: path / "value", "\"\(reading.key)\" is 0, but its remark says \"\(words)\"",
        fix: "if nobody knows the number, put `nil-return:` with the reason in the place of `value:`")
    }
  }

  /// Whether a remark says that of the number itself: "the officer was not available" says nothing of it.
  private static func tells(_ remark: String, _ words: String) -> Bool {
    remark.holds(words) && ["number", "figure", "data", "count"].contains(where: remark.holds)
      && !["earlier", "last year", "before"].contains(where: remark.holds)
  }

  private static let unknown = [
    "not supplied", "not provided", "not available", "not yet available", "not known", "unknown",
    "not received",
    "awaiting", "awaited", "outstanding", "not collected",
  ]

  static let countPossible = Rule(
    "common.count-possible",
    version: 2,
    title: "A figure is not below zero, and people and recorded offences are counted whole",
    rationale: "Nobody can count fewer than none, or half a person; a sign or a point is in the wrong place.",
    passing: [example([.init("knife-crime", value: 639, previous: 0)])],
    failing: [
      example([.init("knife-crime", value: -639)]), example([.init("knife-crime", value: 639, previous: -1)]),
      counted(ExactDecimal(25, fractionDigits: 1), "victims", countsPeople: true),
      counted(ExactDecimal(25, fractionDigits: 1), "offences", openData: .notHeld("no table holds them")),
    ]
  ) { section in
    section.readings.flatMap { path, reading -> [Observation] in
      let definition = section.definition(of: reading.key)
      let isWhole = definition.map { $0.countsPeople || $0.openData != nil } ?? false
      return [("value", reading.value), ("previous", reading.previous)].compactMap { field, value in
        guard let value, value.isNegative || (isWhole && value.wholeNumber == nil) else { return nil }
        return Observation(
          at: path / field,
          value.isNegative
            ? "\"\(reading.key)\" is \(value.grouped), less than none"
            : "\"\(reading.key)\" counts \(definition?.unit.description ?? "people"), but is \(value.grouped)",
          fix: "write the number as it is at the source")
      }
    }
  }

  static let shareOfWhole = Rule(
    "common.share-of-whole",
    title: "A percentage is not above 100",
    rationale: """
      No share is more than all. A point in the wrong place makes 850 of 85.0, and an index or a change was written as a \
      share. What really can be above 100 is explained.
      """,
    passing: [share(100)],
    failing: [share(ExactDecimal(1004, fractionDigits: 1))]
  ) { section in
    section.readings.flatMap { path, reading -> [Observation] in
      guard section.definition(of: reading.key)?.unit == .percent else { return [] }
      return [("value", reading.value), ("previous", reading.previous)].compactMap { field, value in
        guard let value, value > 100 else { return nil }
        return Observation(
          at: path / field, "\"\(reading.key)\" is \(value.grouped)%, more than the whole",
          fix: "correct the number; if it can be above 100%, say why under `explanations:`")
      }
    }
  }

  private static func share(_ value: ExactDecimal) -> Rule.Example {
    .section { parts in
      parts.definitions = [
        FigureDefinition("share", "Share", unit: .percent, basis: .rollingYear, good: .higher)
      ]
      parts.submission.figures = [.init("share", value: value)]
    }
  }

  private static func counted(
    _ value: ExactDecimal, _ things: String, countsPeople: Bool = false, openData: OpenDataCount? = nil
  ) -> Rule.Example {
    .section { parts in
      parts.definitions = [
        FigureDefinition(
          "figure", "Figure", unit: .count(things), basis: .rollingYear, good: .lower,
          countsPeople: countsPeople,
          openData: openData)
      ]
      parts.submission.figures = [.init("figure", value: value)]
    }
  }

  static let figureStatus = Rule(
    "common.figure-status-given",
    title: "A figure has a status",
    rationale: "One row without a rating in a rated table is either an oversight or a story.",
    passing: [example([.init("knife-crime", value: 639, status: .green)])],
    failing: [example([.init("knife-crime", value: 639)])]
  ) { section in
    section.readings.compactMap { path, reading in
      guard reading.value != nil, reading.status == nil, section.definition(of: reading.key)?.isRated == true
      else { return nil }
      return Observation(
        at: path / "status", "the figure \"\(reading.key)\" has no status",
        fix: "add `status:`; where a rating does not fit, write `status: grey` and a `reason`")
    }
  }

  static let figureSource = Rule(
    "common.figure-source-given",
    title: "A figure says where and when it was read",
    rationale:
      "Figures move between providers and are re-classified; only source and date make them traceable.",
    passing: [
      example([.init("knife-crime", value: 639, source: "Crime dashboard", read: CalendarDate("2021-02-26"))])
    ],
    failing: [example([.init("knife-crime", value: 639, source: "Crime dashboard")])]
  ) { section in
    section.readings.compactMap { path, reading in
      let empty = (reading.source.isEmpty ? ["source"] : []) + (reading.read == nil ? ["read"] : [])
      let missing = empty.filter { !section.isUnreadable(path / $0) }
      guard reading.value != nil, !missing.isEmpty else { return nil }
      return Observation(
        at: path, "the figure \"\(reading.key)\" has no \(missing.joined(separator: " and no "))",
        fix: "add \(missing.map { "`\($0):`" }.joined(separator: " and "))")
    }
  }

  /// Readings in the section of a partner that declares one figure.
  static func example(_ readings: [FigureReading]) -> Rule.Example {
    .section { parts in
      parts.definitions = [knifeCrime]
      parts.submission.figures = readings
    }
  }

  private static let knifeCrime = FigureDefinition(
    "knife-crime", "Knife crime", unit: .count("offences"), basis: .rollingYear, good: .lower)
}
