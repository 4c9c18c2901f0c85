import CFolderSwap
import Foundation
import ReturnPublishing

/// The folder of a return. It is replaced as a whole or not at all.
struct ReturnFolder {
  /// The folder as the person named it.
  let path: String
  private let readers: FileAccess.Readers

  /// The folders of a return.
  static let editions = ["board", "public"]

  /// The folder itself, links followed, so that a link stays one.
  let place: String
  private let parent: String
  /// The new return, while it is being written.
  private let beside: String

  /// - Parameter readers: who may read what is written.
  init(path: String, for readers: FileAccess.Readers = .ofEditions) {
    let resolved = FilePath(path).resolved
    (self.path, self.readers) = (path, readers)
    (place, parent) = (resolved.path, resolved.parent.path)
    beside = resolved.parent.path + "/.\(resolved.name).new"
  }

  /// Writes files beside the folder and puts them in its place in one step, as the only run that does so.
  ///
  /// - Throws: ``CannotRun``, or ``Interrupted``, with the folder as it was.
  func replace(with files: [PublishedFile], stop: Interruption = Interruption()) throws {
    guard !path.isEmpty, place != "/" else {
      throw CannotRun("\"\(path)\" is no folder for a return: name one with --output")
    }
    try ReturnPlace(path).refuseInside()
    try explained {
      try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
      try FolderLock.holding(parent, stop: stop) {
        try putBackWhatStoodAside()
        try refuseStrangers(besides: files.map(\.name))
        try refuseAnothersReturn(for: files)
        try refuseClosed()
        try replaceAlone(with: files, stop)
      }
    }
  }

  private func replaceAlone(with files: [PublishedFile], _ stop: Interruption) throws {
    try removeLeftOver()
    do {
      try stop.check()
      let access = FileAccess(for: readers)
      try access.makeFolder("", in: beside)
      for file in files {
        try stop.check()
        try access.write(file, in: beside)
      }
      try keepAccess(access)
      try swap()
    } catch {
      try? removeLeftOver()
      throw error
    }
    // What has been replaced goes now, or with the next run.
    try? removeLeftOver()
  }

  private func swap() throws {
    if !FileManager.default.fileExists(atPath: place) {
      guard rename(beside, place) == 0 else { throw FolderLock.Refused.system(errno) }
    } else if folder_swap(beside, place) != 0 {
      // Some network drives cannot swap: step aside, then in. The one moment without a return is short.
      guard rename(place, aside) == 0 else { throw FolderLock.Refused.system(errno) }
      guard rename(beside, place) == 0 else {
        let code = errno
        rename(aside, place)
        throw FolderLock.Refused.system(code)
      }
      try? FileManager.default.removeItem(atPath: aside)
    }
  }

  /// The previous return, while another takes its place where folders cannot be swapped.
  private var aside: String { beside + ".previous" }

  /// Of a run that was killed in the moment without a return, the previous one comes back.
  private func putBackWhatStoodAside() throws {
    guard FileManager.default.fileExists(atPath: aside) else { return }
    if FileManager.default.fileExists(atPath: place) {
      try FileManager.default.removeItem(atPath: aside)
    } else if rename(aside, place) != 0 {
      throw FolderLock.Refused.system(errno)
    }
  }

  /// Whoever may look into the folder, and into what everybody may read, stays the same.
  private func keepAccess(_ access: FileAccess) throws {
    for name in [""] + Self.editions where !access.isPrivate(name) {
      let folder = name.isEmpty ? "" : "/" + name
      var status = stat()
      guard stat(place + folder, &status) == 0, FileManager.default.fileExists(atPath: beside + folder)
      else { continue }
      guard chmod(beside + folder, status.st_mode & 0o7777) == 0 else {
        throw FolderLock.Refused.system(errno)
      }
    }
  }

  /// What an interrupted run left, or the return that has just been replaced.
  private func removeLeftOver() throws {
    guard FileManager.default.fileExists(atPath: beside) else { return }
    try FileManager.default.removeItem(atPath: beside)
  }

  private func explained(_ work: () throws -> Void) throws {
    do {
      try work()
    } catch let refused as FolderLock.Refused {
      throw cannotWrite(refused.reason)
    } catch  where !(error is Interrupted || error is CannotRun) {
      throw cannotWrite(Self.reason(error))
    }
  }

  private func cannotWrite(_ reason: String) -> CannotRun {
    CannotRun(
      "the return cannot be written to \"\(path)\": \(reason); put that right and run the command again, or name "
        + "another folder with --output; any previous return there is unchanged")
  }

  private static func reason(_ error: any Error) -> String {
    switch (error as? CocoaError)?.code {
    case .fileWriteOutOfSpace: "the disk is full"
    case .fileWriteNoPermission, .fileReadNoPermission: "no permission to write there"
    case .fileWriteVolumeReadOnly: "the disk is read-only"
    case .fileWriteFileExists: "a file is in the way"
    case .fileNoSuchFile: "a folder on the way to it is missing"
    default: "the disk refused it"
    }
  }
}
