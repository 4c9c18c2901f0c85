package import Foundation
import PartnerUpdates

/// Writes a corpus as files, laid out as a partnership's folder.
package struct CorpusWriter {
  private let root: URL

  package init(root: URL) { self.root = root }

  /// Writes the sound folder, or some of its quarters.
  package func write(_ corpus: SoundCorpus, at steps: some Sequence<Int>) throws {
    try write(Data(corpus.world.folder.partnershipText.utf8), to: "partnership.yaml")
    try write(
      Data(corpus.world.folder.strategyText.utf8), to: "strategies/\(corpus.world.folder.strategy.id).yaml")
    for step in steps {
      for partner in corpus.files.indices {
        try write(Data(corpus.files[partner][step].text.utf8), to: corpus.files[partner][step].name)
        for appendix in corpus.drafts[partner][step].appendices {
          try write(
            Data("\(appendix.title)\n".utf8), to: "\(corpus.drafts[partner][step].partner)/\(appendix.file)")
        }
      }
    }
  }

  /// Writes what a defect changes.
  package func write(_ defect: Defect) throws {
    let url = root.appending(path: defect.file)
    switch defect.content {
    case .bytes(let bytes): try write(Data(bytes), to: defect.file)
    case .submission: try write(Data((defect.text ?? "").utf8), to: defect.file)
    case .folder:
      try? FileManager.default.removeItem(at: url)
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    case .linkOutside:
      try? FileManager.default.removeItem(at: url)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(atPath: url.path, withDestinationPath: "/etc/hostname")
    }
  }

  private func write(_ data: Data, to file: String) throws {
    let url = root.appending(path: file)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url)
  }
}
