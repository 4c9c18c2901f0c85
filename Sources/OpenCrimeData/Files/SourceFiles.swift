#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file to be read.
struct SourceFile: Sendable {
  /// The file on the disk.
  let path: String
  /// Its place among all files that are read.
  let number: Int
  /// Which of the sources that the person named it belongs to.
  let source: Int
  /// Whether it was named itself, and not found in a folder.
  let isNamed: Bool
  /// What it holds, where that is in memory and not on a disk.
  var contents: [UInt8]?
  /// Which of an archive's files is meant, where it is one.
  var member: ZipArchive.Member?

  /// The name for messages.
  var name: String { member.map { "\(path)/\($0.name)" } ?? path }
}

/// The files that paths stand for: files themselves, in folders every file that ends in `.csv`, `.csv.gz` or `.zip`, in
/// the order of the bytes of their paths, and in archives the tables.
struct SourceFiles {
  private(set) var files: [SourceFile] = []
  /// The folders that have been looked into, so that links cannot lead round in a circle.
  private var visited: Set<FileIdentity> = []

  init(_ sources: [String]) throws(UnreadableTable) {
    for (number, path) in sources.enumerated() {
      guard path != CrimeTableReader.standardInput, Self.kind(of: path)?.isFolder == true else {
        try add(path, of: number, isNamed: true)
        continue
      }
      visited = []
      var found: [String] = []
      try walk(path, into: &found)
      guard !found.isEmpty else {
        throw UnreadableTable(
          "\(path): holds no file that ends in .csv, .csv.gz or .zip: name the folder of the files")
      }
      for file in found { try add(file, of: number, isNamed: false) }
    }
  }

  private mutating func add(_ path: String, of source: Int, isNamed: Bool) throws(UnreadableTable) {
    func append(_ member: ZipArchive.Member? = nil, isNamed: Bool) {
      files.append(
        SourceFile(path: path, number: files.count, source: source, isNamed: isNamed, member: member))
    }
    guard let archive = try Self.archive(path) else { return append(isNamed: isNamed) }
    for table in archive.tables { append(table, isNamed: false) }
  }

  /// The archive at a path; `nil` where that is something else.
  private static func archive(_ path: String) throws(UnreadableTable) -> ZipArchive? {
    // What cannot be opened is told when it is to be read.
    guard path != CrimeTableReader.standardInput, let file = try? OpenFile(path), ZipArchive.isArchive(file)
    else {
      return nil
    }
    do throws(UnreadableTable) { return try ZipArchive(file) } catch { throw error.named(path) }
  }

  /// The files in the folders and archives among some paths that are not read, by their names.
  static func notRead(in paths: [String]) -> [String] {
    paths.flatMap { path -> [String] in
      guard path != CrimeTableReader.standardInput else { return [] }
      if let archive = try? archive(path) { return archive.otherNames.map { "\(path)/\($0)" } }
      guard kind(of: path)?.isFolder == true else { return [] }
      return others(in: path)
    }
  }

  /// The files in a folder that are no tables, not those in folders inside.
  private static func others(in folder: String) -> [String] {
    ((try? names(in: folder)) ?? []).filter { name in
      let isFolder = kind(of: "\(folder)/\(name)")?.isFolder == true
      return !name.hasPrefix(".") && !isTable(name) && !isFolder
    }.sorted().map { "\(folder)/\($0)" }
  }

  private struct FileIdentity: Hashable {
    let device: UInt64
    let number: UInt64
  }

  private mutating func walk(_ folder: String, into found: inout [String]) throws(UnreadableTable) {
    guard let kind = Self.kind(of: folder), visited.insert(kind.identity).inserted else { return }
    var paths: [(path: String, isFolder: Bool)] = []
    for name in try Self.names(in: folder) where !name.hasPrefix(".") {
      let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
      let isFolder = Self.kind(of: path)?.isFolder == true
      if isFolder || Self.isTable(name) { paths.append((path, isFolder)) }
    }
    // A folder sorts as its path with a slash, so that the files within come in the order of their own paths.
    func key(_ entry: (path: String, isFolder: Bool)) -> String.UTF8View {
      (entry.isFolder ? entry.path + "/" : entry.path).utf8
    }
    for entry in paths.sorted(by: { key($0).lexicographicallyPrecedes(key($1)) }) {
      if entry.isFolder { try walk(entry.path, into: &found) } else { found.append(entry.path) }
    }
  }

  private static func isTable(_ name: String) -> Bool {
    let name = name.lowercased()
    return isPlainTable(name) || name.hasSuffix(".csv.gz") || name.hasSuffix(".zip")
  }

  /// Whether a name is that of a table that is not packed.
  static func isPlainTable(_ name: String) -> Bool { name.lowercased().hasSuffix(".csv") }

  private static func kind(of path: String) -> (isFolder: Bool, identity: FileIdentity)? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    let identity = FileIdentity(
      device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(truncatingIfNeeded: status.st_ino))
    return (status.st_mode & S_IFMT == S_IFDIR, identity)
  }

  private static func names(in folder: String) throws(UnreadableTable) -> [String] {
    guard let stream = opendir(folder) else {
      throw UnreadableTable("\(folder): cannot be opened: \(OpenFile.reason)")
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      guard let name = name(of: entry) else {
        throw UnreadableTable("\(folder): holds a file whose name is not UTF-8: rename it")
      }
      names.append(name)
    }
    return names
  }

  /// The name of an entry, read where it stands: it is longer than the entry's type says.
  private static func name(of entry: UnsafeMutablePointer<dirent>) -> String? {
    guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return nil }
    let name = (UnsafeRawPointer(entry) + offset).assumingMemoryBound(to: CChar.self)
    return String(validatingCString: name)
  }
}
