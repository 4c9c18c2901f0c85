import PartnerUpdates
import ReturnPublishing
import SubmissionFiles

/// By its name a dataset knows a partnership: no two may be called the same, however a disk spells that.
struct DatasetNames {
  private let folders: PartnershipFolders
  private let dataset: String

  init(_ folders: PartnershipFolders, in dataset: String) {
    (self.folders, self.dataset) = (folders, dataset)
  }

  /// - Parameter jobs: on how many cores the names are read.
  /// - Throws: ``CannotRun`` where two of the partnerships have one name, or one is spelt otherwise in the dataset.
  func refuseCollisions(jobs: Int) throws {
    let names = folders.paths.concurrentMap(jobs: jobs) { Self.name(of: $0) }
    let present = Dictionary(
      try DatasetFolder(path: dataset).partnerships.map { (Self.key($0), $0) }
    ) { first, _ in first }
    var taken: [String: (path: String, name: String)] = [:]
    for (path, name) in zip(folders.paths, names) where !name.isEmpty {
      if let other = taken.updateValue((path, name), forKey: Self.key(name)) {
        throw CannotRun(collision(other, (path, name)))
      }
      if let other = present[Self.key(name)], !other.utf8.elementsEqual(name.utf8) {
        throw CannotRun(otherSpelling(of: name, in: path, present: other))
      }
    }
  }

  /// Empty where nobody can tell it; then there is nothing to put into a dataset.
  private static func name(of folder: String) -> String {
    var own = OwnFiles(folder: folder)
    return (try? own.readPartnership(thresholds: [], reporting: []))?.partnership.name ?? ""
  }

  /// The same for names that some disk takes for one another. Strings that differ only in how their accents are
  /// composed are equal.
  private static func key(_ name: String) -> String { name.uppercased().lowercased() }

  private func collision(
    _ one: (path: String, name: String), _ other: (path: String, name: String)
  ) -> String {
    let names =
      one.name.utf8.elementsEqual(other.name.utf8)
      ? "are both called \"\(one.name)\""
      : "are called \"\(one.name)\" and \"\(other.name)\", which some disks take for one name"
    return
      "\"\(one.path)\" and \"\(other.path)\" \(names), and in the dataset \"\(dataset)\" one would replace the "
      + "other: correct `partnership:` in one of the two"
  }

  private func otherSpelling(of name: String, in path: String, present: String) -> String {
    "\"\(path)\" is called \"\(name)\", and the dataset \"\(dataset)\" holds \"\(present)\", which some disks take for "
      + "the same name: correct `partnership:`, or, if that is its earlier spelling, remove its folders "
      + "TABLE/\(DatasetPartition.folder(of: present)) first"
  }
}
