package import PartnerUpdates

/// The classes of mistake that real returns contain.
package enum DefectClass: String, Sendable, CaseIterable {
  case arithmetic, periods
  case betweenAgencies = "between-agencies"
  case history, evidence, text, publication, completeness, structure
}

/// One mistake in an otherwise sound partnership's folder.
package struct Defect: Sendable {
  /// What stands at the place of the file.
  package enum Content: Sendable {
    case bytes([UInt8])
    /// A submission, written when it is asked for: there are thousands.
    case submission(Submission)
    /// A symbolic link to a file outside the folder.
    case linkOutside
    case folder
  }

  /// Class, kind, and what it was planted in: `arithmetic.change-truncated.police.knife-crime`.
  package let id: String
  package let defectClass: DefectClass
  package let kind: String
  /// The submission in which it is found.
  package let place: Section.Place
  /// The file that was changed, inside the partnership's folder.
  package let file: String
  package let content: Content
  /// Where a finding is expected, and by which rule.
  package let path: FieldPath
  package let rule: String

  /// The changed file's text, where it is one.
  package var text: String? {
    switch content {
    case .bytes(let bytes): String(validating: bytes, as: UTF8.self)
    case .submission(let submission): CorpusFile(submission).text
    case .linkOutside, .folder: nil
    }
  }

  /// Whether nothing but the text of the submission was changed: what can be checked without a disk.
  package var isInText: Bool {
    guard !FolderDefects.rules.contains(rule) else { return false }
    if case .submission = content { return true }
    return text != nil && file == CorpusFile(place: place, text: "").name
  }
}
