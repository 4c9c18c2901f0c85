import PartnerUpdates

/// Where findings come from: a check that is made now, or what is remembered of an earlier one.
struct FindingSource: Sendable {
  private let modules: [any PartnerUpdateProvider]
  private let openData: [OpenDataSource]?
  private let cache: CheckCache?
  private let cached: CachedCheck?
  private let named: String

  /// - Parameters:
  ///   - openData: the published tables that a person names, in place of those of `partnership.yaml`.
  ///   - cache: the folder that keeps what was found, where one is named.
  /// - Throws: ``CannotRun`` where both are named, or the cache cannot be used.
  init(
    _ modules: [any PartnerUpdateProvider], openData: [OpenDataSource]?, cache: String?,
    for folders: PartnershipFolders
  ) throws {
    guard cache == nil || openData == nil else {
      throw CannotRun(
        "--cache keeps what was found with the tables of partnership.yaml: leave out --open-data, or --cache")
    }
    (self.modules, self.openData, named) = (modules, openData, cache ?? "")
    self.cache = try cache.map { try CheckCache($0, for: folders) }
    cached = self.cache.map { CachedCheck($0, modules: modules) }
  }

  /// What is to be found in those files of a partnership's folder that a person asked about, or in more.
  ///
  /// - Throws: ``CannotRun`` when there is no folder or no usable `partnership.yaml`.
  func found(in folder: String, selection: Selection = .all, jobs: Int) throws -> FoundInFolder {
    if let cached { return try cached.found(in: folder, jobs: jobs) }
    let workspace = try Workspace(folder: folder, providers: modules, openData: openData, jobs: jobs)
    return FoundInFolder(workspace, selection: selection)
  }

  /// Tidies the cache, and says so where something could not be kept in it.
  func finish(on terminal: Terminal) {
    guard let reason = cache?.tidy() else { return }
    terminal.printError(
      "note: what was found could not be kept in \"\(named)\": \(reason); the check is complete without it")
  }
}
