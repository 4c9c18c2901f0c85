/// An item that the public must not see, wherever it is in a submission, and why.
public struct Restriction: Hashable, Sendable {
  /// The item, as a finding names it: `updates[P1.4]`, `figures[knife-crime]`, `challenges[2]`, `brief-update`.
  public var item: FieldPath
  /// The paragraphs of Schedule 12A, Part 1, of the Local Government Act 1972: 1 to 7.
  public var paragraphs: [Int]
  /// What the text begins with. Entries of a list of texts are known by their number only, which changes when
  /// another is put before them.
  public var begins: String

  /// A restriction.
  public init(item: FieldPath, paragraphs: [Int], begins: String = "") {
    (self.item, self.paragraphs, self.begins) = (item, paragraphs, begins)
  }
}

/// Who may read an item of a submission.
package enum Confidentiality: Hashable, Sendable {
  /// Everybody.
  case open
  /// Not the public, because the submission is marked `OFFICIAL-SENSITIVE` and the item is not released from that.
  case marked
  /// Not the public, under paragraphs of Schedule 12A.
  case restricted([Int])
}

extension Submission {
  /// Who may read an item, or a field in it.
  package func confidentiality(of path: FieldPath) -> Confidentiality {
    let own = restrictions.filter { $0.item.contains(path) }
    if !own.isEmpty { return .restricted(Set(own.flatMap(\.paragraphs)).sorted()) }
    return handling == .official || released.contains { $0.contains(path) } ? .open : .marked
  }

  /// The items that can be restricted or released, with what the text of one begins with that has only a number.
  package var restrictableItems: [(path: FieldPath, text: String?)] {
    let entries =
      updatesWithPaths.map(\.path) + readingsWithPaths.map(\.path) + actionsWithPaths.map(\.path)
      + violenceReductionWithPaths.map(\.path) + forwardPlanWithPaths.map(\.path)
      + inspectionsWithPaths.map(\.path) + appendicesWithPaths.map(\.path)
    let texts = [
      ("challenges", challenges), ("emerging-trends", emergingTrends), ("support-required", supportRequired),
      ("recommendations", recommendations),
    ].flatMap { list, texts in
      texts.enumerated().map { (path: FieldPath.item(list, "\($0 + 1)"), text: Optional($1)) }
    }
    return entries.map { ($0, nil) } + texts + ([("brief-update", nil)] as [(FieldPath, String?)])
  }
}
