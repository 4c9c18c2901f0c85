// Does the report of a subgroup, or of a partner without figures, tell the board something?

extension CommonRules {
  static let subgroupReport = [reportGiven, requestStated]

  static let reportGiven = Rule(
    "common.report-given",
    title: "A report has a subject and an update; a partner of whom nothing else is due hands one in",
    rationale: "A subgroup without commitments and figures that sends no update has sent nothing to read.",
    passing: [
      .submission { ($0.subject, $0.briefUpdate) = ("Subgroup on data", "The subgroup met twice.") },
      .submission { $0.updates = [.init(commitment: "P1.1", status: .green, text: "Done.")] },
    ],
    failing: [
      .submission { $0.subject = "Subgroup on data" },
      .submission { $0.briefUpdate = "The subgroup met twice." }, .submission { $0.challenges = [] },
    ]
  ) { section in
    let submission = section.submission
    switch (submission.subject.isEmpty, submission.briefUpdate.isEmpty) {
    case (false, true):
      return [
        Observation(
          at: "brief-update", "the report on \"\(submission.subject)\" has no update",
          fix: "add `brief-update: |` and say what was done")
      ]
    case (true, false):
      return [
        Observation(
          at: "subject", "the update does not say what it is about",
          fix: "add `subject:`, such as the name of the subgroup")
      ]
    case (true, true) where section.isWithoutReport:
      return [
        Observation(
          at: "brief-update", "there is nothing to read in this submission",
          fix: "add `subject:` and `brief-update: |` and say what was done")
      ]
    default: return []
    }
  }

  static let requestStated = Rule(
    "common.request-stated",
    version: 2,
    title: "What is asked of the board says what is asked",
    rationale: "An entry \"none\" is printed as a request. With nothing to ask, the list stays empty.",
    passing: [.submission { $0.supportRequired = ["The board is asked to agree the protocol."] }],
    failing: [
      .submission { $0.supportRequired = ["None"] }, .submission { $0.recommendations = ["n/a"] },
    ]
  ) { section in
    let requests =
      section.submission.supportRequired.enumerated().map { ("support-required", $0.offset, $0.element) }
      + section.submission.recommendations.enumerated().map { ("recommendations", $0.offset, $0.element) }
    return requests.filter { $0.2.asksNothing }.map { list, index, text in
      Observation(
        at: .item(list, "\(index + 1)"),
        text.isEmpty
          ? "the entry is empty" : "\"\(Placeholder.isOpen(text) ? text.placeholder : text)\" asks nothing",
        fix: "say what the board should do, or write `\(list): []`")
    }
  }
}

extension Section {
  /// Whether nothing is due, and nothing was handed in that the board could read.
  fileprivate var isWithoutReport: Bool {
    guard let strategy, isOfKnownPartner, unreadable.isEmpty, definitions.isEmpty else { return false }
    let isEmpty = [
      submission.updates.isEmpty, submission.figures.isEmpty, submission.violenceReduction.isEmpty,
      submission.forwardPlan.isEmpty, submission.inspections.isEmpty, submission.actions.isEmpty,
      submission.challenges.isEmpty, submission.emergingTrends.isEmpty, submission.supportRequired.isEmpty,
      submission.recommendations.isEmpty, submission.restricted.isEmpty, submission.appendices.isEmpty,
    ]
    return !isEmpty.contains(false)
      && strategy.commitments(of: submission.partner, dueIn: submission.quarter).isEmpty
  }
}

extension String {
  /// Nothing, or a word that says so.
  fileprivate var asksNothing: Bool {
    guard !isWordy else { return Placeholder.isOpen(self) }
    let words = condensed.lowercased()
    let phrase = words.hasSuffix(".") ? String(words.dropLast()) : words
    return phrase.isToBeConfirmed || Self.nothing.contains(phrase)
  }

  private static let nothing: Set<String> = [
    "-", "na", "nil", "no", "nothing", "not applicable", "none required", "none at present",
    "none at this time", "none this quarter", "nothing at present", "nothing to report", "not required",
  ]
}
