// Whose paper is it, how may it be handled, and is everything there that it speaks of?

extension CommonRules {
  static let papers = [markingGiven, preparerNamed, leadNamed, appendixListed]

  static let markingGiven = Rule(
    "common.marking-given",
    title: "A submission says how it may be handled",
    rationale: "Local papers without a marking count as OFFICIAL, whatever stands in them. The agency knows "
      + "better than the coordinator whether that is right.",
    passing: [.submission { $0.marking = .official }],
    failing: [.submission { $0.marking = nil }]
  ) { section in
    guard section.submission.marking == nil else { return [] }
    return [
      Observation(
        at: "marking", "the submission has no marking",
        fix: "write `marking: OFFICIAL` or `marking: OFFICIAL-SENSITIVE`")
    ]
  }

  static let preparerNamed = Rule(
    "common.preparer-named",
    version: 2,
    title: "A submission names the role that prepared it",
    rationale: "A question about a figure goes to whoever prepared it.",
    passing: [.submission { $0.preparedBy = "Partnership lead" }],
    failing: [.submission { $0.preparedBy = "TBC" }, .submission { $0.preparedBy = "" }]
  ) { section in
    let role = section.submission.preparedBy
    guard role.isToBeConfirmed else { return [] }
    return [
      Observation(
        at: "prepared-by",
        "nobody is named as having prepared this\(role.isEmpty ? "" : ", only \"\(Placeholder.quotable(role))\"")",
        fix: "write the role after `prepared-by:`, never a person's name")
    ]
  }

  static let leadNamed = Rule(
    "common.lead-named",
    version: 2,
    title: "The partner has a lead",
    rationale: "The board turns to the lead of a section. \"TBC\" turns to nobody.",
    passing: [
      .section { parts in
        parts.partnership = Partnership(
          name: "Example partnership", members: [.init(partner: example, lead: "Partnership lead")])
      }
    ],
    failing: [
      .section { parts in
        parts.partnership = Partnership(
          name: "Example partnership", members: [.init(partner: example, lead: "TBC")])
      }
    ]
  ) { section in
    guard let member = section.partnership.member(section.submission.partner), member.lead.isToBeConfirmed
    else { return [] }
    return [
      Observation(
        at: "partner",
        "the roster names no lead of this section\(member.lead.isEmpty ? "" : ", only \"\(Placeholder.quotable(member.lead))\"")",
        fix: "write the role after `lead:` in partnership.yaml")
    ]
  }

  static let appendixListed = Rule(
    "common.appendix-listed",
    title: "An appendix that a text names goes with the submission",
    rationale: "The board looks for the appendix and finds nothing.",
    passing: [
      .submission {
        $0.challenges = ["The map is in Appendix A. See appendix 2 of the strategy."]
        $0.appendices = [.init(name: "A", title: "Map of patrols", file: "map.pdf")]
      }
    ],
    failing: [.submission { $0.challenges = ["The map is in Appendix A."] }]
  ) { section in
    guard !section.isUnreadable("appendices") else { return [] }
    let listed = Set(section.submission.appendices.map { $0.name.lowercased() })
    return section.texts.compactMap { path, words in
      guard let name = appendices(namedIn: words).first(where: { !listed.contains($0.lowercased()) }) else {
        return nil
      }
      return Observation(
        at: path, "the text names Appendix \(name), which does not go with the submission",
        fix: "add it to `appendices:` with `appendix: \(name)`, `title` and `file`, or take the reference out"
      )
    }
  }

  /// The `A` of "Appendix A", but nothing of "appendix 2 of the strategy", which is another paper's.
  private static func appendices(namedIn words: Words) -> [Substring] {
    words.indices(of: appendix).compactMap { index in
      guard let name = words.word(after: index), name.text.utf8.count <= 2,
        name.text.first.map({ $0.isUppercase || $0.isNumber }) == true,
        words.word(after: index + 1)?.isOne(of: ["of", "in"]) != true
      else { return nil }
      return name.text
    }
  }

  private static let appendix: WordList = ["appendix"]

  private static let example = Partner(id: "police", name: "Police")
}
