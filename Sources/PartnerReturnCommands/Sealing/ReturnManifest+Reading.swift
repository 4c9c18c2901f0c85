import Foundation
import PartnerUpdates
import SubmissionFiles

extension ReturnManifest {
  /// No manifest of a return comes near this, and a reader of JSON may take thirty times as much memory.
  static let mostBytes = 4_000_000
  private static let mostFiles = 5_000

  /// Reads the manifest in the folder of a return.
  ///
  /// Anybody may have written it: what would lead out of the folders that it is about is refused.
  /// - Throws: ``CannotRun`` where there is none, or none that can be used.
  init(ofReturn folder: String) throws {
    let path = "\(folder)/\(Self.file)"
    guard FileManager.default.fileExists(atPath: folder) else {
      throw CannotRun(
        "there is no folder \"\(folder)\": name the folder of a return, such as returns/2020-21-Q4")
    }
    guard FileManager.default.fileExists(atPath: path) else {
      throw CannotRun(
        "there is no \(Self.file) in \"\(folder)\": it is no return, or was not made by this tool; "
          + "`partner-return build` seals a return")
    }
    let text: String
    do {
      text = try FileContents(root: folder, limit: Self.mostBytes).text(ofFile: path)
    } catch {
      throw CannotRun("\"\(path)\" cannot be read: \(error.found.finding.message)")
    }
    try self.init(text, at: path)
  }

  /// Reads a manifest from its text.
  ///
  /// - Throws: ``CannotRun``, naming the path, where it cannot be used.
  init(_ text: String, at path: String) throws {
    guard let manifest = try? JSONDecoder().decode(Self.self, from: Data(text.utf8)) else {
      throw CannotRun("\"\(path)\" is not the manifest of a return: build the return anew")
    }
    if let problem = manifest.problem { throw CannotRun("\"\(path)\" cannot be used: \(problem)") }
    self = manifest
  }

  /// Keeps a return from being sealed with what nobody could read again.
  ///
  /// - Throws: ``CannotRun`` where it would name more files than ``init(ofReturn:)`` takes.
  func refuseUnreadable() throws {
    for (seals, verb) in [(inputs, "made from"), (outputs, "made of")] where seals.count > Self.mostFiles {
      let most = grouped(Self.mostFiles)
      throw CannotRun(
        "the return would be \(verb) \(grouped(seals.count)) files, and `verify` reads no more than \(most): take tables "
          + "and earlier submissions that nobody needs any more out of the partnership's folder; any previous return "
          + "is unchanged")
    }
    if let problem {
      throw CannotRun("the return cannot be sealed: \(problem); any previous return is unchanged")
    }
  }

  /// What makes it unusable, if anything does.
  private var problem: String? {
    guard schema == Self.schema else {
      return "its schema is \"\(printable(schema.prefix(80)))\", and this tool knows \(Self.schema)"
    }
    guard Quarter(quarter) != nil else { return "\"\(printable(quarter.prefix(80)))\" is not a quarter" }
    for seals in [inputs, outputs] {
      guard seals.count <= Self.mostFiles else { return "it names more than \(Self.mostFiles) files" }
      if let seal = seals.first(where: { !$0.isPlausible }) {
        return
          "its entry \"\(printable(seal.path.prefix(200)))\" is not the path, size and digest of a file inside the folder"
      }
      guard Set(seals.map(\.path)).count == seals.count else { return "it names a file twice" }
    }
    guard Set(rules.map(\.rule)).count == rules.count else { return "it names a rule twice" }
    return nil
  }
}

extension FileSeal {
  /// Whether it can be what it says: a path that stays in its folder, a size, a digest.
  fileprivate var isPlausible: Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let isInside = !path.contains("\0") && !parts.contains { ["", ".", ".."].contains($0) }
    let isDigest = sha256.utf8.count == 64 && sha256.utf8.allSatisfy("0123456789abcdef".utf8.contains)
    return isInside && size >= 0 && isDigest
  }
}
