// Do agencies that report the same figure say the same?

extension CommonRules {
  static let agreement = [agreesWithPartners]

  static let agreesWithPartners = Rule(
    "common.agrees-with-partners",
    title: "A figure that several partners report is the same in all their sections",
    rationale: "Two values of one figure in one return are the first thing that scrutiny finds.",
    passing: [example(.init(.hateCrime, value: 513, previous: 441, status: .amber))],
    failing: [
      example(.init(.hateCrime, value: 531, previous: 441, status: .amber)),
      example(.init(.hateCrime, value: 513, previous: 441, status: .split(.amber, .green))),
    ]
  ) { section in
    let before = partnersBefore(section)
    guard !before.isEmpty else { return [] }
    return section.readings.flatMap { path, reading -> [Observation] in
      guard let (partner, other) = owner(of: reading.key, among: before, in: section) else { return [] }
      // Other numbers have one cause, most often; a rating is a judgement of its own.
      // A period that is not as defined is asked about in its own section.
      let isAsked = other.period.flatMap { period in
        section.definition(of: reading.key).map { !$0.basis.allows(period) }
      }
      let numbers = numbers(reading, other).filter { $0.field != "period" || isAsked != true }
      return [numbers, status(reading, other)].compactMap { differing in
        guard let first = differing.first else { return nil }
        let own = section.submission.partner
        // What a section keeps back is told to nobody else.
        let isOpen = section.submission.confidentiality(of: path) == .open
        return Observation(
          at: path / first.field,
          "\"\(reading.key)\" has \(list(differing.map { "\($0.words) \($0.mine)" })) in the section of \(own), "
            + "but \(list(differing.map(\.theirs))) in that of \(partner)",
          fix: "agree on one and correct the other, or \(own) explains why they differ",
          alsoAsking: isOpen ? [partner] : []
        )
      }
    }
  }

  /// The submissions of those who stand on the roster before the section's own partner.
  private static func partnersBefore(_ section: Section) -> [Int] {
    section.partnership.members.prefix { $0.partner.id != section.submission.partner }.compactMap { member in
      section.others.indices.first { section.others[$0].partner == member.partner.id }
    }
  }

  /// The first of some partners that reports a figure.
  private static func owner(
    of key: FigureKey, among others: [Int], in section: Section
  ) -> (Partner.ID, FigureReading)? {
    for index in others {
      let reading = section.others[index].reading(of: key)
      if let reading, reading.value != nil { return (section.others[index].partner, reading) }
    }
    return nil
  }

  /// A field in which two readings differ.
  private struct Difference {
    let field: String
    let words: String
    let mine: String
    let theirs: String

    init?<Value: Equatable>(
      _ field: String, _ words: String, _ mine: Value?, _ theirs: Value?, _ text: (Value) -> String
    ) {
      guard let mine, let theirs, mine != theirs else { return nil }
      (self.field, self.words, self.mine, self.theirs) = (field, words, text(mine), text(theirs))
    }
  }

  private static func numbers(_ mine: FigureReading, _ theirs: FigureReading) -> [Difference] {
    [
      Difference("period", "the period", mine.period, theirs.period, \.description),
      Difference("value", "the value", mine.value, theirs.value, \.grouped),
      Difference("previous", "the earlier value", mine.previous, theirs.previous, \.grouped),
    ].compactMap(\.self)
  }

  private static func status(_ mine: FigureReading, _ theirs: FigureReading) -> [Difference] {
    [Difference("status", "the status", mine.status, theirs.status, \.description)].compactMap(\.self)
  }

  private static func list(_ items: [String]) -> String {
    items.count > 1
      ? items.dropLast().joined(separator: ", ") + " and " + items[items.count - 1] : items.joined()
  }

  /// The hate crime section with a reading, beside police that report 513 offences, rated amber.
  private static func example(_ reading: FigureReading) -> Rule.Example {
    .section { parts in
      parts.submission.partner = "hate-crime"
      parts.submission.figures = [reading]
      var police = Submission(partner: "police", quarter: parts.submission.quarter, strategy: "2020-2023")
      police.figures = [.init(.hateCrime, value: 513, previous: 441, status: .amber)]
      parts.others = [police]
    }
  }
}
