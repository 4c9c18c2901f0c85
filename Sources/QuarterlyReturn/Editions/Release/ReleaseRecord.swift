public import PartnerUpdates

/// Everything that was decided about texts, this quarter and before.
public struct ReleaseRecord: Sendable {
  /// The decisions, in any order.
  public let decisions: [ReleaseDecision]
  /// Makes the digest of a text.
  let digest: @Sendable (String) -> String

  /// What was decided.
  /// - Parameter digest: makes the digest by which a decision knows its text.
  public init(_ decisions: [ReleaseDecision], digest: @escaping @Sendable (String) -> String) {
    (self.decisions, self.digest) = (decisions, digest)
  }

  /// Nothing decided.
  public static let none = ReleaseRecord([]) { $0 }
}
