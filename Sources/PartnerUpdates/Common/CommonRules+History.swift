// Does the section agree with what the same partner said before, and with what others say?

extension CommonRules {
  static let history = [previousAsReported, plausibleJump, statusInSteps, textNotCarriedOver, paragraphOnce]

  static let previousAsReported = Rule(
    "common.previous-as-reported",
    title: "The earlier value is the one that was reported for those months",
    rationale:
      "Figures are re-classified after publication. A reader who has last year's return on the table "
      + "must be told of a restatement, and why: that is what `restated:` is for. The return prints it as [r].",
    passing: [
      reported(
        1_216,
        then: .init("knife-crime", period: MonthSpan("2020-02 to 2021-01"), value: 639, previous: 1_216)),
      reported(
        1_216,
        then: .init(
          "knife-crime", period: MonthSpan("2020-02 to 2021-01"), value: 639, previous: 1_220,
          restated: "Six offences were re-classified in May.")),
    ],
    failing: [
      reported(
        1_216,
        then: .init("knife-crime", period: MonthSpan("2020-02 to 2021-01"), value: 639, previous: 1_261))
    ]
  ) { section in
    section.readings.compactMap { path, reading in
      guard let previous = reading.previous, let months = reading.comparisonPeriod,
        reading.restated.isEmpty, !section.isUnreadable(path / "restated"),
        !section.isUnreadable(path / "previous-period"),
        let (quarter, reported) = section.lastReported(reading.key, for: months), reported != previous
      else { return nil }
      return Observation(
        at: path / "previous",
        "\"\(reading.key)\" was \(reported.grouped) for \(months) in the submission for \(quarter), not "
          + previous.grouped,
        fix: "write `previous: \(reported)`; if it was restated, add `restated:` and say why")
    }
  }

  static let plausibleJump = Rule(
    "common.plausible-jump",
    title: "A figure does not jump far from the values before it",
    rationale: "What is many times as much is most often a digit too many, or a value of another row.",
    thresholds: [.jump, .jumpFrom],
    passing: [
      figure(.init("knife-crime", value: 639, previous: 1_216)),
      figure(.init("knife-crime", value: 1, previous: 9)),
    ],
    failing: [
      figure(.init("knife-crime", value: 6_390, previous: 1_216)),
      figure(.init("knife-crime", value: 63, previous: 1_216)),
    ]
  ) { section in
    section.readings.compactMap { path, reading in
      guard let value = reading.value else { return nil }
      let before = section.earlier.indices.compactMap { earlier in
        section.earlier[earlier].index(of: reading.key).flatMap { section.earlier[earlier].figures[$0].value }
      }
      let known = (reading.previous.map { [$0] } ?? []) + before
      guard !known.isEmpty, known.allSatisfy({ isJump(from: $0, to: value, in: section) }) else {
        return nil
      }
      // The change is not asked about beside this: whichever number is wrong, it is told which change they make.
      let computed =
        reading.isChangeRight == false
        ? reading.change.flatMap { stated in
          reading.computedChange(in: stated.measure, fractionDigits: stated.amount.fractionDigits).map {
            "; that is a change of \($0), not \(stated)"
          }
        } : nil
      return Observation(
        at: path / "value",
        "\"\(section.title(reading.key))\" goes from \(known.first?.grouped ?? "") to \(value.grouped), "
          + "more than \(section.partnership[.jump]) times \(known.allSatisfy { $0 < value } ? "as much" : "less")"
          + (computed ?? ""),
        fix: "check for a digit too many or too few; if it is right, explain it"
          + (computed == nil ? "" : " and correct the change"))
    }
  }

  static let statusInSteps = Rule(
    "common.status-in-steps",
    title: "A status that jumps from red to green has a reason",
    rationale: "The board passed over amber; it will ask how.",
    passing: [
      statuses(.red, then: .green, reason: "Test purchases resumed."), statuses(.amber, then: .green),
    ],
    failing: [statuses(.red, then: .green)]
  ) { section in
    guard let before = section.earlier.first(where: { $0.quarter == section.submission.quarter.previous })
    else {
      return []
    }
    return section.updates.compactMap { path, update in
      let then = before.update(on: update.commitment)?.status
      // A red without a reason is asked for one already.
      guard update.reason.isEmpty, let now = update.status, let then, now == .green, then == .red,
        !section.isUnreadable(path / "reason")
      else { return nil }
      return Observation(
        at: path / "status",
        "\(update.commitment) was \(then) last quarter and is \(now) now, without a reason",
        fix: "add `reason:` and say what changed")
    }
  }

  static let textNotCarriedOver = Rule(
    "common.text-not-carried-over",
    title: "An update is not last quarter's word for word",
    rationale: "A text that was copied says nothing of this quarter.",
    passing: [texts("Patrols began in the parks.", then: "Patrols went on in the parks.")],
    failing: [texts("Patrols began in the parks.", then: "Patrols began  in the parks.")]
  ) { section in
    guard let before = section.earlier.first else { return [] }
    return section.updates.compactMap { path, update in
      let then = before.update(on: update.commitment)?.text
      guard let then, !update.text.isEmpty, update.text.hasWords(of: then) else { return nil }
      return Observation(
        at: path / "update",
        "the update on \(update.commitment) is that for \(before.quarter), word for word",
        fix: "say what happened this quarter; with nothing new, write `status: nil-return` and a `reason`")
    }
  }

  static let paragraphOnce = Rule(
    "common.paragraph-once",
    title: "A paragraph stands in one update only",
    rationale: "The same paragraph under two commitments makes one piece of work look like two.",
    thresholds: [.paragraph],
    passing: [paragraphs(long, "Something else altogether.")],
    failing: [paragraphs(long, "First this. \n\n" + long)]
  ) { section in
    let length = section.partnership[.paragraph]
    let known = section.paragraphs
    let own = known.own.ofUpdates.map { $0.filter { $0.wordCount >= length } }
    let wanted = Set(own.joined())
    guard !wanted.isEmpty else { return [] }
    var seen: [Paragraph: String] = [:]
    for (other, paragraphs) in zip(section.others.indices, known.others)
    where section.isAfter(section.others[other].partner) {
      for (update, paragraphs) in zip(section.others[other].updates.indices, paragraphs.ofUpdates) {
        for paragraph in paragraphs where wanted.contains(paragraph) {
          let other = section.others[other]
          seen[paragraph] = "\(other.updates[update].commitment) in the section of \(other.partner)"
        }
      }
    }
    return zip(section.updates, own).compactMap { entry, paragraphs in
      let (path, update) = entry
      let repeated = paragraphs.compactMap { seen[$0] }.first
      for paragraph in paragraphs where seen[paragraph] == nil { seen[paragraph] = update.commitment }
      return repeated.map { place in
        Observation(
          at: path / "update", "a paragraph of the update on \(update.commitment) stands under \(place) too",
          fix: "keep it where the work belongs, and refer to it here")
      }
    }
  }

  private static func isJump(from before: ExactDecimal, to value: ExactDecimal, in section: Section) -> Bool {
    let (low, high) = (min(before, value), max(before, value))
    guard low >= .zero, high >= section.number(.jumpFrom) else { return false }
    return high > low.times(section.partnership[.jump])
  }

  private static func figure(_ reading: FigureReading) -> Rule.Example {
    .submission { $0.figures = [reading] }
  }

  private static func reported(_ value: ExactDecimal, then reading: FigureReading) -> Rule.Example {
    .section { parts in
      parts.submission.figures = [reading]
      guard let quarter = parts.submission.quarter.yearEarlier else { return }
      parts.earlier = [
        Submission(
          partner: "police", quarter: quarter, strategy: "2020-2023",
          figures: [.init(reading.key, period: reading.comparisonPeriod, value: value)])
      ]
    }
  }

  private static func statuses(_ before: Status, then now: Status, reason: String = "") -> Rule.Example {
    updates(
      .init(commitment: "P1.1", status: before), then: .init(commitment: "P1.1", status: now, reason: reason))
  }

  private static func texts(_ before: String, then now: String) -> Rule.Example {
    updates(.init(commitment: "P1.1", text: before), then: .init(commitment: "P1.1", text: now))
  }

  private static func updates(_ before: Update, then now: Update) -> Rule.Example {
    .section { parts in
      parts.submission.updates = [now]
      guard let quarter = parts.submission.quarter.previous else { return }
      parts.earlier = [
        Submission(partner: "police", quarter: quarter, strategy: "2020-2023", updates: [before])
      ]
    }
  }

  private static func paragraphs(_ one: String, _ other: String) -> Rule.Example {
    .submission {
      $0.updates = [.init(commitment: "P1.1", text: one), .init(commitment: "P1.2", text: other)]
    }
  }

  private static let long =
    "A new officer joined the serious youth violence team in January and will take part in the weekly panel."
}

extension Section {
  /// What the same partner last reported for exactly these months.
  func lastReported(_ key: FigureKey, for months: MonthSpan) -> (quarter: Quarter, value: ExactDecimal)? {
    for index in earlier.indices {
      if let reading = earlier[index].index(of: key), earlier[index].figures[reading].period == months,
        let value = earlier[index].figures[reading].value
      {
        return (earlier[index].quarter, value)
      }
    }
    return nil
  }

  /// Whether this section's partner comes after another on the roster, and so looks at what it says.
  func isAfter(_ partner: Partner.ID) -> Bool {
    let ids = partnership.members.map(\.partner.id)
    guard let own = ids.firstIndex(of: submission.partner), let other = ids.firstIndex(of: partner) else {
      return false
    }
    return other < own
  }
}

extension String {
  /// The text with every stretch of white space made one space.
  var condensed: String {
    isCondensed ? self : split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether there is nothing beyond ASCII in it, and no white space but single spaces between words.
  private var isCondensed: Bool {
    var isAfterSpace = true
    for byte in utf8 {
      let isSpace = byte == UInt8(ascii: " ")
      guard byte < 0x7F, isSpace ? !isAfterSpace : byte > 0x20 else { return false }
      isAfterSpace = isSpace
    }
    return !isAfterSpace
  }

  /// Whether another text stands in it.
  func holds(_ part: String) -> Bool {
    let isPlain = utf8.allSatisfy { $0 < 0x80 } && part.utf8.allSatisfy { $0 < 0x80 }
    guard isPlain else { return contains(part) }
    let (bytes, wanted) = (utf8, part.utf8)
    return bytes.indices.contains { bytes[$0...].starts(with: wanted) } || part.isEmpty
  }

  /// Whether the text, condensed, is another. Most differ in a letter early on.
  fileprivate func hasWords(of other: String) -> Bool {
    let space = UInt8(ascii: " ")
    let letters = utf8.lazy.filter { $0 > space }
    let others = other.utf8.lazy.filter { $0 > space }
    for (letter, another) in zip(letters, others) where letter != another {
      // Beyond ASCII there are several ways of writing one character, and other white space.
      guard letter > 127 || another > 127 else { return false }
      let characters = lazy.filter { !$0.isWhitespace }
      guard characters.elementsEqual(other.lazy.filter { !$0.isWhitespace }) else { return false }
      break
    }
    return condensed == other.condensed
  }
}
