package import Foundation
import PartnerUpdates

/// What was planted where, for whoever measures another validator on the same files.
package struct Manifest: Encodable, Sendable {
  /// A planted defect.
  package struct Entry: Encodable, Sendable {
    package let id: String
    package let seed: UInt64
    package let `class`: String
    package let kind: String
    /// The changed file, inside the partnership's folder.
    package let file: String
    /// Where a finding is expected; empty for the file as a whole.
    package let path: String
    /// The rule that should find it.
    package let rule: String
  }

  package let entries: [Entry]

  package init(_ defects: [(seed: UInt64, defect: Defect)]) {
    entries = defects.map { seed, defect in
      Entry(
        id: defect.id, seed: seed, class: defect.defectClass.rawValue, kind: defect.kind, file: defect.file,
        path: defect.path.description, rule: defect.rule)
    }
  }

  /// The entries as JSON, a list in their order.
  package func json() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(entries)
  }
}

/// Writes sound submissions, defects and manifest for other validators.
///
/// FOLDER/sound/SEED/partners/… is a whole partnership's folder; FOLDER/defects/SEED/ID/… holds the one file
/// that a defect changes, at its path inside that folder; FOLDER/manifest.json lists the defects.
package struct CorpusExport {
  private let folder: URL
  private var defects: [(seed: UInt64, defect: Defect)] = []

  package init(to folder: URL) { self.folder = folder }

  /// Writes everything of a seed.
  package mutating func write(seed: UInt64) throws {
    let corpus = try SoundCorpus(seed: seed)
    try CorpusWriter(root: folder.appending(path: "sound/\(seed)/partners"))
      .write(corpus, at: corpus.world.calendar.steps)
    for defect in DefectCorpus(corpus).defects {
      try CorpusWriter(root: folder.appending(path: "defects/\(seed)/\(defect.id.asFileName)")).write(defect)
      defects.append((seed, defect))
    }
    try Manifest(defects).json().write(to: folder.appending(path: "manifest.json"))
  }
}

extension String {
  fileprivate var asFileName: String { replacing("/", with: "_") }
}
