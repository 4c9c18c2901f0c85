import PartnerUpdates
import QuarterlyReturn
import SubmissionFiles

/// Checks of which only what changed is done again. What they find is what a check of everything finds.
struct CachedCheck: Sendable {
  private let cache: CheckCache
  private let modules: [any PartnerUpdateProvider]
  private let tool: ContentDigest

  init(_ cache: CheckCache, modules: [any PartnerUpdateProvider]) {
    (self.cache, self.modules, tool) = (cache, modules, ToolIdentity.digest(of: modules))
  }

  /// What is to be found in a partnership's folder.
  ///
  /// - Throws: ``CannotRun`` when there is no folder or no usable `partnership.yaml`.
  func found(in folder: String, jobs: Int) throws -> FoundInFolder {
    let listing = try PartnersFolder(path: folder)
    let own = OwnState(listing, tool: tool)
    if let record = cache.record(of: folder), record.own == own.digest,
      TablesState.digest(of: record.tables, in: folder) == record.tablesDigest,
      let found = try found(listing, own, knowing: record, jobs)
    {
      return found
    }
    return try everything(listing, own, jobs)
  }

  /// Nothing is known, or something has changed on which everything depends.
  private func everything(_ listing: PartnersFolder, _ own: OwnState, _ jobs: Int) throws -> FoundInFolder {
    let (ground, tables) = try ground(listing, jobs)
    let files = facts(listing, limit: ground.largestFile, knowing: [:], jobs)
    return check(files, listing, ground, knowing: [:], tables: state(own, tables, ground), jobs)
  }

  /// The partnership's own files have not changed: only files whose findings depend on a change are checked.
  ///
  /// - Returns: `nil` where the partnership's own files change while they are being read.
  private func found(
    _ listing: PartnersFolder, _ own: OwnState, knowing record: CheckRecord, _ jobs: Int
  ) throws -> FoundInFolder? {
    let known = Dictionary(record.entries.map { (ByteName($0.name), $0) }) { first, _ in first }
    let files = facts(listing, limit: record.largestFile, knowing: known, jobs)
    let keys = FileKeys(files, in: listing.path)
    let entries = files.compactMap { facts in
      known[facts.name].flatMap { $0.key == keys.key(of: facts) ? $0 : nil }
    }
    if entries.count == files.count {
      if record.entries.count != entries.count { cache.store(record.keeping(entries)) }
      return FoundInFolder(
        listing, limit: record.largestFile, ownFindings: record.ownFindings, ownTexts: own.texts,
        files: zip(files, entries).map { FoundInFolder.File($0.text, findings: $1.findings) })
    }
    let (ground, tables) = try ground(listing, jobs)
    guard let state = state(own, tables, ground), state.tables == record.tablesDigest else { return nil }
    let valid = Dictionary(entries.map { (ByteName($0.name), $0) }) { first, _ in first }
    return check(files, listing, ground, knowing: valid, tables: state, jobs)
  }
}

extension CachedCheck {
  /// The partnership's own files with their digests, unchanged while they were read.
  private struct State {
    let own: ContentDigest
    let tables: ContentDigest
  }

  /// Reads the partnership's own files, and takes the digest of the tables before these are read.
  private func ground(_ listing: PartnersFolder, _ jobs: Int) throws -> (Groundwork, ContentDigest?) {
    var tables: ContentDigest?
    let ground = try Groundwork(listing, modules: modules, jobs: jobs) { files in
      tables = TablesState.digest(of: files.map(\.file), in: listing.path)
    }
    return (ground, tables)
  }

  /// `nil` where something is not as it was before it was read: then nothing is known of what has been found.
  private func state(_ own: OwnState, _ tables: ContentDigest?, _ ground: Groundwork) -> State? {
    guard let tables, let listing = try? PartnersFolder(path: ground.folder),
      OwnState(listing, tool: tool).digest == own.digest,
      TablesState.digest(of: ground.openData.map(\.file), in: ground.folder) == tables
    else { return nil }
    return State(own: own.digest, tables: tables)
  }

  private func facts(
    _ listing: PartnersFolder, limit: Int, knowing known: [ByteName: CheckRecord.Entry], _ jobs: Int
  ) -> [FileFacts] {
    let contents = FileContents(root: listing.path, limit: limit)
    return listing.submissions.concurrentMap(jobs: jobs) { file in
      FileFacts(FileText(file, contents: contents), known: known[ByteName(file.name)])
    }
  }

  /// Checks the files of which nothing is known, and remembers what all hold.
  private func check(
    _ files: [FileFacts], _ listing: PartnersFolder, _ ground: Groundwork,
    knowing known: [ByteName: CheckRecord.Entry], tables state: State?, _ jobs: Int
  ) -> FoundInFolder {
    let keys = FileKeys(files, in: listing.path)
    let before = files.map(keys.key)
    let read = files.concurrentMap(jobs: jobs) { $0.read ?? ReadFile($0.text) }
    let open = Set(files.filter { known[$0.name] == nil }.map(\.text.file.name))
    let discretion = FolderDiscretion(ground.providers)
    let checked = Checker(ground, files: read).check(only: open, jobs: jobs).map(discretion.shown)
    let made = Dictionary(checked.map { (ByteName($0.name), $0.findings) }) { first, _ in first }
    let entries = zip(files, before).map { facts, key in
      CheckRecord.Entry(
        facts, key: key,
        findings: known[facts.name]?.findings ?? made[facts.name] ?? [])
    }
    // Papers may have come or gone while the file was checked.
    if let state, files.map(keys.key) == before {
      cache.store(
        CheckRecord(
          folder: FilePath(listing.path).resolved.path, own: state.own, tables: ground.openData.map(\.file),
          tablesDigest: state.tables, largestFile: ground.largestFile, ownFindings: ground.ownFindings,
          entries: entries))
    }
    return FoundInFolder(
      listing, limit: ground.largestFile, ownFindings: ground.ownFindings, ownTexts: ground.ownTexts,
      files: zip(files, entries).map { FoundInFolder.File($0.text, findings: $1.findings) })
  }
}
