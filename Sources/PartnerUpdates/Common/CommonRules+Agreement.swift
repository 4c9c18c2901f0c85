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
      return differences(reading, other).map { field, mine, theirs in
        Observation(
          at: path / field,
          "\"\(reading.key)\" has \(words(field)) \(mine) here, but \(theirs) in the section of \(partner)",
          fix: "agree one with \(partner) and correct the other, or explain why they differ")
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

  private static func differences(
    _ mine: FigureReading, _ theirs: FigureReading
  ) -> [(field: String, mine: String, theirs: String)] {
    func compare<Value: Equatable>(
      _ field: String, _ mine: Value?, _ theirs: Value?, _ text: (Value) -> String
    ) -> (String, String, String)? {
      guard let mine, let theirs, mine != theirs else { return nil }
      return (field, text(mine), text(theirs))
    }
    return [
      compare("value", mine.value, theirs.value, \.grouped),
      compare("previous", mine.previous, theirs.previous, \.grouped),
      compare("period", mine.period, theirs.period, \.description),
      compare("status", mine.status, theirs.status, \.description),
    ].compactMap(\.self)
  }

  private static func words(_ field: String) -> String {
    field == "previous" ? "the previous value" : "the \(field)"
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
