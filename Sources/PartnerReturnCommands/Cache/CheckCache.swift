import Foundation
import Synchronization

/// A folder that keeps what was found in partnerships' folders, a file for each.
///
/// Findings quote submissions: only the owner may look into it. Whatever in it is damaged, or of another version, is
/// passed over.
final class CheckCache: Sendable {
  private let path: String
  /// Why something could not be written, where it could not.
  private let problem = Mutex<String?>(nil)

  private static let suffix = ".check"
  private static let tag = "CACHEDIR.TAG"
  /// By the first line programs that back up files know what they may leave out.
  private static let signature =
    "Signature: 8a477f597d28d172789f06886806bc55\n# What partner-return check --cache has found. As confidential as the "
    + "submissions.\n"
  /// No record comes near this.
  private static let mostBytes = 100_000_000

  /// A folder that others can look into is closed to them.
  ///
  /// - Throws: ``CannotRun`` where the folder holds anything else, or cannot be made.
  init(_ named: String, for folders: PartnershipFolders) throws {
    path = FilePath(named).resolved.path
    if let inner = folders.partnership(around: path) {
      throw CannotRun(
        "\"\(named)\" lies in the partnership's folder \"\(inner)\", where it would be taken for a partner: name "
          + "another with --cache")
    }
    try make(named)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    // Another run may be making it, or was killed then.
    if !isOurs, let name = names.filter({ !$0.hasPrefix(".\(Self.tag).") }).min() {
      throw CannotRun(
        "\"\(named)\" holds \"\(printable(name))\" and is no cache of this tool: name a new or an empty folder "
          + "with --cache")
    }
    if !isOurs { try writeTag(named) }
  }

  /// What was found in a partnership's folder, where anything usable is known.
  func record(of folder: String) -> CheckRecord? {
    let place = FilePath(folder).resolved.path
    let record = PrivateFile.read(file(of: place), atMost: Self.mostBytes).flatMap(CheckRecord.init(bytes:))
    return record?.folder == place ? record : nil
  }

  /// Keeps what was found in a partnership's folder, in the place of what was known of it.
  func store(_ record: CheckRecord) {
    let place = file(of: record.folder)
    let beside = "\(path)/.\(FilePath(place).name).\(getpid()).new"
    guard let reason = PrivateFile.write(record.bytes, to: place, beside: beside) else { return }
    problem.withLock { $0 = $0 ?? reason }
  }

  /// Drops what is known of folders that are gone, and what killed runs have left.
  ///
  /// - Returns: why something could not be written, where it could not.
  func tidy() -> String? {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [] where isLeftOver(name) {
      unlink("\(path)/\(name)")
    }
    return problem.withLock { $0 }
  }

  private func isLeftOver(_ name: String) -> Bool {
    if name.hasPrefix("."), name.hasSuffix(".new"), name.contains(Self.suffix) || name.contains(Self.tag) {
      let process = name.split(separator: ".").dropLast().last.flatMap { Int32($0) }
      return process.map { $0 != getpid() && kill($0, 0) != 0 && errno == ESRCH } ?? false
    }
    guard name.hasSuffix(Self.suffix), let start = PrivateFile.read("\(path)/\(name)", atMost: 8_192) else {
      return false
    }
    guard let folder = CheckRecord.folder(of: start) else { return true }
    return access("\(folder)/partnership.yaml", F_OK) != 0
  }

  private func file(of place: String) -> String {
    "\(path)/\(ContentDigest { $0.add(place) }.hexadecimal.prefix(32))\(Self.suffix)"
  }
}

extension CheckCache {
  private var isOurs: Bool {
    PrivateFile.read("\(path)/\(Self.tag)", atMost: 1_000) == Array(Self.signature.utf8)
  }

  private func make(_ named: String) throws {
    let parent = FilePath(path).parent.path
    try? FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
    if mkdir(path, 0o700) != 0, errno != EEXIST { throw cannotMake(named, PrivateFile.reason) }
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw cannotMake(named, "a file is in the way")
    }
    let isOpenToOthers = status.st_mode & 0o077 != 0
    if isOpenToOthers, isOurs, chmod(path, 0o700) != 0 { throw cannotMake(named, PrivateFile.reason) }
  }

  private func writeTag(_ named: String) throws {
    guard chmod(path, 0o700) == 0 else { throw cannotMake(named, PrivateFile.reason) }
    let place = "\(path)/\(Self.tag)"
    if let reason = PrivateFile.write(
      Array(Self.signature.utf8), to: place, beside: "\(path)/.\(Self.tag).\(getpid()).new")
    {
      throw cannotMake(named, reason)
    }
  }

  private func cannotMake(_ named: String, _ reason: String) -> CannotRun {
    CannotRun(
      "the cache \"\(named)\" cannot be made: \(reason); name another folder with --cache, or leave it out")
  }
}
