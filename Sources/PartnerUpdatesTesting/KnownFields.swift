import PartnerUpdates

/// The fields that a finding can point to.
package struct KnownFields: Sendable {
  /// The fields of a submission itself.
  package static let ofSubmission: Set<String> = [
    "partner", "quarter", "strategy", "submitted", "prepared-by", "marking", "updates", "figures",
    "challenges", "emerging-trends", "support-required", "actions", "restricted", "appendices",
    "explanations",
  ]
  /// The fields of the entries of each list.
  package static let ofEntries: [String: Set<String>] = [
    "updates": ["commitment", "status", "reason", "update"],
    "figures": [
      "figure", "period", "value", "previous", "previous-period", "change", "status", "reason", "source",
      "read", "restated", "note", "illustrative", "nil-return",
    ],
    "actions": ["reference", "action", "owner", "start", "due", "state", "closed", "update"],
    "restricted": ["title", "paragraph", "text"],
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
    ] {
      for number in 0..<count { entries[.item(list, "\(number + 1)")] = list }
    }
    self.entries = entries
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
