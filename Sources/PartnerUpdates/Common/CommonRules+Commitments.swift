// Is every promise answered, once, with a status and a reason?

extension CommonRules {
  static let commitments = [
    knownCommitment, assignedCommitment, commitmentOnce, commitmentReported, statusGiven, reasonGiven,
    textGiven,
  ]

  static let knownCommitment = Rule(
    "common.known-commitment",
    title: "Every update is on a commitment of the strategy",
    rationale: "An update on a code that the strategy does not have would stand nowhere in the return.",
    severity: .error,
    passing: [underStrategy { $0.updates = [.init(commitment: "P1.1", status: .green, text: "Done.")] }],
    failing: [underStrategy { $0.updates = [.init(commitment: "P1.9", status: .green, text: "Done.")] }]
  ) { section in
    guard let strategy = section.strategy else { return [] }
    let codes = strategy.commitments.lazy.map(\.code)
    return section.updates.filter { strategy.commitment($0.update.commitment) == nil }.map { path, update in
      Observation(
        at: path / "commitment",
        "the strategy \(strategy.id) has no commitment \"\(update.commitment)\""
          + didYouMean(update.commitment, codes),
        fix: "write the code of a commitment that the strategy assigns to \(section.submission.partner)")
    }
  }

  static let assignedCommitment = Rule(
    "common.assigned-commitment",
    title: "Every update is on a commitment that the strategy assigns to the partner",
    rationale: "Who reports on what is agreed in the strategy; an unexpected update belongs to someone else.",
    severity: .error,
    passing: [underStrategy { $0.updates = [.init(commitment: "P1.1", status: .green, text: "Done.")] }],
    failing: [underStrategy { $0.updates = [.init(commitment: "P1.2", status: .green, text: "Done.")] }]
  ) { section in
    guard section.isOfKnownPartner else { return [] }
    return section.updates.compactMap { path, update in
      guard let commitment = section.strategy?.commitment(update.commitment),
        !commitment.partners.contains(section.submission.partner)
      else { return nil }
      let owners = commitment.partners.map(\.description).joined(separator: ", ")
      return Observation(
        at: path / "commitment",
        "\(commitment.code) is not assigned to \(section.submission.partner)"
          + (owners.isEmpty ? " but reported by its parts" : " but to \(owners)"),
        fix: "move the update to its owner's file, or add \(section.submission.partner) to `partners` of "
          + "\(commitment.code) in the strategy")
    }
  }

  static let commitmentOnce = Rule(
    "common.commitment-once",
    title: "A commitment has one update",
    rationale: "Two updates on one commitment leave the board to guess which holds.",
    severity: .error,
    passing: [underStrategy { $0.updates = [.init(commitment: "P1.1", status: .green, text: "Done.")] }],
    failing: [
      underStrategy {
        $0.updates = [
          .init(commitment: "P1.1", status: .green, text: "Done."),
          .init(commitment: "P1.1", status: .amber, reason: "Late.", text: "Nearly done."),
        ]
      }
    ]
  ) { section in
    section.updates.filter { $0.path != .update($0.update.commitment) }.map { path, update in
      Observation(
        at: path / "commitment", "\(update.commitment) has an update already",
        fix: "make one update of the two, or correct the code of one")
    }
  }

  static let commitmentReported = Rule(
    "common.commitment-reported",
    title: "Every commitment that is due from the partner has an update",
    rationale: "A missing update must be a visible gap; a partner with nothing to say gives a nil return.",
    severity: .error,
    passing: [
      underStrategy { $0.updates = [.init(commitment: "P1.1", status: .nilReturn, reason: "Nothing due.")] }
    ],
    failing: [underStrategy { $0.updates = [] }]
  ) { section in
    guard let strategy = section.strategy, section.isOfKnownPartner else { return [] }
    let due = strategy.commitments(of: section.submission.partner, dueIn: section.submission.quarter)
    let given = section.submission.updates.map(\.commitment)
    let absent = missing(
      due.map(\.code).filter { !given.contains($0) }, after: given.filter { strategy.commitment($0) == nil })
    guard absent.count > section.unreadableEntries(of: "updates", namedBy: "commitment") else { return [] }
    return due.filter { absent.contains($0.code) }
      .map { commitment in
        Observation(
          at: "updates", "there is no update on \(commitment.code) \"\(commitment.title)\"",
          fix: "add an update with `commitment: \(commitment.code)`; with nothing to report, write "
            + "`status: nil-return` and a `reason`")
      }
  }

  static let statusGiven = Rule(
    "common.status-given",
    title: "Every update has a status",
    rationale: "The board reads the rating first; an update without one cannot be placed.",
    severity: .error,
    passing: [underStrategy { $0.updates = [.init(commitment: "P1.1", status: .green, text: "Done.")] }],
    failing: [underStrategy { $0.updates = [.init(commitment: "P1.1", text: "Done.")] }]
  ) { section in
    guard let strategy = section.strategy else { return [] }
    return section.updates.compactMap { path, update in
      guard update.status == nil, strategy.commitment(update.commitment)?.kind != .narrative else {
        return nil
      }
      return Observation(
        at: path / "status", "the update on \(update.commitment) has no status",
        fix: "add `status:` with one of \(Status.words.joined(separator: ", "))")
    }
  }

  static let reasonGiven = Rule(
    "common.reason-given",
    title: "Every status but a plain green has a reason",
    rationale: "Red, amber and split ratings are what the board asks about; the reason saves the question.",
    passing: [
      underStrategy {
        $0.updates = [.init(commitment: "P1.1", status: .amber, reason: "Late.", text: "Nearly.")]
      }
    ],
    failing: [
      underStrategy {
        $0.updates = [.init(commitment: "P1.1", status: .split(.amber, .green), text: "Nearly.")]
      }
    ]
  ) { section in
    let unexplained =
      section.updates.filter { $0.update.reason.isEmpty }.map { ($0.path, $0.update.status) }
      + section.readings.filter { $0.reading.reason.isEmpty }.map { ($0.path, $0.reading.status) }
    return unexplained.compactMap { path, status in
      guard let status, status.needsReason, !section.isUnreadable(path / "reason") else { return nil }
      return Observation(
        at: path / "status", "`status: \(status)` has no reason", fix: "add `reason:` and say why")
    }
  }

  static let textGiven = Rule(
    "common.update-text-given",
    title: "Every update says what was done",
    rationale: "A rating alone tells the board nothing it could question or praise.",
    passing: [underStrategy { $0.updates = [.init(commitment: "P1.1", status: .green, text: "Done.")] }],
    failing: [underStrategy { $0.updates = [.init(commitment: "P1.1", status: .green)] }]
  ) { section in
    section.updates.compactMap { path, update in
      guard update.text.isEmpty, update.status != .nilReturn, update.status != .restricted,
        !section.isUnreadable(path / "update")
      else {
        return nil
      }
      return Observation(
        at: path, "the update on \(update.commitment) has no text",
        fix: "add `update: |` and say what was done, or write `status: nil-return` with a `reason`")
    }
  }

  /// A submission under a strategy with one commitment for the partner and one for another.
  static func underStrategy(_ change: @escaping @Sendable (inout Submission) -> Void) -> Rule.Example {
    .section { parts in
      parts.strategy = Strategy(
        id: "2020-2023", title: "Strategy 2020 to 2023",
        inForce: parts.submission.quarter...parts.submission.quarter,
        priorities: [
          Priority(
            code: "P1", title: "Safer neighbourhoods",
            commitments: [
              Commitment(code: "P1.1", title: "Reduce violence", partners: ["police"]),
              Commitment(code: "P1.2", title: "Reporting centres", partners: ["hate-crime"]),
            ])
        ])
      change(&parts.submission)
    }
  }
}
