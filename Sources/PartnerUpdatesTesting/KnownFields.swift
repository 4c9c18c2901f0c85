import PartnerUpdates

/// The fields that a finding can point to.
package struct KnownFields: Sendable {
  /// The fields of a submission itself.
  package static let ofSubmission: Set<String> = [
    "partner", "quarter", "strategy", "submitted", "prepared-by", "marking", "illustrative", "subject",
    "brief-update", "updates", "figures", "challenges", "emerging-trends", "support-required",
    "recommendations", "actions",
    "violence-reduction", "forward-plan", "inspections", "restricted", "restrictions", "released",
    "appendices",
    "explanations",
  ]
  /// The fields of the entries of each list; of a list within entries, by the names of both.
  package static let ofEntries: [String: Set<String>] = [
    "updates": ["commitment", "status", "reason", "update"],
    "figures": [
      "figure", "period", "value", "previous", "previous-period", "change", "status", "reason", "source",
      "read", "restated", "note", "illustrative", "nil-return",
    ],
    "actions": [
      "reference", "action", "commitment", "owner", "start", "due", "state", "closed", "update", "updates",
    ],
    "actions.updates": ["date", "update"],
    "violence-reduction": [
      "number", "theme", "action", "requirement", "outcome", "lead", "organisation", "start", "end",
      "completed", "supporting", "progress", "document", "status",
    ],
    "violence-reduction.progress": ["month", "comment"],
    "forward-plan": ["meeting", "starts", "length", "items"],
    "forward-plan.items": ["item", "presenter", "minutes", "standing"],
    "inspections": ["inspection", "organisation", "published", "standards", "rating", "score"],
    "inspections.standards": ["standard", "court-work", "not-rated", "questions", "rating", "score"],
    "inspections.standards.questions": ["question", "sufficient"],
    "restricted": ["title", "paragraph", "text"],
    "restrictions": ["item", "paragraphs", "begins"],
    "appendices": ["appendix", "title", "file"],
    "explanations": ["rule", "field", "value", "reason", "until"],
  ]

  private let entries: [FieldPath: String]

  /// The fields of a section: those of its entries, and of what is declared or due but not there.
  init(of section: Section, declared: [FigureDefinition]) {
    var entries: [FieldPath: String] = [:]
    for definition in section.definitions + declared { entries[.figure(definition.key)] = "figures" }
    for commitment in section.strategy?.commitments ?? [] { entries[.update(commitment.code)] = "updates" }
    for (path, _) in section.readings { entries[path] = "figures" }
    for (path, _) in section.updates { entries[path] = "updates" }
    for (path, _) in section.actions { entries[path] = "actions" }
    let submission = section.submission
    for appendix in submission.appendices { entries[.item("appendices", appendix.name)] = "appendices" }
    for (list, count) in [
      ("restricted", submission.restricted.count), ("explanations", submission.explanations.count),
      ("challenges", submission.challenges.count), ("emerging-trends", submission.emergingTrends.count),
      ("support-required", submission.supportRequired.count),
      ("restrictions", submission.restrictions.count), ("released", submission.released.count),
    ] {
      for number in 0..<count { entries[.item(list, "\(number + 1)")] = list }
    }
    for (path, list) in Self.paperEntries(of: submission) { entries[path] = list }
    self.entries = entries
  }

  /// The entries of the board's other papers, and the list in which each stands.
  private static func paperEntries(of submission: Submission) -> [(FieldPath, String)] {
    var entries: [(FieldPath, String)] = []
    func add(_ paths: [FieldPath], to list: String) { entries += paths.map { ($0, list) } }
    add(
      submission.recommendations.indices.map { .item("recommendations", "\($0 + 1)") }, to: "recommendations")
    for (path, action) in submission.actionsWithPaths {
      add(action.updatesWithPaths(in: path).map(\.path), to: "actions.updates")
    }
    for (path, action) in submission.violenceReductionWithPaths {
      add([path], to: "violence-reduction")
      add(action.progressWithPaths(in: path).map(\.path), to: "violence-reduction.progress")
      let supporting = (path / "supporting").description
      add(
        action.supporting.indices.map { .item(supporting, "\($0 + 1)") }, to: "violence-reduction.supporting")
    }
    for (path, meeting) in submission.forwardPlanWithPaths {
      add([path], to: "forward-plan")
      add(meeting.itemsWithPaths(in: path).map(\.path), to: "forward-plan.items")
    }
    for (path, inspection) in submission.inspectionsWithPaths {
      add([path], to: "inspections")
      for (path, standard) in inspection.standardsWithPaths(in: path) {
        add([path], to: "inspections.standards")
        add(standard.questionsWithPaths(in: path).map(\.path), to: "inspections.standards.questions")
      }
    }
    return entries
  }

  /// Whether a path is one of them, an entry as a whole, or the whole submission.
  func contain(_ path: FieldPath) -> Bool {
    if path == .whole || Self.ofSubmission.contains(path.description) || entries[path] != nil { return true }
    guard let parent = path.parent, let list = entries[parent] else { return false }
    let field = String(path.description.dropFirst(parent.description.count + 1))
    return Self.ofEntries[list]?.contains(field) == true
  }

  /// The entry in which a field stands, or which it is.
  func entry(of path: FieldPath) -> FieldPath? {
    if entries[path] != nil { return path }
    return path.parent.flatMap { entries[$0] == nil ? nil : $0 }
  }
}
