import PartnerUpdates

// Commitments that are missing, without a rating, twice, or somebody else's.

extension DefectKinds {
  static let commitments: [DefectKind] = [
    DefectKind(
      defectClass: .completeness, name: "commitment-missing", rule: "common.commitment-reported",
      subjects: { $0.due.map(\.code) }
    ) { submission, code, _ in
      let update = submission.updates.first { $0.commitment == code }
      guard update != nil else { return nil }
      submission.updates.removeAll { $0.commitment == code }
      return "updates"
    },
    .update(.completeness, "commitment-without-status", "common.status-given") { submission, index, site in
      let code = submission.updates[index].commitment
      guard site.world.folder.strategy.commitment(code)?.kind != .narrative,
        submission.updates[index].status != .nilReturn
      else { return nil }
      submission.updates[index].status = nil
      return "status"
    },
    .update(.completeness, "commitment-without-text", "common.update-text-given") { submission, index, _ in
      guard let status = submission.updates[index].status, status != .nilReturn, status != .green else {
        return nil
      }
      submission.updates[index].text = ""
      return ""
    },
    .update(.completeness, "nil-return-without-reason", "common.reason-given") { submission, index, _ in
      guard submission.updates[index].status == .nilReturn else { return nil }
      submission.updates[index].reason = ""
      return "status"
    },
    added("commitment-twice", "common.commitment-once") { submission, site in
      let code = submission.updates.first?.commitment
      return code.map { ($0, FieldPath.update($0, occurrence: 2) / "commitment") }
    },
    added("commitment-of-no-strategy", "common.known-commitment") { _, _ in
      ("P9.1", .update("P9.1") / "commitment")
    },
    .update(.completeness, "commitment-misspelt", "common.known-commitment") { submission, index, site in
      let code = submission.updates[index].commitment
      submission.updates[index].commitment = code + "0"
      return site.world.folder.strategy.commitment(code + "0") == nil ? "commitment" : nil
    }.movingPath { code in .update(code + "0") / "commitment" },
    added("commitment-of-another-partner", "common.assigned-commitment") { _, site in
      let foreign = site.world.folder.strategy.commitments.first {
        !$0.partners.isEmpty && !$0.partners.contains(site.id)
      }
      return foreign.map { ($0.code, .update($0.code) / "commitment") }
    },
    added("commitment-only-of-parts", "common.assigned-commitment") { _, site in
      let whole = site.world.folder.strategy.commitments.first { $0.partners.isEmpty && !$0.parts.isEmpty }
      return whole.map { ($0.code, .update($0.code) / "commitment") }
    },
  ]

  /// One update too many.
  private static func added(
    _ name: String, _ rule: String,
    _ code: @escaping @Sendable (Submission, Site) -> (String, FieldPath)?
  ) -> DefectKind {
    .whole(.completeness, name, rule) { submission, site in
      guard let (code, path) = code(submission, site) else { return nil }
      submission.updates.append(
        Update(commitment: code, status: .green, text: "Volunteers cleared the yard on a wet day."))
      return path
    }
  }
}

extension DefectKind {
  /// The same kind, found at a path that follows from the subject.
  fileprivate func movingPath(_ path: @escaping @Sendable (String) -> FieldPath) -> DefectKind {
    let original = self
    return DefectKind(
      defectClass: defectClass, name: name, rule: rule, stage: stage, subjects: subjects
    ) { submission, subject, site in
      original.plant(&submission, subject, site).map { _ in path(subject) }
    }
  }
}
