// Does every field that is filled in say something?

extension CommonRules {
  static let placeholders = [fieldFilledIn]

  static let fieldFilledIn = Rule(
    "common.field-filled-in",
    title: "A field that is filled in says something",
    rationale:
      "\"TBC\" in a paper is still there when the board reads it, and nobody is asked for what is missing.",
    passing: [
      supported("Police"),
      .submission { $0.challenges = ["To be confirmed by the board: the date of the visit."] },
      .submission { $0.figures = [.init("knife-crime", nilReturn: "n/a")] },
    ],
    failing: [
      supported("TBC (pending recruitment)"), supported("n/k"), supported("N/A"),
      .submission { $0.challenges = ["Tbc"] },
      .submission { $0.updates = [.init(commitment: "P1.1", text: "?")] },
    ]
  ) { section in
    section.everyText.compactMap { path, words in
      let isOpen = Placeholder.isOpen(words.text)
      guard isOpen || Placeholder.isNothing(words.text) else { return nil }
      let name = path.description.split(separator: ".").last.map(String.init) ?? ""
      let isLogged = name == "action" && path.description.hasPrefix("actions[")
      guard isLogged || !others.contains(name), !othersByList.contains(where: { name.hasPrefix($0) }),
        isOpen || name == "organisation" || name.hasPrefix("supporting[")
      else { return nil }
      return Observation(
        at: path, "\"\(Placeholder.quotable(words.text))\" is in the place of what is not known yet",
        fix: name.hasPrefix("supporting[")
          ? "name the organisation, or take the entry out of `supporting:`"
          : "write what is known in its place, or take it out")
    }
  }

  /// Fields of which other rules ask.
  private static let others: Set = [
    "owner", "lead", "theme", "action", "outcome", "presenter", "prepared-by",
  ]
  private static let othersByList = ["support-required[", "recommendations["]

  private static func supported(_ organisation: String) -> Rule.Example {
    .submission { $0.violenceReduction = [PlannedAction(number: "1.1", supporting: [organisation])] }
  }
}
