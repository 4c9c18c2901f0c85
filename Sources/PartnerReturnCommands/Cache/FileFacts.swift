import PartnerUpdates
import SubmissionFiles

/// What is known of a submission's file: as much as tells on which others its findings depend.
struct FileFacts: Sendable {
  let text: FileText
  /// The path inside the partnership's folder.
  var name: ByteName { ByteName(text.file.name) }
  /// The digest of the text, or of why there is none.
  let digest: ContentDigest
  /// Whose submission it is for which quarter; `nil` where nothing could be made out.
  let identity: CheckRecord.Identity?
  /// The papers that it names.
  let appendices: [String]
  /// The file read, where it had to be.
  let read: ReadFile?

  /// - Parameter known: what was found in the file of that name before.
  init(_ text: FileText, known: CheckRecord.Entry?) {
    self.text = text
    digest = ContentDigest { digest in
      digest.add(text.text)
      if let failure = text.failure { digest.add(failure) }
    }
    if let known, known.text == digest {
      (identity, appendices, read) = (known.identity, known.appendices, nil)
    } else {
      let file = ReadFile(text)
      let submission = file.reading?.value
      identity = submission.map { .init(partner: $0.partner, quarter: $0.quarter) }
      appendices = submission?.appendices.map(\.file) ?? []
      read = file
    }
  }
}

/// The digests of everything that the findings of each file depend on, but the partnership's own files and tables:
/// the file itself, the other partners' files for its quarter, the same partner's earlier ones, and whether the papers
/// that it names are there. This is what ``Checker`` makes a section from.
struct FileKeys {
  private let folder: String
  private let chosen: ChosenFiles
  private let byQuarter: [Quarter: [FileFacts]]
  private let quarters: [Quarter]

  init(_ files: [FileFacts], in folder: String) {
    self.folder = folder
    chosen = ChosenFiles(files.map(\.text.file))
    byQuarter = files.reduce(into: [:]) { files, facts in
      if let identity = facts.identity { files[identity.quarter, default: []].append(facts) }
    }
    quarters = byQuarter.keys.sorted(by: >)
  }

  /// The digest for a file.
  func key(of facts: FileFacts) -> ContentDigest {
    ContentDigest { digest in
      add(facts, to: &digest)
      digest.add(chosen[facts.text.file])
      guard let identity = facts.identity else { return }
      let papers = AppendixFiles(root: folder, folder: facts.text.file.place.folder)
      for appendix in facts.appendices {
        digest.add(appendix)
        digest.add(papers.isThere(appendix) ? 1 : 0)
      }
      let others = (byQuarter[identity.quarter] ?? []).filter { $0.identity?.partner != identity.partner }
      let earlier = quarters.filter { $0 < identity.quarter }.flatMap { quarter in
        (byQuarter[quarter] ?? []).filter { $0.identity?.partner == identity.partner }
      }
      for related in [others, earlier] {
        digest.add(related.count)
        for file in related { add(file, to: &digest) }
      }
    }
  }

  private func add(_ facts: FileFacts, to digest: inout ContentDigest.Builder) {
    digest.add(facts.text.file.name)
    digest.add(facts.digest)
  }
}
