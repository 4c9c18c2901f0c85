import Foundation
import ReturnPublishing

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
  /// appears in one step.
  ///
  /// - Throws: ``CannotRun``; unless the disk breaks down between two steps, with the dataset as it was.
  func replace(with partition: DatasetPartition) throws {
    try locked {
      let files = partition.files.map { file in (contents: file.contents, to: "\(place)/\(file.name)") }
      do {
        for file in files { try write(file.contents, beside: file.to) }
        for file in files where rename(Self.beside(file.to), file.to) != 0 { throw cannotWrite(errno) }
      } catch {
        for file in files { unlink(Self.beside(file.to)) }
        throw error
      }
    }
  }

  /// Takes a partition out, and the folders that are empty without it.
  ///
  /// - Returns: whether there was one.
  /// - Throws: ``CannotRun`` where the disk refuses it.
  func remove(_ partition: String) throws -> Bool {
    guard FileManager.default.fileExists(atPath: place) else { return false }
    var isRemoved = false
    try locked {
      for table in DatasetPartition.tables {
        let folder = "\(place)/\(table)/\(partition)"
        let file = "\(folder)/\(DatasetPartition.file)"
        if unlink(file) == 0 {
          isRemoved = true
        } else if errno != ENOENT, errno != ENOTDIR {
          throw cannotWrite(errno)
        }
        // What a run that was killed has left holds the same.
        unlink(Self.beside(file))
        rmdir(folder)
        rmdir(FilePath(folder).parent.path)
      }
    }
    return isRemoved
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

  /// One build at a time writes to a dataset. Whoever waits has written a return, so being asked to stop comes too late.
  private func locked(_ work: () throws -> Void) throws {
    try? FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    do {
      try FolderLock.holding(place, work)
    } catch let refused as FolderLock.Refused {
      throw CannotRun("the dataset \"\(path)\" cannot be written: \(refused.reason)")
    }
  }

  private func cannotWrite(_ code: Int32) -> CannotRun {
    CannotRun(
      "the dataset \"\(path)\" cannot be written: \(String(cString: strerror(code)).lowercased()); name another "
        + "folder with --dataset")
  }
}
