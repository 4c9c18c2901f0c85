import PartnerUpdates

// Ratings that do not go with what the update says.

extension DefectKinds {
  static let evidence: [DefectKind] =
    [
      "See section 3.", "Reported under commitment P4.3.", "As above.", "Please refer to the police update.",
      "Covered elsewhere. See the dashboard.",
    ].enumerated().map { number, text in
      green("green-points-elsewhere-\(number + 1)", "common.green-says-what", text)
    }
    + [
      "Training will be held in May. A leaflet is planned.",
      "The group intends to meet in the autumn, and visits are scheduled for October.",
      "Officers will visit every school. They will report back in Q1.",
    ].enumerated().map { number, text in
      green("green-plans-only-\(number + 1)", "common.green-not-only-planned", text)
    } + reasons

  private static let reasons: [DefectKind] = [
    .update(.evidence, "green-without-text", "common.update-text-given") { submission, index, _ in
      guard submission.updates[index].status == .green else { return nil }
      submission.updates[index].text = ""
      return ""
    },
    without(.rated(.red), "red-without-reason"), without(.rated(.amber), "amber-without-reason"),
    without(.notRated, "grey-without-reason"), without(.split(.amber, .green), "split-without-reason"),
    .update(.evidence, "split-without-halves", "common.split-explained") { submission, index, _ in
      guard case .split = submission.updates[index].status else { return nil }
      submission.updates[index].reason = "Mixed results this quarter."
      return "reason"
    },
    .update(.evidence, "split-with-one-half", "common.split-explained") { submission, index, _ in
      guard case .split(let first, _) = submission.updates[index].status else { return nil }
      submission.updates[index].reason = "It is \(first.rawValue) for the vacancies."
      return "reason"
    },
    .update(.evidence, "red-without-action", "common.red-has-action") { submission, index, _ in
      let code = submission.updates[index].commitment
      guard submission.updates[index].status == .red else { return nil }
      submission.actions.removeAll { $0.commitment == code }
      return "status"
    },
    .update(.evidence, "red-with-action-of-another", "common.red-has-action") { submission, index, _ in
      let code = submission.updates[index].commitment
      guard submission.updates[index].status == .red else { return nil }
      for action in submission.actions.indices where submission.actions[action].commitment == code {
        submission.actions[action].commitment = ""
      }
      return "status"
    },
  ]

  /// A green update with a text that is no evidence.
  private static func green(_ name: String, _ rule: String, _ text: String) -> DefectKind {
    .update(.evidence, name, rule) { submission, index, site in
      guard submission.updates[index].status == .green,
        site.before(1)?.updates.contains(where: { $0.text == text }) != true
      else { return nil }
      submission.updates[index].text = text
      return "update"
    }
  }

  /// A rating that needs a reason and has none.
  private static func without(_ status: Status, _ name: String) -> DefectKind {
    .update(.evidence, name, "common.reason-given") { submission, index, _ in
      guard submission.updates[index].status == status else { return nil }
      submission.updates[index].reason = ""
      return "status"
    }
  }
}
