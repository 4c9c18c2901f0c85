import PartnerUpdates

// Whose paper it is, what goes with it, what it answers.

extension DefectKinds {
  static let papers: [DefectKind] =
    ["", "TBC", "to be confirmed"].enumerated().map { number, role in
      .whole(.completeness, "preparer-missing-\(number + 1)", "common.preparer-named") { submission, _ in
        submission.preparedBy = role
        return "prepared-by"
      }
    } + [
      .whole(.completeness, "appendix-not-listed", "common.appendix-listed") { submission, _ in
        submission.challenges = ["The tables are in Appendix K, which the board has asked for."]
        return "challenges[1]"
      },
      .whole(.completeness, "appendix-taken-out", "common.appendix-listed") { submission, _ in
        guard !submission.appendices.isEmpty,
          let trend = submission.emergingTrends.firstIndex(where: { $0.contains("Appendix") })
        else { return nil }
        submission.appendices = []
        return .item("emerging-trends", "\(trend + 1)")
      },
    ]

  private static let inUse = "common.explanation-in-use"

  static let answers: [DefectKind] = [
    .whole(.structure, "answer-to-nothing", inUse) { submission, _ in
      submission.explanations.append(
        Explanation(
          rule: "common.change-agrees", field: "figures[knife-crime].change", value: "-3%", reason: "Checked."
        ))
      return .item("explanations", "\(submission.explanations.count)")
    },
    .whole(.structure, "answer-to-misspelt-rule", inUse) { submission, site in
      submission.explanations.append(
        Explanation(rule: "common.chnage-agrees", field: "marking", reason: "The marking was agreed."))
      return .item("explanations", "\(submission.explanations.count)")
    },
    .whole(.structure, "answer-that-ended", inUse) { submission, site in
      submission.explanations.append(
        Explanation(
          rule: "common.change-agrees", field: "marking", reason: "The marking was agreed.",
          until: site.quarter.previous))
      return .item("explanations", "\(submission.explanations.count)") / "until"
    },
    .whole(.structure, "answer-given-twice", inUse) { submission, _ in
      guard let first = submission.explanations.first else { return nil }
      submission.explanations.append(first)
      return .item("explanations", "\(submission.explanations.count)")
    },
  ]
}
