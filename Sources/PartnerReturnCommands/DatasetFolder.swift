import Foundation
import ReturnPublishing
import SubmissionFiles

/// The dataset of many partnerships and quarters. A build replaces its own partition and no other.
struct DatasetFolder {
  /// The folder as the person named it.
  private let path: String
  private let place: String

  /// - Throws: ``CannotRun`` for what cannot be a folder.
  init(path: String) throws {
    self.path = path
    place = FilePath(path).resolved.path
    guard !path.isEmpty, place != "/" else {
      throw CannotRun("\"\(path)\" is no folder for a dataset: name one with --dataset")
    }
    try ReturnPlace(path).refuseInside()
  }

  /// The names of the partnerships that it holds.
  var partnerships: [String] {
    let names = DatasetPartition.tables.flatMap { table in
      (try? FileManager.default.contentsOfDirectory(atPath: "\(place)/\(table)")) ?? []
    }
    return Set(names.filter { $0.hasPrefix(DatasetPartition.prefix) }).sorted()
      .compactMap { $0.dropFirst(DatasetPartition.prefix.count).removingPercentEncoding }
  }

  /// Replaces a partition. Every table is written beside its place before the first is put there; each then
  /// appears in one step. What breaks off between two of these steps is completed by the next run.
  ///
  /// - Throws: ``CannotRun``.
  func replace(with partition: DatasetPartition) throws {
    try locked {
      do {
        try begin(DatasetChange(.prepare, partition.place))
        for file in partition.files { try write(file.contents, beside: "\(place)/\(file.name)") }
        try begin(DatasetChange(.replace, partition.place))
      } catch {
        for table in DatasetPartition.tables { abandon("\(place)/\(table)/\(partition.place)") }
        unlink(note)
        unlink(Self.beside(note))
        throw error
      }
      _ = try completeChange()
    }
  }

  /// Takes a partition out, and the folders that are empty without it.
  ///
  /// - Returns: whether there was one.
  /// - Throws: ``CannotRun`` where the disk refuses it.
  func remove(_ partition: String) throws -> Bool {
    guard FileManager.default.fileExists(atPath: place) else { return false }
    return try locked {
      // Where there is nothing to take out nobody needs permission to write.
      let isThere = DatasetPartition.tables.contains { access("\(place)/\($0)/\(partition)", F_OK) == 0 }
      guard isThere else { return false }
      try begin(DatasetChange(.remove, partition))
      return try completeChange()
    }
  }

  private var note: String { "\(place)/\(DatasetChange.file)" }

  /// Notes a change, in the place of what was noted before.
  private func begin(_ change: DatasetChange) throws {
    try write(Array(change.text.utf8), beside: note)
    guard rename(Self.beside(note), note) == 0 else { throw cannotWrite(errno) }
  }

  /// Does what is noted, or the rest of it.
  ///
  /// - Returns: whether anything was taken out.
  private func completeChange() throws -> Bool {
    guard let bytes = RegularFile.bytes(ofFile: note, atMost: DatasetChange.mostBytes) else { return false }
    var isRemoved = false
    if let change = DatasetChange(String(decoding: bytes, as: UTF8.self)) {
      for table in DatasetPartition.tables {
        let folder = "\(place)/\(table)/\(change.partition)"
        switch change.kind {
        case .prepare: abandon(folder)
        case .replace: try putInPlace("\(folder)/\(DatasetPartition.file)")
        case .remove: isRemoved = try remove(from: folder) || isRemoved
        }
      }
    }
    unlink(note)
    return isRemoved
  }

  /// Puts a table in its place, unless that has been done.
  private func putInPlace(_ file: String) throws {
    guard rename(Self.beside(file), file) != 0, errno != ENOENT, errno != ENOTDIR else { return }
    throw brokenOff(errno)
  }

  /// Takes a table out of a folder, and that out of its own where nothing else is in it.
  private func remove(from folder: String) throws -> Bool {
    let file = "\(folder)/\(DatasetPartition.file)"
    let isRemoved = unlink(file) == 0
    if !isRemoved, errno != ENOENT, errno != ENOTDIR { throw brokenOff(errno) }
    abandon(folder)
    return isRemoved
  }

  /// Takes away what lies beside a table's place, and the folders that are empty without it.
  private func abandon(_ folder: String) {
    unlink(Self.beside("\(folder)/\(DatasetPartition.file)"))
    rmdir(folder)
    rmdir(FilePath(folder).parent.path)
  }

  /// Engines pass over names that begin with a full stop.
  private static func beside(_ file: String) -> String {
    let place = FilePath(file)
    return "\(place.parent.path)/.\(place.name).new"
  }

  private func write(_ contents: [UInt8], beside file: String) throws {
    try? FileManager.default.createDirectory(
      atPath: FilePath(file).parent.path, withIntermediateDirectories: true)
    // Not in one step: a run that is killed would leave a file of another name each time.
    do {
      try Data(contents).write(to: URL(fileURLWithPath: Self.beside(file)))
    } catch {
      throw CannotRun(
        "the dataset \"\(path)\" cannot be written: check its permissions, the length of the partnership's name and "
          + "the room on the disk; it is as it was")
    }
  }

  /// One build at a time writes to a dataset, after what another one has begun is done. Whoever waits has written a
  /// return, so being asked to stop comes too late.
  private func locked<Result>(_ work: () throws -> Result) throws -> Result {
    try? FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    do {
      return try FolderLock.holding(place) {
        _ = try completeChange()
        return try work()
      }
    } catch let refused as FolderLock.Refused {
      throw CannotRun("the dataset \"\(path)\" cannot be written: \(refused.reason)")
    }
  }

  private func cannotWrite(_ code: Int32) -> CannotRun {
    CannotRun(
      "the dataset \"\(path)\" cannot be written: \(Self.reason(code)); name another folder with --dataset")
  }

  private func brokenOff(_ code: Int32) -> CannotRun {
    CannotRun(
      "the dataset \"\(path)\" cannot be written to the end: \(Self.reason(code)); put that right, and the next build "
        + "into it completes what was begun")
  }

  private static func reason(_ code: Int32) -> String { String(cString: strerror(code)).lowercased() }
}
