import PartnerUpdates
import QuarterlyReturn

/// What was found in a partnership's folder, with the digests of everything that it was found in.
struct CheckRecord: Sendable {
  /// What was found in a file of a partner's folder.
  struct Entry: Sendable {
    /// The path inside the partnership's folder.
    let name: String
    /// The digest of its text.
    let text: ContentDigest
    /// Whose submission it is for which quarter, as it says itself; `nil` where nothing could be made out.
    let identity: Identity?
    /// The papers that it names.
    let appendices: [String]
    /// The digest of everything that its findings depend on, but the partnership's own files and tables.
    let key: ContentDigest
    /// The findings as they may be shown.
    let findings: [LocatedFinding]
  }

  /// Whose submission it is for which quarter.
  struct Identity: Hashable, Sendable {
    let partner: Partner.ID
    let quarter: Quarter
  }

  /// The partnership's folder, links followed.
  let folder: String
  /// The digest of the tool, its rules and the partnership's own files.
  let own: ContentDigest
  /// The published tables that `partnership.yaml` names.
  let tables: [String]
  /// The digest of these.
  let tablesDigest: ContentDigest
  /// The most bytes that a submission may have.
  let largestFile: Int
  /// Findings in the partnership's own files.
  let ownFindings: [LocatedFinding]
  /// The files of the partners' folders.
  let entries: [Entry]
}
