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
      let folders = Set(listing.submissions.map { ByteName($0.place.folder.description) })
      digest.add(folders.sorted().map(\.text))
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

extension ContentDigest.Builder {
  /// Which file it is, how large, and when what it holds and when anything else about it was changed last.
  fileprivate mutating func add(_ status: stat) {
    #if canImport(Darwin)
      let times = [status.st_mtimespec, status.st_ctimespec]
    #else
      let times = [status.st_mtim, status.st_ctim]
    #endif
    add(Int(truncatingIfNeeded: status.st_dev))
    add(Int(truncatingIfNeeded: status.st_ino))
    add(Int(truncatingIfNeeded: status.st_size))
    for time in times {
      add(time.tv_sec)
      add(time.tv_nsec)
    }
  }
}

/// The published tables that a partnership names, as they are.
enum TablesState {
  /// The digest of files and folders of files; `nil` where one is neither, so that nobody can tell what it holds.
  static func digest(of names: [String], in folder: String) -> ContentDigest? {
    digest(of: names, in: folder, by: .contents)
  }

  /// When each of some files and folders of files was changed last; `nil` where one is neither.
  static func times(of names: [String], in folder: String) -> [ContentDigest?] {
    names.map { digest(of: [$0], in: folder, by: .times) }
  }

  /// What tells a file from what it was.
  private enum Measure {
    case contents
    /// Which file it is, and when it was changed: large tables are not read for it.
    case times
  }

  private static func digest(of names: [String], in folder: String, by measure: Measure) -> ContentDigest? {
    var isKnown = true
    let digest = ContentDigest { digest in
      for name in names {
        let path = "\(folder)/\(name)"
        digest.add(name)
        // A link may lead elsewhere than before.
        digest.add(FilePath(path).resolved.path)
        var visited: Set<FileIdentity> = []
        isKnown = isKnown && !name.contains("\0") && add(path, by: measure, to: &digest, &visited)
      }
    }
    return isKnown ? digest : nil
  }

  private struct FileIdentity: Hashable {
    let device: UInt64
    let number: UInt64
  }

  /// The path is what the reader of tables opens, letter by letter.
  private static func add(
    _ path: String, by measure: Measure, to digest: inout ContentDigest.Builder,
    _ visited: inout Set<FileIdentity>
  ) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else {
      digest.add("nothing")
      return true
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG:
      digest.add("file")
      if measure == .contents { return digest.add(fileAt: path) }
      digest.add(status)
      return true
    case S_IFDIR:
      let identity = FileIdentity(
        device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(truncatingIfNeeded: status.st_ino))
      guard visited.insert(identity).inserted else { return true }
      guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else { return false }
      let shown = names.filter { !$0.hasPrefix(".") }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      digest.add(shown)
      return shown.allSatisfy { add("\(path)/\($0)", by: measure, to: &digest, &visited) }
    default: return false
    }
  }
}
