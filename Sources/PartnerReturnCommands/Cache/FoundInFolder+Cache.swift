import PartnerUpdates
import QuarterlyReturn
import SubmissionFiles

extension FoundInFolder {
  /// What is known of the files, and what is wrong with the folder itself, of which nothing is remembered.
  ///
  /// - Parameter limit: the most bytes that a file may have.
  init(
    _ listing: PartnersFolder, limit: Int, ownFindings: [LocatedFinding], ownTexts: [String: String],
    files: [File]
  ) {
    let contents = FileContents(root: listing.path, limit: limit)
    let discretion = FolderDiscretion([:])
    let misplaced = listing.findings.map { problem in
      discretion.shown(
        CheckedFile(
          name: problem.file, partner: problem.partner, found: problem.found,
          text: (try? contents.text(ofFile: "\(listing.path)/\(problem.file)")) ?? ""))
    }
    self.init(
      folder: listing.path, ownFindings: discretion.shown(ownFindings, ownTexts), ownTexts: ownTexts,
      files: (files + misplaced).sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) })
  }
}

extension FoundInFolder.File {
  /// A file with what is known of it.
  init(_ text: FileText, findings: [LocatedFinding]) {
    self.init(
      name: text.file.name, partner: text.file.place.folder, quarter: text.file.place.quarter,
      findings: findings, text: text.text)
  }
}

extension CheckRecord.Entry {
  /// What was found in a file.
  init(_ facts: FileFacts, key: ContentDigest, findings: [LocatedFinding]) {
    self.init(
      name: facts.text.file.name, text: facts.digest, identity: facts.identity,
      appendices: facts.appendices, key: key, findings: findings)
  }
}

extension CheckRecord {
  /// The record without files that are gone.
  func keeping(_ entries: [Entry]) -> CheckRecord {
    CheckRecord(
      folder: folder, own: own, tables: tables, tablesDigest: tablesDigest, largestFile: largestFile,
      ownFindings: ownFindings, entries: entries)
  }
}
