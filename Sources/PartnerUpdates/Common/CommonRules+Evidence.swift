// Does the status fit what the update says and what the figure does? Ratings are set by people who know
// more than last year's number, so every rule here asks a question and none forbids an answer.

extension CommonRules {
  static let evidence = [
    greenSaysWhat, greenNotOnlyPlanned, improvementNotRatedDown, worseningNotGreen, contextualReasoned,
    splitExplained,
    redHasAction,
  ]

  static let greenSaysWhat = Rule(
    "common.green-says-what",
    title: "A green update says what was done, not only where it is told",
    rationale: "A pointer to another section leaves the board to look for the evidence.",
    passing: [
      update(.green, "Officers were trained. See section 3 for figures."),
      update(.green, "The commander reported to the committee in May."),
      update(.green, "All wards are covered."), update(.amber, "See section 3."),
    ],
    failing: [
      update(.green, "See section 3."), update(.green, "Reported under commitment P4.3."),
      update(.green, "Please refer to the police update."),
    ]
  ) { section in
    section.updates.compactMap { path, update in
      guard update.status == .green, let text = section.text(at: path / "update"),
        (1...12).contains(text.words.count)
      else { return nil }
      let sentences = Dictionary(grouping: text.words, by: \.sentence).values
      guard sentences.allSatisfy({ pointsElsewhere($0) }) else { return nil }
      return Observation(
        at: path / "update", "the update on \(update.commitment) is green but only points elsewhere",
        fix: "say in a sentence what was done, and keep the pointer after it")
    }
  }

  static let greenNotOnlyPlanned = Rule(
    "common.green-not-only-planned",
    title: "A green update tells of something done, not only of plans",
    rationale: "What will be done is not yet on track.",
    passing: [
      update(.green, "Training was held. More will follow."), update(.amber, "Training will be held."),
      update(.green, "We trained 30 officers and will train more."),
      update(.green, "Rangers ran four patrols, and schools will do so too."),
      update(.green, "The scheduled training was held. Every officer who will patrol was briefed."),
    ],
    failing: [update(.green, "Training will be held in May. A leaflet is planned.")]
  ) { section in
    section.updates.compactMap { path, update in
      guard update.status == .green, let text = section.text(at: path / "update"), tellsOfPlansOnly(text)
      else { return nil }
      return Observation(
        at: path / "update", "the update on \(update.commitment) is green but tells of plans only",
        fix: "say what has been done, or rate it amber until it has")
    }
  }

  static let improvementNotRatedDown = Rule(
    "common.improvement-not-rated-down",
    version: 2,
    title: "A figure that improved is not rated red or amber",
    rationale:
      "A figure that is better than a year ago and still red or amber misses something that the table does "
      + "not show, such as a target. The board will ask what. An amber with a reason says so.",
    thresholds: [.improvement],
    passing: [
      rated(.lower, .init("knife-crime", value: 639, previous: 1_216, status: .green)),
      rated(.lower, .init("asb-calls", value: 13_110, previous: 6_764, status: .red)),
      rated(.contextual, .init(.hateCrime, value: 441, previous: 513, status: .amber)),
      rated(
        .higher,
        .init("victims-offered", value: 93, previous: 61, status: .amber, reason: "The target is 100.")),
    ],
    failing: [
      rated(.lower, .init("knife-crime", value: 639, previous: 1_216, status: .red)),
      rated(.higher, .init("victims-offered", value: 93, previous: 61, status: .amber)),
    ]
  ) { section in
    section.readings.compactMap { path, reading in
      guard let status = reading.status, status == .red || (status == .amber && reading.reason.isEmpty),
        let worsening = worsening(of: reading, in: section),
        worsening < -section.number(.improvement)
      else { return nil }
      return Observation(
        at: path / "status",
        "\"\(section.title(reading.key))\" \(movement(reading)), which is better, but is rated \(status)",
        fix: "check the rating and both values; if the rating stands, explain what the figure falls short of")
    }
  }

  static let worseningNotGreen = Rule(
    "common.worsening-not-green",
    title: "A figure that clearly worsened is not rated green",
    rationale:
      "Green tells the board that nothing needs its attention. A figure that is clearly worse than a year ago "
      + "does, or there is a reason why not.",
    thresholds: [.worsening],
    passing: [
      rated(.lower, .init("asb-calls", value: 13_110, previous: 6_764, status: .red)),
      rated(.lower, .init("vehicle-theft", value: 1_144, previous: 1_040, status: .green)),
      rated(.contextual, .init(.sexualOffences, value: 700, previous: 545, status: .green)),
    ],
    failing: [
      rated(.lower, .init("asb-calls", value: 13_110, previous: 6_764, status: .green)),
      rated(.higher, .init("victims-offered", value: 61, previous: 93, status: .green)),
    ]
  ) { section in
    section.readings.compactMap { path, reading in
      guard reading.status == .green, let worsening = worsening(of: reading, in: section),
        worsening > section.number(.worsening)
      else { return nil }
      return Observation(
        at: path / "status",
        "\"\(section.title(reading.key))\" \(movement(reading)), which is worse by more than "
          + "\(section.partnership[.worsening])%, but is "
          + "rated green",
        fix: "check the rating and both values; if the rating stands, explain why")
    }
  }

  static let contextualReasoned = Rule(
    "common.contextual-rating-reasoned",
    title: "A green figure of which more can be good news has a reason",
    rationale:
      "More reported hate crime or sexual offences can mean more confidence in the police, fewer can mean less. "
      + "The number alone does not say why it is green.",
    passing: [
      rated(
        .contextual,
        .init(.sexualOffences, value: 496, previous: 545, status: .green, reason: "fewer at night")),
      rated(.lower, .init("knife-crime", value: 639, previous: 1_216, status: .green)),
    ],
    failing: [rated(.contextual, .init(.sexualOffences, value: 496, previous: 545, status: .green))]
  ) { section in
    section.readings.compactMap { path, reading in
      guard section.definition(of: reading.key)?.good == .contextual, reading.status == .green,
        reading.reason.isEmpty, !section.isUnreadable(path / "reason")
      else { return nil }
      return Observation(
        at: path / "status",
        "\"\(section.title(reading.key))\" is rated green without a reason, but fewer reports need not be good news, nor "
          + "more reports bad",
        fix: "add `reason:` and say what makes it green")
    }
  }

  static let splitExplained = Rule(
    "common.split-explained",
    title: "The reason of a split status says which half is which",
    rationale: "Amber/green leaves the board to guess what is amber and what is green.",
    passing: [
      update(.split(.amber, .green), "Done.", reason: "Green for more reports, amber for repeat victims.")
    ],
    failing: [update(.split(.amber, .green), "Done.", reason: "Mixed results.")]
  ) { section in
    let split =
      section.updates.map { ($0.path, $0.update.status, $0.update.reason) }
      + section.readings.map { ($0.path, $0.reading.status, $0.reading.reason) }
    return split.compactMap { path, status, reason in
      guard case .split(let first, let second) = status, !reason.isEmpty else { return nil }
      let words = Words(reason)
      guard let unnamed = [first, second].first(where: { !words.mentions(ratings[$0, default: []]) }) else {
        return nil
      }
      return Observation(
        at: path / "reason", "the reason does not say what is \(unnamed.rawValue)",
        fix: "name both halves: what is \(first.rawValue), and what is \(second.rawValue)")
    }
  }

  static let redHasAction = Rule(
    "common.red-has-action",
    title: "A red commitment has an action with a date",
    rationale: "Red asks for a corrective action; the board follows it from meeting to meeting.",
    passing: [
      .submission {
        $0.updates = [.init(commitment: "P3.4", status: .red, reason: "Paused.", text: "None.")]
        $0.actions = [
          .init(
            reference: "1", action: "Resume test purchases", commitment: "P3.4",
            due: CalendarDate("2021-06-30"))
        ]
      }
    ],
    failing: [update(.red, "None.", reason: "Paused.")]
  ) { section in
    guard !section.unreadable.contains(where: FieldPath("actions").contains) else { return [] }
    return section.updates.compactMap { path, update in
      guard update.status == .red else { return nil }
      let actions = section.submission.actions
      guard !actions.contains(where: { $0.due != nil && $0.commitment == update.commitment }) else {
        return nil
      }
      // Which one is meant is asked, not guessed from its words.
      let near = actions.first { action in
        action.commitment == update.commitment
          || (action.commitment.isEmpty
            && [action.action, action.update].contains { $0.names(code: update.commitment) })
      }
      let missing = [
        near?.commitment == update.commitment ? nil : "`commitment: \(update.commitment)`",
        near?.due == nil ? "`due:`" : nil,
      ].compactMap(\.self).joined(separator: " and ")
      return Observation(
        at: path / "status", "\(update.commitment) is red, but no action with a date is linked to it",
        fix: near.map { "add \(missing) to the action \"\($0.reference)\"" }
          ?? "add an action with \(missing), or add both to the action that is meant")
    }
  }

  private static let ratings = Dictionary(Rating.allCases.map { ($0, WordList([$0.rawValue])) }) { first, _ in
    first
  }

  /// "See section 3.", "Reported under commitment P4.3.", "Covered above."
  private static func pointsElsewhere(_ sentence: [Words.Word]) -> Bool {
    let sentence = sentence.drop {
      $0.isOne(of: ["please", "kindly", "for", "more", "details", "information"])
    }
    guard let first = sentence.first else { return false }
    if first.isOne(of: ["see", "refer"]) { return true }
    return first.isOne(of: ["reported", "covered", "told", "described", "as"])
      && sentence.dropFirst().first?.isOne(of: ["under", "above", "below", "elsewhere"]) == true
  }

  private static func tellsOfPlansOnly(_ text: Words) -> Bool {
    text.withBytes { bytes in
      var rest = text.places[...]
      while let first = rest.first {
        let sentence = rest.prefix { $0.sentence == first.sentence }
        guard tellsOfPlan(sentence, bytes) else { return false }
        rest = rest[sentence.endIndex...]
      }
      return !text.places.isEmpty
    }
  }

  /// Whether a sentence tells of a plan, and of nothing done: neither before the plan is named ("trained 30 and
  /// will train more"), nor with was or has ("the scheduled training was held").
  private static func tellsOfPlan(
    _ sentence: ArraySlice<Words.Place>, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var isPlanned = false
    for (index, word) in zip(sentence.indices, sentence) {
      if plans.contains(word, in: bytes) {
        isPlanned = true
      } else if (word.length > 3 && bytes[word.range].suffix(2).elementsEqual("ed".utf8))
        || deeds.contains(word, in: bytes)
      {
        let before = sentence[max(sentence.startIndex, index - 3)..<index]
        if !isPlanned || before.contains(where: { pasts.contains($0, in: bytes) }) { return false }
      }
    }
    return isPlanned
  }

  private static let pasts: WordList = ["was", "were", "has", "have", "had"]

  private static let deeds: WordList = [
    "held", "began", "begun", "gave", "given", "made", "took", "taken", "went", "built", "brought", "sent",
    "ran", "met", "set", "put", "found", "led", "left", "saw", "spoke", "taught", "wrote", "kept", "told",
    "shut", "sold", "rewrote", "bought", "broke", "came", "caught", "chose", "dealt", "drew", "drove", "fell",
    "fought", "got", "grew", "heard", "lent", "lost", "paid", "rose", "sat", "sought", "spent", "stood",
    "swept", "won", "withdrew",
  ]
  private static let plans: WordList = ["will", "planned", "intend", "intends", "intended", "scheduled"]

  /// By how many per cent of the earlier value a figure became worse; below zero when it improved.
  ///
  /// - Returns: `nil` without an earlier value, and for figures of which neither way is good as such.
  private static func worsening(of reading: FigureReading, in section: Section) -> ExactDecimal? {
    let rise = reading.computedPercentage(fractionDigits: ExactDecimal.mostFractionDigits)
    return switch section.definition(of: reading.key)?.good {
    case .lower: rise
    case .higher: rise.map { -$0 }
    case .contextual, nil: nil
    }
  }

  /// "fell from 1,216 to 639".
  private static func movement(_ reading: FigureReading) -> String {
    let (value, previous) = (reading.value ?? .zero, reading.previous ?? .zero)
    return "\(value < previous ? "fell" : "rose") from \(previous.grouped) to \(value.grouped)"
  }

  private static func update(_ status: Status, _ text: String, reason: String = "") -> Rule.Example {
    .submission { $0.updates = [.init(commitment: "P3.4", status: status, reason: reason, text: text)] }
  }

  private static func rated(_ good: GoodDirection, _ reading: FigureReading) -> Rule.Example {
    .section { parts in
      parts.definitions = [
        FigureDefinition(reading.key, "Example", unit: .count("offences"), basis: .rollingYear, good: good)
      ]
      parts.submission.figures = [reading]
    }
  }
}

extension String {
  /// Whether the text names a commitment's code, and not only a longer one.
  fileprivate func names(code: String) -> Bool {
    holds(code)
      && split { !($0.isLetter || $0.isNumber || $0 == ".") }.contains { word in
        var word = word
        while word.last == "." { word.removeLast() }
        return word == code
      }
  }
}
