import CFolderSwap
import Foundation
import ReturnPublishing

/// The folder of a return. It is replaced as a whole or not at all.
struct ReturnFolder {
  /// The folder as the person named it.
  let path: String

  /// The folder itself, links followed, so that a link stays one.
  private let place: String
  private let parent: String
  /// The new return, while it is being written.
  private let beside: String

  init(path: String) {
    let resolved = FilePath(path).resolved
    self.path = path
    (place, parent) = (resolved.path, resolved.parent.path)
    beside = resolved.parent.path + "/.\(resolved.name).new"
  }

  /// Writes files beside the folder and puts them in its place in one step.
  ///
  /// - Throws: ``CannotRun``, or ``Interrupted``, with the folder as it was.
  func replace(with files: [PublishedFile], stop: Interruption = Interruption()) throws {
    guard !path.isEmpty, place != "/" else {
      throw CannotRun("\"\(path)\" is no folder for a return: name one with --output")
    }
    try Self.explained(path) {
      try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
    }
    try refuseStrangers(besides: files.map(\.name))
    let lock = open(parent, O_RDONLY)
    guard lock >= 0, flock(lock, LOCK_EX) == 0 else {
      throw CannotRun(Self.cannotWrite(path, Self.reason(errno)))
    }
    defer { close(lock) }
    try removeLeftOver()
    do {
      try stop.check()
      try Self.explained(path) {
        try FileManager.default.createDirectory(atPath: beside, withIntermediateDirectories: false)
        for file in files {
          try stop.check()
          let place = FilePath(beside + "/" + file.name)
          try FileManager.default.createDirectory(
            atPath: place.parent.path, withIntermediateDirectories: true)
          try Data(file.contents).write(to: URL(fileURLWithPath: place.path))
        }
      }
      try swap()
    } catch {
      try? removeLeftOver()
      throw error
    }
    try? removeLeftOver()
  }

  private func swap() throws {
    if !FileManager.default.fileExists(atPath: place) {
      guard rename(beside, place) == 0 else { throw CannotRun(Self.cannotWrite(path, Self.reason(errno))) }
    } else if folder_swap(beside, place) != 0 {
      // Some network drives cannot swap: step aside, then in. The one moment without a return is short.
      let aside = beside + ".previous"
      try? FileManager.default.removeItem(atPath: aside)
      guard rename(place, aside) == 0 else { throw CannotRun(Self.cannotWrite(path, Self.reason(errno))) }
      guard rename(beside, place) == 0 else {
        let reason = Self.reason(errno)
        rename(aside, place)
        throw CannotRun(Self.cannotWrite(path, reason))
      }
      try? FileManager.default.removeItem(atPath: aside)
    }
  }

  /// What an interrupted run left, or the return that has just been replaced.
  private func removeLeftOver() throws {
    guard FileManager.default.fileExists(atPath: beside) else { return }
    try Self.explained(path) { try FileManager.default.removeItem(atPath: beside) }
  }

  /// Refuses to replace a folder that holds anything but a return: it may be somebody's home.
  private func refuseStrangers(besides names: [String]) throws {
    guard FileManager.default.fileExists(atPath: place) else { return }
    guard let present = try? FileManager.default.subpathsOfDirectory(atPath: place) else {
      throw CannotRun("\"\(path)\" is not a folder that can be read: choose another with --output")
    }
    // Another build may have made fewer editions.
    let inEditions: [String] =
      ["return.pdf"] + names.map { String($0.drop { $0 != "/" }.dropFirst()) }
    let known = names + Self.editions.flatMap { edition in inEditions.map { "\(edition)/\($0)" } }
    let folders = Set(known.flatMap(Self.folders))
    // A manifest alone may be that of anything.
    let isReturn = present.contains("board/return.json")
    let stranger = present.sorted().first { name in
      if name == ReturnManifest.file { return !isReturn }
      return
        !known.contains(name) && !folders.contains(name) && !Self.isLetter(name)
    }
    if let stranger {
      throw CannotRun(
        "\"\(path)\" holds \"\(stranger)\", which is no part of a return: choose an empty or new folder with --output"
      )
    }
  }

  /// The folders of a return.
  static let editions = ["board", "public"]

  /// Whether a file is what goes back to a partner: another build may have asked others.
  private static func isLetter(_ name: String) -> Bool {
    name == "board/queries" || (name.hasPrefix("board/queries/") && name.hasSuffix(".md"))
  }

  /// The folders that a file lies in: of `board/data/gaps.csv`, `board` and `board/data`.
  private static func folders(of name: String) -> [String] {
    let parts = name.split(separator: "/")
    return parts.indices.dropFirst().map { parts[..<$0].joined(separator: "/") }
  }

  private static func explained<Result>(_ path: String, _ work: () throws -> Result) throws -> Result {
    do {
      return try work()
    } catch let stopped as Interrupted {
      throw stopped
    } catch {
      throw CannotRun(cannotWrite(path, reason(error)))
    }
  }

  private static func cannotWrite(_ path: String, _ reason: String) -> String {
    "the return cannot be written to \"\(path)\": \(reason); any previous return there is unchanged"
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

  private static func reason(_ code: Int32) -> String { String(cString: strerror(code)).lowercased() }
}
