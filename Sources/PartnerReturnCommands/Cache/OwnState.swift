import Foundation
import PartnerUpdates
import SubmissionFiles

/// The partnership's own files as they are, without reading what they say.
struct OwnState {
  /// Their texts by name, those that could be read.
  let texts: [String: String]
  /// The digest of the tool, of these files, and of which partners have handed something in.
  let digest: ContentDigest

  init(_ listing: PartnersFolder, tool: ContentDigest) {
    var texts: [String: String] = [:]
    let contents = FileContents(root: listing.path)
    digest = ContentDigest { digest in
      digest.add(tool)
      // Messages name tables as the person named the folder.
      digest.add(listing.path)
      for name in ["partnership.yaml"] + listing.strategies {
        digest.add(name)
        do throws(FileContents.Problem) {
          let text = try contents.text(ofFile: "\(listing.path)/\(name)")
          texts[name] = text
          digest.add(text)
        } catch {
          digest.add(error.found)
        }
      }
      digest.add(Set(listing.submissions.map(\.place.folder.description)).sorted())
    }
    self.texts = texts
  }
}

extension ContentDigest.Builder {
  /// Why a file has no text.
  mutating func add(_ found: FileFinding) {
    for text in [found.finding.rule, found.finding.message, found.finding.fix] { add(text) }
    add(found.position.line)
    add(found.position.column)
  }
}

/// The published tables that a partnership names, as they are.
enum TablesState {
  /// The digest of files and folders of files; `nil` where one is neither, so that nobody can tell what it holds.
  static func digest(of names: [String], in folder: String) -> ContentDigest? {
    var isKnown = true
    let digest = ContentDigest { digest in
      for name in names {
        let place = FilePath("\(folder)/\(name)")
        digest.add(name)
        // A link may lead elsewhere than before.
        digest.add(place.resolved.path)
        var visited: Set<String> = []
        isKnown = isKnown && !name.contains("\0") && add(place, to: &digest, &visited)
      }
    }
    return isKnown ? digest : nil
  }

  private static func add(
    _ place: FilePath, to digest: inout ContentDigest.Builder, _ visited: inout Set<String>
  ) -> Bool {
    var status = stat()
    guard stat(place.path, &status) == 0 else {
      digest.add("nothing")
      return true
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG:
      digest.add("file")
      return digest.add(fileAt: place.path)
    case S_IFDIR:
      guard visited.insert(place.resolved.path).inserted else { return true }
      guard let names = try? FileManager.default.contentsOfDirectory(atPath: place.path) else { return false }
      let shown = names.filter { !$0.hasPrefix(".") }.sorted()
      digest.add(shown)
      return shown.allSatisfy { add(FilePath("\(place.path)/\($0)"), to: &digest, &visited) }
    default: return false
    }
  }
}
