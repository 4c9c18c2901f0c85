import Foundation
import PartnerUpdates
import SubmissionFiles

/// The files that the return of a quarter is made from.
struct SealedInputs {
  /// The files that lie where inputs of a quarter lie, from the partnership's folder: its own files, the submissions
  /// and decisions on texts of this and earlier quarters, and files of which nobody can say for which quarter they are.
  ///
  /// - Throws: ``CannotRun`` when the folder is not there or cannot be listed.
  static func names(in folder: String, for quarter: Quarter) throws -> [String] {
    let listing = try PartnersFolder(path: folder)
    let submissions = listing.submissions.filter { $0.place.quarter.map { $0 <= quarter } ?? true }
    let releases = listing.releases.filter { Self.isRelease($0, until: quarter) }
    return ["partnership.yaml"] + listing.strategies + releases + submissions.map(\.name)
      + listing.findings.map(\.file)
  }

  /// Seals what a workspace has read for a quarter, and the papers that go with its submissions.
  ///
  /// - Throws: ``CannotRun`` when a file is not as it was when it was read.
  static func seals(of workspace: Workspace, for quarter: Quarter) throws -> [FileSeal] {
    let files = workspace.files.filter { $0.quarter.map { $0 <= quarter } ?? true }
    let submissions = files.filter { $0.submission != nil }.map { ($0.name, $0.text) }
    let own = workspace.ownTexts.filter { name, _ in
      !name.hasPrefix(ReleaseFile.folder + "/") || isRelease(name, until: quarter)
    }
    let texts = own.merging(submissions) { first, _ in first }
    let read = Set(texts.keys).union(workspace.openDataFiles)
    let others = try names(in: workspace.folder, for: quarter) + appendices(of: workspace, for: quarter)
    let seals = try read.union(others).compactMap { name -> FileSeal? in
      let seal = FileSeal(path: name, in: workspace.folder)
      if seal == nil, read.contains(name) { throw CannotRun(changed(name)) }
      if let seal, let text = texts[name], !seal.isOf(text) { throw CannotRun(changed(name)) }
      return seal
    }
    // Looked at last: what has been sealed was read before.
    let unread = others.filter { name in
      ["strategies/", ReleaseFile.folder + "/"].contains { name.hasPrefix($0) } && name.hasSuffix(".yaml")
        && texts[name] == nil
    }
    if let name = changedTable(workspace) ?? nowReadable(unread, files, workspace) {
      throw CannotRun(changed(name))
    }
    return seals
  }

  /// Whether decisions on texts are of a quarter or an earlier one, as far as the name of their file tells.
  private static func isRelease(_ name: String, until quarter: Quarter) -> Bool {
    let file = name.dropFirst(ReleaseFile.folder.count + 1).dropLast(".yaml".count)
    return Quarter(String(file)).map { $0 <= quarter } ?? true
  }

  private static func changedTable(_ workspace: Workspace) -> String? {
    zip(workspace.openData.map(\.file), workspace.openDataStamps).first { name, stamp in
      stamp != TableStamp(of: name, in: workspace.folder)
    }?.0
  }

  /// A file that could not be read, of which the return says so, and that can be read now.
  private static func nowReadable(
    _ own: [String], _ files: [CheckedFile], _ workspace: Workspace
  ) -> String? {
    func text(_ name: String, _ contents: FileContents) -> String? {
      try? contents.text(ofFile: "\(workspace.folder)/\(name)")
    }
    let submission = files.first { file in
      file.submission == nil && text(file.name, workspace.contents).map { $0 != file.text } ?? false
    }
    return submission?.name ?? own.first { text($0, FileContents(root: workspace.folder)) != nil }
  }

  private static func appendices(of workspace: Workspace, for quarter: Quarter) -> [String] {
    workspace.files(of: quarter).flatMap { file in
      (file.submission?.appendices ?? []).map(\.file).filter { !$0.isEmpty && !$0.contains("\0") }
        .map { FilePath("/\(file.partner)/\($0)") }.filter(FilePath("/\(file.partner)").contains)
        .map { String($0.path.dropFirst()) }
    }
  }

  private static func changed(_ name: String) -> String {
    "\"\(name)\" was changed while the return was made: run the command again; any previous return is unchanged"
  }
}

extension FileSeal {
  /// Whether it is the seal of a text, with or without the mark that some editors begin UTF-8 with.
  fileprivate func isOf(_ text: String) -> Bool {
    [[], [0xEF, 0xBB, 0xBF]].contains { mark in
      sha256 == FileSeal(path: path, bytes: mark + Array(text.utf8)).sha256
    }
  }
}
